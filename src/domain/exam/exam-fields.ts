import { fail, type Result, succeed } from "../../lib/result.ts";
import { readCalendarDate } from "../date-words.ts";
import { OUTCOME_SCALES } from "./outcome-scales.data.ts";
import type { SafetyFacts } from "./safety-facts.ts";
import type { ConservativeCare, PainRatings, PainTime, ReliefReport, ScaleId } from "./visit-exam.ts";

// What is typed into the visit's page and the patient form, read or refused with a sentence. Nothing is ever cut.

/** Characters (code points) that fit into one text of the visit. */
const EXAM_TEXT_MAX_LENGTH = 10_000;
const LIGHTEST_KG = 1;
const HEAVIEST_KG = 400;
const LONGEST_MINUTES = 480;
const LONGEST_RELIEF_WEEKS = 520;

/** Why a text can't be taken as typed; null when it can. */
export function findTextError(text: string): string | null {
  const { length } = Array.from(text);
  if (length <= EXAM_TEXT_MAX_LENGTH) return null;
  return `This has ${inThousands(length)} characters. At most ${inThousands(EXAM_TEXT_MAX_LENGTH)} fit.`;
}

/** The total of an outcome scale as typed; null when nothing is. Takes a decimal comma. */
export function parseScore(scale: ScaleId, text: string): Result<number | null, string> {
  const { lowest, highest, step } = OUTCOME_SCALES[scale];
  const range = `${scale} goes from ${lowest} to ${highest}${step === 1 ? " in whole numbers" : ""}.`;
  return parseNumber(text, { lowest, highest, step, message: range });
}

/** Relief in percent as typed; null when nothing is. */
export function parseReliefPercent(text: string): Result<number | null, string> {
  return parseNumber(text, { lowest: 0, highest: 100, step: 1, message: "Relief goes from 0 to 100 %." });
}

/** Weeks for which relief lasted, as typed; null when nothing is. */
export function parseReliefWeeks(text: string): Result<number | null, string> {
  const message = `Enter weeks, 0 to ${LONGEST_RELIEF_WEEKS}.`;
  return parseNumber(text, { lowest: 0, highest: LONGEST_RELIEF_WEEKS, step: 0.1, message });
}

/** Minutes of manual therapy as typed; null when nothing is. */
export function parseMinutes(text: string): Result<number | null, string> {
  const message = `Enter whole minutes, 0 to ${LONGEST_MINUTES}.`;
  return parseNumber(text, { lowest: 0, highest: LONGEST_MINUTES, step: 1, message });
}

export type WeightErrors = { readonly kg: string | null; readonly measuredOn: string | null };

/**
 * A weight in kg with the day on which it was measured; null when neither is given.
 * @param today ISO calendar date at the place of the practice
 */
export function parseWeight(
  typed: { readonly kg: string; readonly measuredOn: string },
  today: string,
): Result<SafetyFacts["weight"], WeightErrors> {
  const measuredOn = typed.measuredOn.trim();
  const message = `Enter kilograms, ${LIGHTEST_KG} to ${HEAVIEST_KG}.`;
  const kg = parseNumber(typed.kg, { lowest: LIGHTEST_KG, highest: HEAVIEST_KG, step: 0.1, message });
  if (kg.ok && kg.value === null) return succeed(null);
  const dateError =
    measuredOn === "" ? "Enter the day on which it was measured." : findPastDateError(measuredOn, today);
  if (kg.ok && kg.value !== null && dateError === null) return succeed({ kg: kg.value, measuredOn });
  return fail({ kg: kg.ok ? null : kg.failure, measuredOn: dateError });
}

/** Why a day can't have been; null when it can. Both are ISO calendar dates. */
export function findPastDateError(date: string, today: string): string | null {
  if (readCalendarDate(date) === null) return "Enter a date that exists, as year, month and day.";
  return date > today ? "This date is in the future." : null;
}

/** Why a day can't be that of the next visit; null when it can. `visitOn` is the day of this one. */
export function findFollowUpError(date: string, visitOn: string): string | null {
  if (readCalendarDate(date) === null) return "Enter a date that exists, as year, month and day.";
  return date <= visitOn ? "The follow-up is not after this visit." : null;
}

/** What to look at again in the dates of care so far; null when they can be. `today` is an ISO calendar date. */
export function findCareDatesWarning(
  { from, to }: Pick<ConservativeCare, "from" | "to">,
  today: string,
): string | null {
  if (from !== null && to !== null && to < from) return "It ends before it begins.";
  return from !== null && from > today ? "It begins in the future." : null;
}

/** Pairs of ratings of which the first can't be more pain than the second, and what is said when it is. */
const PAIN_ORDER: readonly { readonly less: PainTime; readonly more: PainTime; readonly words: string }[] = [
  { less: "best", more: "worst", words: "Best is more pain than worst." },
  { less: "best", more: "average", words: "The average is less pain than best." },
  { less: "average", more: "worst", words: "The average is more pain than worst." },
  { less: "now", more: "worst", words: "Now is more pain than worst." },
  { less: "best", more: "now", words: "Now is less pain than best." },
];

/** Ratings that contradict one another, in a sentence: a hint to ask again, never a refusal. Null when they agree. */
export function findPainRatingsWarning(pain: PainRatings): string | null {
  const wrong = PAIN_ORDER.find(({ less, more }) => (pain[less] ?? 0) > (pain[more] ?? Infinity));
  return wrong?.words ?? null;
}

/** What is missing in a report of relief, so that it can be compared later; null when it is whole. */
export function findReliefWarning(relief: ReliefReport | null): string | null {
  if (relief === null || relief.weeks !== null) return null;
  return "For how many weeks?";
}

const ICD_10_CM = /^[A-TV-Z]\d[0-9A-Z](?:[0-9A-Z]{1,4})?$/;

/** An ICD-10-CM code as typed, with its point: "m7912" is "M79.12". Only its form is checked. */
export function parseDiagnosisCode(text: string): Result<string, string> {
  const letters = text.toUpperCase().replace(/[\s.]/g, "");
  if (!ICD_10_CM.test(letters)) return fail("An ICD-10-CM code has this form: M79.18.");
  return succeed(letters.length === 3 ? letters : `${letters.slice(0, 3)}.${letters.slice(3)}`);
}

type NumberRange = {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  /** What is said of everything else. */
  readonly message: string;
};

function parseNumber(text: string, { lowest, highest, step, message }: NumberRange): Result<number | null, string> {
  const trimmed = text.trim();
  if (trimmed === "") return succeed(null);
  if (!/^\d{1,6}(?:[.,]\d{1,6})?$/.test(trimmed)) return fail(message);
  const value = Number(trimmed.replace(",", "."));
  const steps = value / step;
  const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return value >= lowest && value <= highest && isOnStep ? succeed(value) : fail(message);
}

function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}
