const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

type WallClock = { readonly date: string; readonly time: string; readonly offset: string };

/** "2 April 1979" from the ISO calendar date "1979-04-02"; the text itself when it is not one. */
export function calendarDateInWords(isoDate: string): string {
  const date = readCalendarDate(isoDate);
  return date === null ? isoDate : `${date.day} ${MONTHS[date.month - 1] ?? ""} ${date.year}`;
}

/** The ISO calendar date on which an instant falls in a time zone: "2026-11-21". */
export function calendarDateOfInstant(instant: string, timeZone: string): string {
  return wallClockAt(instant, timeZone).date;
}

/** The offset that a time zone has at an instant, as ISO instants carry it: "+01:00". */
export function utcOffsetAt(instant: string, timeZone: string): string {
  return wallClockAt(instant, timeZone).offset.replace("UTC", "");
}

/** "21 November 2026" for an ISO instant in an IANA time zone. */
export function dateInWords(instant: string, timeZone: string): string {
  return calendarDateInWords(wallClockAt(instant, timeZone).date);
}

/** "21 Nov 2026" for an ISO instant in an IANA time zone: where room is scarce. */
export function shortDateInWords(instant: string, timeZone: string): string {
  const [day = "", month = "", year = ""] = dateInWords(instant, timeZone).split(" ");
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** "21 November 2026, 14:05" for an ISO instant in an IANA time zone. */
export function dateTimeInWords(instant: string, timeZone: string): string {
  const { date, time } = wallClockAt(instant, timeZone);
  return `${calendarDateInWords(date)}, ${time}`;
}

/** "21 November 2026, 14:05, Europe/Berlin (UTC+01:00)": for what leaves the house. */
export function dateTimeWithZoneInWords(instant: string, timeZone: string): string {
  const { date, time, offset } = wallClockAt(instant, timeZone);
  return `${calendarDateInWords(date)}, ${time}, ${timeZone} (${offset})`;
}

/**
 * Age at a day: "46 years", below two years "14 months", below two months "12 days".
 * @param birthDate ISO calendar date, @param today ISO calendar date
 * @returns "" when either is not a date or the birth is after today
 */
export function ageInWords(birthDate: string, today: string): string {
  const birth = readCalendarDate(birthDate);
  const now = readCalendarDate(today);
  if (birth === null || now === null || birthDate > today) return "";
  const months = (now.year - birth.year) * 12 + now.month - birth.month - (now.day < birth.day ? 1 : 0);
  if (months >= 24) return `${Math.floor(months / 12)} years`;
  if (months >= 2) return `${months} months`;
  const days = Math.round((Date.parse(today) - Date.parse(birthDate)) / MS_PER_DAY);
  return days === 1 ? "1 day" : `${days} days`;
}

const MS_PER_DAY = 86_400_000;

/** The parts of an ISO calendar date; null when the text is not one, or the day does not exist. */
export function readCalendarDate(isoDate: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(`${isoDate}T00:00:00Z`);
  // Some engines roll 31 February over into March instead of refusing it.
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isReal ? { year, month, day } : null;
}

function wallClockAt(instant: string, timeZone: string): WallClock {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new Error("Not an instant in time");
  const format = findWallClockFormat(timeZone);
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const zone = part("timeZoneName").replace("GMT", "UTC");
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
    offset: zone === "UTC" ? "UTC+00:00" : zone,
  };
}

/** The last one made: visits of a patient are mostly in one zone, and making one takes a hundred times as long as using it. */
let lastFormat: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | null = null;

function findWallClockFormat(timeZone: string): Intl.DateTimeFormat {
  if (lastFormat?.timeZone !== timeZone) lastFormat = { timeZone, format: createWallClockFormat(timeZone) };
  return lastFormat.format;
}

function createWallClockFormat(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    calendar: "gregory",
    numberingSystem: "latn",
    timeZoneName: "longOffset",
  };
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  } catch {
    // A zone that this browser does not know (an imported visit): the instant is still right in UTC.
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}
