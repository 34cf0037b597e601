import type { Body } from "./body.ts";
import type { CellId, Place } from "./place.ts";

/** The cells moved along the body as `from` moves to `to`; never empty for a set that is not empty. */
export function shiftCells(_body: Body, _cells: readonly CellId[], _from: Place, _to: Place): readonly CellId[] {
  throw new Error("pending");
}
