import * as v from "valibot";
import type { CellId, Place } from "../atlas/place.ts";
import { fail, succeed, type Result } from "../lib/result.ts";
import { areSortedCells } from "./cell-sets.ts";
import type { Command, JournalLine } from "./commands.ts";
import { safetyFactsSchema, visitExamEditSchema, visitExamSchema } from "./exam/exam-schema.ts";
import { EMPTY_SAFETY } from "./exam/safety-facts.ts";
import { EMPTY_EXAM } from "./exam/visit-exam.ts";
import { pointFindingsSchema } from "./findings/findings-schema.ts";
import type { MarkId, PatientId, TreatmentId, VisitId } from "./ids.ts";
import { type Mark, PAIN_QUALITIES, TRIGGER_POINT_CLASSES, ZONE_AUTHORS } from "./marks.ts";
import type { Patient } from "./patient.ts";
import {
  calendarDateSchema,
  figureSchema,
  instantSchema,
  isId,
  isWholeFrom,
  listOf,
  painSchema,
  positiveWholeSchema,
  textSchema,
  timeZoneSchema,
  wholeFromZeroSchema,
  yesNoSchema,
} from "./schema-parts.ts";
import { amendmentSchema, authorSchema, enteredInErrorSchema, signatureSchema } from "./signing/signing-schema.ts";
import { treatmentSchema } from "./treatment/treatment-schema.ts";
import type { Visit } from "./visit.ts";

// Shapes only: whether a place lies on the body and whether marks agree with each other is asked of files
// (visit-file-checks.ts), never of the database, so that what was saved always opens.

/** Far outside any template place, which stays within 2 m: only nonsense fails here. */
const LARGEST_COORDINATE_MM = 10_000;

const patientId = v.custom<PatientId>(isId, "must be an id");
const visitId = v.custom<VisitId>(isId, "must be an id");
const markIdSchema = v.custom<MarkId>(isId, "must be an id");
const treatmentId = v.custom<TreatmentId>(isId, "must be an id");

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LARGEST_COORDINATE_MM;
}
function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null || !("x" in value && "y" in value && "z" in value)) return false;
  return isCoordinate(value.x) && isCoordinate(value.y) && isCoordinate(value.z);
}
const placeSchema = v.custom<Place>(isPlace, "must be a place on the body");

/** One loop instead of a schema per cell: a visit may hold tens of thousands. */
function isCellList(value: unknown): value is readonly CellId[] {
  return Array.isArray(value) && value.every((cell) => isWholeFrom(cell, 0));
}
/**
 * A list that the database has read is "holey" to V8, which writes such a list with the index of each value: twice the
 * bytes at every later save. One that is filled value by value is not.
 */
function packCells(cells: readonly CellId[]): readonly CellId[] {
  const packed: CellId[] = [];
  for (const cell of cells) packed.push(cell);
  return packed;
}
/** As they lie in a command: in any order. */
const cells = v.pipe(v.custom<readonly CellId[]>(isCellList, "must be cells of the body"), v.transform(packCells));
const zoneCells = v.pipe(
  cells,
  v.check((list) => list.length > 0, "must have at least one cell"),
  v.check(areSortedCells, "must be in ascending order, each cell once"),
);

const triggerPointClass = v.picklist(TRIGGER_POINT_CLASSES, "must be a known class");
const muscle = v.nullable(textSchema);
const qualities = v.array(v.picklist(PAIN_QUALITIES, "must be one of the pain qualities"), "must be a list");
const zoneAuthor = v.picklist(ZONE_AUTHORS, "must be clinician or patient");
const ownerId = v.nullable(markIdSchema);

const triggerPoint = v.object({
  kind: v.literal("trigger-point"),
  id: markIdSchema,
  number: positiveWholeSchema,
  place: placeSchema,
  class: triggerPointClass,
  pain: painSchema,
  muscle,
  note: textSchema,
  // Visits charted before findings and treatments were kept have neither.
  findings: v.optional(v.nullable(pointFindingsSchema), null),
  treatments: v.optional(listOf(treatmentSchema), []),
});
const painZone = v.object({
  kind: v.literal("pain-zone"),
  id: markIdSchema,
  ownerId,
  cells: zoneCells,
  painted: v.nullable(v.object({ cells: zoneCells, place: placeSchema }, "must be what was painted")),
  qualities,
  pain: painSchema,
  drawnBy: zoneAuthor,
  note: textSchema,
});
const clearSite = v.object({
  kind: v.literal("clear-site"),
  id: markIdSchema,
  place: placeSchema,
  muscle,
  note: textSchema,
});
const noMark = v.custom<never>(() => false, "must be a trigger point, a zone or a site");
/** Every kind: a mark without a schema would be saved, and its visit be damaged when it is read again. */
const MARK_SCHEMAS: {
  readonly [Kind in Mark["kind"]]: v.GenericSchema<unknown, Extract<Mark, { readonly kind: Kind }>>;
} = { "trigger-point": triggerPoint, "pain-zone": painZone, "clear-site": clearSite };
const schemasByKind = new Map<unknown, v.GenericSchema<unknown, Mark>>(Object.entries(MARK_SCHEMAS));
/** Told apart by hand: valibot's own `variant` takes twice as long, and a patient's visits are read at once. */
const mark: v.GenericSchema<unknown, Mark> = v.lazy((value): v.GenericSchema<unknown, Mark> => {
  if (typeof value !== "object" || value === null || !("kind" in value)) return noMark;
  return schemasByKind.get(value.kind) ?? noMark;
});
const marks = v.array(mark, "must be a list");
const chart = v.object(
  { marks, nextNumber: positiveWholeSchema, exam: v.optional(visitExamSchema, EMPTY_EXAM) },
  "must be a chart",
);

