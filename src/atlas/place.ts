import type { Brand } from "../lib/brand.ts";

/** The atlas version that stored places and cells belong to. Version 1 is frozen. */
export const ATLAS_VERSION = 1;

export const FIGURE_IDS = ["female", "male", "child"] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** In the order in which the sheet shows them, and of the keys 1 to 5. `right` is the patient's right lateral view. */
export const VIEW_IDS = ["anterior", "posterior", "right", "left", "soles"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * A place on the body: template millimetres, kept to 0.1 mm. The template is the mean adult in the anatomical
 * pose: x to the patient's left, y up from the floor, z forward. The same place exists on every figure.
 */
export type Place = { readonly x: number; readonly y: number; readonly z: number };

/** A point in a figure's view: millimetres of that figure, x to the right and y down from the top left of its frame. */
export type ViewPoint = Brand<{ readonly x: number; readonly y: number }, "ViewPoint">;

/** One of the about 25,000 patches of skin. The mirror of cell `id` is `id XOR 1`. */
export type CellId = Brand<number, "CellId">;

export type Side = "left" | "right" | "midline";

/** Within this distance of the median plane a place is on the midline. In template mm. */
export const MIDLINE_HALF_WIDTH_MM = 5;

/** For numbers that are known to name a cell; what comes from outside goes through `isCellId`. */
export function createCellId(id: number): CellId {
  return id as CellId;
}

export function createViewPoint(x: number, y: number): ViewPoint {
  return { x, y } as ViewPoint;
}

/** The patient's side, never the viewer's. */
export function sideOfPlace(place: Place): Side {
  if (Math.abs(place.x) <= MIDLINE_HALF_WIDTH_MM) return "midline";
  return place.x > 0 ? "left" : "right";
}

export function mirrorPlace(place: Place): Place {
  return { x: place.x === 0 ? 0 : -place.x, y: place.y, z: place.z };
}

export function mirrorCell(cell: CellId): CellId {
  return (cell ^ 1) as CellId;
}
