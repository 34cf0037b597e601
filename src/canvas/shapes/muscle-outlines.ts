import type { ViewId } from "../../atlas/place.ts";
import type { MuscleDepth, MuscleOutlines } from "../../editor/editor-state.ts";
import type { CanvasPalette } from "../palette.ts";
import { type SheetFrame, viewsOnCanvas } from "../sheet-frame.ts";

/** The deeper, the more broken the line. In px on screen. */
const DASHES: Readonly<Record<MuscleDepth, readonly number[]>> = {
  superficial: [],
  intermediate: [6, 3],
  deep: [1.5, 3],
};
const LINE = { width: 1, opacity: 0.65 } as const;

/** The outlines of muscles, under all marks. */
export function drawMuscleOutlines(
  context: CanvasRenderingContext2D,
  outlines: readonly MuscleOutlines[],
  frame: SheetFrame,
  palette: CanvasPalette,
): void {
  if (outlines.length === 0) return;
  for (const view of viewsOnCanvas(frame)) {
    context.save();
    context.translate(view.x, view.y);
    context.scale(view.scale, view.scale);
    context.strokeStyle = palette.inkSoft;
    context.globalAlpha = LINE.opacity;
    context.lineWidth = LINE.width / view.scale;
    for (const one of outlines) {
      const path = pathOf(one, view.placed.view);
      if (path === null) continue;
      context.setLineDash(DASHES[one.depth].map((length) => length / view.scale));
      context.stroke(path);
    }
    context.restore();
  }
}

const paths = new WeakMap<MuscleOutlines, Map<ViewId, Path2D>>();

/** Made once: outlines are replaced, never changed. */
function pathOf(outlines: MuscleOutlines, view: ViewId): Path2D | null {
  const data = outlines.pathByView.get(view);
  if (data === undefined) return null;
  const known = paths.get(outlines) ?? new Map<ViewId, Path2D>();
  paths.set(outlines, known);
  const path = known.get(view) ?? new Path2D(data);
  known.set(view, path);
  return path;
}
