import * as v from "valibot";
import type { ClinicianId, VisitId } from "../ids.ts";
import { noteSettingsSchema } from "../note/note-wording.ts";
import { instantSchema, isId, textSchema, timeZoneSchema, wholeFromZeroSchema } from "../schema-parts.ts";
import type { Amendment, Author, Clinician, EnteredInError, Signature } from "./signing.ts";

const authorParts = {
  id: v.custom<ClinicianId>(isId, "must be an id"),
  name: textSchema,
  credentials: textSchema,
  initials: textSchema,
};
export const authorSchema: v.GenericSchema<unknown, Author> = v.object(authorParts, "must be a clinician");

export const clinicianSchema: v.GenericSchema<unknown, Clinician> = v.object(
  { ...authorParts, createdAt: instantSchema, archivedAt: v.nullable(instantSchema) },
  "must be a clinician",
);

export const signatureSchema: v.GenericSchema<unknown, Signature> = v.object(
  {
    by: authorSchema,
    at: instantSchema,
    timeZone: timeZoneSchema,
    meaning: textSchema,
    noteSettings: v.optional(v.nullable(noteSettingsSchema), null),
  },
  "must be a signature",
);

export const amendmentSchema: v.GenericSchema<unknown, Amendment> = v.object(
  {
    of: v.custom<VisitId>(isId, "must be an id"),
    version: wholeFromZeroSchema,
    reason: textSchema,
    by: authorSchema,
    at: instantSchema,
  },
  "must be an amendment",
);

export const enteredInErrorSchema: v.GenericSchema<unknown, EnteredInError> = v.object(
  { reason: textSchema, by: authorSchema, at: instantSchema },
  "must be a statement of error",
);
