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
 * Writes a visit and the line that made it so in one transaction: both or neither. The line must follow the last one
 * stored. A line that is stored already, word for word, counts as written: a write may have completed without an
 * answer. Once the line of a signature is stored, no other is written any more.
 *
 * What is stored is asked for in the same breath as the new rows are written, and takes them back where it does not
 * fit: each answer that is waited for stands in line behind whatever the screen is drawing. Keys answer it alone: to
 * read the visit would cost as much as writing it.
 */
export function commitVisit(database: RecordDatabase, visit: Visit, line: JournalLine): PromiseLike<void> {
  const { visits, journal } = database;
  if (line.seq !== visit.lastSeq) throw new Error(`Line ${line.seq} is not the visit's last line, ${visit.lastSeq}`);
  demandSignedByLine(visit, line);
  const row: JournalRow = { ...line, visitId: visit.id };
  return database.transaction("rw", [visits, journal], async () => {
    // The questions stand first: the database answers in order, so that they are answered from what was stored before.
    const [wasSigned, before] = await Promise.all([
      isSigned(database, visit.id),
      lookAt(database, visit.id, line.seq - 1),
      visits.put(visit),
      addMissing(database, row),
    ]);
    if (!before.hasLine) throw new ConflictError(VISIT_GONE);
    if (before.linesBehind === 0 && !wasSigned) return;
    // The only line behind was not written over: it may be the very one that is to be written.
    const isWritten = before.linesBehind === 1 && isSameData(await journal.get([visit.id, line.seq]), row);
    if (!isWritten) throw wasSigned ? new SignedError(SIGNED) : new ConflictError(CHANGED_ELSEWHERE);
  });
}

type Standing = { readonly hasLine: boolean; readonly linesBehind: number };

/** Whether a visit has got as far as a line, and how many lines further. A visit stands at line 0 before its first. */
async function lookAt(database: RecordDatabase, id: VisitId, line: number): Promise<Standing> {
  const [lines, visits] = await Promise.all([
    database.journal.where("[visitId+seq]").between([id, line], [id, Dexie.maxKey]).primaryKeys(),
    line === 0 ? database.visits.where("id").equals(id).count() : 0,
  ]);
  if (line === 0) return { hasLine: visits > 0, linesBehind: lines.length };
  return { hasLine: lines[0]?.[1] === line, linesBehind: lines.length - 1 };
}

/** Adds the row unless one with the same key is stored: that is left as it is. */
async function addMissing({ journal }: RecordDatabase, row: JournalRow): Promise<void> {
  try {
    await journal.add(row);
  } catch (error) {
    if (!(error instanceof Dexie.ConstraintError)) throw error;
  }
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

/** A visit is signed by the line that says so, and entered in error by `commitEnteredInError` alone. */
function demandSignedByLine(visit: Visit, { command }: JournalLine): void {
  const signature = command.type === "sign-visit" ? command.signature : null;
  if (visit.enteredInError !== null || (visit.signature !== null && signature === null)) throw new SignedError(SIGNED);
  if (!isSameData(visit.signature, signature)) throw new Error("A visit must carry the signature of its line");
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
