import { distanceBetween } from "../../src/atlas/authoring/vectors.ts";
import type { RightCells } from "../../src/atlas/authoring/right-cells.ts";
import { createNearestMiddle } from "../../src/atlas/nearest-middle.ts";
import type { Vector } from "../../src/atlas/views.ts";

export type CellSet = ReadonlySet<number>;

/** Area of some cells of the template in cm2. */
export function areaOf(cells: RightCells, set: Iterable<number>): number {
  let mm2 = 0;
  for (const cell of set) mm2 += cells.areaMm2(cell);
  return mm2 / 100;
}

/** Twice the common area over the sum of both: 1 where two outlines are the same, 0 where they do not meet. */
export function diceOf(cells: RightCells, a: CellSet, b: CellSet): number {
  const both = [...a].filter((cell) => b.has(cell));
  return (2 * areaOf(cells, both)) / Math.max(1e-9, areaOf(cells, a) + areaOf(cells, b));
}

/** Median distance in mm from the edge of each of two outlines to the edge of the other. */
export function boundaryMmOf(cells: RightCells, a: CellSet, b: CellSet): number {
  const edgeOf = (set: CellSet): readonly Vector[] =>
    [...set].filter((cell) => cells.neighbours(cell).some((next) => !set.has(next))).map(cells.middle);
  const [edgeA, edgeB] = [edgeOf(a), edgeOf(b)];
  const toNearest = (from: readonly Vector[], to: readonly Vector[]) =>
    from.map((point) => Math.min(...to.map((other) => distanceBetween(point, other))));
  return medianOf([...toNearest(edgeA, edgeB), ...toNearest(edgeB, edgeA)]);
}

/** Infinity of nothing. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Infinity;
}

/** Directions over the skin in which an outline is pushed, turned from up toward the side. */
const DIRECTIONS = 8;

/**
 * How well an outline agrees with itself after it was pushed over the skin: the mean Dice of eight directions. No
 * comparison with a reference that is so many mm off can be expected to come out higher. A muscle little wider than the
 * push has a low one.
 */
export function createSelfOverlap(cells: RightCells): (set: CellSet, mm: number) => number {
  const size = Math.max(...cells.ids) + 1;
  const middles = new Float32Array(size * 3);
  for (const cell of cells.ids) middles.set(cells.middle(cell), cell * 3);
  const nearest = createNearestMiddle(middles, cells.ids);
  const pushes = new Map<string, Int32Array>();
  const pushOf = (mm: number, turn: number): Int32Array => {
    const key = `${mm} ${turn}`;
    const known = pushes.get(key);
    if (known !== undefined) return known;
    const push = new Int32Array(size);
    for (const cell of cells.ids) {
      const [x, y, z] = cells.middle(cell);
      const [dx, dy, dz] = directionAt(cells.normal(cell), (turn * 2 * Math.PI) / DIRECTIONS);
      push[cell] = nearest([x + dx * mm, y + dy * mm, z + dz * mm]);
    }
    pushes.set(key, push);
    return push;
  };
  return (set, mm) => {
    let sum = 0;
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const push = pushOf(mm, turn);
      sum += diceOf(cells, set, new Set(cells.ids.filter((cell) => set.has(push[cell] ?? -1))));
    }
    return sum / DIRECTIONS;
  };
}

/** A direction of length 1 along the skin. */
function directionAt([nx, ny, nz]: Vector, angle: number): Vector {
  const flat = Math.hypot(nx, nz);
  // On a level skin (top of the shoulder, sole) up has no direction: front stands for it.
  const up: Vector = flat > 1e-3 ? [(-nx * ny) / flat, flat, (-nz * ny) / flat] : [0, 0, 1];
  const side: Vector = [ny * up[2] - nz * up[1], nz * up[0] - nx * up[2], nx * up[1] - ny * up[0]];
  const [along, across] = [Math.cos(angle), Math.sin(angle)];
  return [along * up[0] + across * side[0], along * up[1] + across * side[1], along * up[2] + across * side[2]];
}
