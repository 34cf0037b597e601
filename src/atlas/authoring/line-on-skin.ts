import { dot, unit } from "../surface-point.ts";
import type { Vector } from "../views.ts";
import type { SurfacePath } from "./surface-paths.ts";
import { cross, distanceBetween, minus, mix } from "./vectors.ts";

/** The point of a line nearest to a point: how far, where along it, and which way the line runs there. */
export type NearOnLine = {
  readonly distanceMm: number;
  readonly point: Vector;
  /** Index of the segment and the fraction of it. */
  readonly at: number;
  readonly direction: Vector;
};

export function nearestOnLine(line: SurfacePath, point: Vector): NearOnLine {
  let best: NearOnLine = { distanceMm: Infinity, point, at: 0, direction: [0, 0, 0] };
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (a === undefined || b === undefined) continue;
    const along = minus(b, a);
    const squared = dot(along, along);
    const t = squared > 0 ? Math.min(1, Math.max(0, dot(minus(point, a), along) / squared)) : 0;
    const on = mix(a, b, t);
    const distanceMm = distanceBetween(on, point);
    if (distanceMm >= best.distanceMm) continue;
    best = {
      distanceMm,
      point: on,
      at: i - 1 + t,
      direction: t > 0 && t < 1 ? along : bendAt(line, t > 0 ? i : i - 1),
    };
  }
  return best;
}

/** Positive left of a line seen from outside the body, negative right of it. */
export function sideOfLine(line: SurfacePath, point: Vector, normal: Vector): number {
  const { point: on, direction } = nearestOnLine(line, point);
  return dot(cross(direction, minus(point, on)), normal);
}

/** Points along a line, at most `stepMm` apart. */
export function samplesOfLine(line: SurfacePath, stepMm: number): readonly Vector[] {
  return line.flatMap((point, i) => {
    const before = line[i - 1];
    if (before === undefined) return [point];
    const steps = Math.max(1, Math.ceil(distanceBetween(before, point) / stepMm));
    return Array.from({ length: steps }, (_, k) => mix(before, point, (k + 1) / steps));
  });
}

/** The mean direction of the two segments at a point of the line; a closed line goes on over its end. */
function bendAt(line: SurfacePath, i: number): Vector {
  const isClosed = distanceBetween(line[0] ?? [0, 0, 0], line.at(-1) ?? [0, 0, 0]) < 1e-6;
  const before = i > 0 ? line[i - 1] : isClosed ? line.at(-2) : line[i];
  const after = i < line.length - 1 ? line[i + 1] : isClosed ? line[1] : line[i];
  const here = line[i] ?? [0, 0, 0];
  const into = unit(minus(here, before ?? here));
  const outOf = unit(minus(after ?? here, here));
  return [into[0] + outOf[0], into[1] + outOf[1], into[2] + outOf[2]];
}
