import type { Mark } from "../domain/marks.ts";
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
export function createMarkReadiness(projection: MarkProjection, onReady: () => void): MarkReadiness {
  let state: "new" | "preparing" | "ready" = "new";
  let timer: ReturnType<typeof setTimeout> | undefined;

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
    timer = setTimeout(work, 0, jobs);
  }

  return {
    isReady: () => state === "ready",
    begin(marks, frame) {
      if (state !== "new") return;
      state = marks.length === 0 ? "ready" : "preparing";
      if (state === "preparing") timer = setTimeout(work, 0, jobsOf(marks, frame, projection));
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}

function* jobsOf(marks: readonly Mark[], frame: SheetFrame, projection: MarkProjection): Generator<() => void> {
  for (const mark of marks) {
    if (mark.kind !== "pain-zone") {
      yield () => void projection.spotsOf(mark.place);
      continue;
    }
    for (const { placed } of viewsOnCanvas(frame)) yield () => void projection.outlineOf(mark.cells, placed.view);
  }
}
