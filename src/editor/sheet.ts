import type { Body } from "../atlas/body.ts";
import type { ViewId, ViewPoint } from "../atlas/place.ts";
import { createViewPoint, VIEW_IDS } from "../atlas/place.ts";
import type { Brand } from "../lib/brand.ts";

/** All views side by side on one sheet, in sheet mm. A view's mm times `scale` plus its origin are sheet mm. */
export type PlacedView = {
  readonly view: ViewId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};
export type Sheet = { readonly width: number; readonly height: number; readonly views: readonly PlacedView[] };

/** A point of the sheet in sheet mm, y down. */
export type SheetPoint = Brand<{ readonly x: number; readonly y: number }, "SheetPoint">;

/** Part of the sheet, in sheet mm. */
export type SheetBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Room above every view for its name, and around the sheet. In sheet mm. */
export const VIEW_LABEL_MM = 90;
const MARGIN_MM = 30;
const GAP_MM = 50;
/** A sole drawn at the size of the body would be too small for a brush. */
const SOLES_SCALE = 1.6;

/** Lays out the views of a figure from left to right in the order of their keys, all standing on one floor. */
export function createSheet(body: Body): Sheet {
  const bodyHeight = Math.max(...VIEW_IDS.map((view) => body.frames[view].heightMm * scaleOfView(view)));
  const height = MARGIN_MM + VIEW_LABEL_MM + bodyHeight + MARGIN_MM;
  const views: PlacedView[] = [];
  let x = MARGIN_MM;
  for (const view of VIEW_IDS) {
    const placed = placeView(body, view, { x, floorY: height - MARGIN_MM });
    views.push(placed);
    x += placed.width + GAP_MM;
  }
  return { width: x - GAP_MM + MARGIN_MM, height, views };
}

export function findPlacedView(sheet: Sheet, view: ViewId): PlacedView {
  const placed = sheet.views.find((candidate) => candidate.view === view);
  if (placed === undefined) throw new Error(`No view ${view} on the sheet`);
  return placed;
}

/** A point in sheet mm from one in a view's mm. */
export function viewToSheet(placed: PlacedView, point: ViewPoint): SheetPoint {
  return createSheetPoint(placed.x + point.x * placed.scale, placed.y + point.y * placed.scale);
}

/** The view under a point of the sheet and the point in that view's mm; null between the views. */
export function sheetToView(sheet: Sheet, point: SheetPoint): { view: ViewId; point: ViewPoint } | null {
  const placed = sheet.views.find((view) => isInBox(view, point));
  if (placed === undefined) return null;
  return {
    view: placed.view,
    point: createViewPoint((point.x - placed.x) / placed.scale, (point.y - placed.y) / placed.scale),
  };
}

/** The part of the sheet that views take up together, with the room for their names. */
export function boxOfViews(sheet: Sheet, views: readonly ViewId[]): SheetBox {
  const placed = views.map((view) => findPlacedView(sheet, view));
  const x = Math.min(...placed.map((view) => view.x));
  const y = Math.min(...placed.map((view) => view.y)) - VIEW_LABEL_MM;
  const right = Math.max(...placed.map((view) => view.x + view.width));
  const bottom = Math.max(...placed.map((view) => view.y + view.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function createSheetPoint(x: number, y: number): SheetPoint {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the maker of the brand
  return { x, y } as SheetPoint;
}

function placeView(body: Body, view: ViewId, spot: { readonly x: number; readonly floorY: number }): PlacedView {
  const frame = body.frames[view];
  const scale = scaleOfView(view);
  const height = frame.heightMm * scale;
  return { view, x: spot.x, y: spot.floorY - height, width: frame.widthMm * scale, height, scale };
}

function scaleOfView(view: ViewId): number {
  return view === "soles" ? SOLES_SCALE : 1;
}

function isInBox(box: SheetBox, point: SheetPoint): boolean {
  return point.x >= box.x && point.y >= box.y && point.x <= box.x + box.width && point.y <= box.y + box.height;
}
