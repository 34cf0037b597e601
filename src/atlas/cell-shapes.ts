import type { Subdivision } from "./subdivision.ts";
import { crossOfEdges, locate, quarterMiddle } from "./surface-point.ts";
import type { Surface } from "./surface.ts";
import type { Vector } from "./views.ts";

/** Sizes and middles of the cells for one set of vertex positions. */
export type CellShapes = {
  /** mm2 of each cell. */
  readonly areas: Float64Array;
  readonly totalArea: number;
  /** x, y, z of the centre of mass of each cell, in mm: a little under a curved skin. */
  readonly middles: Float32Array;
  /** Mean outward unit normal of each cell, x, y, z. */
  readonly normals: Float32Array;
};

export function createCellShapes(
  { subdivision, cells, cellCount }: Pick<Surface, "subdivision" | "cells" | "cellCount">,
  positions: Float32Array,
): CellShapes {
  const areas = new Float64Array(cellCount);
  const middles = new Float32Array(cellCount * 3);
  const normals = new Float32Array(cellCount * 3);
  let totalArea = 0;
  for (let quad = 0; quad < subdivision.quadCount; quad += 1) {
    if ((cells[quad * 4] ?? -1) < 0) continue;
    const { crosses, areas: quarterAreas } = measureQuad(subdivision, positions, quad);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const cell = cells[quad * 4 + quarter] ?? -1;
      const area = quarterAreas[quarter] ?? 0;
      areas[cell] = (areas[cell] ?? 0) + area;
      totalArea += area;
      addScaled(middles, cell, locate(subdivision, positions, quarterMiddle(quad, quarter)), area);
      addScaled(normals, cell, crosses, 0.25);
    }
  }
  for (let cell = 0; cell < cellCount; cell += 1) {
    divide(middles, cell, areas[cell] ?? 0);
    divide(normals, cell, Math.hypot(...normals.subarray(cell * 3, cell * 3 + 3)));
  }
  return { areas, totalArea, middles, normals };
}

/**
 * The area of each quarter of a quad in mm2, and the sum of its triangles' normals, each twice its area long. The
 * diagonal runs through quarters 0 and 2, which have a quarter of both triangles; 1 and 3 have half of their own.
 */
export function measureQuad(
  { corners }: Subdivision,
  positions: Float32Array,
  quad: number,
): { readonly areas: readonly [number, number, number, number]; readonly crosses: Vector } {
  const a = (corners[quad * 4] ?? -1) * 3;
  const b = (corners[quad * 4 + 1] ?? -1) * 3;
  const c = (corners[quad * 4 + 2] ?? -1) * 3;
  const d = (corners[quad * 4 + 3] ?? -1) * 3;
  const first = crossOfEdges(positions, a, b, c);
  const second = crossOfEdges(positions, a, c, d);
  const firstArea = Math.sqrt(first[0] ** 2 + first[1] ** 2 + first[2] ** 2) / 2;
  const secondArea = Math.sqrt(second[0] ** 2 + second[1] ** 2 + second[2] ** 2) / 2;
  const shared = (firstArea + secondArea) / 4;
  return {
    areas: [shared, firstArea / 2, shared, secondArea / 2],
    crosses: [first[0] + second[0], first[1] + second[1], first[2] + second[2]],
  };
}

function addScaled(rows: Float32Array, row: number, [x, y, z]: Vector, factor: number): void {
  rows[row * 3] = (rows[row * 3] ?? 0) + x * factor;
  rows[row * 3 + 1] = (rows[row * 3 + 1] ?? 0) + y * factor;
  rows[row * 3 + 2] = (rows[row * 3 + 2] ?? 0) + z * factor;
}

function divide(rows: Float32Array, row: number, by: number): void {
  if (by === 0) return;
  for (let i = row * 3; i < row * 3 + 3; i += 1) rows[i] = (rows[i] ?? 0) / by;
}
