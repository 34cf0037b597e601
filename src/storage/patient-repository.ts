import { Dexie } from "dexie";
import type { PatientId } from "../domain/ids.ts";
import type { Patient } from "../domain/patient.ts";
import type { PatientRepository, StorageFailure, Watched } from "../domain/ports.ts";
import { fail, succeed, type Result } from "../lib/result.ts";
import { isSameData } from "../lib/same-data.ts";
import type { Connection } from "./connection.ts";
import type { RecordDatabase } from "./database.ts";
import { patientReader } from "./readers.ts";
import { fieldOf, readRow, readRows } from "./row-reading.ts";
import { ConflictError, demandReadable } from "./storage-failure.ts";

export function createPatientRepository(connection: Connection): PatientRepository {
  return {
    save: (patient) => connection.run((database) => savePatient(database, patient)),
    async change(id, edit) {
      const changed = await connection.run((database) => changePatient(database, id, edit));
      return changed.ok ? changed.value : changed;
    },
    async find(id) {
      const row = await connection.run((database) => database.patients.get(id));
      return row.ok ? demandReadable(readRow(patientReader, row.value)) : row;
    },
    watchAll: (listener) => connection.watch(readAllPatients, listener),
    watch: (id, listener) =>
      connection.watch(async (database) => readRow(patientReader, await database.patients.get(id)), listener),
    async removeSample(id) {
      const row = await connection.run((database) => database.patients.get(id));
      if (!row.ok) return row;
      if (row.value !== undefined && fieldOf(row.value, "isSample") !== true) {
        return fail({ kind: "refused", message: "Only the sample patient can be removed." });
      }
      return connection.run((database) => removeWithVisits(database, id));
    },
  };
}

function savePatient(database: RecordDatabase, patient: Patient): PromiseLike<void> {
  return database.transaction("rw", database.patients, async () => {
    const stored = await database.patients.get(patient.id);
    if (stored !== undefined) demandSameKind(stored, patient);
    await database.patients.put(patient);
  });
}

function changePatient<Refusal>(
  database: RecordDatabase,
  id: PatientId,
  edit: (stored: Patient) => Result<Patient, Refusal>,
): PromiseLike<Result<void, StorageFailure | Refusal>> {
  return database.transaction("rw", database.patients, async (): Promise<Result<void, StorageFailure | Refusal>> => {
    const read = demandReadable(readRow(patientReader, await database.patients.get(id)));
    if (!read.ok) return read;
    if (read.value === null) throw new ConflictError("This patient is not stored any more.");
    const edited = edit(read.value);
    if (!edited.ok) return edited;
    demandSameKind(read.value, edited.value);
    if (!isSameData(read.value, edited.value)) await database.patients.put(edited.value);
    return succeed(undefined);
  });
}

/** What is fictional may be removed for good, signed visits too: so a patient never becomes a sample, nor the other way. */
function demandSameKind(stored: unknown, { isSample }: Patient): void {
  if (fieldOf(stored, "isSample") === isSample) return;
  throw new ConflictError("A patient can't become the sample patient, nor the sample a patient.");
}

async function readAllPatients(database: RecordDatabase): Promise<Watched<readonly Patient[]>> {
  const { value, damaged } = readRows(patientReader, await database.patients.toArray());
  return { value: value.toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt)), damaged };
}

function removeWithVisits(database: RecordDatabase, id: PatientId): PromiseLike<void> {
  const { patients, visits, journal, viewports } = database;
  return database.transaction("rw", [patients, visits, journal, viewports], async () => {
    const visitIds = await visits.where("patientId").equals(id).primaryKeys();
    for (const visitId of visitIds) {
      await journal.where("[visitId+seq]").between([visitId, Dexie.minKey], [visitId, Dexie.maxKey]).delete();
    }
    await viewports.bulkDelete(visitIds);
    await visits.bulkDelete(visitIds);
    await patients.delete(id);
  });
}
