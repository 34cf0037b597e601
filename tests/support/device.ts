import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { RecordDatabase } from "../../src/storage/database.ts";
import { createStorage, type StorageSetup } from "../../src/storage/create-storage.ts";
import type { StopWatching, StorageFailure, VisitRepository, Watched, WatchListener } from "../../src/domain/ports.ts";
import type { JournalLine } from "../../src/domain/commands.ts";
import type { PatientId } from "../../src/domain/ids.ts";
import type { Patient } from "../../src/domain/patient.ts";
import type { Visit } from "../../src/domain/visit.ts";
import type { RecordStorage } from "../../src/storage/record-storage.ts";
import type { Result } from "../../src/lib/result.ts";
import { createFakeLocks } from "./fake-locks.ts";

// Node has no database: Dexie watches nothing until it is given one.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

/** One device with one database, and the tabs opened on it. */
export type Device = {
  readonly indexedDB: IDBFactory;
  openTab(parts?: Partial<StorageSetup>): RecordStorage;
  /** The database itself, for looking at rows and spoiling them. Open; closed with the device. */
  openRows(): Promise<RecordDatabase>;
  closeAll(): void;
};

export function createDevice(): Device {
  const indexedDB = new IDBFactory();
  const locks = createFakeLocks();
  const closers: (() => void)[] = [];
  let idCount = 0;
  return {
    indexedDB,
    openTab(parts = {}) {
      const storage = createStorage({
        indexedDB,
        IDBKeyRange,
        locks,
        storageManager: undefined,
        makeId: () => `id-${(idCount += 1)}`,
        ...parts,
      });
      closers.push(() => storage.close());
      return storage;
    },
    async openRows() {
      const rows = new RecordDatabase({ indexedDB, IDBKeyRange }, () => "rows");
      await rows.open();
      closers.push(() => rows.close());
      return rows;
    },
    closeAll() {
      for (const close of closers) close();
    },
  };
}

/** What the list of patients tells. */
export function collectPatients(tab: RecordStorage): Answers<readonly Patient[]> {
  return collectAnswers((listener) => tab.patients.watchAll(listener));
}

/** What the list of a patient's visits tells. */
export function collectVisits(tab: RecordStorage, patientId: PatientId): Answers<readonly Visit[]> {
  return collectAnswers((listener) => tab.visits.watchOfPatient(patientId, listener));
}

type Answers<Value> = {
  next(): Promise<Result<Watched<Value>, StorageFailure>>;
  stop(): void;
};

/** What a watch tells, one answer after the other: `next` waits for the one after those already taken. */
export function collectAnswers<Value>(start: (listener: WatchListener<Value>) => StopWatching): Answers<Value> {
  const answers: Result<Watched<Value>, StorageFailure>[] = [];
  const takers: ((answer: Result<Watched<Value>, StorageFailure>) => void)[] = [];
  const stop = start((answer) => {
    const taker = takers.shift();
    if (taker === undefined) answers.push(answer);
    else taker(answer);
  });
  return {
    next() {
      const answer = answers.shift();
      return answer === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(answer);
    },
    stop,
  };
}

/** The value of a result that must have succeeded. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Expected success, got ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Saves the visit after each step with the line that made it so, as an open visit is saved. */
export async function commitEach(
  visits: VisitRepository,
  steps: readonly { readonly visit: Visit; readonly line: JournalLine }[],
): Promise<void> {
  for (const { visit, line } of steps) valueOf(await visits.commit(visit, line));
}
