import type { Mark } from "../domain/marks.ts";
import type { MarkProjection } from "./mark-projection.ts";
import { type SheetFrame, viewsOnCanvas } from "./sheet-frame.ts";

/** So long may one piece of the work hold up a finger. */
const SLICE_MS = 8;

/**
 * Works out where marks lie in the views on the canvas, a little at a time, so that a crowded chart takes a mark while it
 * still gets ready. Returns what calls it off.
 */
export function prepareMarks(
  marks: readonly Mark[],
  frame: SheetFrame,
  projection: MarkProjection,
  onReady: () => void,
): () => void {
  const jobs = jobsOf(marks, frame, projection);
  let timer = setTimeout(work);

  function work(): void {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const job = jobs.next();
      if (job.done === true) return onReady();
      job.value();
    }
    timer = setTimeout(work);
  }

  return () => clearTimeout(timer);
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
