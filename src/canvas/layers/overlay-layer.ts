import type { Place } from "../../atlas/place.ts";
import type { Mark, TriggerPoint } from "../../domain/marks.ts";
import type { ChartEditorState, KeyboardCursor, ReferralHint } from "../../editor/editor-state.ts";
import { NUMBER_SPOT } from "../../export/marks/signs.ts";
import { drawSpotSigns, type MarkBrush, placeOnCanvas, spotOf } from "../shapes/spot-signs.ts";
import { drawReferralHint } from "../shapes/referral-hint.ts";
import { strokeFields } from "../shapes/zone-fields.ts";
import { viewsOnCanvas } from "../sheet-frame.ts";
import { isSpot, isZone } from "./marks-layer.ts";

export type OverlayScene = {
  readonly selected: readonly Mark[];
  readonly cursor: KeyboardCursor | null;
  readonly hint: ReferralHint | null;
};

/** What the overlay is drawn from: it is drawn again when one of these changes. */
export function overlayInputs({ chart, selection, cursor, draft, hint }: ChartEditorState): readonly unknown[] {
  return [chart, selection, cursor, hint, draft === null || draft.kind === "placing"];
}

/** The halo of a mark in motion is left out: the hand that holds it shows which one it is. */
export function overlayScene({ chart, selection, cursor, draft, hint }: ChartEditorState): OverlayScene {
  const isResting = draft === null || draft.kind === "placing";
  return { selected: isResting ? chart.marks.filter((mark) => selection.includes(mark.id)) : [], cursor, hint };
}

export function isOverlayEmpty({ selected, cursor, hint }: OverlayScene): boolean {
  return selected.length === 0 && cursor === null && hint === null;
}

const HALO_RADIUS_PX = 14;

/** What helps the hand and is no mark: the usual referral, the halo of the selection, the cross-hair of the keyboard. */
export function drawOverlayLayer(context: CanvasRenderingContext2D, scene: OverlayScene, brush: MarkBrush): void {
  if (scene.hint !== null) drawReferralHint(context, scene.hint, brush);
  drawSelection(context, scene.selected, brush);
  if (scene.cursor !== null) drawCursor(context, scene.cursor, brush);
}

function drawSelection(context: CanvasRenderingContext2D, selected: readonly Mark[], brush: MarkBrush): void {
  const zones = selected.filter(isZone);
  strokeFields(context, zones, brush, { color: brush.palette.signs.paper, width: 5 });
  strokeFields(context, zones, brush, { color: brush.palette.accent, width: 2.5 });
  const spots = selected.filter(isSpot);
  for (const { place } of spots) drawHalo(context, place, brush);
  // The halo would hide how a point was treated, too: its sign is drawn again above it, without the number.
  const treated = spots.map((mark) => ({ ...spotOf(mark), number: null })).filter(({ badge }) => badge !== null);
  drawSpotSigns(context, treated, brush, null);
  for (const mark of spots) if (mark.kind === "trigger-point") drawNumberTag(context, mark, brush);
}

const TAG_LEFT_PX = HALO_RADIUS_PX - 3;
const TAG_HEIGHT_PX = 18;
const TAG_PADDING_PX = 7;

/** The halo would hide the number that stands beside the sign: it is written again on a tag of its own. */
function drawNumberTag(context: CanvasRenderingContext2D, { place, number }: TriggerPoint, brush: MarkBrush): void {
  const text = String(number);
  context.font = `650 ${NUMBER_SPOT.fontSize}px ${brush.palette.fontFamily}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  const width = context.measureText(text).width + 2 * TAG_PADDING_PX;
  for (const { x, y } of placeOnCanvas(place, brush)) {
    context.fillStyle = brush.palette.accent;
    context.beginPath();
    context.roundRect(x + TAG_LEFT_PX, y - TAG_HEIGHT_PX / 2, width, TAG_HEIGHT_PX, TAG_HEIGHT_PX / 2);
    context.fill();
    context.fillStyle = brush.palette.onAccent;
    context.fillText(text, x + TAG_LEFT_PX + TAG_PADDING_PX, y);
  }
}

function drawHalo(context: CanvasRenderingContext2D, place: Place, brush: MarkBrush): void {
  for (const { x, y } of placeOnCanvas(place, brush)) {
    for (const { color, width } of [
      { color: brush.palette.signs.paper, width: 6 },
      { color: brush.palette.accent, width: 3 },
    ]) {
      context.beginPath();
      context.arc(x, y, HALO_RADIUS_PX, 0, 2 * Math.PI);
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke();
    }
  }
}

const CROSS_INNER_PX = 5;
const CROSS_OUTER_PX = 22;

/** Only in the view in which the keyboard moves it. */
function drawCursor(context: CanvasRenderingContext2D, cursor: KeyboardCursor, brush: MarkBrush): void {
  const spot = brush.projection.spotsOf(cursor.place).find(({ view }) => view === cursor.view);
  const view = viewsOnCanvas(brush.frame).find(({ placed }) => placed.view === cursor.view);
  if (spot === undefined || view === undefined) return;
  context.save();
  context.translate(view.x + spot.x * view.scale, view.y + spot.y * view.scale);
  context.lineCap = "round";
  const cross = new Path2D();
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    cross.moveTo(dx * CROSS_INNER_PX, dy * CROSS_INNER_PX);
    cross.lineTo(dx * CROSS_OUTER_PX, dy * CROSS_OUTER_PX);
  }
  context.strokeStyle = brush.palette.signs.paper;
  context.lineWidth = 5;
  context.stroke(cross);
  context.strokeStyle = brush.palette.accent;
  context.lineWidth = 2;
  context.stroke(cross);
  context.restore();
}
