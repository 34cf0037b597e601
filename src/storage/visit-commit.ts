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
 * Once the line of a signature is stored, nothing is written any more.
 *
 * What is stored is asked for in the same breath as the new rows are written, and takes them back where it does not
 * fit: each answer that is waited for stands in line behind whatever the screen is drawing. The visit itself is not
 * read, which would cost as much as writing it.
 */
export function commitVisit(database: RecordDatabase, visit: Visit, lines: readonly JournalLine[]): PromiseLike<void> {
  const { visits, journal } = database;
  const headSeq = visit.lastSeq - lines.length;
  if (lines.some(({ seq }, index) => seq !== headSeq + 1 + index)) {
    throw new Error(`Journal lines of a commit do not end at the visit's line ${visit.lastSeq}`);
  }
  demandSignedByLastLine(visit, lines);
  const rows = lines.map((line): JournalRow => ({ ...line, visitId: visit.id }));
  return database.transaction("rw", [visits, journal], async () => {
    if (visit.signature !== null && (await isSigned(database, visit.id))) {
      return demandWritten(database, visit.id, lines);
    }
    // The questions stand first: the database answers in order, so that they are answered from what was stored before.
    await Promise.all([
      demandUnsigned(database, visit.id),
      demandFit(database, visit.id, { headSeq, rows }),
      visits.put(visit),
      journal.bulkPut(rows),
    ]);
  });
}

type NewLines = { readonly headSeq: number; readonly rows: readonly JournalRow[] };

/** Throws, which takes the whole transaction back, when the rows do not continue what was stored before it. */
async function demandFit({ visits, journal }: RecordDatabase, id: VisitId, { headSeq, rows }: NewLines): Promise<void> {
  const byLine = journal.where("[visitId+seq]");
  const [visitCount, headCount, stored] = await Promise.all([
    visits.where("id").equals(id).count(),
    byLine.equals([id, headSeq]).count(),
    byLine.between([id, headSeq + 1], [id, Dexie.maxKey]).toArray(),
  ]);
  if (visitCount === 0) throw new ConflictError(VISIT_GONE);
  const hasHead = headSeq === 0 || headCount > 0;
  const isSame = isSameData(stored, rows.slice(0, stored.length));
  if (!hasHead || stored.length > rows.length || !isSame) throw new ConflictError(CHANGED_ELSEWHERE);
}

/** @throws SignedError when the visit is signed */
export async function demandUnsigned(database: RecordDatabase, id: VisitId): Promise<void> {
  if (await isSigned(database, id)) throw new SignedError(SIGNED);
}

/** Found by its key alone, without reading the visit: this is asked at every save. */
async function isSigned(database: RecordDatabase, id: VisitId): Promise<boolean> {
  const range = database.visits.where("[id+signature.at]").between([id, Dexie.minKey], [id, Dexie.maxKey]);
  return (await range.count()) > 0;
}

/** The save of the signature itself may have completed without an answer: then it is repeated. */
async function demandWritten(database: RecordDatabase, id: VisitId, lines: readonly JournalLine[]): Promise<void> {
  if (!(await hasSameLines(database, id, lines))) throw new SignedError(SIGNED);
}

/** A visit is signed by the line that says so, and entered in error by `commitEnteredInError` alone. */
function demandSignedByLastLine(visit: Visit, lines: readonly JournalLine[]): void {
  const last = lines.at(-1)?.command;
  const signature = last?.type === "sign-visit" ? last.signature : null;
  if (visit.enteredInError !== null || (visit.signature !== null && signature === null)) throw new SignedError(SIGNED);
  if (!isSameData(visit.signature, signature)) throw new Error("A visit must carry the signature of its last line");
}

/**
 * Creating the same visit twice is creating it once; another visit under its id is a conflict.
 * @throws Error when the journal does not lead to the visit's last line
 */
export function createVisit(database: RecordDatabase, visit: Visit, lines: readonly JournalLine[]): PromiseLike<void> {
  if (lines.length !== visit.lastSeq || lines.some(({ seq }, index) => seq !== index + 1)) {
    throw new Error(`The journal of a new visit must run from 1 to ${visit.lastSeq}`);
  }
  const { visits, journal } = database;
  return database.transaction("rw", [visits, journal], async () => {
    const stored = await visits.get(visit.id);
    if (stored === undefined) {
      await Promise.all([visits.add(visit), journal.bulkAdd(lines.map((line) => ({ ...line, visitId: visit.id })))]);
      return;
    }
    const isSame = isSameData(stored, visit) && (await hasSameLines(database, visit.id, lines));
    if (!isSame) throw new ConflictError("Another visit is stored under the same id.");
  });
}

/**
 * Adds to a signed visit that it was entered in error. Nothing else of the row may differ from what is stored. A
 * statement that is stored already counts as written.
 */
export function commitEnteredInError(database: RecordDatabase, visit: Visit, line: JournalLine): PromiseLike<void> {
  const { visits, journal } = database;
  return database.transaction("rw", [visits, journal], async () => {
    const stored = readRow(visitReader, await visits.get(visit.id)).value;
    if (stored === null) throw new ConflictError(VISIT_GONE);
    if (isSameData(stored, visit) && (await hasSameLines(database, visit.id, [line]))) return;
    if (line.command.type !== "enter-in-error" || !isSameData(line.command.statement, visit.enteredInError)) {
      throw new Error("The last journal line does not say that the visit was entered in error");
    }
    if (stored.signature === null || stored.enteredInError !== null || line.seq !== stored.lastSeq + 1) {
      throw new ConflictError(CHANGED_ELSEWHERE);
    }
    const expected: Visit = { ...stored, enteredInError: visit.enteredInError, lastSeq: line.seq };
    if (!isSameData(visit, expected)) throw new SignedError(SIGNED);
    await Promise.all([visits.put(visit), journal.add({ ...line, visitId: visit.id })]);
  });
}

async function hasSameLines(database: RecordDatabase, id: VisitId, lines: readonly JournalLine[]): Promise<boolean> {
  const stored = await database.journal.bulkGet(lines.map(({ seq }): [VisitId, number] => [id, seq]));
  return isSameData(
    stored,
    lines.map((line): JournalRow => ({ ...line, visitId: id })),
  );
}
