import { sideOfPlace } from "../../atlas/place.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { isSameSite } from "../same-site.ts";
import type { TechniqueKind } from "../treatment/treatment.ts";

const NEEDLE_KINDS: readonly TechniqueKind[] = ["injection", "dry-needling"];

/** The trigger points of a chart, in the order of their numbers. */
export function pointsOf(chart: Chart): readonly TriggerPoint[] {
  return chart.marks.filter((mark) => mark.kind === "trigger-point").toSorted((a, b) => a.number - b.number);
}

/** Whether one of these things was done to a point. */
export function isTreatedBy(
  { treatments }: Pick<TriggerPoint, "treatments">,
  kinds: readonly TechniqueKind[],
): boolean {
  return treatments.some(({ technique }) => kinds.includes(technique.kind));
}

/** Whether a needle went in, with a drug or without. */
export function isNeedled(point: Pick<TriggerPoint, "treatments">): boolean {
  return isTreatedBy(point, NEEDLE_KINDS);
}

/**
 * Whether two points of two visits are the same location for a rule: the same site on the skin, or the same muscle of the
 * same side.
 */
export function isSameLocation(
  a: Pick<TriggerPoint, "place" | "muscle">,
  b: Pick<TriggerPoint, "place" | "muscle">,
  sameSiteMm: number,
): boolean {
  if (isSameSite(a.place, b.place, sameSiteMm)) return true;
  return a.muscle !== null && a.muscle === b.muscle && sideOfPlace(a.place) === sideOfPlace(b.place);
}
