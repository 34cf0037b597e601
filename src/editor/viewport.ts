import { VIEW_IDS, type ViewId } from "../atlas/place.ts";
import type { SavedViewport } from "../domain/ports.ts";
import type { Brand } from "../lib/brand.ts";
import type { Sheet, SheetBox, SheetPoint } from "./sheet.ts";
import { boxOfViews, createSheetPoint, VIEW_LABEL_MM } from "./sheet.ts";

/** How the sheet lies on the screen: screen px = sheet mm * scale + offset. */
export type Viewport = {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
};

/** A point on the canvas in CSS px from its top left. */
export type ScreenPoint = Brand<{ readonly x: number; readonly y: number }, "ScreenPoint">;

/** Size of the canvas in CSS px. */
export type StageSize = { readonly width: number; readonly height: number };

/** Zoom counts from the view with which a chart opens: front and back filling the height. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 12;
const FIT_PADDING_PX = 12;
/** However small the views are, their names stand above the heads: room for two lines. */
const TITLE_ROOM_PX = 38;
const DOUBLE_TAP_FACTOR = 2.5;
/** A mark that is revealed stands at least this far from the edge. */
const REVEAL_MARGIN_PX = 48;

export function createScreenPoint(x: number, y: number): ScreenPoint {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return { x, y } as ScreenPoint;
}

export function sheetToScreen(viewport: Viewport, point: SheetPoint): ScreenPoint {
  return createScreenPoint(point.x * viewport.scale + viewport.offsetX, point.y * viewport.scale + viewport.offsetY);
}

export function screenToSheet(viewport: Viewport, point: ScreenPoint): SheetPoint {
  return createSheetPoint((point.x - viewport.offsetX) / viewport.scale, (point.y - viewport.offsetY) / viewport.scale);
}

/** The scale of zoom 1 in px per sheet mm: front and back fill the stage as far as they fit. */
export function scaleOfZoomOne(sheet: Sheet, size: StageSize): number {
  return scaleToFit(openingBox(sheet), size);
}

/** How a chart opens: front and back filling the height, and beside them the views that a wide stage shows whole. */
export function openViewport(sheet: Sheet, size: StageSize): Viewport {
  const scale = scaleOfZoomOne(sheet, size);
  const more = [3, 4, 5].map((count) => boxOfViews(sheet, VIEW_IDS.slice(0, count)));
  const widest = more.findLast((box) => box.width * scale <= size.width - 2 * FIT_PADDING_PX);
  return showBox({ ...size, scale, offsetX: 0, offsetY: 0 }, sheet, widest ?? openingBox(sheet));
}

/** All views on the screen. */
export function fitSheet(sheet: Sheet, size: StageSize): Viewport {
  return fitBox({ x: 0, y: 0, width: sheet.width, height: sheet.height }, sheet, size);
}

/** One view as large as it fits. */
export function fitView(sheet: Sheet, view: ViewId, size: StageSize): Viewport {
  return fitBox(boxOfViews(sheet, [view]), sheet, size);
}

/** Scales by a factor; what lies under `about` stays under it. */
export function zoomAbout(viewport: Viewport, sheet: Sheet, about: ScreenPoint, factor: number): Viewport {
  const { min, max } = scaleLimits(sheet, viewport);
  const scale = Math.min(max, Math.max(min, viewport.scale * factor));
  const fixed = screenToSheet(viewport, about);
  const zoomed = { ...viewport, scale, offsetX: about.x - fixed.x * scale, offsetY: about.y - fixed.y * scale };
  return clampViewport(zoomed, sheet);
}

/** A double tap: zooms to the place under it and brings it to the middle; once close, back to how the chart opens. */
export function zoomToPlace(viewport: Viewport, sheet: Sheet, about: ScreenPoint): Viewport {
  if (zoomOf(viewport, sheet) * DOUBLE_TAP_FACTOR > MAX_ZOOM) return openViewport(sheet, viewport);
  const zoomed = zoomAbout(viewport, sheet, about, DOUBLE_TAP_FACTOR);
  return centerOn(zoomed, sheet, screenToSheet(viewport, about));
}

export function panBy(viewport: Viewport, sheet: Sheet, delta: { readonly dx: number; readonly dy: number }): Viewport {
  const moved = { ...viewport, offsetX: viewport.offsetX + delta.dx, offsetY: viewport.offsetY + delta.dy };
  return clampViewport(moved, sheet);
}

/** The same part of the sheet in a stage of another size, at the same zoom. A stage without a size opens anew. */
export function resizeViewport(viewport: Viewport, sheet: Sheet, size: StageSize): Viewport {
  if (isEmpty(viewport) || isEmpty(size)) return openViewport(sheet, size);
  const scale = scaleOfZoomOne(sheet, size) * zoomOf(viewport, sheet);
  return centerOn({ ...viewport, ...size, scale }, sheet, centerOf(viewport));
}

