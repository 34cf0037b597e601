import type { Body } from "./body.ts";
import type { CellShapes } from "./cell-shapes.ts";
import { connectedCells, middleOf } from "./cell-walk.ts";
import type { Walk } from "./cell-walk.ts";
import { cellAt } from "./cells.ts";
import { skinAtPlace } from "./picking.ts";
import { createCellId } from "./place.ts";
import type { CellId, Place } from "./place.ts";
import { dot, locate, unit } from "./surface-point.ts";
import type { Vector } from "./views.ts";

/** The way over the skin may be this much longer than the radius: it goes from cell to cell, and over hill and dale. */
const DETOUR = 1.35;

/** Cells that face away from the brush by more than this cosine lie on the other side of a finger or an ear. */
const FACING_AWAY = -0.25;

/**
 * Cells within a radius of a place, on its own side of the surface: a brush on the back does not paint the chest, nor
 * one finger its neighbour. The cells hang together and hold the cell of the place. Empty only off the body.
 * @param radiusMm in mm of the figure in its standard pose; a cell counts when its middle lies within
 */
export function cellsNearPlace(body: Body, place: Place, radiusMm: number): readonly CellId[] {
  const point = skinAtPlace(body.surface, place);
  if (point === null) return [];
  const start = cellAt(body.surface, point);
  const at = locate(body.surface.subdivision, body.shape.standard(), point);
  const shapes = body.shape.cells();
  const walk = body.shape.walk()({ cell: start, at }, radiusMm * DETOUR);
  const side = sideOfBrush(shapes, walk, { cell: start, limitMm: radiusMm * DETOUR });
  const near = new Set(
    walk.cells.filter((cell) => {
      const [x, y, z] = middleOf(shapes.middles, cell);
      const squared = (x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2;
      return squared <= radiusMm * radiusMm && dot(middleOf(shapes.normals, cell), side) >= FACING_AWAY;
    }),
  );
  return connectedCells(body.surface.cellTopology(), start, (cell) => near.has(cell)).map(createCellId);
}

/**
 * Where the skin under the brush faces on the whole. Between two fingers most of what a large brush reaches faces the
 * other way than the skin right under it: then that which is nearer counts.
 */
function sideOfBrush(
  shapes: CellShapes,
  walk: Walk,
  { cell, limitMm }: { readonly cell: number; readonly limitMm: number },
): Vector {
  const side = facingOfWalk(shapes, walk, limitMm);
  const isTrue = dot(middleOf(shapes.normals, cell), side) >= FACING_AWAY;
  return isTrue || limitMm < 1 ? side : sideOfBrush(shapes, walk, { cell, limitMm: limitMm / 2 });
}

/** The mean facing of the cells on a walk, near ones counting most and those beyond a length not at all. */
function facingOfWalk({ areas, normals }: CellShapes, walk: Walk, limitMm: number): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const cell of walk.cells) {
    const weight = (areas[cell] ?? 0) * Math.max(1 - walk.lengthTo(cell) / Math.max(limitMm, 1), 0);
    const normal = middleOf(normals, cell);
    x += normal[0] * weight;
    y += normal[1] * weight;
    z += normal[2] * weight;
  }
  return unit([x, y, z]);
}
