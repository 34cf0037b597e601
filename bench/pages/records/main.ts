// Opening a patient with many visits: the repository of the app beside a raw read of the same rows.
import { DATABASE_NAME } from "../../../src/storage/database.ts";
import { createStorage, findStorageParts } from "../../../src/storage/create-storage.ts";
import type { RecordStorage } from "../../../src/storage/record-storage.ts";
import { openDatabase, readAll } from "../raw-database.ts";
import { makeLongStandingPatient } from "./visits.ts";

const VISIT_COUNT = 500;
const { patient, visits } = makeLongStandingPatient(VISIT_COUNT);

function openStorage(): RecordStorage {
  return createStorage({ ...findStorageParts(), makeId: () => crypto.randomUUID() });
}

/** Stores the patient with all visits; their size as JSON in bytes. */
async function seed(): Promise<number> {
  const storage = openStorage();
  await storage.patients.save(patient);
  for (const visit of visits) await storage.visits.create({ ...visit, lastSeq: 0 }, []);
  storage.close();
  return JSON.stringify(visits).length;
}

/** Ms from asking for the visits until they are there, parsed and in order. The database is open already. */
async function readByRepository(): Promise<number> {
  const storage = openStorage();
  await storage.patients.find(patient.id);
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const stop = storage.visits.watchOfPatient(patient.id, (answer) => {
      if (answer.ok && answer.value.value.length === VISIT_COUNT) resolve();
      else reject(new Error("The visits were not read"));
      queueMicrotask(() => stop());
    });
  });
  const took = performance.now() - startedAt;
  storage.close();
  return took;
}

async function readRaw(): Promise<number> {
  const database = await openDatabase(DATABASE_NAME, {});
  const startedAt = performance.now();
  const rows = await readAll(database, "visits", "patientId", patient.id);
  const took = performance.now() - startedAt;
  database.close();
  if (rows.length !== VISIT_COUNT) throw new Error("The visits were not read");
  return took;
}

const records = { seed, readByRepository, readRaw, patient, visits };
declare global {
  var benchRecords: typeof records;
}
globalThis.benchRecords = records;