/** Within the zoom limits, and with the middle of the stage over the sheet, so that the sheet can't get lost. */
export function clampViewport(viewport: Viewport, sheet: Sheet): Viewport {
  const { min, max } = scaleLimits(sheet, viewport);
  const scale = Math.min(max, Math.max(min, viewport.scale));
  const center = centerOf(viewport);
  const x = Math.min(sheet.width, Math.max(0, center.x));
  const y = Math.min(sheet.height, Math.max(0, center.y));
  if (scale === viewport.scale && x === center.x && y === center.y) return viewport;
  return withCenter({ ...viewport, scale }, createSheetPoint(x, y));
}

/** The viewport moved just so far that a point is well inside the stage. */
export function revealPoint(viewport: Viewport, sheet: Sheet, point: SheetPoint): Viewport {
  const { x, y } = sheetToScreen(viewport, point);
  const dx = distanceIntoRange(x, viewport.width);
  const dy = distanceIntoRange(y, viewport.height);
  return dx === 0 && dy === 0 ? viewport : panBy(viewport, sheet, { dx, dy });
}

/** Where a chart was left, without the size of the screen. Zoom 1 is how a chart opens. */
export function viewportToSaved(viewport: Viewport, sheet: Sheet): Omit<SavedViewport, "visitId"> {
  const center = centerOf(viewport);
  return { centerX: center.x, centerY: center.y, zoom: zoomOf(viewport, sheet) };
}

/** Where a chart was left, on a stage of any size. */
export function savedToViewport(saved: Omit<SavedViewport, "visitId">, sheet: Sheet, size: StageSize): Viewport {
  const scale = scaleOfZoomOne(sheet, size) * saved.zoom;
  return centerOn({ ...size, scale, offsetX: 0, offsetY: 0 }, sheet, createSheetPoint(saved.centerX, saved.centerY));
}

function openingBox(sheet: Sheet): SheetBox {
  return boxOfViews(sheet, ["anterior", "posterior"]);
}

function zoomOf(viewport: Viewport, sheet: Sheet): number {
  return viewport.scale / scaleOfZoomOne(sheet, viewport);
}

function scaleLimits(sheet: Sheet, size: StageSize): { min: number; max: number } {
  const one = scaleOfZoomOne(sheet, size);
  return { min: one * MIN_ZOOM, max: one * MAX_ZOOM };
}

function scaleToFit(box: SheetBox, size: StageSize): number {
  const width = Math.max(1, size.width - 2 * FIT_PADDING_PX);
  const height = Math.max(1, size.height - 2 * FIT_PADDING_PX);
  const heightOfBodies = Math.max(1, size.height - FIT_PADDING_PX - TITLE_ROOM_PX);
  return Math.min(width / box.width, height / box.height, heightOfBodies / (box.height - VIEW_LABEL_MM));
}

function fitBox(box: SheetBox, sheet: Sheet, { width, height }: StageSize): Viewport {
  const scale = scaleToFit(box, { width, height });
  return showBox({ width, height, scale, offsetX: 0, offsetY: 0 }, sheet, box);
}

/** Brings a box of views to the middle, lower where its titles need more room than the sheet has for them. */
function showBox(viewport: Viewport, sheet: Sheet, { x, y, width, height }: SheetBox): Viewport {
  const middle = createSheetPoint(x + width / 2, y + height / 2);
  const headPx = viewport.height / 2 + (VIEW_LABEL_MM - height / 2) * viewport.scale;
  const lackingPx = Math.max(0, TITLE_ROOM_PX - headPx);
  return centerOn(viewport, sheet, createSheetPoint(middle.x, middle.y - lackingPx / viewport.scale));
}

function centerOn(viewport: Viewport, sheet: Sheet, center: SheetPoint): Viewport {
  return clampViewport(withCenter(viewport, center), sheet);
}

function withCenter(viewport: Viewport, center: SheetPoint): Viewport {
  return {
    ...viewport,
    offsetX: viewport.width / 2 - center.x * viewport.scale,
    offsetY: viewport.height / 2 - center.y * viewport.scale,
  };
}

function centerOf(viewport: Viewport): SheetPoint {
  return screenToSheet(viewport, createScreenPoint(viewport.width / 2, viewport.height / 2));
}

function isEmpty({ width, height }: StageSize): boolean {
  return width <= 0 || height <= 0;
}

function distanceIntoRange(position: number, length: number): number {
  const margin = Math.min(REVEAL_MARGIN_PX, length / 2);
  if (position < margin) return margin - position;
  return position > length - margin ? length - margin - position : 0;
}
