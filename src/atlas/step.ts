import type { Body } from "./body.ts";
import { placeAtPoint, placeInView, placeOnSkin, skinAtPlace } from "./picking.ts";
import { createViewPoint } from "./place.ts";
import type { Place, ViewId } from "./place.ts";
import { hitQuad } from "./projection.ts";
import type { Projection } from "./projection.ts";
import type { SurfacePoint } from "./surface-point.ts";
import { locate } from "./surface-point.ts";

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

/** Quads farther than this from the line between start and target, in mm of the picture, are not searched. */
const SEARCH_MM = 15;

/** Of the skin on the line of sight through a target, front or back, what is nearest in depth and hangs together with the start. */
function nearbyHit(
  { surface }: Body,
  { positions, projected, axes }: Projection,
  start: SurfacePoint,
  target: { readonly x: number; readonly y: number },
): SurfacePoint | null {
  const { corners, twins } = surface.subdivision;
  const [x, y, z] = locate(surface.subdivision, positions, start);
  const depth = x * axes.toward[0] + y * axes.toward[1] + z * axes.toward[2];
  const origin = (corners[start.quad * 4] ?? 0) * 3;
  const reach = Math.hypot((projected[origin] ?? 0) - target.x, (projected[origin + 1] ?? 0) - target.y) + SEARCH_MM;
  const queue = [start.quad];
  const seen = new Set(queue);
  let best: { readonly point: SurfacePoint; readonly gap: number } | null = null;
  for (const quad of queue) {
    for (const facing of [-1, 1] as const) {
      const hit = hitQuad(corners, projected, quad, { ...target, facing });
      const gap = hit === null ? Infinity : Math.abs(hit.nearness - depth);
      if (hit !== null && gap < (best?.gap ?? Infinity)) best = { point: hit.point, gap };
    }
    for (const twin of twins.subarray(quad * 4, quad * 4 + 4)) {
      const next = twin >> 2;
      if (twin < 0 || seen.has(next) || surface.isSkin[next] === 0) continue;
      seen.add(next);
      const vertex = (corners[next * 4] ?? 0) * 3;
      const away = Math.hypot((projected[vertex] ?? 0) - target.x, (projected[vertex + 1] ?? 0) - target.y);
      if (away <= reach) queue.push(next);
    }
  }
  return best?.point ?? null;
}
