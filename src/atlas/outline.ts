import type { Body } from "./body.ts";
import type { CellId, ViewId } from "./place.ts";

/** Smooth closed outlines of a set of cells in a view, as SVG path data in the view's mm; "" when none is seen. */
export function outlineOfCells(_body: Body, _view: ViewId, _cells: ReadonlySet<CellId>): string {
  throw new Error("pending");
}
