import type { Body } from "../../atlas/body.ts";
import { cellsNearPlace } from "../../atlas/brush.ts";
import { placeAtPoint } from "../../atlas/picking.ts";
import type { CellId, Place } from "../../atlas/place.ts";
import { createViewPoint } from "../../atlas/place.ts";
import type { EditorPointer } from "../editor-state.ts";
import type { Viewport } from "../viewport.ts";

/** One stroke of a round brush over the skin. */
export type BrushPath = {
  /**
   * The cells that the brush meets on the way from the last pointer to this one; where the sheet moved meanwhile, only
   * those under this one.
   */
  moveTo(pointer: EditorPointer, viewport: Viewport): ReadonlySet<CellId>;
};

/** @param radiusMm radius of the brush on the skin */
export function createBrushPath(body: Body, radiusMm: number): BrushPath {
  let last: { readonly pointer: EditorPointer; readonly viewport: Viewport } | null = null;

  return {
    moveTo(pointer, viewport) {
      const cells = new Set<CellId>();
      const places = last?.viewport === viewport ? placesBetween(body, last.pointer, pointer, radiusMm / 2) : [];
      if (pointer.place !== null) places.push(pointer.place);
      for (const place of places) {
        for (const cell of cellsNearPlace(body, place, radiusMm)) cells.add(cell);
      }
      last = { pointer, viewport };
      return cells;
    },
  };
}

/** Places on the line between two pointers in one view, close enough to leave no gap; those off the body are left out. */
function placesBetween(body: Body, from: EditorPointer, to: EditorPointer, stepMm: number): Place[] {
  const { view } = from;
  if (view === null || view !== to.view || from.point === null || to.point === null) return [];
  const dx = to.point.x - from.point.x;
  const dy = to.point.y - from.point.y;
  const stepCount = Math.ceil(Math.hypot(dx, dy) / stepMm);
  const places: Place[] = [];
  for (let step = 1; step < stepCount; step++) {
    const share = step / stepCount;
    const place = placeAtPoint(body, view, createViewPoint(from.point.x + dx * share, from.point.y + dy * share));
    if (place !== null) places.push(place);
  }
  return places;
}

/** A new set, in the order in which cells came; the same set when none is new. */
export function addCells(cells: ReadonlySet<CellId>, met: readonly CellId[]): ReadonlySet<CellId> {
  return met.every((cell) => cells.has(cell)) ? cells : new Set([...cells, ...met]);
}
