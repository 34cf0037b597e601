import { Dexie } from "dexie";
import * as v from "valibot";
import type { JournalLine } from "../domain/commands.ts";
import { discardToLine, type DiscardStep } from "../domain/discard-visit.ts";
import type { PatientId, VisitId } from "../domain/ids.ts";
import type { SavedViewport, StorageFailure, VisitRepository, Watched } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import { succeed, type Result } from "../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { RecordDatabase } from "./database.ts";
import { journalReader, viewportSchema, visitReader } from "./readers.ts";
import { fieldOf, readRow, readRows } from "./row-reading.ts";
import { ConflictError, demandReadable } from "./storage-failure.ts";
import { commitEnteredInError, commitVisit, createVisit, demandUnsigned } from "./visit-commit.ts";

export function createVisitRepository(connection: Connection): VisitRepository {
  return {
    create: (visit, journal) => connection.run((database) => createVisit(database, visit, journal)),
    async find(id) {
      const row = await connection.run((database) => database.visits.get(id));
      return row.ok ? demandReadable(readRow(visitReader, row.value)) : row;
    },
    countOfPatient: (patientId) =>
      connection.run((database) => database.visits.where("patientId").equals(patientId).count()),
    watchOfPatient: (patientId, listener) =>
      connection.watch((database) => readVisitsOf(database, patientId), listener),
    discard: (id, step) => connection.run((database) => setDiscarded(database, id, { type: "discard-visit", ...step })),
    restore: (id, step) => connection.run((database) => setDiscarded(database, id, { type: "restore-visit", ...step })),
    commit: (visit, line) => connection.run((database) => commitVisit(database, visit, line)),
    enterInError: (visit, line) => connection.run((database) => commitEnteredInError(database, visit, line)),
    journalOf: (id) => readJournal(connection, id),
    saveViewport: (viewport) =>
      connection.run((database) =>
        database.transaction("rw", database.viewports, async () => {
          await database.viewports.put(viewport);
        }),
      ),
    findViewport: (id) => readViewport(connection, id),
  };
}

async function readVisitsOf(database: RecordDatabase, patientId: PatientId): Promise<Watched<readonly Visit[]>> {
  const rows = await database.visits.where("patientId").equals(patientId).toArray();
  const { value, damaged } = readRows(visitReader, rows);
  return { value: value.toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)), damaged };
}

/** Touches two fields only, so that a visit that cannot be read keeps the rest of its row. */
function setDiscarded(
  database: RecordDatabase,
  id: VisitId,
  { type, ...step }: DiscardStep & { readonly type: "discard-visit" | "restore-visit" },
): PromiseLike<void> {
  const { visits, journal } = database;
  const discardedAt = type === "discard-visit" ? step.at : null;
  return database.transaction("rw", [visits, journal], async () => {
    const stored = await visits.get(id);
    if (stored === undefined) throw new ConflictError("This visit is not stored any more.");
    await demandUnsigned(database, id);
    // A write may have completed without an answer, and be repeated.
    if (fieldOf(stored, "discardedAt") === discardedAt) return;
    const lastSeq = fieldOf(stored, "lastSeq");
    if (typeof lastSeq !== "number") {
      await visits.update(id, { discardedAt });
      return;
    }
    const line = discardToLine(lastSeq + 1, type, step);
    await Promise.all([visits.update(id, { discardedAt, lastSeq: line.seq }), journal.add({ ...line, visitId: id })]);
  });
}

async function readJournal(
  connection: Connection,
  id: VisitId,
): Promise<Result<readonly JournalLine[], StorageFailure>> {
  const rows = await connection.run((database) =>
    database.journal.where("[visitId+seq]").between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
  );
  return rows.ok ? demandReadable(readRows(journalReader, rows.value)) : rows;
}

async function readViewport(
  connection: Connection,
  id: VisitId,
): Promise<Result<SavedViewport | null, StorageFailure>> {
  const row = await connection.run((database) => database.viewports.get(id));
  if (!row.ok) return row;
  const parsed = v.safeParse(viewportSchema, row.value);
  return succeed(parsed.success ? parsed.output : null);
}
