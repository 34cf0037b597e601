import { calendarDateInWords } from "./date-words.ts";
import { weightInWords } from "./exam/exam-in-words.ts";
import { bleedingRiskInWords, pregnancyInWords } from "./exam/exam-names.ts";
import { mergeSafety } from "./exam/merge-safety.ts";
import type { SafetyFactId } from "./exam/safety-facts.ts";
import { createFieldMerge, type FieldChange } from "./merge-fields.ts";
import type { PatientFields } from "./patient-fields.ts";

const PLAIN_FIELD_IDS = ["name", "birthDate", "figure", "recordNumber", "notes"] as const;

export type PatientFieldId = (typeof PLAIN_FIELD_IDS)[number] | SafetyFactId;

export type MergedPatient = {
  readonly fields: PatientFields;
  /** Fields that were changed here and meanwhile elsewhere to something else: in `fields` they are as they are stored. */
  readonly differing: readonly PatientFieldId[];
};

/** What was changed in a form, put over the patient as stored now: what the form did not change stays. */
export function mergePatientFields(stored: PatientFields, change: FieldChange<PatientFields>): MergedPatient {
  const { take, isDiffering } = createFieldMerge(stored, change);
  const { before, after } = change;
  const { safety, differing } = mergeSafety(stored.safety, { before: before.safety, after: after.safety });
  return {
    fields: {
      name: take("name"),
      birthDate: take("birthDate"),
      figure: take("figure"),
      recordNumber: take("recordNumber"),
      notes: take("notes"),
      safety,
    },
    differing: [...PLAIN_FIELD_IDS.filter(isDiffering), ...differing],
  };
}

/** The fields before a change, once it was seen how some of them are stored by now: the next try may put others there. */
export function takeNote(
  before: PatientFields,
  stored: PatientFields,
  differing: readonly PatientFieldId[],
): PatientFields {
  const seen = (id: PatientFieldId): PatientFields => (differing.includes(id) ? stored : before);
  return {
    name: seen("name").name,
    birthDate: seen("birthDate").birthDate,
    figure: seen("figure").figure,
    recordNumber: seen("recordNumber").recordNumber,
    notes: seen("notes").notes,
    safety: {
      allergies: seen("allergies").safety.allergies,
      bleedingRisk: seen("bleedingRisk").safety.bleedingRisk,
      pregnancy: seen("pregnancy").safety.pregnancy,
      weight: seen("weight").safety.weight,
      other: seen("other").safety.other,
    },
  };
}

/** "Changed in another tab meanwhile: Record number, now “B-2”; Notes, now empty. Save again to put yours in place." */
export function changedElsewhereInWords(stored: PatientFields, differing: readonly PatientFieldId[]): string {
  const fields = differing.map((id) => {
    const words = FIELD_WORDS[id](stored);
    return `${FIELD_NAMES[id]}, now ${words === "" ? "empty" : quote(words)}`;
  });
  return `Changed in another tab meanwhile: ${fields.join("; ")}. Save again to put yours in place.`;
}

const FIELD_NAMES: Readonly<Record<PatientFieldId, string>> = {
  name: "Name",
  birthDate: "Date of birth",
  figure: "Figure",
  recordNumber: "Record number",
  notes: "Notes",
  allergies: "Allergies",
  bleedingRisk: "Bleeding risk",
  pregnancy: "Pregnancy",
  weight: "Weight",
  other: "Other",
};

const FIELD_WORDS: Readonly<Record<PatientFieldId, (fields: PatientFields) => string>> = {
  name: ({ name }) => name,
  birthDate: ({ birthDate }) => (birthDate === null ? "" : calendarDateInWords(birthDate)),
  figure: ({ figure }) => figure,
  recordNumber: ({ recordNumber }) => recordNumber,
  notes: ({ notes }) => notes,
  allergies: ({ safety }) => safety.allergies,
  bleedingRisk: ({ safety: { bleedingRisk } }) => (bleedingRisk === null ? "" : bleedingRiskInWords(bleedingRisk)),
  pregnancy: ({ safety: { pregnancy } }) => (pregnancy === null ? "" : pregnancyInWords(pregnancy)),
  weight: ({ safety: { weight } }) => (weight === null ? "" : weightInWords(weight)),
  other: ({ safety }) => safety.other,
};

const LONGEST_QUOTE = 300;

/** In marks that keep text written from the right from turning the sentence round (Unicode's first strong isolate). */
function quote(text: string): string {
  const letters = Array.from(text);
  const shown = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : text;
  return `“\u2068${shown}\u2069”`;
}
