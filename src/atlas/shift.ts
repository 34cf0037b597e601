import type { Body } from "./body.ts";
import type { CellTopology } from "./cell-topology.ts";
import { cellsWithinSteps, connectedCells, middleOf } from "./cell-walk.ts";
import { cellAt } from "./cells.ts";
import { createNearestMiddle } from "./nearest-middle.ts";
import { createCellId } from "./place.ts";
import type { CellId, Place } from "./place.ts";
import { dot, locate } from "./surface-point.ts";
import { createTurn } from "./turn.ts";
import type { Vector } from "./views.ts";

/** A cell counts as moved onto skin that faces as it does, give or take this cosine. */
const SAME_FACING = 0.1;

/**
 * The cells moved along the body as `from` moves to `to`: each patch of cells that hang together is shifted by the same
 * way in template mm, laid on the nearest skin and turned with it. It stays in one piece and without holes, keeps its
 * place when `from` and `to` are equal, and never comes to nothing. The same input always gives the same cells.
 */
export function shiftCells(body: Body, cells: readonly CellId[], from: Place, to: Place): readonly CellId[] {
  const way: Vector = [to.x - from.x, to.y - from.y, to.z - from.z];
  if (way.every((d) => d === 0)) return [...new Set(cells)];
  const topology = body.surface.cellTopology();
  const moved = new Set<number>();
  for (const patch of patchesOf(topology, cells)) for (const cell of shiftPatch(body, patch, way)) moved.add(cell);
  return [...moved].sort((a, b) => a - b).map(createCellId);
}

function patchesOf(topology: CellTopology, cells: readonly CellId[]): number[][] {
  const left = new Set<number>(cells);
  const patches: number[][] = [];
  for (const cell of cells) {
    if (!left.has(cell)) continue;
    const patch = connectedCells(topology, cell, (next) => left.has(next));
    for (const member of patch) left.delete(member);
    patches.push(patch);
  }
  return patches;
}

function shiftPatch({ surface }: Body, patch: readonly number[], way: Vector): readonly number[] {
  const topology = surface.cellTopology();
  const { middles, normals, areas } = surface.templateCells();
  const anchor = cellNearestToMean(patch, middles, areas);
  const origin = middleOf(middles, anchor);
  const landing = surface.findNearestSkin(add(origin, way), Infinity);
  if (landing === null) return patch;
  const target = locate(surface.subdivision, surface.template, landing.point);
  const start = cellAt(surface, landing.point);
  const turnBack = createTurn(facingAround(topology, normals, start), facingAround(topology, normals, anchor));
  const isInPatch = new Set(patch);
  const nearest = createNearestMiddle(middles, withRim(topology, patch));
  return connectedCells(topology, start, (cell) => {
    const middle = middleOf(middles, cell);
    const back = turnBack([middle[0] - target[0], middle[1] - target[1], middle[2] - target[2]]);
    const found = nearest(add(origin, back));
    if (!isInPatch.has(found)) return false;
    return dot(turnBack(middleOf(normals, cell)), middleOf(normals, found)) >= SAME_FACING;
  });
}

function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function cellNearestToMean(patch: readonly number[], middles: Float32Array, areas: Float64Array): number {
  let [x, y, z, total] = [0, 0, 0, 0];
  for (const cell of patch) {
    const area = areas[cell] ?? 0;
    const middle = middleOf(middles, cell);
    x += middle[0] * area;
    y += middle[1] * area;
    z += middle[2] * area;
    total += area;
  }
  return createNearestMiddle(middles, patch)([x / total, y / total, z / total]);
}

/** The patch and the cells within two steps of it: what lies nearest to them lies outside the patch. */
function withRim(topology: CellTopology, patch: readonly number[]): readonly number[] {
  return cellsWithinSteps(topology, patch, 2);
}

/** Mean facing of a cell and the cells within three steps: steadier than its own on nose and ear. */
function facingAround(topology: CellTopology, normals: Float32Array, start: number): Vector {
  let sum: Vector = [0, 0, 0];
  for (const cell of cellsWithinSteps(topology, [start], 3)) sum = add(sum, middleOf(normals, cell));
  return sum;
}
