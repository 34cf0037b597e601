import { calendarDateOfInstant } from "../date-words.ts";
import { visitsThatCount } from "../signing/visit-status.ts";
import type { Visit } from "../visit.ts";
import type { ScaleId } from "./visit-exam.ts";

/** The patient's visits before this one that count, newest first. */
export function visitsBefore(visit: Visit, visitsOfPatient: readonly Visit[]): readonly Visit[] {
  const startedAt = Date.parse(visit.startedAt);
  return visitsThatCount(visitsOfPatient)
    .filter((other) => other.id !== visit.id && Date.parse(other.startedAt) < startedAt)
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

/** Whether a visit that is not discarded began after this one: what is known of the patient then comes from there. */
export function hasLaterVisit(visit: Visit, visitsOfPatient: readonly Visit[]): boolean {
  const startedAt = Date.parse(visit.startedAt);
  return visitsOfPatient.some(
    (other) => other.id !== visit.id && other.discardedAt === null && Date.parse(other.startedAt) > startedAt,
  );
}

/** A score of an earlier visit, with the ISO calendar date of that visit. */
export type EarlierScore = { readonly score: number; readonly on: string };

/** The last score of a scale; null when it was never asked. `earlier` stands newest first. */
export function lastScoreOf(scale: ScaleId, earlier: readonly Visit[]): EarlierScore | null {
  for (const { chart, startedAt, timeZone } of earlier) {
    const found = chart.exam.scores.find((score) => score.scale === scale);
    if (found !== undefined) return { score: found.score, on: calendarDateOfInstant(startedAt, timeZone) };
  }
  return null;
}
