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

/** @param positions mirror-symmetric; the left half is measured and the right half follows */
export function createCellShapes(
  { subdivision, cells, cellCount }: Pick<Surface, "subdivision" | "cells" | "cellCount">,
  positions: Float32Array,
): CellShapes {
  const areas = new Float64Array(cellCount);
  const middles = new Float32Array(cellCount * 3);
  const normals = new Float32Array(cellCount * 3);
  for (let quad = 0; quad < subdivision.quadCount / 2; quad += 1) {
    if ((cells[quad * 4] ?? -1) < 0) continue;
    const { crosses, areas: quarterAreas } = measureQuad(subdivision, positions, quad);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const cell = cells[quad * 4 + quarter] ?? -1;
      const area = quarterAreas[quarter] ?? 0;
      areas[cell] = (areas[cell] ?? 0) + area;
      addScaled(middles, cell, locate(subdivision, positions, quarterMiddle(quad, quarter)), area);
      addScaled(normals, cell, crosses, 0.25);
    }
  }
  let totalArea = 0;
  for (let cell = 0; cell < cellCount; cell += 2) {
    const area = areas[cell] ?? 0;
    areas[cell + 1] = area;
    totalArea += 2 * area;
    const [x, y, z] = [normals[cell * 3] ?? 0, normals[cell * 3 + 1] ?? 0, normals[cell * 3 + 2] ?? 0];
    divideAndMirror(middles, cell, area);
    divideAndMirror(normals, cell, Math.sqrt(x * x + y * y + z * z));
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

/** Divides the row of a left cell and gives the mirror cell its mirror image. */
function divideAndMirror(rows: Float32Array, cell: number, by: number): void {
  const divisor = by > 0 ? by : 1;
  for (let d = 0; d < 3; d += 1) {
    const value = (rows[cell * 3 + d] ?? 0) / divisor;
    rows[cell * 3 + d] = value;
    rows[cell * 3 + 3 + d] = d === 0 ? -value : value;
  }
}
