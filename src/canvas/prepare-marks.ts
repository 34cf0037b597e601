import type { Body } from "../atlas/body.ts";
import { surfacePreparationsOf } from "../atlas/prepare.ts";
import type { Mark } from "../domain/marks.ts";
import { afterNextFrame } from "./after-frame.ts";
import type { MarkProjection } from "./mark-projection.ts";
import { type SheetFrame, viewsOnCanvas } from "./sheet-frame.ts";

/** Whether it is known where the marks lie that a chart opened with: the first time takes a while. */
export type MarkReadiness = {
  isReady(): boolean;
  /** Begins at the first call; what comes later is worked out when it is drawn. */
  begin(marks: readonly Mark[], frame: SheetFrame): void;
  dispose(): void;
};

/** So long may one piece of the work hold up a finger. */
const SLICE_MS = 8;

/**
 * Works out where marks lie in the views on the canvas, a little at a time, so that a crowded chart takes a mark while it
 * still gets ready.
 */
export function createMarkReadiness(body: Body, projection: MarkProjection, onReady: () => void): MarkReadiness {
  let state: "new" | "preparing" | "ready" = "new";
  let stop = (): void => {};

  function work(jobs: Generator<() => void>): void {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const job = jobs.next();
      if (job.done === true) {
        state = "ready";
        return onReady();
      }
      job.value();
    }
    const timer = setTimeout(work, 0, jobs);
    stop = () => clearTimeout(timer);
  }

  return {
    isReady: () => state === "ready",
    begin(marks, frame) {
      if (state !== "new") return;
      state = marks.length === 0 ? "ready" : "preparing";
      if (state === "ready") return;
      // The body is shown first.
      stop = afterNextFrame(() => work(jobsOf(marks, frame, { body, projection })));
    },
    dispose() {
      stop();
    },
  };
}

function* jobsOf(
  marks: readonly Mark[],
  frame: SheetFrame,
  { body, projection }: { readonly body: Body; readonly projection: MarkProjection },
): Generator<() => void> {
  // Else the first mark would do all of it at once.
  yield* surfacePreparationsOf(body);
  for (const mark of marks) {
    if (mark.kind !== "pain-zone") {
      yield () => void projection.spotsOf(mark.place);
      continue;
    }
    for (const { placed } of viewsOnCanvas(frame)) yield () => void projection.outlineOf(mark.cells, placed.view);
  }
}