const pointTreatments = listOf(v.object({ pointId: markIdSchema, treatment: treatmentSchema }));
const markIds = v.array(markIdSchema, "must be a list");
const command = v.variant(
  "type",
  [
    v.object({
      type: v.literal("place-trigger-point"),
      id: markIdSchema,
      place: placeSchema,
      muscle: v.exactOptional(textSchema),
      referral: v.exactOptional(v.object({ id: markIdSchema, cells, drawnBy: zoneAuthor }, "must be a zone")),
    }),
    v.object({
      type: v.literal("place-clear-site"),
      id: markIdSchema,
      place: placeSchema,
      muscle: v.exactOptional(textSchema),
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
        pain: v.exactOptional(painSchema),
        muscle: v.exactOptional(muscle),
        note: v.exactOptional(textSchema),
        findings: v.exactOptional(v.nullable(pointFindingsSchema)),
      }),
    }),
    v.object({
      type: v.literal("edit-pain-zone"),
      id: markIdSchema,
      edit: v.object({
        qualities: v.exactOptional(qualities),
        pain: v.exactOptional(painSchema),
        drawnBy: v.exactOptional(zoneAuthor),
        note: v.exactOptional(textSchema),
      }),
    }),
    v.object({
      type: v.literal("edit-clear-site"),
      id: markIdSchema,
      edit: v.object({ muscle: v.exactOptional(muscle), note: v.exactOptional(textSchema) }),
    }),
    v.object({ type: v.literal("delete-marks"), ids: markIds }),
    v.object({
      type: v.literal("add-marks"),
      reason: v.picklist(["mirror", "duplicate", "import"]),
      marks,
      nextNumber: v.exactOptional(positiveWholeSchema),
    }),
    v.object({ type: v.literal("treat-points"), treatments: pointTreatments }),
    v.object({ type: v.literal("edit-treatments"), treatments: pointTreatments }),
    v.object({ type: v.literal("remove-treatment"), pointId: markIdSchema, treatmentId }),
    v.object({ type: v.literal("edit-exam"), edit: visitExamEditSchema }),
    v.object({ type: v.literal("sign-visit"), signature: signatureSchema }),
    v.object({ type: v.literal("begin-amendment"), amendment: amendmentSchema, chart }),
    v.object({ type: v.literal("enter-in-error"), statement: enteredInErrorSchema }),
    v.object({ type: v.literal("discard-visit") }),
    v.object({ type: v.literal("restore-visit") }),
    v.object({ type: v.literal("restore"), direction: v.picklist(["undo", "redo"]), toSeq: wholeFromZeroSchema }),
  ],
  "must be a known change",
);

/** The schema where it knows every kind of command: one that it lacks would be saved, and its journal be damaged. */
type Complete<Schema extends v.GenericSchema<unknown, Command>> = [Command["type"]] extends [
  v.InferOutput<Schema>["type"],
]
  ? Schema
  : never;

export const patientSchema: v.GenericSchema<unknown, Patient> = v.object({
  id: patientId,
  name: textSchema,
  birthDate: v.nullable(calendarDateSchema),
  figure: figureSchema,
  recordNumber: textSchema,
  notes: textSchema,
  safety: v.optional(safetyFactsSchema, EMPTY_SAFETY),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: v.nullable(instantSchema),
  isSample: yesNoSchema,
});

export const visitSchema: v.GenericSchema<unknown, Visit> = v.object(
  {
    id: visitId,
    patientId,
    startedAt: instantSchema,
    timeZone: timeZoneSchema,
    figure: figureSchema,
    atlasVersion: positiveWholeSchema,
    chart,
    lastSeq: wholeFromZeroSchema,
    discardedAt: v.nullable(instantSchema),
    signature: v.optional(v.nullable(signatureSchema), null),
    amendment: v.optional(v.nullable(amendmentSchema), null),
    enteredInError: v.optional(v.nullable(enteredInErrorSchema), null),
  },
  "must be a visit",
);

export const journalLineSchema: v.GenericSchema<unknown, JournalLine> = v.object(
  {
    seq: positiveWholeSchema,
    at: instantSchema,
    label: textSchema,
    command: command satisfies Complete<typeof command>,
    by: v.optional(v.nullable(authorSchema), null),
  },
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
