import type { Subdivision } from "./subdivision.ts";
import type { Vector } from "./views.ts";

/**
 * A point of the surface that holds for every figure and pose. Over a quad run u from corner 0 to corner 1 and v from
 * corner 0 to corner 3, both 0 to 1. The quad is two flat triangles along its diagonal from corner 0 to corner 2:
 * (0, 1, 2) where u >= v, and (0, 2, 3). In memory only, never stored.
 */
export type SurfacePoint = { readonly quad: number; readonly u: number; readonly v: number };

/** Which quarter of its quad a point lies in: the number of the nearest corner. */
export function quarterOf(point: { readonly u: number; readonly v: number }): 0 | 1 | 2 | 3 {
  if (point.u < 0.5) return point.v < 0.5 ? 0 : 3;
  return point.v < 0.5 ? 1 : 2;
}

/** The middle of a quarter. */
export function quarterMiddle(quad: number, quarter: number): SurfacePoint {
  return {
    quad,
    u: quarter === 1 || quarter === 2 ? 0.75 : 0.25,
    v: quarter >= 2 ? 0.75 : 0.25,
  };
}

/** The point on the other side of the body. */
export function mirrorSurfacePoint(subdivision: Subdivision, point: SurfacePoint): SurfacePoint {
  return { quad: mirrorQuad(subdivision, point.quad), u: point.v, v: point.u };
}

/** Left cage quads come first; within a cage quad the corners of its mirror run backwards from the same first one. */
export function mirrorQuad({ quadCount }: Subdivision, quad: number): number {
  const half = quadCount / 2;
  const cageQuad = quad & ~3;
  return (cageQuad < half ? cageQuad + half : cageQuad - half) + ((4 - (quad & 3)) & 3);
}

/** Where a surface point lies, in the space of the given vertex positions. */
export function locate(subdivision: Subdivision, positions: Float32Array, point: SurfacePoint): Vector {
  const { corners } = subdivision;
  const at = point.quad * 4;
  const a = (corners[at] ?? -1) * 3;
  const c = (corners[at + 2] ?? -1) * 3;
  const isFirst = point.u >= point.v;
  const b = (corners[isFirst ? at + 1 : at + 3] ?? -1) * 3;
  const weightC = isFirst ? point.v : point.u;
  const weightB = Math.abs(point.u - point.v);
  const weightA = 1 - weightB - weightC;
  const mix = (d: number) =>
    weightA * (positions[a + d] ?? 0) + weightB * (positions[b + d] ?? 0) + weightC * (positions[c + d] ?? 0);
  return [mix(0), mix(1), mix(2)];
}

/** The unit normal of the flat triangle a point lies on, outwards; zero where the triangle has no area. */
export function normalAt(subdivision: Subdivision, positions: Float32Array, point: SurfacePoint): Vector {
  const { corners } = subdivision;
  const at = point.quad * 4;
  const isFirst = point.u >= point.v;
  const a = (corners[at] ?? -1) * 3;
  const b = (corners[isFirst ? at + 1 : at + 2] ?? -1) * 3;
  const c = (corners[isFirst ? at + 2 : at + 3] ?? -1) * 3;
  return unit(crossOfEdges(positions, a, b, c));
}

/** Cross product of two edges of a triangle: twice its area long, outwards. Takes offsets into the positions. */
export function crossOfEdges(positions: Float32Array, a: number, b: number, c: number): Vector {
  const ux = (positions[b] ?? 0) - (positions[a] ?? 0);
  const uy = (positions[b + 1] ?? 0) - (positions[a + 1] ?? 0);
  const uz = (positions[b + 2] ?? 0) - (positions[a + 2] ?? 0);
  const vx = (positions[c] ?? 0) - (positions[a] ?? 0);
  const vy = (positions[c + 1] ?? 0) - (positions[a + 1] ?? 0);
  const vz = (positions[c + 2] ?? 0) - (positions[a + 2] ?? 0);
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? [vector[0] / length, vector[1] / length, vector[2] / length] : [0, 0, 0];
}
