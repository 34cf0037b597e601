import * as v from "valibot";
import { FIGURE_IDS, type CellId, type Place } from "../atlas/place.ts";
import { fail, succeed, type Result } from "../lib/result.ts";
import { areSortedCells } from "./cell-sets.ts";
import type { JournalLine } from "./commands.ts";
import { readCalendarDate } from "./date-words.ts";
import type { MarkId, PatientId, VisitId } from "./ids.ts";
import { type Mark, PAIN_QUALITIES, PAIN_SCORES, TRIGGER_POINT_CLASSES, ZONE_AUTHORS } from "./marks.ts";
import type { Patient } from "./patient.ts";
import type { Visit } from "./visit.ts";

// Shapes only: whether a place lies on the body and whether marks agree with each other is asked of files
// (visit-file-checks.ts), never of the database, so that what was saved always opens.

/** Far outside any template place, which stays within 2 m: only nonsense fails here. */
const LARGEST_COORDINATE_MM = 10_000;
/** Opaque ids are short; this keeps a hostile file from using them as a hold for text. */
const LONGEST_ID = 100;
/** Seconds and their fraction may be missing; the offset may not. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const TIME_ZONE_NAME = /^[A-Za-z0-9_+\-/]{1,64}$/;

function isId(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= LONGEST_ID;
}

const patientId = v.custom<PatientId>(isId, "must be an id");
const visitId = v.custom<VisitId>(isId, "must be an id");
const markIdSchema = v.custom<MarkId>(isId, "must be an id");
const text = v.string("must be text");

function isInstant(value: unknown): value is string {
  return typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}
export const instantSchema = v.custom<string>(isInstant, "must be a date and time with its offset");

function isCalendarDate(value: unknown): value is string {
  return typeof value === "string" && readCalendarDate(value) !== null;
}
export const calendarDateSchema = v.custom<string>(isCalendarDate, "must be a date");
export const figureSchema = v.picklist(FIGURE_IDS, "must be female, male or child");

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LARGEST_COORDINATE_MM;
}
function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null || !("x" in value && "y" in value && "z" in value)) return false;
  return isCoordinate(value.x) && isCoordinate(value.y) && isCoordinate(value.z);
}
const placeSchema = v.custom<Place>(isPlace, "must be a place on the body");

function isWholeFrom(value: unknown, smallest: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= smallest;
}
const positiveWhole = v.custom<number>((value) => isWholeFrom(value, 1), "must be 1 or more");
const wholeFromZero = v.custom<number>((value) => isWholeFrom(value, 0), "must be 0 or more");

/** One loop instead of a schema per cell: a visit may hold tens of thousands. */
function isCellList(value: unknown): value is readonly CellId[] {
  return Array.isArray(value) && value.every((cell) => isWholeFrom(cell, 0));
}
/** As they lie in a command: in any order. */
const cells = v.custom<readonly CellId[]>(isCellList, "must be cells of the body");
const zoneCells = v.pipe(
  cells,
  v.check((list) => list.length > 0, "must have at least one cell"),
  v.check(areSortedCells, "must be in ascending order, each cell once"),
);

const triggerPointClass = v.picklist(TRIGGER_POINT_CLASSES, "must be unclassified, active or latent");
const pain = v.nullable(v.picklist(PAIN_SCORES, "must be a whole number from 0 to 10"));
const muscle = v.nullable(text);
const qualities = v.array(v.picklist(PAIN_QUALITIES, "must be one of the pain qualities"), "must be a list");
const zoneAuthor = v.picklist(ZONE_AUTHORS, "must be clinician or patient");
const ownerId = v.nullable(markIdSchema);

const triggerPoint = v.object({
  kind: v.literal("trigger-point"),
  id: markIdSchema,
  number: positiveWhole,
  place: placeSchema,
  class: triggerPointClass,
  pain,
  muscle,
  note: text,
});
const painZone = v.object({
  kind: v.literal("pain-zone"),
  id: markIdSchema,
  ownerId,
  cells: zoneCells,
  painted: v.nullable(v.object({ cells: zoneCells, place: placeSchema }, "must be what was painted")),
  qualities,
  pain,
  drawnBy: zoneAuthor,
  note: text,
});
const clearSite = v.object({
  kind: v.literal("clear-site"),
  id: markIdSchema,
  place: placeSchema,
  muscle,
  note: text,
});
const noMark = v.custom<never>(() => false, "must be a trigger point, a zone or a site");
/** Told apart by hand: valibot's own `variant` takes twice as long, and a patient's visits are read at once. */
const mark: v.GenericSchema<unknown, Mark> = v.lazy((value): v.GenericSchema<unknown, Mark> => {
  if (typeof value !== "object" || value === null || !("kind" in value)) return noMark;
  if (value.kind === "trigger-point") return triggerPoint;
  if (value.kind === "pain-zone") return painZone;
  return value.kind === "clear-site" ? clearSite : noMark;
});
const marks = v.array(mark, "must be a list");
const chart = v.object({ marks, nextNumber: positiveWhole }, "must be a chart");

