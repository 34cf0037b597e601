import type { ViewId } from "../atlas/place.ts";

/** All views side by side on one sheet, in sheet mm. A view's mm times `scale` plus its origin are sheet mm. */
export type PlacedView = {
  readonly view: ViewId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};
export type Sheet = { readonly width: number; readonly height: number; readonly views: readonly PlacedView[] };
