import { type Place, sideOfPlace } from "../atlas/place.ts";
import type { Chart, TriggerPoint } from "./marks.ts";

/** How far two places are apart, straight, in mm on the template. */
export function distanceBetweenMm(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/**
 * Whether two places are one site: on the same side, and not farther apart than the same examiner finds a point again.
 * @param sameSiteMm `CheckRules.sameSiteMm`, in mm on the template
 */
export function isSameSite(a: Place, b: Place, sameSiteMm: number): boolean {
  return sideOfPlace(a) === sideOfPlace(b) && distanceBetweenMm(a, b) <= sameSiteMm;
}

/** The trigger points of a chart at the site of a place, the nearest first. */
export function pointsAtSite(chart: Chart, place: Place, sameSiteMm: number): readonly TriggerPoint[] {
  return chart.marks
    .filter((mark) => mark.kind === "trigger-point")
    .filter((point) => isSameSite(point.place, place, sameSiteMm))
    .toSorted((a, b) => distanceBetweenMm(a.place, place) - distanceBetweenMm(b.place, place));
}
