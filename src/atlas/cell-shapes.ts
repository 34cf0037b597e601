import type { Subdivision } from "./subdivision.ts";
import type { Surface } from "./surface.ts";

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
  const measure = createQuadMeasure();
  for (let quad = 0; quad < subdivision.quadCount / 2; quad += 1) {
    if ((cells[quad * 4] ?? -1) < 0) continue;
    measureQuad(subdivision, positions, quad, measure);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const cell = cells[quad * 4 + quarter] ?? -1;
      const area = measure.areas[quarter] ?? 0;
      areas[cell] = (areas[cell] ?? 0) + area;
      for (let d = 0; d < 3; d += 1) {
        const at = cell * 3 + d;
        middles[at] = (middles[at] ?? 0) + (measure.middles[quarter * 3 + d] ?? 0) * area;
        normals[at] = (normals[at] ?? 0) + (measure.normal[d] ?? 0);
      }
    }
  }
  let totalArea = 0;
  for (let cell = 0; cell < cellCount; cell += 2) {
    const area = areas[cell] ?? 0;
    areas[cell + 1] = area;
    totalArea += 2 * area;
    divideAndMirror(middles, cell, area);
    divideAndMirror(normals, cell, lengthOfRow(normals, cell));
  }
  return { areas, totalArea, middles, normals };
}

/** What `measureQuad` finds. It is filled again for every quad. */
export type QuadMeasure = {
  /** mm2 of each quarter. */
  readonly areas: Float64Array;
  /** x, y, z of the middle of each quarter. */
  readonly middles: Float64Array;
  /** The sum of the normals of both triangles, each twice its area long. */
  readonly normal: Float64Array;
};

export function createQuadMeasure(): QuadMeasure {
  return { areas: new Float64Array(4), middles: new Float64Array(12), normal: new Float64Array(3) };
}

/**
 * Measures a quad with its two flat triangles. The diagonal runs through quarters 0 and 2, which have a quarter of both
 * triangles; 1 and 3 have half of their own.
 */
export function measureQuad(
  { corners }: Subdivision,
  positions: Float32Array,
  quad: number,
  { areas, middles, normal }: QuadMeasure,
): void {
  const a = (corners[quad * 4] ?? -1) * 3;
  const b = (corners[quad * 4 + 1] ?? -1) * 3;
  const c = (corners[quad * 4 + 2] ?? -1) * 3;
  const d = (corners[quad * 4 + 3] ?? -1) * 3;
  let first = 0;
  let second = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const u = axis === 2 ? 0 : axis + 1;
    const v = u === 2 ? 0 : u + 1;
    const crossB = crossAlong(positions, a, b, c, u, v);
    const crossD = crossAlong(positions, a, c, d, u, v);
    normal[axis] = crossB + crossD;
    first += crossB * crossB;
    second += crossD * crossD;
    const atA = positions[a + axis] ?? 0;
    const atC = positions[c + axis] ?? 0;
    middles[axis] = 0.75 * atA + 0.25 * atC;
    middles[3 + axis] = 0.25 * (atA + atC) + 0.5 * (positions[b + axis] ?? 0);
    middles[6 + axis] = 0.25 * atA + 0.75 * atC;
    middles[9 + axis] = 0.25 * (atA + atC) + 0.5 * (positions[d + axis] ?? 0);
  }
  const firstArea = Math.sqrt(first) / 2;
  const secondArea = Math.sqrt(second) / 2;
  areas[0] = (firstArea + secondArea) / 4;
  areas[1] = firstArea / 2;
  areas[2] = (firstArea + secondArea) / 4;
  areas[3] = secondArea / 2;
}

/** One component of the cross product of a triangle's edges a-b and a-c: that square to the axes u and v. */
// oxlint-disable-next-line max-params -- called six times for each of 25,000 quads: it makes no objects
function crossAlong(positions: Float32Array, a: number, b: number, c: number, u: number, v: number): number {
  const au = positions[a + u] ?? 0;
  const av = positions[a + v] ?? 0;
  return (
    ((positions[b + u] ?? 0) - au) * ((positions[c + v] ?? 0) - av) -
    ((positions[b + v] ?? 0) - av) * ((positions[c + u] ?? 0) - au)
  );
}

function lengthOfRow(rows: Float32Array, row: number): number {
  return Math.hypot(rows[row * 3] ?? 0, rows[row * 3 + 1] ?? 0, rows[row * 3 + 2] ?? 0);
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
