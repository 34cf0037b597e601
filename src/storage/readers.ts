import * as v from "valibot";
import type { VisitId } from "../domain/ids.ts";
import type { JournalLine } from "../domain/commands.ts";
import type { Patient } from "../domain/patient.ts";
import { journalLineSchema, patientSchema, visitSchema } from "../domain/record-schema.ts";
import type { SavedViewport } from "../domain/ports.ts";
import type { Visit } from "../domain/visit.ts";
import { fieldOf, type RowReader } from "./row-reading.ts";

export const patientReader: RowReader<Patient> = {
  table: "patients",
  schema: patientSchema,
  keyOf: (row) => String(fieldOf(row, "id")),
};

export const visitReader: RowReader<Visit> = {
  table: "visits",
  schema: visitSchema,
  keyOf: (row) => String(fieldOf(row, "id")),
};

export const journalReader: RowReader<JournalLine> = {
  table: "journal",
  schema: journalLineSchema,
  keyOf: (row) => `${String(fieldOf(row, "visitId"))} ${String(fieldOf(row, "seq"))}`,
};

/** A viewport is a convenience: one that cannot be read is none. */
export const viewportSchema: v.GenericSchema<unknown, SavedViewport> = v.object({
  visitId: v.custom<VisitId>((value) => typeof value === "string"),
  centerX: v.pipe(v.number(), v.finite()),
  centerY: v.pipe(v.number(), v.finite()),
  zoom: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
