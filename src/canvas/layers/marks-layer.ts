import type { Mark, PainZone, SpotMark } from "../../domain/marks.ts";
import { drawSpotSigns, type MarkBrush, spotOf } from "../shapes/spot-signs.ts";
import { drawZoneFields } from "../shapes/zone-fields.ts";

/** The marks of an earlier visit, pale, under the marks of this one. */
export function drawMarksLayer(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  ghosts: readonly Mark[],
  brush: MarkBrush,
): void {
  if (ghosts.length > 0) drawGhosts(context, ghosts, brush);
  drawMarks(context, marks, brush);
}

/** Zones below, signs above. */
export function drawMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], brush: MarkBrush): void {
  drawZoneFields(context, marks.filter(isZone), brush, null);
  drawSpotSigns(context, marks.filter(isSpot).map(spotOf), brush, null);
}

const GHOST_OPACITY = 0.55;

function drawGhosts(context: CanvasRenderingContext2D, ghosts: readonly Mark[], brush: MarkBrush): void {
  const pale = brush.palette.ghost;
  context.save();
  drawZoneFields(context, ghosts.filter(isZone), brush, pale);
  context.globalAlpha = GHOST_OPACITY;
  drawSpotSigns(context, ghosts.filter(isSpot).map(spotOf), brush, pale);
  context.restore();
}

export function isZone(mark: Mark): mark is PainZone {
  return mark.kind === "pain-zone";
}

export function isSpot(mark: Mark): mark is SpotMark {
  return mark.kind !== "pain-zone";
}
