import { createQueue } from "../queue.ts";
import type { Surface } from "../surface.ts";
import type { Vector } from "../views.ts";
import { createRightGraph } from "./right-graph.ts";
import { distanceBetween, mix } from "./vectors.ts";

/** A line over the skin: points in template mm, a few mm apart. */
export type SurfacePath = readonly Vector[];

export type SurfacePaths = {
  /** The skin of the right side or the midline that is nearest to a point. */
  readonly nearest: (point: Vector) => Vector;
  /** The shortest way over the skin of the right side, both ends included. Throws where there is none. */
  readonly between: (from: Vector, to: Vector) => SurfacePath;
};

/** Points of a finished way are at most this far apart, mm. */
const SPACING_MM = 6;

/** A way whose ends lie nearer than this to the median plane keeps to it, mm. */
const ON_MIDLINE_MM = 0.5;

/** Turns of pulling straight at each level, from coarse to fine. */
const TURNS = [12, 8, 6, 4, 4, 3, 3, 2];

/**
 * Ways are found over the vertices of the mesh, then pulled straight: first a few points of the way, then more and more
 * of them, are moved to the skin nearest to the middle of their neighbours.
 */
export function createSurfacePaths(surface: Surface): SurfacePaths {
  const graph = createRightGraph(surface);
  const { template } = surface;
  const costs = new Float64Array(graph.offsets.length - 1).fill(Infinity);
  const from = new Int32Array(costs.length).fill(-1);
  const queue = createQueue();
  const nearest = (point: Vector): Vector => nearestRightSkin(surface, point);
  const vertexAt = createVertexFinder(graph.offsets, template);
  const distanceOf = (v: number, [x, y, z]: Vector) =>
    Math.sqrt(
      ((template[v * 3] ?? 0) - x) ** 2 + ((template[v * 3 + 1] ?? 0) - y) ** 2 + ((template[v * 3 + 2] ?? 0) - z) ** 2,
    );
  const positionOf = (v: number): Vector => [template[v * 3] ?? 0, template[v * 3 + 1] ?? 0, template[v * 3 + 2] ?? 0];
  const search = (start: number, end: number): Vector[] | null => {
    const target = positionOf(end);
    const touched = [start];
    costs[start] = 0;
    queue.clear();
    queue.push(start, distanceOf(start, target));
    let found = false;
    for (let v = queue.pop(); v >= 0 && !found; v = queue.pop()) {
      found = v === end;
      const cost = costs[v] ?? 0;
      if (found || queue.lastCost() > cost + distanceOf(v, target) + 1e-6) continue;
      const at = positionOf(v);
      for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i += 1) {
        const next = graph.neighbours[i] ?? -1;
        const nextCost = cost + distanceOf(next, at);
        const known = costs[next] ?? 0;
        if (nextCost >= known) continue;
        if (known === Infinity) touched.push(next);
        costs[next] = nextCost;
        from[next] = v;
        queue.push(next, nextCost + distanceOf(next, target));
      }
    }
    const path: Vector[] = [];
    if (found) for (let v = end; v !== start; v = from[v] ?? start) path.push(positionOf(v));
    for (const v of touched) costs[v] = Infinity;
    return found ? path.reverse() : null;
  };
  return {
    nearest,
    between: (a, b) => {
      const start = nearest(a);
      const end = nearest(b);
      const way = search(vertexAt(start), vertexAt(end));
      if (way === null) throw new Error("There is no way over the skin between two points");
      return pullStraight([start, ...way.slice(0, -1), end], nearest);
    },
  };
}

/** Nearest vertex of the graph to a point. */
function createVertexFinder(offsets: Int32Array, template: Float32Array): (point: Vector) => number {
  const used: number[] = [];
  for (let v = 0; v < offsets.length - 1; v += 1) if ((offsets[v + 1] ?? 0) > (offsets[v] ?? 0)) used.push(v);
  return ([x, y, z]) => {
    let best = -1;
    let least = Infinity;
    for (const v of used) {
      const dy = (template[v * 3 + 1] ?? 0) - y;
      if (dy * dy >= least) continue;
      const squared = ((template[v * 3] ?? 0) - x) ** 2 + dy * dy + ((template[v * 3 + 2] ?? 0) - z) ** 2;
      if (squared >= least) continue;
      least = squared;
      best = v;
    }
    return best;
  };
}

function nearestRightSkin(surface: Surface, [x, y, z]: Vector): Vector {
  const found = surface.findNearestSkin([Math.min(x, 0), y, z], Infinity);
  if (found === null) throw new Error("A point needs finite coordinates");
  const { subdivision, template } = surface;
  const { quad, u, v } = found.point;
  const weightC = Math.min(u, v);
  const second = u >= v ? 1 : 3;
  const mix = (d: number) => {
    const at = (k: number) => template[(subdivision.corners[quad * 4 + k] ?? 0) * 3 + d] ?? 0;
    const weightB = Math.abs(u - v);
    return (1 - weightB - weightC) * at(0) + weightB * at(second) + weightC * at(2);
  };
  return [Math.min(mix(0), 0), mix(1), mix(2)];
}

function pullStraight(way: readonly Vector[], nearest: (point: Vector) => Vector): SurfacePath {
  const first = way[0] ?? [0, 0, 0];
  const last = way.at(-1) ?? first;
  const isMidline = first[0] > -ON_MIDLINE_MM && last[0] > -ON_MIDLINE_MM;
  const settle = ([x, y, z]: Vector): Vector => {
    const [sx, sy, sz] = nearest([isMidline ? 0 : x, y, z]);
    return [isMidline ? 0 : sx, sy, sz];
  };
  const length = lengthOfPath(way);
  let path = [first, pointAlong(way, 0.25), pointAlong(way, 0.5), pointAlong(way, 0.75), last];
  for (let level = 0; ; level += 1) {
    relax(path, TURNS[level] ?? 2, settle);
    if (length / (path.length - 1) <= SPACING_MM) return path;
    path = path.flatMap((point, i) => {
      const next = path[i + 1];
      return next === undefined ? [point] : [point, settle(middleOf(point, next))];
    });
  }
}

function relax(path: Vector[], turns: number, settle: (point: Vector) => Vector): void {
  for (let turn = 0; turn < turns; turn += 1) {
    for (let i = 1; i < path.length - 1; i += 1) {
      const [before, here, after] = [path[i - 1], path[i], path[i + 1]];
      if (before === undefined || here === undefined || after === undefined) continue;
      const moved = settle(middleOf(before, after));
      // Across a gap the nearest skin may belong to the other finger or thigh: such a point stays where the way was.
      if (distanceBetween(moved, here) < 0.6 * distanceBetween(before, after) + 2) path[i] = moved;
    }
  }
}

export function lengthOfPath(path: SurfacePath): number {
  return path.reduce((sum, point, i) => sum + distanceBetween(point, path[i - 1] ?? point), 0);
}

/** The point at a fraction of the length of a path. */
export function pointAlong(path: SurfacePath, fraction: number): Vector {
  let left = lengthOfPath(path) * fraction;
  for (let i = 1; i < path.length; i += 1) {
    const [a, b] = [path[i - 1], path[i]];
    if (a === undefined || b === undefined) continue;
    const step = distanceBetween(a, b);
    if (left <= step) return mix(a, b, step > 0 ? left / step : 0);
    left -= step;
  }
  return path.at(-1) ?? [0, 0, 0];
}

function middleOf(a: Vector, b: Vector): Vector {
  return mix(a, b, 0.5);
}
