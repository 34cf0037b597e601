import type { Place } from "../../atlas/place.ts";
import type { SpotMark } from "../../domain/marks.ts";
import { NUMBER_SPOT, signOf } from "../../export/marks/signs.ts";
import { badgeOf } from "../../export/marks/treatment-badges.ts";
import type { MarkProjection } from "../mark-projection.ts";
import type { CanvasPalette } from "../palette.ts";
import { type SheetFrame, type ViewOnCanvas, viewsOnCanvas } from "../sheet-frame.ts";
import { placeNumbers } from "./number-places.ts";
import type { SignLook, SignSprites } from "./sign-sprites.ts";

/** What the drawing of marks needs beside the marks. */
export type MarkBrush = {
  readonly frame: SheetFrame;
  readonly projection: MarkProjection;
  readonly sprites: SignSprites;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
};

/** A sign to be drawn at a place; the number is null for marks without one. */
export type Spot = SignLook & { readonly number: number | null; readonly place: Place };

export function spotOf(mark: SpotMark): Spot {
  return {
    sign: signOf(mark),
    badge: badgeOf(mark),
    number: mark.kind === "trigger-point" ? mark.number : null,
    place: mark.place,
  };
}

/** Draws all spots in every view from which they are seen: signs first, then numbers, so that no sign covers a number. */
export function drawSpotSigns(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  brush: MarkBrush,
  color: string | null,
): void {
  const placed = spots.flatMap((spot) => placeOnCanvas(spot.place, brush).map((at) => ({ ...spot, ...at })));
  for (const spot of placed) drawSprite(context, spot, brush, color);
  drawNumbers(context, placed, brush, color);
}

/** A place in every view from which it is seen, in px of the canvas. */
export function placeOnCanvas(place: Place, { frame, projection }: MarkBrush): readonly CanvasPoint[] {
  const views = viewsOnCanvas(frame);
  return projection.spotsOf(place).flatMap((spot) => {
    const view = views.find(({ placed }) => placed.view === spot.view);
    if (view === undefined) return [];
    const at = toCanvas(view, spot.x, spot.y);
    return isNearCanvas(frame, at.x, at.y) ? [at] : [];
  });
}

type CanvasPoint = { readonly x: number; readonly y: number };
type PlacedSpot = Spot & CanvasPoint;

function toCanvas(view: ViewOnCanvas, xMm: number, yMm: number): CanvasPoint {
  return { x: view.x + xMm * view.scale, y: view.y + yMm * view.scale };
}

const REACH_PX = 48;

function isNearCanvas(frame: SheetFrame, x: number, y: number): boolean {
  return x > -REACH_PX && y > -REACH_PX && x < frame.width + REACH_PX && y < frame.height + REACH_PX;
}

function drawSprite(
  context: CanvasRenderingContext2D,
  { sign, badge, x, y }: PlacedSpot,
  { sprites, pixelRatio }: MarkBrush,
  color: string | null,
): void {
  const sprite = sprites.of({ sign, badge }, color);
  // On whole device pixels, or the copy would be blurred.
  const snap = (value: number): number => Math.round((value - sprite.sizePx / 2) * pixelRatio) / pixelRatio;
  context.drawImage(sprite.image, snap(x), snap(y), sprite.sizePx, sprite.sizePx);
}

function drawNumbers(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedSpot[],
  { palette }: MarkBrush,
  color: string | null,
): void {
  context.font = `650 ${NUMBER_SPOT.fontSize}px ${palette.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = NUMBER_SPOT.haloWidth;
  context.strokeStyle = palette.signs.paper;
  context.fillStyle = color ?? palette.signs.point;
  const widthOf = createNumberMeasure(context);
  const numbers = placed.flatMap((spot) => {
    if (spot.number === null) return [];
    const text = String(spot.number);
    return [{ ...spot, text, width: widthOf(text.length) }];
  });
  const middles = placeNumbers(numbers, { signs: placed, badges: placed.filter(({ badge }) => badge !== null) });
  for (const [index, { text }] of numbers.entries()) {
    const middle = middles[index];
    if (middle === undefined) continue;
    context.strokeText(text, middle.x, middle.y);
    context.fillText(text, middle.x, middle.y);
  }
}

/** Figures are equally wide: one measure serves all numbers of as many digits. */
function createNumberMeasure(context: CanvasRenderingContext2D): (digits: number) => number {
  const widths = new Map<number, number>();
  return (digits) => {
    const known = widths.get(digits);
    if (known !== undefined) return known;
    const { width } = context.measureText("0".repeat(digits));
    widths.set(digits, width);
    return width;
  };
}
