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
 * A place moved along the surface by a step in a view's plane; the same place where the body ends. A place that is
 * seen in the view moves to what is seen there; one that is hidden moves on its own side of the body.
 */
export function stepPlace(body: Body, view: ViewId, place: Place, step: ViewStep): Place {
  const from = placeInView(body, view, place);
  if (from === null) return place;
  const target = { x: from.point.x + step.dx, y: from.point.y + step.dy };
  if (from.isVisible) return placeAtPoint(body, view, createViewPoint(target.x, target.y)) ?? place;
  const start = skinAtPlace(body.surface, place);
  if (start === null) return place;
  const found = nearbyHit(body, body.shape.project[view](), start, target);
  return found === null ? place : placeOnSkin(body.surface, found);
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
