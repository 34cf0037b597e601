import type { JournalLine } from "../domain/commands.ts";
import type { Autosave, SaveState, StorageFailure, VisitRepository } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import { fail, succeed, type Result } from "../lib/result.ts";

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Trying again by itself cannot help when another tab or a newer release wrote: the clinician has to act. */
const HOPELESS: ReadonlySet<StorageFailure["kind"]> = new Set(["conflict", "newer-database"]);

export type RetryTimer = {
  /** Calls back once after `delayMs` and returns how to call that off. */
  start(delayMs: number, callback: () => void): () => void;
};

export const browserRetryTimer: RetryTimer = {
  start(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/**
 * Saves one open visit. One write runs at a time; lines that arrive meanwhile go together in the next. After a failure
 * every line is kept and tried again after 1, 2, 4 ... 30 seconds, or at once by `retryNow` and `flush`.
 */
export function createAutosave(commit: VisitRepository["commit"], timer: RetryTimer = browserRetryTimer): Autosave {
  const listeners = new Set<(state: SaveState) => void>();
  let state: SaveState = { kind: "saved" };
  let latest: Visit | null = null;
  let unsaved: readonly JournalLine[] = [];
  let running: Promise<Result<void, StorageFailure>> | null = null;
  let failuresInARow = 0;
  let isDisposed = false;
  let cancelRetry: (() => void) | null = null;

  function show(next: SaveState): void {
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function stopRetry(): void {
    cancelRetry?.();
    cancelRetry = null;
  }

  /** Writes until nothing is left or a write fails. */
  async function writeAll(): Promise<Result<void, StorageFailure>> {
    while (latest !== null && unsaved.length > 0) {
      const batch = unsaved;
      const result = await commit(latest, batch);
      if (!result.ok) return result;
      unsaved = unsaved.slice(batch.length);
    }
    return succeed(undefined);
  }

  function start(): Promise<Result<void, StorageFailure>> {
    stopRetry();
    running ??= writeAll()
      .catch((error: unknown) => fail(thrownToFailure(error)))
      .then((result) => {
        running = null;
        finish(result);
        return result;
      });
    return running;
  }

  function finish(result: Result<void, StorageFailure>): void {
    if (result.ok) {
      failuresInARow = 0;
      show({ kind: "saved" });
      return;
    }
    const { failure } = result;
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** failuresInARow, LONGEST_RETRY_MS);
    failuresInARow += 1;
    if (!isDisposed && !HOPELESS.has(failure.kind)) cancelRetry = timer.start(delayMs, () => void start());
    show({ kind: "failed", failure, unsavedLines: unsaved.length });
  }

  return {
    enqueue(visit, line) {
      latest = visit;
      unsaved = [...unsaved, line];
      // After a failure the banner stays, counting, until a write has succeeded.
      if (state.kind === "failed") {
        show({ ...state, unsavedLines: unsaved.length });
        return;
      }
      if (state.kind !== "saving") show({ kind: "saving" });
      if (running === null) void start();
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retryNow() {
      if (unsaved.length === 0) return;
      if (state.kind !== "saving") show({ kind: "saving" });
      void start();
    },
    flush: () => (unsaved.length === 0 && running === null ? Promise.resolve(succeed(undefined)) : start()),
    dispose() {
      isDisposed = true;
      stopRetry();
      if (unsaved.length > 0) void start();
    },
  };
}

function thrownToFailure(error: unknown): StorageFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "unknown", message: `The visit could not be saved: ${detail}` };
}
