import type { Frame, ViewAxes } from "../frames.ts";
import type { Vec3 } from "../linear.ts";

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
    const along = (axis: Vec3) => px * axis[0] + py * axis[1] + pz * axis[2];
    projection.x[v] = (along(right) - grid.x) * grid.pxPerMm;
    projection.y[v] = (-along(up) - grid.y) * grid.pxPerMm;
    projection.depth[v] = along(toward);
  }
  return projection;
}
