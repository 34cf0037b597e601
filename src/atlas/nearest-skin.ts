import type { Subdivision } from "./subdivision.ts";
import { mirrorSurfacePoint } from "./surface-point.ts";
import type { SurfacePoint } from "./surface-point.ts";
import type { Vector } from "./views.ts";

type NearSkin = { readonly point: SurfacePoint; readonly distanceMm: number };

/** The nearest skin to a point of the template, null where there is none within `limitMm`. */
export type FindNearestSkin = (place: Vector, limitMm: number) => NearSkin | null;

/** Edge of a grid box: about as large as a large quad of the surface. */
const BOX_MM = 10;

/**
 * An exact search by a grid of boxes. It looks at the left half alone and mirrors the rest, so that mirror places
 * find mirror skin to the last bit.
 * @param isSkin 1 for each quad of the surface that is skin
 */
export function createNearestSkin(
  subdivision: Subdivision,
  positions: Float32Array,
  isSkin: Uint8Array,
): FindNearestSkin {
  const grid = createGrid(subdivision, positions, isSkin);
  return (place, limitMm) => {
    const isRight = place[0] < 0;
    const found = searchGrid(grid, [Math.abs(place[0]), place[1], place[2]], limitMm);
    if (found === null || !isRight) return found;
    return { point: mirrorSurfacePoint(subdivision, found.point), distanceMm: found.distanceMm };
  };
}

type Grid = {
  readonly corners: Int32Array;
  readonly positions: Float32Array;
  readonly low: Vector;
  readonly size: Vector;
  /** Quads of box i: items[offsets[i]] to items[offsets[i + 1]]. A quad stands in every box that its bounds touch. */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
};

function createGrid(subdivision: Subdivision, positions: Float32Array, isSkin: Uint8Array): Grid {
  const { corners } = subdivision;
  const { bounds, low, high } = boundsOfQuads(subdivision, positions, isSkin);
  const size: Vector = [boxNumber(high[0], low[0]) + 1, boxNumber(high[1], low[1]) + 1, boxNumber(high[2], low[2]) + 1];
  const offsets = new Int32Array(size[0] * size[1] * size[2] + 1);
  const layout = { bounds, low, size, isSkin };
  visitBoxes(layout, (box) => {
    offsets[box + 1] = (offsets[box + 1] ?? 0) + 1;
  });
  for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const items = new Int32Array(offsets.at(-1) ?? 0);
  const fill = offsets.slice();
  visitBoxes(layout, (box, quad) => {
    items[fill[box] ?? 0] = quad;
    fill[box] = (fill[box] ?? 0) + 1;
  });
  return { corners, positions, low, size, offsets, items };
}

function boxNumber(value: number, low: number): number {
  return Math.floor((value - low) / BOX_MM);
}

/** For each left quad its least x, y, z and its most x, y, z; and those of all that are skin. */
function boundsOfQuads({ corners, quadCount }: Subdivision, positions: Float32Array, isSkin: Uint8Array) {
  const bounds = new Float32Array(quadCount * 3);
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let quad = 0; quad < quadCount / 2; quad += 1) {
    if (isSkin[quad] === 0) continue;
    const a = (corners[quad * 4] ?? -1) * 3;
    const b = (corners[quad * 4 + 1] ?? -1) * 3;
    const c = (corners[quad * 4 + 2] ?? -1) * 3;
    const e = (corners[quad * 4 + 3] ?? -1) * 3;
    for (const d of [0, 1, 2] as const) {
      const first = Math.min(positions[a + d] ?? 0, positions[b + d] ?? 0);
      const last = Math.max(positions[a + d] ?? 0, positions[b + d] ?? 0);
      const least = Math.min(first, positions[c + d] ?? 0, positions[e + d] ?? 0);
      const most = Math.max(last, positions[c + d] ?? 0, positions[e + d] ?? 0);
      bounds[quad * 6 + d] = least;
      bounds[quad * 6 + 3 + d] = most;
      low[d] = Math.min(low[d], least);
      high[d] = Math.max(high[d], most);
    }
  }
  return { bounds, low, high };
}

type Layout = {
  readonly bounds: Float32Array;
  readonly low: Vector;
  readonly size: Vector;
  readonly isSkin: Uint8Array;
};

function visitBoxes({ bounds, low, size, isSkin }: Layout, visit: (box: number, quad: number) => void): void {
  for (let quad = 0; quad < bounds.length / 6; quad += 1) {
    if (isSkin[quad] === 0) continue;
    const at = quad * 6;
    const lastX = boxNumber(bounds[at + 3] ?? 0, low[0]);
    const lastY = boxNumber(bounds[at + 4] ?? 0, low[1]);
    const lastZ = boxNumber(bounds[at + 5] ?? 0, low[2]);
    const firstX = boxNumber(bounds[at] ?? 0, low[0]);
    const firstZ = boxNumber(bounds[at + 2] ?? 0, low[2]);
    for (let y = boxNumber(bounds[at + 1] ?? 0, low[1]); y <= lastY; y += 1) {
      for (let z = firstZ; z <= lastZ; z += 1) {
        for (let x = firstX; x <= lastX; x += 1) visit((y * size[2] + z) * size[0] + x, quad);
      }
    }
  }
}

/** Best hit so far, changed in place: the search allocates nothing on its way. */
type Best = { quad: number; u: number; v: number; squared: number };

