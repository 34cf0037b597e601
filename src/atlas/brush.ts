import type { Body } from "./body.ts";
import type { CellId, Place } from "./place.ts";

/** Cells within a radius of a place, on its own side of the surface: a brush on the back does not paint the chest. */
export function cellsNearPlace(_body: Body, _place: Place, _radiusMm: number): readonly CellId[] {
  throw new Error("pending");
}
