import type { TriggerPoint } from "../marks.ts";
import { versionsOf, visitsThatCount } from "../signing/visit-status.ts";
import type { Visit } from "../visit.ts";
import { dateOfVisit } from "./calendar.ts";
import { pointsOf } from "./treated-points.ts";

export type DatedVisit = {
  readonly visit: Visit;
  /** ISO calendar date where the visit took place. */
  readonly date: string;
  /** Its trigger points, in the order of their numbers. */
  readonly points: readonly TriggerPoint[];
};

/**
 * The visits before this one that rules look back on, the oldest first: of the same patient, one version of each, neither
 * discarded nor entered in error, and no other version of this visit.
 */
export function countEarlierVisits(visit: Visit, visitsOfPatient: readonly Visit[]): readonly DatedVisit[] {
  const versions = new Set(versionsOf(visitsOfPatient, visit).map(({ id }) => id));
  const start = Date.parse(visit.startedAt);
  return visitsThatCount(visitsOfPatient)
    .filter(({ id, patientId }) => id !== visit.id && !versions.has(id) && patientId === visit.patientId)
    .filter(({ startedAt }) => Date.parse(startedAt) < start)
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .map((earlier) => ({ visit: earlier, date: dateOfVisit(earlier), points: pointsOf(earlier.chart) }));
}
