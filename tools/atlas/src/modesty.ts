import type { Vec3 } from "./linear.ts";
import { add, cross, dot, length, putVector, scale, subtract, unit, vectorAt } from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";
import { takeVertices } from "./mesh-source.ts";

/** Targets used only to find the skin that is to be made plain, never for their shape. */
const CHEST_MASKS = ["breast/nipple-size-max", "breast/nipple-point-out"];

/** Least displacement, in decimetres, by which a mask target marks a vertex. */
const MASK_LEAST = 0.004;

/** Rings of skin around the mask that are replaced, blended and measured. */
const REPLACED_RINGS = 2;
const BLENDED_RINGS = 2;
const MEASURED_RINGS = 6;

/** Replaces the relief at the middle of each breast by the smooth surface of the skin around it, in place. */
export function flattenChest(source: MeshSource, shape: Float64Array): void {
  const { body } = source;
  const positions = takeVertices(shape, body.sourceVertices);
  const neighbors = neighborsOf(body.vertexCount, body.quads);
  const masked = new Set<number>();
  for (const name of CHEST_MASKS) {
    const target = takeVertices(source.target(name), body.sourceVertices);
    for (let v = 0; v < body.vertexCount; v += 1) if (length(vectorAt(target, v)) > MASK_LEAST) masked.add(v);
  }
  for (const sign of [1, -1]) {
    const core = [...masked].filter((v) => vectorAt(positions, v)[0] * sign > 0);
    flattenPatch(positions, ringsAround(core, neighbors, MEASURED_RINGS));
  }
  for (let v = 0; v < body.vertexCount; v += 1) {
    putVector(shape, body.sourceVertices[v] ?? 0, vectorAt(positions, v));
  }
}

/** The groin is smoothed within this share of the stature around its middle, fully within half of that. */
const GROIN_RADIUS = 0.05;
const GROIN_PASSES = 24;

/** Taubin smoothing: each pass shrinks by the first factor and swells by the second, so that volume stays. */
const SHRINK = 0.5;
const SWELL = -0.515;

/** Smooths the front of the groin to one plain surface between the thighs, in place. */
export function calmGroin(source: MeshSource, shape: Float64Array): void {
  const { body } = source;
  const positions = takeVertices(shape, body.sourceVertices);
  const neighbors = neighborsOf(body.vertexCount, body.quads);
  const { center, radius } = groinOf(positions);
  const shares = Array.from({ length: body.vertexCount }, (_, v) => {
    const from = length(subtract(vectorAt(positions, v), center)) / radius;
    const inside = Math.max(0, Math.min(1, 2 - 2 * from));
    return inside * inside * (3 - 2 * inside);
  });
  const moved = [...shares.keys()].filter((v) => (shares[v] ?? 0) > 0);
  for (let pass = 0; pass < GROIN_PASSES; pass += 1) {
    const factor = pass % 2 === 0 ? SHRINK : SWELL;
    const smoothed = moved.map((v) => {
      const around = neighbors[v] ?? [];
      const sum = around.reduce<Vec3>((total, other) => add(total, vectorAt(positions, other)), [0, 0, 0]);
      const own = vectorAt(positions, v);
      return add(own, scale(subtract(scale(sum, 1 / around.length), own), factor * (shares[v] ?? 0)));
    });
    moved.forEach((v, i) => putVector(positions, v, smoothed[i] ?? [0, 0, 0]));
  }
  for (const v of moved) putVector(shape, body.sourceVertices[v] ?? 0, vectorAt(positions, v));
}

/** The middle of the front of the groin: a little above and before the lowest skin of the midline. */
function groinOf(positions: Float64Array): { readonly center: Vec3; readonly radius: number } {
  let lowest: Vec3 = [0, Infinity, 0];
  let [low, high] = [Infinity, -Infinity];
  for (let v = 0; v < positions.length / 3; v += 1) {
    const place = vectorAt(positions, v);
    low = Math.min(low, place[1]);
    high = Math.max(high, place[1]);
    if (Math.abs(place[0]) < 1e-3 && place[1] < lowest[1]) lowest = place;
  }
  const stature = high - low;
  return { center: add(lowest, [0, 0.016 * stature, 0.03 * stature]), radius: GROIN_RADIUS * stature };
}

