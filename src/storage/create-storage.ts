import type { IdMaker } from "../domain/ids.ts";
import { browserRetryTimer, createAutosave, type RetryTimer } from "./autosave.ts";
import { channelLocks } from "./channel-locks.ts";
import { createConnection } from "./connection.ts";
import type { DatabaseParts } from "./database.ts";
import { createClinicianRepository, createRecipeRepository, createSettingsRepository } from "./device-repositories.ts";
import { createPatientRepository } from "./patient-repository.ts";
import type { RecordStorage } from "./record-storage.ts";
import { createStorageHealth, type PersistenceAsker } from "./storage-health.ts";
import { createVisitLock, type Locks } from "./visit-lock.ts";
import { createVisitRepository } from "./visit-repository.ts";

/** What storage needs of the browser. A part that the browser lacks is undefined. */
export type StorageParts = DatabaseParts & {
  readonly locks: Locks | undefined;
  readonly storageManager: PersistenceAsker | undefined;
};

export type StorageSetup = StorageParts & {
  readonly makeId: IdMaker;
  readonly retryTimer?: RetryTimer;
};

/** The storage of one tab. Opens the database at first use. */
export function createStorage(setup: StorageSetup): RecordStorage {
  const connection = createConnection(setup, setup.makeId);
  const visits = createVisitRepository(connection);
  return {
    patients: createPatientRepository(connection),
    visits,
    clinicians: createClinicianRepository(connection),
    recipes: createRecipeRepository(connection),
    settings: createSettingsRepository(connection),
    health: createStorageHealth(connection, setup.storageManager),
    openAutosave: () =>
      createAutosave((visit, line) => visits.commit(visit, line), setup.retryTimer ?? browserRetryTimer),
    lockVisit: (id) => createVisitLock(setup.locks, id),
    readRows: (table) => connection.run((database) => database.table<unknown>(table).toArray()),
    close: () => connection.close(),
  };
}

/** What this browser offers. Some throw at the mere mention of a database when site data is barred. */
export function findStorageParts(): StorageParts {
  return {
    indexedDB: attempt(() => globalThis.indexedDB),
    IDBKeyRange: attempt(() => globalThis.IDBKeyRange),
    locks: attempt(() => globalThis.navigator.locks ?? channelLocks),
    storageManager: attempt(() => globalThis.navigator.storage),
  };
}

function attempt<Part>(take: () => Part): Part | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}
