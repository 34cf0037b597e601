import type { CellId, Place } from "../../atlas/place.ts";
import type { ReferralHint } from "../../editor/editor-state.ts";
import { type ViewOnCanvas, viewsOnCanvas } from "../sheet-frame.ts";
import { type MarkBrush, placeOnCanvas } from "./spot-signs.ts";

/** In the color of what is chosen and never of a zone, so that nobody takes it for one. Lengths in px on screen. */
const LOOK = { fillOpacity: 0.13, lineOpacity: 0.9, lineWidth: 1.25, dash: [5, 4], dotOpacity: 0.55 } as const;
const DOTS = { spacing: 5, radius: 0.9 } as const;

/** Where pain is usually felt from a point: the essential zone pale with a broken edge, the spillover zone stippled. */
export function drawReferralHint(context: CanvasRenderingContext2D, hint: ReferralHint, brush: MarkBrush): void {
  const dots = dotPattern(context, brush);
  context.save();
  context.fillStyle = context.strokeStyle = brush.palette.accent;
  forEachOutline(hint.spillover, brush, (view, outline) => {
    fillOnScreen(context, view, outline, () => {
      context.globalAlpha = LOOK.dotOpacity;
      dots?.setTransform(context.getTransform().inverse());
      context.fillStyle = dots ?? brush.palette.accent;
    });
  });
  context.fillStyle = brush.palette.accent;
  forEachOutline(hint.essential, brush, (view, outline) => {
    fillOnScreen(context, view, outline, () => {
      context.globalAlpha = LOOK.fillOpacity;
    });
    strokeOnScreen(context, view, outline);
  });
  if (hint.palpate !== undefined) drawSite(context, hint.palpate, brush);
  context.restore();
}

const SITE_RADIUS_PX = 9;

/** A ring with a cross, paler than any sign of a mark is. */
function drawSite(context: CanvasRenderingContext2D, place: Place, brush: MarkBrush): void {
  const ring = new Path2D();
  ring.arc(0, 0, SITE_RADIUS_PX, 0, 2 * Math.PI);
  ring.moveTo(-SITE_RADIUS_PX, 0);
  ring.lineTo(SITE_RADIUS_PX, 0);
  ring.moveTo(0, -SITE_RADIUS_PX);
  ring.lineTo(0, SITE_RADIUS_PX);
  for (const { x, y } of placeOnCanvas(place, brush)) {
    context.save();
    context.translate(x, y);
    context.strokeStyle = brush.palette.signs.paper;
    context.lineWidth = 4;
    context.stroke(ring);
    context.strokeStyle = brush.palette.accent;
    context.lineWidth = 1.75;
    context.stroke(ring);
    context.restore();
  }
}

function forEachOutline(
  cells: readonly CellId[],
  { frame, projection }: MarkBrush,
  visit: (view: ViewOnCanvas, outline: Path2D) => void,
): void {
  if (cells.length === 0) return;
  for (const view of viewsOnCanvas(frame)) {
    const outline = projection.outlineOf(cells, view.placed.view);
    if (outline !== null) visit(view, outline);
  }
}

// oxlint-disable-next-line max-params -- a pen, where it draws, what, and with which ink
function fillOnScreen(
  context: CanvasRenderingContext2D,
  view: ViewOnCanvas,
  outline: Path2D,
  takeInk: () => void,
): void {
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.scale, view.scale);
  takeInk();
  context.fill(outline, "evenodd");
  context.restore();
}

function strokeOnScreen(context: CanvasRenderingContext2D, view: ViewOnCanvas, outline: Path2D): void {
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.scale, view.scale);
  context.globalAlpha = LOOK.lineOpacity;
  context.lineWidth = LOOK.lineWidth / view.scale;
  context.setLineDash(LOOK.dash.map((length) => length / view.scale));
  context.stroke(outline);
  context.restore();
}

/** Dots at constant spacing on screen, every second row shifted by half. */
function dotPattern(context: CanvasRenderingContext2D, { palette, pixelRatio }: MarkBrush): CanvasPattern | null {
  const side = Math.round(2 * DOTS.spacing * pixelRatio);
  const tile = new OffscreenCanvas(side, side);
  const pen = tile.getContext("2d");
  if (pen === null) return null;
  pen.fillStyle = palette.accent;
  pen.beginPath();
  for (const at of [side / 4, (3 * side) / 4]) {
    pen.moveTo(at, at);
    pen.arc(at, at, DOTS.radius * pixelRatio, 0, 2 * Math.PI);
  }
  pen.fill();
  return context.createPattern(tile, "repeat");
}
