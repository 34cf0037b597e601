import { calendarDateOfInstant, readCalendarDate } from "../date-words.ts";
import type { Visit } from "../visit.ts";

// Rules about days and weeks compare calendar dates, each in its own visit's time zone: a visit late in the evening in Honolulu
// and one the next morning in Berlin are as many days apart as their dates say.

const MS_PER_DAY = 86_400_000;

/** The ISO calendar date of a visit where it took place. */
export function dateOfVisit({ startedAt, timeZone }: Pick<Visit, "startedAt" | "timeZone">): string {
  return calendarDateOfInstant(startedAt, timeZone);
}

/** Whole days from one ISO calendar date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The ISO calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The ISO calendar date so many months later or, with a negative number, earlier; the last day of the month where it has no
 * such day: a month after 31 January is 28 or 29 February.
 * @throws Error when the text is not a date
 */
export function addMonths(date: string, months: number): string {
  const parts = readCalendarDate(date);
  if (parts === null) throw new Error(`Not a date: ${date}`);
  const first = new Date(Date.UTC(parts.year, parts.month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(parts.day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** "6 weeks", "6 weeks and 1 day", "5 days": a time between two dates in words. */
export function daysInWords(days: number): string {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  const restWords = rest === 1 ? "1 day" : `${rest} days`;
  if (weeks === 0) return restWords;
  const weekWords = weeks === 1 ? "1 week" : `${weeks} weeks`;
  return rest === 0 ? weekWords : `${weekWords} and ${restWords}`;
}
