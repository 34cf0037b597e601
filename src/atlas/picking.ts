import type { Body } from "./body.ts";
import { createViewPoint, mirrorPlace, VIEW_IDS } from "./place.ts";
import type { Place, ViewId, ViewPoint } from "./place.ts";
import { pickFrontmost, projectVector } from "./projection.ts";
import type { Hit, Projection } from "./projection.ts";
import { dot, locate, mirrorSurfacePoint, normalAt } from "./surface-point.ts";
import type { SurfacePoint } from "./surface-point.ts";
import type { Surface } from "./surface.ts";
import type { Vector } from "./views.ts";
import { VIEW_AXES } from "./views.ts";

export type PlaceInView = { readonly point: ViewPoint; readonly isVisible: boolean };

/** A place farther than this from the skin of the template is not on the body. */
const OFF_BODY_MM = 10;

/** A place is seen where the frontmost skin at its point lies within this distance of it, in mm of the figure. */
const SAME_SPOT_MM = 1;

/** The place under a point of a view; null off the body. */
export function placeAtPoint(body: Body, view: ViewId, point: ViewPoint): Place | null {
  const projection = body.shape.project[view]();
  const hit =
    pickFrontmost(body.surface.subdivision, projection, point.x, point.y) ?? pickAcrossSlit(body, projection, point);
  return hit === null ? null : placeOnSkin(body.surface, hit.point);
}

/** Lips and lids leave slits across the face, at most this far from skin above and below, in mm. */
const SLIT_MM = 1.3;

/** The skin above a point that has skin close above and below: a closed mouth is no hole in the body. */
function pickAcrossSlit({ surface }: Body, projection: Projection, { x, y }: ViewPoint): Hit | null {
  const above = pickFrontmost(surface.subdivision, projection, x, y - SLIT_MM);
  const below = above === null ? null : pickFrontmost(surface.subdivision, projection, x, y + SLIT_MM);
  return below === null ? null : above;
}

/**
 * Where a place lies in a view (mm of the figure) and whether it is seen there; null when the place is not within
 * 10 mm of the body.
 */
export function placeInView(body: Body, view: ViewId, place: Place): PlaceInView | null {
  const point = skinAtPlace(body.surface, place);
  if (point === null) return null;
  const projection = body.shape.project[view]();
  const { x, y } = projectPoint(body.surface, projection, point);
  return { point: createViewPoint(x, y), isVisible: isSeen(body.surface, projection, point) };
}

/** Views from which a place is seen, best first (most face on). */
export function viewsOfPlace(body: Body, place: Place): readonly ViewId[] {
  const point = skinAtPlace(body.surface, place);
  if (point === null) return [];
  return VIEW_IDS.filter((view) => isSeen(body.surface, body.shape.project[view](), point))
    .map((view) => {
      const { positions } = body.shape.project[view]();
      const facing = dot(normalAt(body.surface.subdivision, positions, point), VIEW_AXES[view].toward);
      return { view, facing };
    })
    .sort((a, b) => b.facing - a.facing)
    .map(({ view }) => view);
}

/** Whether a stored place lies on the body (within 10 mm): used on everything read from outside. */
export function isPlaceOnBody(body: Body, place: Place): boolean {
  return skinAtPlace(body.surface, place) !== null;
}

/** The skin nearest to a place; null farther than 10 mm from it, or where a coordinate is no number. */
export function skinAtPlace(surface: Surface, place: Place): SurfacePoint | null {
  return surface.findNearestSkin([place.x, place.y, place.z], OFF_BODY_MM)?.point ?? null;
}

/**
 * The place of a point of the skin: its template coordinates kept to 0.1 mm. Rounding is repeated until the place
 * found again from its own skin is the same, so that every view and every reading gives one place to the last digit.
 * Mirror points have mirror places.
 */
export function placeOnSkin(surface: Surface, point: SurfacePoint): Place {
  const isRight = point.quad >= surface.subdivision.quadCount / 2;
  if (isRight) return mirrorPlace(placeOnSkin(surface, mirrorSurfacePoint(surface.subdivision, point)));
  let place = roundPlace(locate(surface.subdivision, surface.template, point));
  for (let turns = 0; turns < 4; turns += 1) {
    const found = skinAtPlace(surface, place);
    if (found === null) return place;
    const again = roundPlace(locate(surface.subdivision, surface.template, found));
    if (again.x === place.x && again.y === place.y && again.z === place.z) return place;
    place = again;
  }
  return place;
}

/** To 0.1 mm. Adding 0 turns -0 into 0. */
function roundPlace([x, y, z]: Vector): Place {
  return { x: Math.round(x * 10) / 10 + 0, y: Math.round(y * 10) / 10 + 0, z: Math.round(z * 10) / 10 + 0 };
}

function projectPoint({ subdivision }: Surface, { axes, frame, positions }: Projection, point: SurfacePoint) {
  const [x, y, nearness] = projectVector(axes, frame, locate(subdivision, positions, point));
  return { x, y, nearness };
}

function isSeen(surface: Surface, projection: Projection, point: SurfacePoint): boolean {
  if (projection.isShown[point.quad] === 0) return false;
  const { x, y, nearness } = projectPoint(surface, projection, point);
  const hit = pickFrontmost(surface.subdivision, projection, x, y);
  return hit !== null && Math.abs(hit.nearness - nearness) <= SAME_SPOT_MM;
}