const markIds = v.array(markIdSchema, "must be a list");
const command = v.variant(
  "type",
  [
    v.object({
      type: v.literal("place-trigger-point"),
      id: markIdSchema,
      place: placeSchema,
      muscle: v.exactOptional(text),
      referral: v.exactOptional(v.object({ id: markIdSchema, cells, drawnBy: zoneAuthor }, "must be a zone")),
    }),
    v.object({
      type: v.literal("place-clear-site"),
      id: markIdSchema,
      place: placeSchema,
      muscle: v.exactOptional(text),
    }),
    v.object({ type: v.literal("paint-zone"), id: markIdSchema, ownerId, cells, drawnBy: zoneAuthor }),
    v.object({ type: v.literal("erase-cells"), ids: markIds, cells }),
    v.object({
      type: v.literal("move-mark"),
      id: markIdSchema,
      place: placeSchema,
      zones: v.array(v.object({ id: markIdSchema, cells }), "must be a list"),
    }),
    v.object({
      type: v.literal("edit-trigger-point"),
      id: markIdSchema,
      edit: v.object({
        class: v.exactOptional(triggerPointClass),
        pain: v.exactOptional(pain),
        muscle: v.exactOptional(muscle),
        note: v.exactOptional(text),
      }),
    }),
    v.object({
      type: v.literal("edit-pain-zone"),
      id: markIdSchema,
      edit: v.object({
        qualities: v.exactOptional(qualities),
        pain: v.exactOptional(pain),
        drawnBy: v.exactOptional(zoneAuthor),
        note: v.exactOptional(text),
      }),
    }),
    v.object({
      type: v.literal("edit-clear-site"),
      id: markIdSchema,
      edit: v.object({ muscle: v.exactOptional(muscle), note: v.exactOptional(text) }),
    }),
    v.object({ type: v.literal("delete-marks"), ids: markIds }),
    v.object({ type: v.literal("add-marks"), reason: v.picklist(["mirror", "duplicate", "import"]), marks }),
    v.object({ type: v.literal("restore"), direction: v.picklist(["undo", "redo"]), toSeq: wholeFromZero }),
  ],
  "must be a known change",
);

export const patientSchema: v.GenericSchema<unknown, Patient> = v.object({
  id: patientId,
  name: text,
  birthDate: v.nullable(calendarDateSchema),
  figure: figureSchema,
  recordNumber: text,
  notes: text,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: v.nullable(instantSchema),
  isSample: v.boolean("must be yes or no"),
});

export const visitSchema: v.GenericSchema<unknown, Visit> = v.object(
  {
    id: visitId,
    patientId,
    startedAt: instantSchema,
    timeZone: v.pipe(text, v.regex(TIME_ZONE_NAME, "must be the name of a time zone")),
    figure: figureSchema,
    atlasVersion: positiveWhole,
    chart,
    lastSeq: wholeFromZero,
    discardedAt: v.nullable(instantSchema),
  },
  "must be a visit",
);

export const journalLineSchema: v.GenericSchema<unknown, JournalLine> = v.object(
  { seq: positiveWhole, at: instantSchema, label: text, command },
  "must be a line of the journal",
);

/** A value from outside as a record, or what is wrong with it in words. Never throws; unknown fields fall away. */
export function parseRecord<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Result<Value, string> {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  return result.success ? succeed(result.output) : fail(issueToWords(result.issues[0]));
}

/** For example "chart, marks 3, pain: must be a whole number from 0 to 10". Lists count from 1. */
function issueToWords(issue: v.BaseIssue<unknown>): string {
  const steps: string[] = [];
  for (const { key } of issue.path ?? []) {
    if (typeof key === "number") steps.push(`${steps.pop() ?? "entry"} ${key + 1}`);
    else steps.push(String(key));
  }
  const problem = issue.received === "undefined" ? "is missing" : issue.message;
  return steps.length === 0 ? problem : `${steps.join(", ")}: ${problem}`;
}
