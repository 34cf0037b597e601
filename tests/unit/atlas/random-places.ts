import type { Body } from "../../../src/atlas/body.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint } from "../../../src/atlas/place.ts";
import type { Place, ViewId, ViewPoint } from "../../../src/atlas/place.ts";

export type SeenPlace = { readonly point: ViewPoint; readonly place: Place };

/** Random points of a view that lie on the body, with the places under them. The same seed gives the same places. */
export function randomPlaces(body: Body, view: ViewId, count: number, seed = 1): readonly SeenPlace[] {
  const random = createRandom(seed);
  const { widthMm, heightMm } = body.frames[view];
  const found: SeenPlace[] = [];
  while (found.length < count) {
    const point = createViewPoint(random() * widthMm, random() * heightMm);
    const place = placeAtPoint(body, view, point);
    if (place !== null) found.push({ point, place });
  }
  return found;
}

/** Mulberry32: numbers from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
