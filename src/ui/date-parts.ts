/** A calendar date as it is being typed: digits, any of them still missing. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };
export type DatePart = keyof DateParts;

export const EMPTY_DATE: DateParts = { day: "", month: "", year: "" };

/** In which order this reader writes a date: "2.4.1979", "4/2/1979", "1979-04-02". */
export function datePartOrder(locale: string | undefined): readonly DatePart[] {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", year: "numeric" }).formatToParts(0);
  const order = parts.map((part) => part.type).filter(isDatePart);
  return order.length === 3 ? order : ["day", "month", "year"];
}

function isDatePart(type: string): type is DatePart {
  return type === "day" || type === "month" || type === "year";
}

/** "1979-04-02" to its parts; anything else to empty ones. */
export function isoToDateParts(iso: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return EMPTY_DATE;
  const [, year = "", month = "", day = ""] = match;
  return { day, month, year };
}

/** "" when nothing is typed; else year-month-day, which is an ISO date only when it is complete. */
export function datePartsToIso({ day, month, year }: DateParts): string {
  if (day === "" && month === "" && year === "") return "";
  return `${year}-${padPart(month)}-${padPart(day)}`;
}

function padPart(digits: string): string {
  return digits === "" ? "" : digits.padStart(2, "0");
}

/** The digits of a text, those of an Arabic, Persian or Indian keyboard as 0 to 9. */
export function digitsOf(text: string): string {
  return toPlainDigits(text).replace(/\D/g, "");
}

function toPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of a script side by side, from zero on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** A whole date that was pasted or filled in by the system; null when the text is something else. */
export function parsePastedDate(text: string, order: readonly DatePart[]): DateParts | null {
  const numbers = toPlainDigits(text)
    .trim()
    .split(/[^\d]+/)
    .filter((number) => number !== "");
  if (numbers.length !== 3) return null;
  const [first = "", second = "", third = ""] = numbers;
  if (first.length === 4) return { year: first, month: second, day: third };
  const parts = {
    ...EMPTY_DATE,
    [order[0] ?? "day"]: first,
    [order[1] ?? "month"]: second,
    [order[2] ?? "year"]: third,
  };
  return parts.year.length === 4 && parts.day.length <= 2 && parts.month.length <= 2 ? parts : null;
}

/** Whether no further digit can follow: the next part takes over. */
export function isPartComplete(part: DatePart, digits: string): boolean {
  if (part === "year") return digits.length === 4;
  if (digits.length === 2) return true;
  return digits.length === 1 && Number(digits) > (part === "day" ? 3 : 1);
}
