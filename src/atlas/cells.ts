import type { Body } from "./body.ts";
import type { CellId, Place } from "./place.ts";

export type SkinArea = { readonly cm2: number; readonly percent: number };

/** The cell of a place: that of the nearest skin. */
export function cellOfPlace(_body: Body, _place: Place): CellId {
  throw new Error("pending");
}
/** The middle of a cell, on the surface. */
export function placeOfCell(_body: Body, _cell: CellId): Place {
  throw new Error("pending");
}
/** Area on this figure, in cm2 and in percent of its body surface. */
export function areaOfCells(_body: Body, _cells: Iterable<CellId>): SkinArea {
  throw new Error("pending");
}
/** Whether a number read from outside names a cell. */
export function isCellId(_body: Body, _id: number): _id is CellId {
  throw new Error("pending");
}
