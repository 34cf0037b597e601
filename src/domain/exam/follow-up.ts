import { readCalendarDate } from "../date-words.ts";

/** After how many weeks a follow-up is usual: one tap each. */
export const FOLLOW_UP_WEEKS = [1, 2, 4, 6] as const;

const MS_PER_DAY = 86_400_000;

/**
 * The day so many weeks after a visit: the same weekday, whatever the clocks do in between.
 * @param visitOn ISO calendar date
 * @throws Error when it is not one
 */
export function dateAfterWeeks(visitOn: string, weeks: number): string {
  if (readCalendarDate(visitOn) === null) throw new Error("Not a calendar date");
  return new Date(Date.parse(`${visitOn}T00:00:00Z`) + weeks * 7 * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many weeks after the visit a day lies, when it is one of the usual follow-ups; null else. */
export function usualWeeksUntil(visitOn: string, followUpOn: string | null): number | null {
  return FOLLOW_UP_WEEKS.find((weeks) => dateAfterWeeks(visitOn, weeks) === followUpOn) ?? null;
}
