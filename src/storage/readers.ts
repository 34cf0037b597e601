import * as v from "valibot";
import { type ClinicSettings, clinicSettingsSchema } from "../domain/clinic-settings.ts";
import type { VisitId } from "../domain/ids.ts";
import type { JournalLine } from "../domain/commands.ts";
import type { Patient } from "../domain/patient.ts";
import { journalLineSchema, patientSchema, visitSchema } from "../domain/record-schema.ts";
import type { SavedViewport } from "../domain/ports.ts";
import { clinicianSchema } from "../domain/signing/signing-schema.ts";
import type { Clinician } from "../domain/signing/signing.ts";
import type { Recipe } from "../domain/treatment/recipe.ts";
import { recipeSchema } from "../domain/treatment/treatment-schema.ts";
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

export const clinicianReader: RowReader<Clinician> = {
  table: "clinicians",
  schema: clinicianSchema,
  keyOf: (row) => String(fieldOf(row, "id")),
};

export const recipeReader: RowReader<Recipe> = {
  table: "recipes",
  schema: recipeSchema,
  keyOf: (row) => String(fieldOf(row, "id")),
};

export type SettingsRow = { readonly key: string; readonly settings: ClinicSettings };

export const settingsReader: RowReader<SettingsRow> = {
  table: "settings",
  schema: v.object({ key: v.string(), settings: clinicSettingsSchema }),
  keyOf: (row) => String(fieldOf(row, "key")),
};

/** A viewport is a convenience: one that cannot be read is none. */
export const viewportSchema: v.GenericSchema<unknown, SavedViewport> = v.object({
  visitId: v.custom<VisitId>((value) => typeof value === "string"),
  centerX: v.pipe(v.number(), v.finite()),
  centerY: v.pipe(v.number(), v.finite()),
  zoom: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