/** Neighbours by edge of every vertex. */
export function neighborsOf(vertexCount: number, quads: Int32Array): readonly (readonly number[])[] {
  const sets = Array.from({ length: vertexCount }, () => new Set<number>());
  quads.forEach((vertex, i) => {
    const next = quads[Math.floor(i / 4) * 4 + ((i + 1) % 4)] ?? -1;
    sets[vertex]?.add(next);
    sets[next]?.add(vertex);
  });
  return sets.map((set) => [...set]);
}

/** The ring number of each vertex within `count` edges of the core, 0 for the core itself. */
function ringsAround(core: readonly number[], neighbors: readonly (readonly number[])[], count: number) {
  const rings = new Map<number, number>(core.map((v) => [v, 0]));
  let edge = core;
  for (let ring = 1; ring <= count; ring += 1) {
    const next = edge.flatMap((v) => neighbors[v] ?? []).filter((v) => !rings.has(v));
    for (const v of next) rings.set(v, ring);
    edge = [...new Set(next)];
  }
  return rings;
}

/** Projects the inner rings on the quadratic surface fitted to the outer rings. */
function flattenPatch(positions: Float64Array, rings: ReadonlyMap<number, number>): void {
  const inner = [...rings].filter(([, ring]) => ring <= REPLACED_RINGS).map(([v]) => v);
  const outer = [...rings].filter(([, ring]) => ring >= REPLACED_RINGS).map(([v]) => v);
  const center = scale(
    inner.reduce<Vec3>((sum, v) => add(sum, vectorAt(positions, v)), [0, 0, 0]),
    1 / inner.length,
  );
  const normal = planeNormal(outer.map((v) => subtract(vectorAt(positions, v), center)));
  const across = unit(cross([0, 1, 0], normal));
  const along = cross(normal, across);
  const local = (v: number): Vec3 => {
    const d = subtract(vectorAt(positions, v), center);
    return [dot(d, across), dot(d, along), dot(d, normal)];
  };
  const height = fitQuadratic(outer.map(local));
  for (const [v, ring] of rings) {
    const over = Math.max(0, ring - REPLACED_RINGS) / (BLENDED_RINGS + 1);
    if (over >= 1) continue;
    const [x, y, z] = local(v);
    const share = (1 - over) ** 2 * (1 + 2 * over);
    putVector(positions, v, add(vectorAt(positions, v), scale(normal, share * (height(x, y) - z))));
  }
}

/** Normal of the plane through the origin's neighbourhood: z = a x + b y fitted, which suits skin that faces forward. */
function planeNormal(points: readonly Vec3[]): Vec3 {
  const height = solve(
    points.map(([x, y]) => [1, x, y]),
    points.map(([, , z]) => z),
  );
  return unit([-(height[1] ?? 0), -(height[2] ?? 0), 1]);
}

function fitQuadratic(points: readonly Vec3[]): (x: number, y: number) => number {
  const terms = (x: number, y: number) => [1, x, y, x * x, x * y, y * y];
  const factors = solve(
    points.map(([x, y]) => terms(x, y)),
    points.map(([, , z]) => z),
  );
  return (x, y) => terms(x, y).reduce((sum, term, i) => sum + term * (factors[i] ?? 0), 0);
}

/** Least squares by the normal equations and Gauss-Jordan elimination with pivoting. */
function solve(rows: readonly (readonly number[])[], values: readonly number[]): readonly number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (__, j) =>
      rows.reduce((sum, row, r) => sum + (row[i] ?? 0) * (j < size ? (row[j] ?? 0) : (values[r] ?? 0)), 0),
    ),
  );
  for (let i = 0; i < size; i += 1) {
    const rest = matrix.slice(i);
    const pivot = rest.reduce((best, row) => (Math.abs(row[i] ?? 0) > Math.abs(best[i] ?? 0) ? row : best));
    const at = matrix.indexOf(pivot);
    const swapped = matrix[i] ?? [];
    matrix[i] = pivot;
    matrix[at] = swapped;
    for (const row of matrix) {
      if (row === pivot) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k <= size; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return matrix.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
