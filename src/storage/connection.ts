import { liveQuery } from "dexie";
import type { IdMaker } from "../domain/ids.ts";
import type { StopWatching, StorageFailure, Watched, WatchListener } from "../domain/ports.ts";
import { fail, succeed, type Result } from "../lib/result.ts";
import { RecordDatabase, type DatabaseParts } from "./database.ts";
import { demandKnownVersion, findUnusable, guardEveryOpen } from "./database-guard.ts";
import {
  BLOCKED_BY_OTHER_TABS,
  CLOSED,
  DATA_CLEARED,
  errorToFailure,
  NO_DATABASE,
  UPDATED_ELSEWHERE,
} from "./storage-failure.ts";

/** Chromium fails to open a database, or never answers, while it is still clearing a site's data. */
const LOOK_AGAIN_MS = 250;

type Work<Value> = (database: RecordDatabase) => PromiseLike<Value>;

export type Connection = {
  /** Runs a query or a transaction on the database, which opens at first use. Never rejects. */
  run<Value>(work: Work<Value>): Promise<Result<Value, StorageFailure>>;
  /** Runs a query now, and again whenever what it read has changed in any tab. */
  watch<Value>(query: Work<Watched<Value>>, listener: WatchListener<Value>): StopWatching;
  /** Told when the database must not be used any more; at once when that has happened already. */
  onProblem(listener: (problem: StorageFailure) => void): () => void;
  close(): void;
};

/** The database while this tab may use it. */
type OpenedDatabase = {
  readonly database: RecordDatabase;
  isReady(): boolean;
  /** Opens it when it is not open. */
  ensureOpen(): Promise<Result<void, StorageFailure>>;
  /** Why it must not be used any more; null while it may. */
  stopped(): StorageFailure | null;
  onProblem: Connection["onProblem"];
  close(): void;
};

/**
 * The one connection of a tab. It stops for good, and says so, when a newer release has changed the database, when
 * the site's data was cleared, and when it is closed. A connection that merely got lost is opened again.
 */
export function createConnection(parts: DatabaseParts, makeIdentity: IdMaker): Connection {
  const opened = createOpenedDatabase(parts, makeIdentity);

  async function attempt<Value>(work: Work<Value>): Promise<Result<Value, StorageFailure>> {
    // Where nothing has to be waited for, the work begins at once: a save is then on its way before the screen is drawn.
    const opening = opened.isReady() ? null : await opened.ensureOpen();
    if (opening?.ok === false) return opening;
    try {
      return succeed(await work(opened.database));
    } catch (error) {
      return fail(opened.stopped() ?? errorToFailure(error));
    }
  }

  return {
    async run(work) {
      const result = await attempt(work);
      const isLost = !result.ok && result.failure.kind === "closed" && opened.stopped() === null;
      // A tablet that slept loses its connection: open again, once. Every write can be repeated without harm.
      return isLost ? attempt(work) : result;
    },
    watch(query, listener) {
      let isWatching = true;
      let subscription: { unsubscribe(): void } | null = null;
      function tell(answer: Parameters<typeof listener>[0]): void {
        if (isWatching) listener(answer);
      }
      async function start(): Promise<void> {
        const opening = await opened.ensureOpen();
        if (!opening.ok) tell(opening);
        // Failures are values here: liveQuery by itself would swallow that the database has closed.
        else if (isWatching) subscription = liveQuery(async () => attempt(query)).subscribe(tell);
      }
      void start();
      return () => {
        isWatching = false;
        subscription?.unsubscribe();
      };
    },
    onProblem: opened.onProblem,
    close: () => opened.close(),
  };
}

function createOpenedDatabase(parts: DatabaseParts, makeIdentity: IdMaker): OpenedDatabase {
  const database = new RecordDatabase(parts, makeIdentity);
  const listeners = new Set<(problem: StorageFailure) => void>();
  let stopped: StorageFailure | null = null;
  let opening: Promise<Result<void, StorageFailure>> | null = null;

  function report(problem: StorageFailure): void {
    for (const listener of listeners) listener(problem);
  }

  function stop(problem: StorageFailure): void {
    if (stopped !== null) return;
    stopped = problem;
    database.close({ disableAutoOpen: true });
    report(problem);
  }

  async function open(indexedDB: IDBFactory): Promise<Result<void, StorageFailure>> {
    try {
      await demandKnownVersion(indexedDB);
      await database.open();
      return succeed(undefined);
    } catch (error) {
      const unusable = findUnusable(error);
      if (unusable !== null) stop(unusable);
      return fail(stopped ?? errorToFailure(error));
    }
  }

  function isReady(): boolean {
    return stopped === null && opening === null && database.isOpen();
  }

  function ensureOpen(): Promise<Result<void, StorageFailure>> {
    if (stopped !== null) return Promise.resolve(fail(stopped));
    if (parts.indexedDB === undefined) return Promise.resolve(fail(NO_DATABASE));
    if (isReady()) return Promise.resolve(succeed(undefined));
    opening ??= open(parts.indexedDB).finally(() => {
      opening = null;
    });
    return opening;
  }

  database.on("versionchange", (event) => {
    stop(event.newVersion === null ? DATA_CLEARED : UPDATED_ELSEWHERE);
    // Keeps Dexie's own listener from closing in a way that opens again.
    return false;
  });
  database.on("blocked", () => report(BLOCKED_BY_OTHER_TABS));
  // The browser closes a database when the site's data is cleared or when its own process failed: find out which.
  guardEveryOpen(database, () => {
    database.close({ disableAutoOpen: false });
    setTimeout(() => void ensureOpen(), LOOK_AGAIN_MS);
  });

  return {
    database,
    isReady,
    ensureOpen,
    stopped: () => stopped,
    onProblem(listener) {
      listeners.add(listener);
      if (stopped !== null) listener(stopped);
      return () => void listeners.delete(listener);
    },
    close() {
      stopped ??= CLOSED;
      database.close({ disableAutoOpen: true });
    },
  };
}
