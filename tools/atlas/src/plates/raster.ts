import type { Grid, Projection } from "./grid.ts";

/** What each pixel shows: the nearest front-facing triangle and the place on it. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Depth in mm towards the viewer, -1e9 where there is nothing. */
  readonly depth: Float32Array;
  /** Index into the triangle list, -1 where there is nothing. */
  readonly triangle: Int32Array;
  /** Shares of the triangle's second and third corner. */
  readonly second: Float32Array;
  readonly third: Float32Array;
}

export const NOTHING = -1e9;

/** Triangles of quads, two each, in order: corners 0 1 2, then 0 2 3. Quads that are not kept are left out. */
export function trianglesOf(quads: Int32Array, keep?: (quad: number) => boolean): Int32Array {
  const triangles: number[] = [];
  for (let q = 0; q < quads.length / 4; q += 1) {
    if (keep && !keep(q)) continue;
    const [a = 0, b = 0, c = 0, d = 0] = quads.subarray(q * 4, q * 4 + 4);
    triangles.push(a, b, c, a, c, d);
  }
  return Int32Array.from(triangles);
}

/** Draws the triangles into a depth buffer without perspective; back faces are left out. */
export function rasterize(projection: Projection, triangles: Int32Array, grid: Grid): Raster {
  const { width, height } = grid;
  const size = width * height;
  const raster: Raster = {
    width,
    height,
    depth: new Float32Array(size).fill(NOTHING),
    triangle: new Int32Array(size).fill(-1),
    second: new Float32Array(size),
    third: new Float32Array(size),
  };
  for (let t = 0; t < triangles.length / 3; t += 1) fillTriangle(raster, projection, triangles, t);
  return raster;
}

function fillTriangle(raster: Raster, { x, y, depth }: Projection, triangles: Int32Array, t: number): void {
  const a = triangles[t * 3] ?? 0;
  const b = triangles[t * 3 + 1] ?? 0;
  const c = triangles[t * 3 + 2] ?? 0;
  const [ax, ay, bx, by, cx, cy] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0, x[c] ?? 0, y[c] ?? 0];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  // y grows downwards, so triangles that face the viewer have negative area.
  if (area >= 0) return;
  const [az, bz, cz] = [depth[a] ?? 0, depth[b] ?? 0, depth[c] ?? 0];
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(raster.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(raster.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  for (let row = top; row <= bottom; row += 1) {
    const py = row + 0.5;
    for (let column = left; column <= right; column += 1) {
      const px = column + 0.5;
      const second = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
      const third = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
      const first = 1 - second - third;
      if (first < -1e-6 || second < -1e-6 || third < -1e-6) continue;
      const z = first * az + second * bz + third * cz;
      const pixel = row * raster.width + column;
      if (z <= (raster.depth[pixel] ?? 0)) continue;
      raster.depth[pixel] = z;
      raster.triangle[pixel] = t;
      raster.second[pixel] = second;
      raster.third[pixel] = third;
    }
  }
}
