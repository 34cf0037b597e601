import * as v from "valibot";
import { amountSchema, textSchema } from "../schema-parts.ts";

/** The sentences of a note that a clinic may put in its own words. */
export type NoteWording = {
  readonly format: "tautband-wording";
  readonly version: 1;
  /** Sentence by name; "{name}" stands for what the record says. One that is missing is the built-in one. */
  readonly sentences: Readonly<Record<string, string>>;
};

/** All that a clinic sets of its notes. A signed visit keeps what held when it was signed. */
export type NoteSettings = { readonly wording: NoteWording; readonly sameSiteMm: number };

export const noteWordingSchema: v.GenericSchema<unknown, NoteWording> = v.object(
  {
    format: v.literal("tautband-wording", "must be wording of Tautband"),
    version: v.literal(1, "must be 1"),
    sentences: v.record(textSchema, textSchema, "must be sentences"),
  },
  "must be wording",
);

export const noteSettingsSchema: v.GenericSchema<unknown, NoteSettings> = v.object(
  { wording: noteWordingSchema, sameSiteMm: amountSchema },
  "must be what was set of notes",
);
