import type { Vec3 } from "./linear.ts";
import { add, cross, dot, length, putVector, scale, subtract, unit, vectorAt } from "./linear.ts";
import type { MeshSource } from "./mesh-source.ts";
import { takeVertices } from "./mesh-source.ts";

/** Targets used only to find the skin that is to be made plain, never for their shape. */
const CHEST_MASKS = ["breast/nipple-size-max", "breast/nipple-point-out"];

/** Least displacement, in decimetres, by which a mask target marks a vertex. */
const MASK_LEAST = 0.004;

/** A round piece of skin that is replaced: fully within the first radius, fading out to the second. */
interface Disc {
  readonly full: number;
  readonly faded: number;
}

/** Radii as shares of the stature. The child's whole breast is drawn plain: the source gives it an adult's relief. */
const ADULT_DISC: Disc = { full: 0.013, faded: 0.03 };
const CHILD_DISC: Disc = { full: 0.036, faded: 0.058 };

/** Replaces the relief at the middle of each breast by the smooth surface of the skin around it, in place. */
export function flattenChest(source: MeshSource, shape: Float64Array, isChild: boolean): void {
  const { body } = source;
  const positions = takeVertices(shape, body.sourceVertices);
  const { stature } = landmarksOf(positions);
  const disc = isChild ? CHILD_DISC : ADULT_DISC;
  const masked = [...chestMask(source)];
  for (const sign of [1, -1]) {
    const side = masked.map((v) => vectorAt(positions, v)).filter((place) => place[0] * sign > 0);
    const center = scale(
      side.reduce<Vec3>((sum, place) => add(sum, place), [0, 0, 0]),
      1 / side.length,
    );
    flattenDisc(positions, center, { full: disc.full * stature, faded: disc.faded * stature });
  }
  for (let v = 0; v < body.vertexCount; v += 1) {
    putVector(shape, body.sourceVertices[v] ?? 0, vectorAt(positions, v));
  }
}

function chestMask({ body, target }: MeshSource): ReadonlySet<number> {
  const masked = new Set<number>();
  for (const name of CHEST_MASKS) {
    const displacement = takeVertices(target(name), body.sourceVertices);
    for (let v = 0; v < body.vertexCount; v += 1) if (length(vectorAt(displacement, v)) > MASK_LEAST) masked.add(v);
  }
  return masked;
}

/** Part of the skin to be smoothed, fully within half of the radius and fading out to it. */
interface Patch {
  readonly center: Vec3;
  readonly radius: number;
  readonly passes: number;
  /** Whether the volume stays (Taubin smoothing) or the skin draws flat. */
  readonly keepVolume: boolean;
}

/** Taubin smoothing: odd passes shrink by the first factor, even ones swell by the second. */
const SHRINK = 0.5;
const SWELL = -0.515;

/** Patches are given as shares of the stature. */
const GROIN = { above: 0.016, before: 0.03, radius: 0.055, passes: 60 };
const LOINS = { height: 0.66, radius: 0.07, passes: 30 };

/** Smooths the front of the groin to one plain surface between the thighs, in place. */
export function calmGroin(source: MeshSource, shape: Float64Array): void {
  const { stature, crotch } = landmarksOf(takeVertices(shape, source.body.sourceVertices));
  smoothPatches(source, shape, [
    {
      center: add(crotch, [0, GROIN.above * stature, GROIN.before * stature]),
      radius: GROIN.radius * stature,
      passes: GROIN.passes,
      keepVolume: true,
    },
  ]);
}

/** Takes a crease across the loins out of the male shape, in place: an artefact of its muscle target. */
export function calmLoins(source: MeshSource, shape: Float64Array): void {
  const positions = takeVertices(shape, source.body.sourceVertices);
  const { stature, floor } = landmarksOf(positions);
  const height = floor + LOINS.height * stature;
  let back = Infinity;
  for (let v = 0; v < source.body.vertexCount; v += 1) {
    const [x, y, z] = vectorAt(positions, v);
    if (Math.abs(x) < 1e-3 && Math.abs(y - height) < 0.02 * stature) back = Math.min(back, z);
  }
  smoothPatches(source, shape, [
    { center: [0, height, back], radius: LOINS.radius * stature, passes: LOINS.passes, keepVolume: false },
  ]);
}

