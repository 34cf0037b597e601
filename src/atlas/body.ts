import type { CellId, FigureId, Place, ViewId, ViewPoint } from "./place.ts";

/** CONTRACT (being written): one figure on the shared surface, with its five views. Opaque to callers. */
export type Body = {
  readonly figure: FigureId;
  readonly frames: Readonly<Record<ViewId, ViewFrame>>;
  readonly cellCount: number;
};

/** Size of a view's frame in mm of the figure. Plates and contours fill exactly this frame. */
export type ViewFrame = { readonly widthMm: number; readonly heightMm: number };

export type PlaceInView = { readonly point: ViewPoint; readonly isVisible: boolean };
export type SkinArea = { readonly cm2: number; readonly percent: number };

/** @param geometry bytes of body/surface.bin, @param figure bytes of body/<figure>.bin */
export function decodeBody(_geometry: ArrayBuffer, _figure: ArrayBuffer): Body {
  throw new Error("pending");
}
/** The place under a point of a view; null off the body. */
export function placeAtPoint(_body: Body, _view: ViewId, _point: ViewPoint): Place | null {
  throw new Error("pending");
}
/** Where a place lies in a view and whether it is seen there; null when the place is not within 10 mm of the body. */
export function placeInView(_body: Body, _view: ViewId, _place: Place): PlaceInView | null {
  throw new Error("pending");
}
/** Whether a stored place lies on the body (within 10 mm): used on everything read from outside. */
export function isPlaceOnBody(_body: Body, _place: Place): boolean {
  throw new Error("pending");
}
/** The cell of a place: that of the nearest skin. */
export function cellOfPlace(_body: Body, _place: Place): CellId {
  throw new Error("pending");
}
/** The middle of a cell, on the surface. */
export function placeOfCell(_body: Body, _cell: CellId): Place {
  throw new Error("pending");
}
/** Cells within a radius of a place, on its own side of the surface: a brush on the back does not paint the chest. */
export function cellsNearPlace(_body: Body, _place: Place, _radiusMm: number): readonly CellId[] {
  throw new Error("pending");
}
/** Area on this figure, in cm2 and in percent of its body surface. */
export function areaOfCells(_body: Body, _cells: Iterable<CellId>): SkinArea {
  throw new Error("pending");
}
/** The cells moved along the body as `from` moves to `to`; never empty for a set that is not empty. */
export function shiftCells(_body: Body, _cells: readonly CellId[], _from: Place, _to: Place): readonly CellId[] {
  throw new Error("pending");
}
/** A place moved along the surface by a step in a view's plane (mm, x right, y down); the same place where the body ends. */
export function stepPlace(_body: Body, _view: ViewId, _place: Place, _step: { dx: number; dy: number }): Place {
  throw new Error("pending");
}
/** Smooth closed outlines of a set of cells in a view, as SVG path data in the view's mm; "" when none is seen. */
export function outlineOfCells(_body: Body, _view: ViewId, _cells: ReadonlySet<CellId>): string {
  throw new Error("pending");
}
/** Views from which a place is seen, best first (most face on). */
export function viewsOfPlace(_body: Body, _place: Place): readonly ViewId[] {
  throw new Error("pending");
}
/** Whether a number read from outside names a cell. */
export function isCellId(_body: Body, _id: number): _id is CellId {
  throw new Error("pending");
}
