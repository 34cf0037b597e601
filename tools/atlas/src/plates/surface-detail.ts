import type { ViewAxes } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { cross, dot, unit } from "../linear.ts";
import { project } from "./grid.ts";
import { rasterize } from "./raster.ts";

/** Neighbours by edge as rows: those of vertex v are neighbors[offsets[v]] to neighbors[offsets[v + 1] - 1]. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
}

/** In a closed quad surface every directed edge occurs once, so each neighbour is listed once. */
export function adjacencyOf(vertexCount: number, quads: Int32Array): Adjacency {
  const offsets = new Int32Array(vertexCount + 1);
  for (const v of quads) offsets[v + 1] = (offsets[v + 1] ?? 0) + 1;
  for (let v = 0; v < vertexCount; v += 1) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0);
  const next = offsets.slice();
  const neighbors = new Int32Array(quads.length);
  for (let i = 0; i < quads.length; i += 1) {
    const v = quads[i] ?? 0;
    const slot = next[v] ?? 0;
    neighbors[slot] = quads[i - (i % 4) + ((i + 1) % 4)] ?? 0;
    next[v] = slot + 1;
  }
  return { offsets, neighbors };
}

/** Unit normals, each the area-weighted mean of the triangles around the vertex. */
export function normalsOf(positions: Float64Array, triangles: Int32Array): Float64Array {
  const normals = new Float64Array(positions.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const a = (triangles[t] ?? 0) * 3;
    const b = (triangles[t + 1] ?? 0) * 3;
    const c = (triangles[t + 2] ?? 0) * 3;
    const ux = at(positions, b) - at(positions, a);
    const uy = at(positions, b + 1) - at(positions, a + 1);
    const uz = at(positions, b + 2) - at(positions, a + 2);
    const vx = at(positions, c) - at(positions, a);
    const vy = at(positions, c + 1) - at(positions, a + 1);
    const vz = at(positions, c + 2) - at(positions, a + 2);
    for (const i of [a, b, c]) {
      normals[i] = at(normals, i) + uy * vz - uz * vy;
      normals[i + 1] = at(normals, i + 1) + uz * vx - ux * vz;
      normals[i + 2] = at(normals, i + 2) + ux * vy - uy * vx;
    }
  }
  return normalized(normals);
}

const at = (values: Float64Array, i: number) => values[i] ?? 0;

/** Brings packed vectors to length one, in place. */
export function normalized(vectors: Float64Array): Float64Array {
  for (let i = 0; i < vectors.length; i += 3) {
    const l = Math.hypot(at(vectors, i), at(vectors, i + 1), at(vectors, i + 2)) || 1;
    for (let k = i; k < i + 3; k += 1) vectors[k] = at(vectors, k) / l;
  }
  return vectors;
}

/** Mean of each vertex's value and its neighbours', `passes` times; `size` numbers a vertex. */
export function smoothed(values: Float64Array, adjacency: Adjacency, passes: number, size: number): Float64Array {
  let current = values;
  for (let pass = 0; pass < passes; pass += 1) current = smoothedOnce(current, adjacency, size);
  return size === 3 ? normalized(current.slice()) : current;
}

function smoothedOnce(values: Float64Array, { offsets, neighbors }: Adjacency, size: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let v = 0; v < offsets.length - 1; v += 1) {
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let d = 0; d < size; d += 1) {
      let sum = values[v * size + d] ?? 0;
      for (let k = start; k < end; k += 1) sum += values[(neighbors[k] ?? 0) * size + d] ?? 0;
      result[v * size + d] = sum / (end - start + 1);
    }
  }
  return result;
}

