import type { CellId, ViewId } from "../../atlas/place.ts";
import type { PainZone } from "../../domain/marks.ts";
import { signOf, ZONE_SIGNS, type ZoneSignId } from "../../export/marks/signs.ts";
import { type ViewOnCanvas, viewsOnCanvas } from "../sheet-frame.ts";
import type { MarkBrush } from "./spot-signs.ts";

/** Draws the fields of zones in every view in which something of them is seen. `color` paints them pale. */
export function drawZoneFields(
  context: CanvasRenderingContext2D,
  zones: readonly PainZone[],
  brush: MarkBrush,
  color: string | null,
): void {
  forEachField(zones, brush, (view, outline, zone) => {
    drawField(context, { outline, view, sign: signOf(zone), color }, brush);
  });
}

/** Fills the fields with the current fill style, nothing else. */
export function fillOutlines(context: CanvasRenderingContext2D, zones: readonly PainZone[], brush: MarkBrush): void {
  forEachField(zones, brush, (view, outline) => {
    context.save();
    context.translate(view.x, view.y);
    context.scale(view.scale, view.scale);
    context.fill(outline, "evenodd");
    context.restore();
  });
}

/** Strokes the edges of the fields, as a selection does. Width in px on screen. */
export function strokeFields(
  context: CanvasRenderingContext2D,
  zones: readonly PainZone[],
  brush: MarkBrush,
  stroke: { readonly color: string; readonly width: number },
): void {
  forEachField(zones, brush, (view, outline) => {
    context.save();
    context.translate(view.x, view.y);
    context.scale(view.scale, view.scale);
    strokeOutline(context, outline, { ...stroke, opacity: 1, dash: [], scale: view.scale });
    context.restore();
  });
}

function forEachField(
  zones: readonly PainZone[],
  { frame, projection }: MarkBrush,
  visit: (view: ViewOnCanvas, outline: Path2D, zone: PainZone) => void,
): void {
  for (const view of viewsOnCanvas(frame)) {
    for (const zone of zones) {
      const outline = projection.outlineOf(zone.cells, view.placed.view);
      if (outline !== null) visit(view, outline, zone);
    }
  }
}

type Field = {
  readonly outline: Path2D;
  readonly view: ViewOnCanvas;
  readonly sign: ZoneSignId;
  readonly color: string | null;
};

function drawField(context: CanvasRenderingContext2D, field: Field, brush: MarkBrush): void {
  const sign = ZONE_SIGNS[field.sign];
  const ink = field.color ?? brush.palette.signs[sign.ink];
  const { view } = field;
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.scale, view.scale);
  context.fillStyle = ink;
  context.globalAlpha = sign.fillOpacity;
  context.fill(field.outline, "evenodd");
  if (sign.hatch !== null) {
    context.globalAlpha = sign.hatch.opacity;
    context.fillStyle = hatchPattern(context, ink, sign.hatch, brush);
    context.fill(field.outline, "evenodd");
  }
  strokeOutline(context, field.outline, { ...sign.outline, color: ink, scale: view.scale });
  context.restore();
}

type OutlineStroke = {
  readonly color: string;
  /** In px on screen; the context is scaled by `scale`. */
  readonly width: number;
  readonly opacity: number;
  readonly dash: readonly number[];
  readonly scale: number;
};

function strokeOutline(context: CanvasRenderingContext2D, outline: Path2D, stroke: OutlineStroke): void {
  context.globalAlpha = stroke.opacity;
  context.strokeStyle = stroke.color;
  context.lineWidth = stroke.width / stroke.scale;
  context.setLineDash(stroke.dash.map((length) => length / stroke.scale));
  context.lineJoin = "round";
  context.stroke(outline);
}

type Hatch = { readonly spacing: number; readonly width: number };

/** Lines rising to the right at 45 degrees, at constant spacing on screen: the pattern undoes the scale of the view. */
function hatchPattern(
  context: CanvasRenderingContext2D,
  color: string,
  hatch: Hatch,
  { pixelRatio }: MarkBrush,
): CanvasPattern | string {
  const pattern = context.createPattern(hatchTile(color, hatch, pixelRatio), "repeat");
  if (pattern === null) return color;
  pattern.setTransform(context.getTransform().inverse());
  return pattern;
}

const tiles = new Map<string, OffscreenCanvas>();

/** One period of the lines. There are as many as themes have colors of zones. */
function hatchTile(color: string, hatch: Hatch, pixelRatio: number): OffscreenCanvas {
  const key = `${color} ${hatch.spacing} ${hatch.width} ${pixelRatio}`;
  const known = tiles.get(key);
  if (known !== undefined) return known;
  const side = Math.max(2, Math.round(hatch.spacing * Math.SQRT2 * pixelRatio));
  const tile = new OffscreenCanvas(side, side);
  const pen = tile.getContext("2d");
  if (pen === null) throw new Error("This browser cannot draw");
  pen.strokeStyle = color;
  pen.lineWidth = hatch.width * pixelRatio;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 2, side + 2);
    pen.lineTo(shift + side + 2, -2);
  }
  pen.stroke();
  tiles.set(key, tile);
  return tile;
}

/** Marks the cells that a brush has just gone over: opaque discs, as the layer itself is translucent. */
export function stampCells(
  context: CanvasRenderingContext2D,
  cells: Iterable<CellId>,
  brush: MarkBrush,
  color: string,
): void {
  const views = new Map<ViewId, ViewOnCanvas>(viewsOnCanvas(brush.frame).map((view) => [view.placed.view, view]));
  context.fillStyle = color;
  context.beginPath();
  for (const cell of cells) {
    for (const spot of brush.projection.cellIn(cell)) {
      const view = views.get(spot.view);
      if (view === undefined) continue;
      const x = view.x + spot.x * view.scale;
      const y = view.y + spot.y * view.scale;
      const radius = spot.radius * view.scale;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.fill();
}
