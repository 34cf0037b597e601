import type { JournalLine } from "../domain/commands.ts";
import type { Autosave, SaveState, StorageFailure, VisitRepository } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import { fail, succeed, type Result } from "../lib/result.ts";

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Trying again by itself cannot help when another tab or a newer release wrote, or signed: the clinician has to act. */
const HOPELESS: ReadonlySet<StorageFailure["kind"]> = new Set(["conflict", "newer-database", "signed"]);

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
 * Saves one open visit, each line in a write of its own, one write at a time. After a failure every line is kept and
 * tried again after 1, 2, 4 ... 30 seconds, or at once by `retryNow` and `flush`.
 */
export function createAutosave(commit: VisitRepository["commit"], timer: RetryTimer = browserRetryTimer): Autosave {
  const listeners = new Set<(state: SaveState) => void>();
  const unsaved: UnsavedStep[] = [];
  let state: SaveState = { kind: "saved" };
  let running: Promise<Result<void, StorageFailure>> | null = null;
  let failuresInARow = 0;
  let changesAwaited = 0;
  let isDisposed = false;
  let cancelRetry: (() => void) | null = null;

  function show(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function stopRetry(): void {
    cancelRetry?.();
    cancelRetry = null;
  }

  function start(): Promise<Result<void, StorageFailure>> {
    stopRetry();
    running ??= writeAll(unsaved, commit).then((result) => {
      running = null;
      finish(result);
      return result;
    });
    return running;
  }

  function finish(result: Result<void, StorageFailure>): void {
    if (result.ok) {
      failuresInARow = 0;
      show({ kind: changesAwaited === 0 ? "saved" : "saving" });
      return;
    }
    const { failure } = result;
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** failuresInARow, LONGEST_RETRY_MS);
    failuresInARow += 1;
    const isWorthRetrying = !HOPELESS.has(failure.kind);
    if (!isDisposed && isWorthRetrying) cancelRetry = timer.start(delayMs, () => void start());
    show({ kind: "failed", failure, unsavedLines: unsaved.length, isWorthRetrying });
  }

  return {
    enqueue(visit, line) {
      unsaved.push({ visit, line });
      // After a failure the banner stays, counting, until a write has succeeded.
      if (state.kind === "failed") {
        show({ ...state, unsavedLines: unsaved.length });
        return;
      }
      // The write first: what the screen does about it may take longer than the write.
      if (running === null) void start();
      if (state.kind !== "saving") show({ kind: "saving" });
    },
    awaitChange() {
      let isOver = false;
      changesAwaited += 1;
      if (state.kind === "saved") show({ kind: "saving" });
      return () => {
        if (isOver) return;
        isOver = true;
        changesAwaited -= 1;
        if (changesAwaited === 0 && running === null && state.kind === "saving") show({ kind: "saved" });
      };
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

/** A line of the journal that is not saved yet, and the visit as that line made it. */
type UnsavedStep = { readonly visit: Visit; readonly line: JournalLine };

/** Writes step by step until nothing is left or a write fails: each command is saved by itself. */
async function writeAll(
  unsaved: UnsavedStep[],
  commit: VisitRepository["commit"],
): Promise<Result<void, StorageFailure>> {
  try {
    for (let step = unsaved[0]; step !== undefined; step = unsaved[0]) {
      const result = await commit(step.visit, step.line);
      if (!result.ok) return result;
      unsaved.shift();
    }
    return succeed(undefined);
  } catch (error) {
    return fail(thrownToFailure(error));
  }
}

function thrownToFailure(error: unknown): StorageFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "unknown", message: `The visit could not be saved: ${detail}` };
}
