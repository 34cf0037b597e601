import { createFieldMerge, type FieldChange } from "../merge-fields.ts";
import { SAFETY_FACT_IDS, type SafetyFactId, type SafetyFacts } from "./safety-facts.ts";

/** How the safety facts were changed, by a visit with undo and redo too: `before` is what it last had in common with the patient. */
export type SafetyChange = FieldChange<SafetyFacts>;

export type MergedSafety = {
  /** What is known of the patient from now on. */
  readonly safety: SafetyFacts;
  /** Facts that were changed and that were changed on the patient meanwhile to something else: these hold. */
  readonly differing: readonly SafetyFactId[];
};

/**
 * Takes over for the patient what a visit or the patient's form changed, fact by fact. A fact that it did not change stays as
 * it is known of the patient, and one that was changed there meanwhile is never overwritten: an allergy that was entered on
 * the patient's page must not be lost to a visit that was opened before.
 * @param known the patient's facts as they are stored now
 */
export function mergeSafety(known: SafetyFacts, change: SafetyChange): MergedSafety {
  const { take, isDiffering } = createFieldMerge(known, change);
  return {
    safety: {
      allergies: take("allergies"),
      bleedingRisk: take("bleedingRisk"),
      pregnancy: take("pregnancy"),
      weight: take("weight"),
      other: take("other"),
    },
    differing: SAFETY_FACT_IDS.filter(isDiffering),
  };
}
