import type { StorageFailure } from "../domain/ports.ts";
import { DATABASE_NAME, IDENTITY_KEY, type RecordDatabase } from "./database.ts";
import { LATEST_VERSION } from "./migrations/registry.ts";
import { DATA_CLEARED, NEWER_DATABASE } from "./storage-failure.ts";

const LONGEST_LISTING_MS = 1_000;

/** Ends an open that found another database than this code may use. */
class UnusableDatabaseError extends Error {
  readonly failure: StorageFailure;
  constructor(failure: StorageFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Looks at the database each time it opens, before anything may use it: Dexie itself opens a newer database with
 * older code, and an emptied one as if nothing had happened.
 * @param onLost called when the browser, not this code, has closed the database
 */
export function guardEveryOpen(database: RecordDatabase, onLost: () => void): void {
  let knownIdentity: string | null = null;
  database.on(
    "ready",
    async (opened) => {
      const native = database.backendDB();
      if (native.version / 10 > LATEST_VERSION) throw new UnusableDatabaseError(NEWER_DATABASE);
      const row: unknown = await opened.table("meta").get(IDENTITY_KEY);
      const identity = JSON.stringify(row ?? null);
      if (knownIdentity !== null && knownIdentity !== identity) throw new UnusableDatabaseError(DATA_CLEARED);
      knownIdentity = identity;
      native.addEventListener("close", () => {
        // Dexie may have opened a new connection in its place already.
        if (!database.isOpen() || database.backendDB() === native) onLost();
      });
    },
    true,
  );
}

/**
 * Refuses a newer database before Dexie touches it: Dexie would add to it what it misses there.
 * @throws an error in which `findUnusable` finds the failure
 */
export async function demandKnownVersion(indexedDB: IDBFactory): Promise<void> {
  const listed = await listDatabases(indexedDB);
  const version = listed.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  if (version / 10 > LATEST_VERSION) throw new UnusableDatabaseError(NEWER_DATABASE);
}

/**
 * Empty where the browser does not list its databases, or, like Chromium while it clears them, never answers: the look
 * after opening stays.
 */
async function listDatabases(indexedDB: IDBFactory): Promise<readonly IDBDatabaseInfo[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nothing = new Promise<readonly IDBDatabaseInfo[]>((resolve) => {
    timer = setTimeout(() => resolve([]), LONGEST_LISTING_MS);
  });
  try {
    return await Promise.race([indexedDB.databases(), nothing]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}

/** Why the database must not be used, when that is what an error of opening says. */
export function findUnusable(error: unknown): StorageFailure | null {
  if (error instanceof UnusableDatabaseError) return error.failure;
  return error instanceof Error && "inner" in error ? findUnusable(error.inner) : null;
}
