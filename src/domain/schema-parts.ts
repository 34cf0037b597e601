import * as v from "valibot";
import { FIGURE_IDS } from "../atlas/place.ts";
import { readCalendarDate } from "./date-words.ts";
import { PAIN_SCORES } from "./marks.ts";

// The small shapes from which the schemas of the record are made.

/** Opaque ids are short; this keeps a hostile file from using them as a hold for text. */
const LONGEST_ID = 100;
/** Seconds and their fraction may be missing; the offset may not. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const TIME_ZONE_NAME = /^[A-Za-z0-9_+\-/]{1,64}$/;

export function isId(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= LONGEST_ID;
}

export const textSchema = v.string("must be text");
export const yesNoSchema = v.boolean("must be yes or no");

function isInstant(value: unknown): value is string {
  return typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}
export const instantSchema = v.custom<string>(isInstant, "must be a date and time with its offset");

function isCalendarDate(value: unknown): value is string {
  return typeof value === "string" && readCalendarDate(value) !== null;
}
export const calendarDateSchema = v.custom<string>(isCalendarDate, "must be a date");
export const timeZoneSchema = v.pipe(textSchema, v.regex(TIME_ZONE_NAME, "must be the name of a time zone"));
export const figureSchema = v.picklist(FIGURE_IDS, "must be female, male or child");

export function isWholeFrom(value: unknown, smallest: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= smallest;
}
export const positiveWholeSchema = v.custom<number>((value) => isWholeFrom(value, 1), "must be 1 or more");
export const wholeFromZeroSchema = v.custom<number>((value) => isWholeFrom(value, 0), "must be 0 or more");

/** A measured quantity: any number that is not negative. */
export const amountSchema = v.pipe(
  v.number("must be a number"),
  v.finite("must be a number"),
  v.minValue(0, "must be 0 or more"),
);

export const painSchema = v.nullable(v.picklist(PAIN_SCORES, "must be a whole number from 0 to 10"));

/** A list of any length. */
export function listOf<Item>(item: v.GenericSchema<unknown, Item>): v.GenericSchema<unknown, readonly Item[]> {
  return v.array(item, "must be a list");
}