function searchGrid(grid: Grid, place: Vector, limitMm: number): NearSkin | null {
  if (!place.every(Number.isFinite)) return null;
  const best: Best = { quad: -1, u: 0, v: 0, squared: limitMm * limitMm };
  // Rings are counted from the box nearest to the place, which may itself lie outside the grid.
  const box = (d: 0 | 1 | 2) => Math.min(grid.size[d] - 1, Math.max(0, Math.floor((place[d] - grid.low[d]) / BOX_MM)));
  const centre: Vector = [box(0), box(1), box(2)];
  const lastRing = Math.min(Math.ceil(limitMm / BOX_MM) + 1, Math.max(...grid.size));
  for (let ring = 0; ring <= lastRing; ring += 1) {
    // Whatever lies in this ring of boxes or beyond is at least this far away.
    const reach = ring === 0 ? 0 : (ring - 1) * BOX_MM + wallDistance(grid, place, centre);
    if (reach * reach > best.squared) break;
    searchRing(grid, place, centre, ring, best);
  }
  if (best.quad < 0) return null;
  return { point: { quad: best.quad, u: best.u, v: best.v }, distanceMm: Math.sqrt(best.squared) };
}

/** From the place to the nearest wall of its own box; 0 where it lies outside the grid. */
function wallDistance(grid: Grid, place: Vector, centre: Vector): number {
  let least = BOX_MM;
  for (const d of [0, 1, 2] as const) {
    const inside = place[d] - grid.low[d] - centre[d] * BOX_MM;
    least = Math.min(least, inside, BOX_MM - inside);
  }
  return Math.max(0, least);
}

// oxlint-disable-next-line max-params -- the inner loop of the search: an object would be made for every ring
function searchRing(grid: Grid, place: Vector, centre: Vector, ring: number, best: Best): void {
  const { size } = grid;
  const from = (d: 0 | 1 | 2) => Math.max(0, centre[d] - ring);
  const to = (d: 0 | 1 | 2) => Math.min(size[d] - 1, centre[d] + ring);
  for (let y = from(1); y <= to(1); y += 1) {
    for (let z = from(2); z <= to(2); z += 1) {
      const isFace = Math.abs(y - centre[1]) === ring || Math.abs(z - centre[2]) === ring;
      const step = isFace || ring === 0 ? 1 : ring * 2;
      for (let x = isFace ? from(0) : centre[0] - ring; x <= to(0); x += step) {
        if (x >= 0) searchBox(grid, place, (y * size[2] + z) * size[0] + x, best);
      }
    }
  }
}

function searchBox(grid: Grid, place: Vector, box: number, best: Best): void {
  const { offsets, items, corners } = grid;
  const end = offsets[box + 1] ?? 0;
  for (let i = offsets[box] ?? 0; i < end; i += 1) {
    const quad = items[i] ?? -1;
    const a = (corners[quad * 4] ?? -1) * 3;
    const c = (corners[quad * 4 + 2] ?? -1) * 3;
    for (let side = 0; side < 2; side += 1) {
      const b = (corners[quad * 4 + 1 + side * 2] ?? -1) * 3;
      closestOnTriangle(grid.positions, place, a, b, c);
      if (!(closest.squared < best.squared)) continue;
      best.squared = closest.squared;
      best.quad = quad;
      const along = closest.weightC;
      const across = closest.weightC + closest.weightB;
      best.u = side === 0 ? across : along;
      best.v = side === 0 ? along : across;
    }
  }
}

/** Result of the last `closestOnTriangle`. */
const closest = { squared: 0, weightB: 0, weightC: 0 };

/** The point of a triangle nearest to a place, by the regions of its plane (Ericson, Real-Time Collision Detection 5.1.5). */
// oxlint-disable-next-line max-params, complexity -- seven regions, each one line; called a hundred times a search
function closestOnTriangle(positions: Float32Array, place: Vector, a: number, b: number, c: number): void {
  const ax = positions[a] ?? 0;
  const ay = positions[a + 1] ?? 0;
  const az = positions[a + 2] ?? 0;
  const abx = (positions[b] ?? 0) - ax;
  const aby = (positions[b + 1] ?? 0) - ay;
  const abz = (positions[b + 2] ?? 0) - az;
  const acx = (positions[c] ?? 0) - ax;
  const acy = (positions[c + 1] ?? 0) - ay;
  const acz = (positions[c + 2] ?? 0) - az;
  const px = place[0] - ax;
  const py = place[1] - ay;
  const pz = place[2] - az;
  const d1 = abx * px + aby * py + abz * pz;
  const d2 = acx * px + acy * py + acz * pz;
  const bb = abx * abx + aby * aby + abz * abz;
  const bc = abx * acx + aby * acy + abz * acz;
  const cc = acx * acx + acy * acy + acz * acz;
  // The products of the place seen from b and from c follow from those seen from a.
  const d3 = d1 - bb;
  const d4 = d2 - bc;
  const d5 = d1 - bc;
  const d6 = d2 - cc;
  const onC = d1 * d4 - d3 * d2;
  const onB = d5 * d2 - d1 * d6;
  const onA = d3 * d6 - d5 * d4;
  let weightB = 0;
  let weightC = 0;
  if (d1 <= 0 && d2 <= 0) weightB = 0;
  else if (d3 >= 0 && d4 <= d3) weightB = 1;
  else if (d6 >= 0 && d5 <= d6) weightC = 1;
  else if (onC <= 0 && d1 >= 0 && d3 <= 0) weightB = d1 / (d1 - d3);
  else if (onB <= 0 && d2 >= 0 && d6 <= 0) weightC = d2 / (d2 - d6);
  else if (onA <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    weightC = (d4 - d3) / (d4 - d3 + (d5 - d6));
    weightB = 1 - weightC;
  } else {
    const total = onA + onB + onC;
    weightB = onB / total;
    weightC = onC / total;
  }
  const dx = px - weightB * abx - weightC * acx;
  const dy = py - weightB * aby - weightC * acy;
  const dz = pz - weightB * abz - weightC * acz;
  closest.squared = dx * dx + dy * dy + dz * dz;
  closest.weightB = weightB;
  closest.weightC = weightC;
}
