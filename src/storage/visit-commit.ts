import { Dexie } from "dexie";
import type { JournalLine } from "../domain/commands.ts";
import type { VisitId } from "../domain/ids.ts";
import type { Visit } from "../domain/visit.ts";
import type { JournalRow, RecordDatabase } from "./database.ts";
import { ConflictError } from "./storage-failure.ts";

const CHANGED_ELSEWHERE = "This visit was changed in another tab. Save a copy, then reload to see the other changes.";
const VISIT_GONE = "This visit is not stored any more. Save a copy of it.";

/**
 * Writes a visit and its new lines in one transaction: both or neither. The lines must follow the last one stored.
 * Lines that are stored already, word for word, count as written: a write may have completed without an answer.
 * The head is found from the journal's keys, because reading the stored visit costs as much as writing it.
 */
export function commitVisit(database: RecordDatabase, visit: Visit, lines: readonly JournalLine[]): PromiseLike<void> {
  const { visits, journal } = database;
  const headSeq = visit.lastSeq - lines.length;
  if (lines.some(({ seq }, index) => seq !== headSeq + 1 + index)) {
    throw new Error(`Journal lines of a commit do not end at the visit's line ${visit.lastSeq}`);
  }
  return database.transaction("rw", [visits, journal], async () => {
    const storedSeqs = await seqsFrom(database, visit.id, headSeq);
    // A visit and its lines are removed together: where a line is, the visit is. Each question costs time.
    if (storedSeqs.length === 0 && (await visits.where("id").equals(visit.id).count()) === 0) {
      throw new ConflictError(VISIT_GONE);
    }
    const storedAfterHead = storedSeqs.filter((seq) => seq > headSeq);
    const hasHead = headSeq === 0 || storedSeqs.includes(headSeq);
    if (!hasHead || storedAfterHead.length > lines.length) throw new ConflictError(CHANGED_ELSEWHERE);
    if (storedAfterHead.length > 0) await demandSameLines(database, visit.id, lines.slice(0, storedAfterHead.length));
    const rows = lines.slice(storedAfterHead.length).map((line): JournalRow => ({ ...line, visitId: visit.id }));
    await Promise.all([visits.put(visit), journal.bulkAdd(rows)]);
  });
}

async function seqsFrom(database: RecordDatabase, id: VisitId, firstSeq: number): Promise<readonly number[]> {
  const range = database.journal.where("[visitId+seq]").between([id, firstSeq], [id, Dexie.maxKey]);
  return (await range.primaryKeys()).map(([, seq]) => seq);
}

async function demandSameLines(database: RecordDatabase, id: VisitId, lines: readonly JournalLine[]): Promise<void> {
  const stored = await database.journal.bulkGet(lines.map(({ seq }): [VisitId, number] => [id, seq]));
  const expected = lines.map((line): JournalRow => ({ ...line, visitId: id }));
  if (JSON.stringify(stored) !== JSON.stringify(expected)) throw new ConflictError(CHANGED_ELSEWHERE);
}