/** Mean normal curvature along the edges, 1/mm, positive where the skin is convex. */
export function curvatureOf(positions: Float64Array, normals: Float64Array, adjacency: Adjacency): Float64Array {
  const { offsets, neighbors } = adjacency;
  return Float64Array.from({ length: offsets.length - 1 }, (_, v) => {
    let sum = 0;
    let count = 0;
    for (let k = offsets[v] ?? 0; k < (offsets[v + 1] ?? 0); k += 1) {
      const w = neighbors[k] ?? 0;
      let along = 0;
      let square = 0;
      for (let d = 0; d < 3; d += 1) {
        const step = (positions[w * 3 + d] ?? 0) - (positions[v * 3 + d] ?? 0);
        along += ((normals[w * 3 + d] ?? 0) - (normals[v * 3 + d] ?? 0)) * step;
        square += step * step;
      }
      if (square < 1e-9) continue;
      sum += along / square;
      count += 1;
    }
    return count > 0 ? sum / count : 0;
  });
}

/** Directions spread evenly over the sphere (a golden spiral). */
function spreadDirections(count: number): readonly Vec3[] {
  return Array.from({ length: count }, (_, i): Vec3 => {
    const height = 1 - (2 * (i + 0.5)) / count;
    const around = i * 2.399963;
    const radius = Math.sqrt(1 - height * height);
    return [radius * Math.cos(around), height, radius * Math.sin(around)];
  });
}

export interface SurfaceMesh {
  readonly positions: Float64Array;
  readonly triangles: Int32Array;
  readonly normals: Float64Array;
}

/** Pixels a mm of the shadow maps, and the bias in mm that keeps the skin from shading itself. */
const SHADOW_PX_PER_MM = 0.4;
const SHADOW_BIAS_MM = 2.5;

/** Share of the sky that each vertex sees, 0 to 1, weighted by the cosine: ambient occlusion by shadow maps. */
export function skyOf(mesh: SurfaceMesh, directionCount: number): Float64Array {
  const count = mesh.positions.length / 3;
  const seen = new Float64Array(count);
  const total = new Float64Array(count);
  for (const direction of spreadDirections(directionCount)) addLight(mesh, direction, seen, total);
  return seen.map((value, v) => ((total[v] ?? 0) > 0 ? value / (total[v] ?? 1) : 1));
}

function addLight(mesh: SurfaceMesh, toward: Vec3, seen: Float64Array, total: Float64Array): void {
  const right = unit(cross(Math.abs(toward[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], toward));
  const axes: ViewAxes = { right, up: cross(toward, right), toward };
  const grid = gridAround(mesh.positions, axes);
  const projection = project(mesh.positions, axes, grid);
  const { depth } = rasterize(projection, mesh.triangles, grid);
  for (let v = 0; v < seen.length; v += 1) {
    const cosine = dot([mesh.normals[v * 3] ?? 0, mesh.normals[v * 3 + 1] ?? 0, mesh.normals[v * 3 + 2] ?? 0], toward);
    if (cosine <= 0.02) continue;
    const slope = Math.min(12, Math.sqrt(1 - cosine * cosine) / cosine);
    const limit = (projection.depth[v] ?? 0) + SHADOW_BIAS_MM + (slope * 1.5) / SHADOW_PX_PER_MM;
    const column = Math.floor((projection.x[v] ?? 0) - 0.5);
    const row = Math.floor((projection.y[v] ?? 0) - 0.5);
    let hidden = 0;
    for (const pixel of [0, 1, grid.width, grid.width + 1]) {
      if ((depth[row * grid.width + column + pixel] ?? -Infinity) > limit) hidden += 0.25;
    }
    seen[v] = (seen[v] ?? 0) + cosine * (1 - hidden);
    total[v] = (total[v] ?? 0) + cosine;
  }
}

function gridAround(positions: Float64Array, { right, up }: ViewAxes) {
  let [left, top, far, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    const place: Vec3 = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0];
    const x = dot(place, right);
    const y = -dot(place, up);
    left = Math.min(left, x);
    far = Math.max(far, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const pxPerMm = SHADOW_PX_PER_MM;
  const margin = 4 / pxPerMm;
  return {
    x: left - margin,
    y: top - margin,
    pxPerMm,
    width: Math.ceil((far - left + 2 * margin) * pxPerMm),
    height: Math.ceil((bottom - top + 2 * margin) * pxPerMm),
  };
}
