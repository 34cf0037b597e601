import { Dexie } from "dexie";
import type { JournalLine } from "../domain/commands.ts";
import type { VisitId } from "../domain/ids.ts";
import type { Visit } from "../domain/visit.ts";
import { isSameData } from "../lib/same-data.ts";
import type { JournalRow, RecordDatabase } from "./database.ts";
import { visitReader } from "./readers.ts";
import { readRow } from "./row-reading.ts";
import { ConflictError, SignedError } from "./storage-failure.ts";

const CHANGED_ELSEWHERE = "This visit was changed in another tab. Save a copy, then reload to see the other changes.";
const SIGNED = "This visit is signed: nothing of it can be changed any more. Amend it to correct something.";
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
    await demandUnsigned(database, visit.id);
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

/** @throws SignedError when the visit is signed: found by its key, without reading the visit */
export async function demandUnsigned(database: RecordDatabase, id: VisitId): Promise<void> {
  const range = database.visits.where("[id+signature.at]").between([id, Dexie.minKey], [id, Dexie.maxKey]);
  if ((await range.count()) > 0) throw new SignedError(SIGNED);
}

/**
 * Adds to a signed visit that it was entered in error. Nothing else of the row may differ from what is stored.
 */
export function commitEnteredInError(database: RecordDatabase, visit: Visit, line: JournalLine): PromiseLike<void> {
  const { visits, journal } = database;
  return database.transaction("rw", [visits, journal], async () => {
    const stored = readRow(visitReader, await visits.get(visit.id)).value;
    if (stored === null) throw new ConflictError(VISIT_GONE);
    if (stored.signature === null || stored.enteredInError !== null || line.seq !== stored.lastSeq + 1) {
      throw new ConflictError(CHANGED_ELSEWHERE);
    }
    const expected: Visit = { ...stored, enteredInError: visit.enteredInError, lastSeq: line.seq };
    if (!isSameData(visit, expected)) throw new SignedError(SIGNED);
    await Promise.all([visits.put(visit), journal.add({ ...line, visitId: visit.id })]);
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