function smoothPatches(source: MeshSource, shape: Float64Array, patches: readonly Patch[]): void {
  const { body } = source;
  const positions = takeVertices(shape, body.sourceVertices);
  const neighbors = neighborsOf(body.vertexCount, body.quads);
  for (const patch of patches) smoothPatch(positions, neighbors, patch);
  for (let v = 0; v < body.vertexCount; v += 1) {
    putVector(shape, body.sourceVertices[v] ?? 0, vectorAt(positions, v));
  }
}

function smoothPatch(positions: Float64Array, neighbors: readonly (readonly number[])[], patch: Patch): void {
  const shares = neighbors.map((_, v) => {
    const from = length(subtract(vectorAt(positions, v), patch.center)) / patch.radius;
    const inside = Math.max(0, Math.min(1, 2 - 2 * from));
    return inside * inside * (3 - 2 * inside);
  });
  const moved = [...shares.keys()].filter((v) => (shares[v] ?? 0) > 0);
  for (let pass = 0; pass < patch.passes; pass += 1) {
    const factor = patch.keepVolume && pass % 2 === 1 ? SWELL : SHRINK;
    const smoothed = moved.map((v) => {
      const around = neighbors[v] ?? [];
      const sum = around.reduce<Vec3>((total, other) => add(total, vectorAt(positions, other)), [0, 0, 0]);
      const own = vectorAt(positions, v);
      return add(own, scale(subtract(scale(sum, 1 / around.length), own), factor * (shares[v] ?? 0)));
    });
    moved.forEach((v, i) => putVector(positions, v, smoothed[i] ?? [0, 0, 0]));
  }
}

/** Stature, floor and the lowest skin of the midline, in the unit of the positions. */
function landmarksOf(positions: Float64Array): {
  readonly stature: number;
  readonly floor: number;
  readonly crotch: Vec3;
} {
  let crotch: Vec3 = [0, Infinity, 0];
  let [floor, top] = [Infinity, -Infinity];
  for (let v = 0; v < positions.length / 3; v += 1) {
    const place = vectorAt(positions, v);
    floor = Math.min(floor, place[1]);
    top = Math.max(top, place[1]);
    if (Math.abs(place[0]) < 1e-3 && place[1] < crotch[1]) crotch = place;
  }
  return { stature: top - floor, floor, crotch };
}

/** Neighbours by edge of every vertex. */
function neighborsOf(vertexCount: number, quads: Int32Array): readonly (readonly number[])[] {
  const sets = Array.from({ length: vertexCount }, () => new Set<number>());
  quads.forEach((vertex, i) => {
    const next = quads[Math.floor(i / 4) * 4 + ((i + 1) % 4)] ?? -1;
    sets[vertex]?.add(next);
    sets[next]?.add(vertex);
  });
  return sets.map((set) => [...set]);
}

/** Projects a disc of skin on the quadratic surface fitted to the skin between its two radii. */
function flattenDisc(positions: Float64Array, center: Vec3, { full, faded }: Disc): void {
  const near = [...Array(positions.length / 3).keys()]
    .map((v) => ({ v, distance: length(subtract(vectorAt(positions, v), center)) }))
    .filter(({ distance }) => distance < faded);
  const around = near.filter(({ distance }) => distance > 0.9 * full).map(({ v }) => v);
  const normal = planeNormal(around.map((v) => subtract(vectorAt(positions, v), center)));
  const across = unit(cross([0, 1, 0], normal));
  const along = cross(normal, across);
  const local = (v: number): Vec3 => {
    const d = subtract(vectorAt(positions, v), center);
    return [dot(d, across), dot(d, along), dot(d, normal)];
  };
  const height = fitQuadratic(around.map(local));
  for (const { v, distance } of near) {
    const over = Math.max(0, distance - full) / (faded - full);
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
