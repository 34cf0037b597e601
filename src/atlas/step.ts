import type { Body } from "./body.ts";
import type { Place, ViewId } from "./place.ts";

/** A place moved along the surface by a step in a view's plane (mm, x right, y down); the same place where the body ends. */
export function stepPlace(_body: Body, _view: ViewId, _place: Place, _step: { dx: number; dy: number }): Place {
  throw new Error("pending");
}
