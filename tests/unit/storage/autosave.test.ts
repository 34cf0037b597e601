import { beforeEach, describe, expect, test } from "vitest";
import type { JournalLine } from "../../../src/domain/commands.ts";
import type { SaveState, StorageFailure } from "../../../src/domain/ports.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { fail, succeed, type Result } from "../../../src/lib/result.ts";
import { createAutosave, type RetryTimer } from "../../../src/storage/autosave.ts";
import { chartPointByPoint, chartPoints, someVisit } from "../../support/records.ts";

type Write = {
  readonly visit: Visit;
  readonly seq: number;
  finish(result: Result<void, StorageFailure>): void;
};

const FULL: StorageFailure = { kind: "full", message: "No room left" };
const saved = succeed(undefined);

/** Writes that end when the test says so. */
function createDisk(): {
  writes: Write[];
  commit: (visit: Visit, line: JournalLine) => Promise<Result<void, StorageFailure>>;
} {
  const writes: Write[] = [];
  return {
    writes,
    commit: (visit, line) =>
      new Promise((resolve) => {
        writes.push({ visit, seq: line.seq, finish: resolve });
      }),
  };
}

function createHandTimer(): { timer: RetryTimer; delays: number[]; ring(): void; isRunning(): boolean } {
  const delays: number[] = [];
  let waiting: (() => void) | null = null;
  return {
    delays,
    isRunning: () => waiting !== null,
    ring() {
      const callback = waiting;
      waiting = null;
      callback?.();
    },
    timer: {
      start(delayMs, callback) {
        delays.push(delayMs);
        waiting = callback;
        return () => {
          waiting = null;
        };
      },
    },
  };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

let disk: ReturnType<typeof createDisk>;
let clock: ReturnType<typeof createHandTimer>;
let autosave: ReturnType<typeof createAutosave>;
let states: SaveState[];

beforeEach(() => {
  disk = createDisk();
  clock = createHandTimer();
  autosave = createAutosave(disk.commit, clock.timer);
  states = [];
  autosave.subscribe((state) => states.push(state));
});

/** Marks points 1 to `last`, as the editor would, from `first` on. */
function mark(first: number, last: number): void {
  for (const step of chartPointByPoint(someVisit(), last).slice(first - 1)) autosave.enqueue(step.visit, step.line);
}

function write(index: number): Write {
  const found = disk.writes[index];
  if (found === undefined) throw new Error(`There was no write ${index}`);
  return found;
}

describe("saving as the clinician marks", () => {
  test("says saved only after the write has completed", async () => {
    mark(1, 1);
    expect(autosave.state()).toEqual({ kind: "saving" });
    await settle();
    expect(autosave.state()).toEqual({ kind: "saving" });
    write(0).finish(saved);
    await settle();
    expect(autosave.state()).toEqual({ kind: "saved" });
  });

  test("one write runs at a time; what is marked meanwhile follows, each change in a write of its own", async () => {
    mark(1, 3);
    await settle();
    expect(disk.writes).toHaveLength(1);
    for (const index of [0, 1, 2]) {
      expect(autosave.state()).toEqual({ kind: "saving" });
      write(index).finish(saved);
      await settle();
    }
    expect(disk.writes.map(({ visit, seq }) => [visit.lastSeq, seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "saved"]);
  });

  test("does not say saved while something typed has still to become a change", async () => {
    const first = autosave.awaitChange();
    const second = autosave.awaitChange();
    expect(autosave.state()).toEqual({ kind: "saving" });
    mark(1, 1);
    first();
    first();
    write(0).finish(saved);
    await settle();
    expect(autosave.state()).toEqual({ kind: "saving" });
    second();
    expect(autosave.state()).toEqual({ kind: "saved" });
    autosave.awaitChange()();
    expect(autosave.state()).toEqual({ kind: "saved" });
  });

  test("flush waits until everything is saved", async () => {
    mark(1, 2);
    const flushed = autosave.flush();
    write(0).finish(saved);
    await settle();
    write(1).finish(saved);
    expect(await flushed).toEqual(saved);
    expect(await autosave.flush()).toEqual(saved);
    expect(disk.writes).toHaveLength(2);
  });
});

describe("a save that fails", () => {
  test("keeps every line, counts them, and tries again with everything marked since", async () => {
    mark(1, 2);
    write(0).finish(fail(FULL));
    await settle();
    expect(autosave.state()).toEqual({ kind: "failed", failure: FULL, unsavedLines: 2, isWorthRetrying: true });
    mark(3, 3);
    expect(autosave.state()).toEqual({ kind: "failed", failure: FULL, unsavedLines: 3, isWorthRetrying: true });
    expect(disk.writes).toHaveLength(1);
    clock.ring();
    await settle();
    for (const index of [1, 2, 3]) {
      expect(autosave.state().kind).toBe("failed");
      write(index).finish(saved);
      await settle();
    }
    expect(disk.writes.map(({ seq }) => seq)).toEqual([1, 1, 2, 3]);
    expect(autosave.state()).toEqual({ kind: "saved" });
  });

  test("the banner stays while a retry runs", async () => {
    mark(1, 1);
    write(0).finish(fail(FULL));
    await settle();
    clock.ring();
    await settle();
    expect(autosave.state().kind).toBe("failed");
  });

  test("waits 1, 2, 4 and at last 30 seconds between tries, and 1 again after a success", async () => {
    mark(1, 1);
    for (let attempt = 0; attempt < 7; attempt += 1) {
      write(attempt).finish(fail(FULL));
      await settle();
      clock.ring();
      await settle();
    }
    expect(clock.delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    write(7).finish(saved);
    await settle();
    mark(2, 2);
    write(8).finish(fail(FULL));
    await settle();
    expect(clock.delays.at(-1)).toBe(1_000);
  });

  test("is tried again at once when the clinician asks", async () => {
    mark(1, 1);
    write(0).finish(fail(FULL));
    await settle();
    autosave.retryNow();
    expect(autosave.state()).toEqual({ kind: "saving" });
    expect(clock.isRunning()).toBe(false);
    write(1).finish(saved);
    await settle();
    expect(autosave.state()).toEqual({ kind: "saved" });
  });

  test.each(["conflict", "signed"] as const)(
    "is not tried again by itself when another tab has written (%s)",
    async (kind) => {
      mark(1, 1);
      write(0).finish(fail({ kind, message: "Changed elsewhere" }));
      await settle();
      expect(clock.isRunning()).toBe(false);
      expect(autosave.state()).toMatchObject({ kind: "failed", isWorthRetrying: false });
      autosave.retryNow();
      expect(write(1).seq).toBe(1);
    },
  );

  test("flush tells the failure", async () => {
    mark(1, 1);
    const flushed = autosave.flush();
    write(0).finish(fail(FULL));
    expect(await flushed).toEqual(fail(FULL));
  });

  test("a bug in the database is a failure too, and loses nothing", async () => {
    const broken = createAutosave(() => Promise.reject(new Error("boom")), clock.timer);
    const { visit, lines } = chartPoints(someVisit(), 1);
    for (const line of lines) broken.enqueue(visit, line);
    await settle();
    expect(broken.state()).toMatchObject({ kind: "failed", failure: { kind: "unknown" }, unsavedLines: 1 });
  });
});

describe("leaving a visit", () => {
  test("a save that failed is tried once more, and no timer stays behind", async () => {
    mark(1, 1);
    write(0).finish(fail(FULL));
    await settle();
    autosave.dispose();
    expect(clock.isRunning()).toBe(false);
    expect(write(1).seq).toBe(1);
    write(1).finish(fail(FULL));
    await settle();
    expect(clock.isRunning()).toBe(false);
  });

  test("nobody is told after unsubscribing", async () => {
    const seen: SaveState[] = [];
    const unsubscribe = autosave.subscribe((state) => seen.push(state));
    unsubscribe();
    mark(1, 1);
    expect(seen).toEqual([]);
  });
});
