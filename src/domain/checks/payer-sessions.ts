import type { TriggerPoint } from "../marks.ts";
import { findMuscle } from "../muscle-names.ts";
import type { Visit } from "../visit.ts";
import { addDays, addMonths, dateOfVisit, daysBetween } from "./calendar.ts";
import type { PayerRuleSet } from "./check-rules.ts";
import type { DatedVisit } from "./earlier-visits.ts";
import { isTreatedBy, pointsOf } from "./treated-points.ts";

/** All that was done in one day; a day with two visits is one session. */
export type Session = {
  /** ISO calendar date. */
  readonly date: string;
  /** The points that were treated in a way that the rules are about. */
  readonly points: readonly TriggerPoint[];
  readonly visit: Visit;
};

/** A visit as a session under a payer's rules; null when nothing was done that they are about. */
function toSession(visit: Visit, date: string, { appliesTo }: Pick<PayerRuleSet, "appliesTo">): Session | null {
  const points = pointsOf(visit.chart).filter((point) => isTreatedBy(point, appliesTo));
  return points.length === 0 ? null : { date, points, visit };
}

/** The earlier visits that were sessions, the oldest first. */
export function earlierSessions(earlier: readonly DatedVisit[], payer: PayerRuleSet): readonly Session[] {
  return earlier.flatMap(({ visit, date }) => toSession(visit, date, payer) ?? []);
}

/** The session that this visit is; null while nothing of the kind is charted. */
export function sessionOfVisit(visit: Visit, payer: PayerRuleSet): Session | null {
  return toSession(visit, dateOfVisit(visit), payer);
}

/**
 * Dates of sessions in the 12 months that end with a day. A session leaves them on the day 12 months later: one of 22 November
 * 2025 does not count on 22 November 2026. One of 29 February counts until 28 February of the next year.
 */
export function datesIn12Months(sessions: readonly Session[], today: string): readonly string[] {
  const start = addMonths(today, -12);
  return distinctDates(sessions).filter((date) => date > start && date <= today);
}

/** Dates of sessions in so many days that end with a day, itself included. */
export function datesInDays(sessions: readonly Session[], today: string, days: number): readonly string[] {
  return distinctDates(sessions).filter((date) => date <= today && daysBetween(date, today) < days);
}

/** The first day on which a session of this date is no longer within the last 12 months. */
export function leaves12MonthsOn(date: string): string {
  let day = addMonths(date, 12);
  while (addMonths(day, -12) < date) day = addDays(day, 1);
  return day;
}

function distinctDates(sessions: readonly Session[]): readonly string[] {
  return [...new Set(sessions.map(({ date }) => date))].toSorted();
}

/** Body regions of the muscles of points, by the list of muscles; payers may divide the body otherwise. */
export function regionsOfPoints(points: readonly TriggerPoint[]): readonly string[] {
  return [...new Set(points.flatMap(({ muscle }) => (muscle === null ? [] : (findMuscle(muscle)?.region ?? []))))];
}
