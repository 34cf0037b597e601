import type { Body } from "./body.ts";
import type { Place, ViewId, ViewPoint } from "./place.ts";

export type PlaceInView = { readonly point: ViewPoint; readonly isVisible: boolean };

/** The place under a point of a view; null off the body. */
export function placeAtPoint(_body: Body, _view: ViewId, _point: ViewPoint): Place | null {
  throw new Error("pending");
}
/** Where a place lies in a view and whether it is seen there; null when the place is not within 10 mm of the body. */
export function placeInView(_body: Body, _view: ViewId, _place: Place): PlaceInView | null {
  throw new Error("pending");
}
/** Views from which a place is seen, best first (most face on). */
export function viewsOfPlace(_body: Body, _place: Place): readonly ViewId[] {
  throw new Error("pending");
}
/** Whether a stored place lies on the body (within 10 mm): used on everything read from outside. */
export function isPlaceOnBody(_body: Body, _place: Place): boolean {
  throw new Error("pending");
}
