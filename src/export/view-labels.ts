import type { ViewId } from "../atlas/place.ts";

/**
 * The patient's side at the viewer's left and right edge of a view; a lateral view shows one side only.
 * Front: as one looks at a patient. Back: as one stands behind. Soles: from below with the toes up.
 */
export const EDGE_LETTERS: Readonly<Record<ViewId, readonly [left: string, right: string]>> = {
  anterior: ["R", "L"],
  posterior: ["L", "R"],
  right: ["R", "R"],
  left: ["L", "L"],
  soles: ["R", "L"],
};
