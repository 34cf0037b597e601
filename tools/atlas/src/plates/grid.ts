import type { Frame, ViewAxes } from "../frames.ts";

/** Square pixels over a part of a view: pixel (i, j) covers view mm from x + i / pxPerMm, y + j / pxPerMm. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly pxPerMm: number;
  readonly width: number;
  readonly height: number;
}

/** A grid over a whole frame, its size rounded up to whole pixels. */
export function gridOver(frame: Frame, pxPerMm: number): Grid {
  return {
    x: frame.x,
    y: frame.y,
    pxPerMm,
    width: Math.ceil(frame.width * pxPerMm),
    height: Math.ceil(frame.height * pxPerMm),
  };
}

/** Vertices projected on a grid: pixel x and y, and depth in mm towards the viewer. */
export interface Projection {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly depth: Float32Array;
}

export function project(positions: Float64Array, axes: ViewAxes, grid: Grid): Projection {
  const count = positions.length / 3;
  const projection = { x: new Float32Array(count), y: new Float32Array(count), depth: new Float32Array(count) };
  const { right, up, toward } = axes;
  for (let v = 0; v < count; v += 1) {
    const px = positions[v * 3] ?? 0;
    const py = positions[v * 3 + 1] ?? 0;
    const pz = positions[v * 3 + 2] ?? 0;
    projection.x[v] = (px * right[0] + py * right[1] + pz * right[2] - grid.x) * grid.pxPerMm;
    projection.y[v] = (-(px * up[0] + py * up[1] + pz * up[2]) - grid.y) * grid.pxPerMm;
    projection.depth[v] = px * toward[0] + py * toward[1] + pz * toward[2];
  }
  return projection;
}
