import { quarterOf } from "../../../src/atlas/surface-point.ts";
import type { Surface } from "../../../src/atlas/surface.ts";
import type { ViewAxes } from "../../../src/atlas/views.ts";
import type { Picture } from "./png.ts";

/** What of the body is drawn: a box in mm along the view's right and up axes. */
export type Crop = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly pxPerMm: number;
};

export type SurfaceDrawing = {
  readonly axes: Pick<ViewAxes, "right" | "up" | "toward">;
  readonly crop: Crop;
  /** x, y, z of each vertex in mm. */
  readonly positions: Float32Array;
  readonly isShown: (quad: number) => boolean;
  /** A tint for a cell, red, green, blue 0 to 1, multiplied into the grey; null leaves the grey. */
  readonly tintOfCell: (cell: number) => readonly [number, number, number] | null;
};

/** Draws the surface in shades of grey with a z-buffer: plain, for reading places from. */
export function drawSurface({ subdivision, cells, isSkin }: Surface, drawing: SurfaceDrawing): Picture {
  const { axes, crop, positions, isShown, tintOfCell } = drawing;
  const { pxPerMm } = crop;
  const width = Math.round((crop.right - crop.left) * pxPerMm);
  const height = Math.round((crop.top - crop.bottom) * pxPerMm);
  const rgb = new Uint8Array(width * height * 3).fill(255);
  const depths = new Float32Array(width * height).fill(-Infinity);
  const normals = vertexNormals(subdivision.corners, positions);
  const along = (values: Float32Array, at: number, [x, y, z]: readonly [number, number, number]) =>
    values[at]! * x + values[at + 1]! * y + values[at + 2]! * z;
  const corner = (vertex: number) => ({
    x: (along(positions, vertex * 3, axes.right) - crop.left) * pxPerMm,
    y: (crop.top - along(positions, vertex * 3, axes.up)) * pxPerMm,
    depth: along(positions, vertex * 3, axes.toward),
    right: along(normals, vertex * 3, axes.right),
    up: along(normals, vertex * 3, axes.up),
    toward: along(normals, vertex * 3, axes.toward),
  });
  for (let quad = 0; quad < subdivision.quadCount; quad += 1) {
    if (isSkin[quad] === 0 || !isShown(quad)) continue;
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => corner(subdivision.corners[quad * 4 + k]!));
    for (const [p, q, r, isFirst] of [
      [a!, b!, c!, true],
      [a!, d!, c!, false],
    ] as const) {
      const area = (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
      if (isFirst ? area >= 0 : area <= 0) continue;
      const lastX = Math.min(width - 1, Math.floor(Math.max(p.x, q.x, r.x)));
      const lastY = Math.min(height - 1, Math.floor(Math.max(p.y, q.y, r.y)));
      for (let y = Math.max(0, Math.ceil(Math.min(p.y, q.y, r.y))); y <= lastY; y += 1) {
        for (let x = Math.max(0, Math.ceil(Math.min(p.x, q.x, r.x))); x <= lastX; x += 1) {
          const wq = ((x - p.x) * (r.y - p.y) - (r.x - p.x) * (y - p.y)) / area;
          const wr = ((q.x - p.x) * (y - p.y) - (x - p.x) * (q.y - p.y)) / area;
          if (wq < 0 || wr < 0 || wq + wr > 1) continue;
          const mix = (key: "depth" | "right" | "up" | "toward") =>
            p[key] + wq * (q[key] - p[key]) + wr * (r[key] - p[key]);
          const pixel = y * width + x;
          const depth = mix("depth");
          if (depth <= depths[pixel]!) continue;
          depths[pixel] = depth;
          const [u, v] = isFirst ? [wq + wr, wr] : [wr, wq + wr];
          const tint = tintOfCell(cells[quad * 4 + quarterOf({ u, v })]!) ?? [1, 1, 1];
          const light = 0.2 * mix("up") + 0.8 * mix("toward") + 0.12 * mix("right");
          const grey = 255 * Math.min(1, Math.max(0, 0.25 + 0.75 * light ** 1.5));
          for (let k = 0; k < 3; k += 1) rgb[pixel * 3 + k] = Math.round(grey * tint[k]!);
        }
      }
    }
  }
  return { width, height, rgb };
}

/** Unit normals of the vertices, with the small relief made stronger: bones show. */
function vertexNormals(corners: Int32Array, positions: Float32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let at = 0; at < corners.length; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => corners[at + k]! * 3);
    const [ux, uy, uz] = [0, 1, 2].map((k) => positions[c! + k]! - positions[a! + k]!);
    const [vx, vy, vz] = [0, 1, 2].map((k) => positions[d! + k]! - positions[b! + k]!);
    const normal = [uy! * vz! - uz! * vy!, uz! * vx! - ux! * vz!, ux! * vy! - uy! * vx!];
    for (const vertex of [a!, b!, c!, d!]) for (let k = 0; k < 3; k += 1) normals[vertex + k]! += normal[k]!;
  }
  scaleToUnit(normals);
  const smooth = smoothRows(corners, normals, 24);
  for (let i = 0; i < normals.length; i += 1) normals[i]! += 1.2 * (normals[i]! - smooth[i]!);
  scaleToUnit(normals);
  return normals;
}

function smoothRows(corners: Int32Array, rows: Float32Array, turns: number): Float32Array {
  let now = rows.slice();
  for (let turn = 0; turn < turns; turn += 1) {
    const next = now.slice();
    for (let at = 0; at < corners.length; at += 1) {
      const from = corners[at]! * 3;
      const to = corners[(at & ~3) | ((at + 1) & 3)]! * 3;
      for (let k = 0; k < 3; k += 1) next[to + k]! += now[from + k]!;
    }
    scaleToUnit(next);
    now = next;
  }
  return now;
}

function scaleToUnit(rows: Float32Array): void {
  for (let i = 0; i < rows.length; i += 3) {
    const length = Math.hypot(rows[i]!, rows[i + 1]!, rows[i + 2]!) || 1;
    for (let k = 0; k < 3; k += 1) rows[i + k]! /= length;
  }
}
