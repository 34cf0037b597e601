import type { Body } from "./body.ts";
import { placeAtPoint, placeInView, placeOnSkin, skinAtPlace } from "./picking.ts";
import { createViewPoint } from "./place.ts";
import type { Place, ViewId } from "./place.ts";
import { hitQuad } from "./projection.ts";
import type { Projection } from "./projection.ts";
import type { SurfacePoint } from "./surface-point.ts";
import { dot, locate } from "./surface-point.ts";
import type { Surface } from "./surface.ts";

/** A step: mm of the view, x to the right and y down. */
export type ViewStep = { readonly dx: number; readonly dy: number };

/**
 * A place moved along the surface by a step in a view's plane; the same place where the body ends, or what lies before it
 * begins: at the outline of an arm a step does not fall on the belly behind. A place that is seen in the view stays in
 * sight; one that is hidden moves on its own side of the body.
 */
export function stepPlace(body: Body, view: ViewId, place: Place, step: ViewStep): Place {
  const from = placeInView(body, view, place);
  if (from === null) return place;
  const target = { x: from.point.x + step.dx, y: from.point.y + step.dy };
  if (!from.isVisible) return nearbyPlace(body, view, place, target) ?? place;
  const seen = placeAtPoint(body, view, createViewPoint(target.x, target.y));
  if (seen === null) return place;
  const steepness = distanceMm(seen, place) / Math.hypot(step.dx, step.dy);
  if (steepness <= STEEP) return seen;
  if (steepness > STEEPEST) return place;
  // Near an outline the skin falls away steeply: it may hang together all the same.
  const nearby = nearbyPlace(body, view, place, target);
  return nearby !== null && distanceMm(seen, nearby) <= SAME_SKIN_MM ? seen : place;
}

/**
 * The next skin that is seen from a place in the direction of a step in a view's plane, over the gaps between limbs; the
 * same place where none follows. For a cross-hair, which looks for a place and carries no mark.
 */
export function stepInSight(body: Body, view: ViewId, place: Place, step: ViewStep): Place {
  const from = placeInView(body, view, place);
  if (from === null || (step.dx === 0 && step.dy === 0)) return place;
  const { widthMm, heightMm } = body.frames[view];
  let { x, y } = from.point;
  for (;;) {
    x += step.dx;
    y += step.dy;
    if (x < 0 || y < 0 || x > widthMm || y > heightMm) return place;
    const seen = placeAtPoint(body, view, createViewPoint(x, y));
    if (seen !== null) return seen;
  }
}

/** So many times its length in the picture a step may go over the skin, */
const STEEP = 3;
/** and at the outline of the trunk, where the skin turns away. */
const STEEPEST = 8;
/** Two hits this close are the same skin, in template mm. */
const SAME_SKIN_MM = 2;

function distanceMm(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

function nearbyPlace(body: Body, view: ViewId, place: Place, target: Target): Place | null {
  const start = skinAtPlace(body.surface, place);
  const found = start === null ? null : nearbyHit(body, body.shape.project[view](), start, target);
  return found === null ? null : placeOnSkin(body.surface, found);
}

/** Skin up to this much farther from the target than the start is, in mm of the picture, is searched. */
const SEARCH_MM = 15;

type Target = { readonly x: number; readonly y: number };

/**
 * Of the skin on the line of sight through a target, front or back, that hangs together with the start: what is nearest
 * in depth. Null where there is none.
 */
function nearbyHit(
  { surface }: Body,
  projection: Projection,
  start: SurfacePoint,
  target: Target,
): SurfacePoint | null {
  const { positions, projected, axes } = projection;
  const { corners } = surface.subdivision;
  const depth = dot(locate(surface.subdivision, positions, start), axes.toward);
  let best: { readonly point: SurfacePoint; readonly gap: number } | null = null;
  for (const quad of quadsNear(surface, projected, start.quad, target)) {
    for (const facing of [-1, 1] as const) {
      const hit = hitQuad(corners, projected, quad, { ...target, facing });
      const gap = hit === null ? Infinity : Math.abs(hit.nearness - depth);
      if (hit !== null && gap < (best?.gap ?? Infinity)) best = { point: hit.point, gap };
    }
  }
  return best?.point ?? null;
}

/** The quads that hang together with one and lie about as near to the target in the picture. */
function quadsNear(surface: Surface, projected: Float32Array, start: number, target: Target): readonly number[] {
  const { corners, twins } = surface.subdivision;
  const away = (quad: number) => {
    const vertex = (corners[quad * 4] ?? 0) * 3;
    return Math.hypot((projected[vertex] ?? 0) - target.x, (projected[vertex + 1] ?? 0) - target.y);
  };
  const reach = away(start) + SEARCH_MM;
  const found = [start];
  const seen = new Set(found);
  for (const quad of found) {
    for (const twin of twins.subarray(quad * 4, quad * 4 + 4)) {
      const next = twin >> 2;
      if (twin < 0 || seen.has(next) || surface.isSkin[next] === 0) continue;
      seen.add(next);
      if (away(next) <= reach) found.push(next);
    }
  }
  return found;
}
