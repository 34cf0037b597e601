import * as v from "valibot";
import { BUILT_IN_RULES } from "./checks/built-in-rules.data.ts";
import { type CheckRules, checkRulesSchema } from "./checks/check-rules.ts";
import type { ClinicianId } from "./ids.ts";
import { BUILT_IN_WORDING } from "./note/built-in-wording.data.ts";
import { type NoteSettings, type NoteWording, noteWordingSchema } from "./note/note-wording.ts";
import { isId } from "./schema-parts.ts";

/** What a clinic sets on a device. */
export type ClinicSettings = {
  /** Who charts on this device now; null when nobody was chosen. */
  readonly clinicianId: ClinicianId | null;
  readonly rules: CheckRules;
  readonly wording: NoteWording;
};

export const BUILT_IN_SETTINGS: ClinicSettings = {
  clinicianId: null,
  rules: BUILT_IN_RULES,
  wording: BUILT_IN_WORDING,
};

/** A part that is missing is the built-in one: settings of an earlier release go on working. */
export const clinicSettingsSchema: v.GenericSchema<unknown, ClinicSettings> = v.object(
  {
    clinicianId: v.optional(v.nullable(v.custom<ClinicianId>(isId, "must be an id")), null),
    rules: v.optional(checkRulesSchema, BUILT_IN_RULES),
    wording: v.optional(noteWordingSchema, BUILT_IN_WORDING),
  },
  "must be settings",
);

/** What of the settings shapes a note. */
export function noteSettingsOf({ wording, rules }: ClinicSettings): NoteSettings {
  return { wording, sameSiteMm: rules.sameSiteMm };
}
