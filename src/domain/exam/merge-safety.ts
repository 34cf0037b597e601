import { isSameData } from "../../lib/same-data.ts";
import { SAFETY_FACT_IDS, type SafetyFactId, type SafetyFacts } from "./safety-facts.ts";

/** How a visit changed the safety facts, undo and redo too. */
export type SafetyChange = {
  /** As the visit last had them in common with the patient. */
  readonly before: SafetyFacts;
  readonly after: SafetyFacts;
};

export type MergedSafety = {
  /** What is known of the patient from now on. */
  readonly safety: SafetyFacts;
  /** Facts that the visit changed and that were changed on the patient meanwhile to something else: these hold. */
  readonly differing: readonly SafetyFactId[];
};

/**
 * Takes over for the patient what a visit changed, fact by fact. A fact that the visit did not change stays as it is known of
 * the patient, and one that was changed there meanwhile is never overwritten: an allergy that was entered on the patient's
 * page must not be lost to a visit that was opened before.
 * @param known the patient's facts as they are stored now
 */
export function mergeSafety(known: SafetyFacts, { before, after }: SafetyChange): MergedSafety {
  const isChanged = (id: SafetyFactId): boolean => !isSameData(before[id], after[id]);
  const isFree = (id: SafetyFactId): boolean => isSameData(known[id], before[id]);
  const take = <Id extends SafetyFactId>(id: Id): SafetyFacts[Id] => (isChanged(id) && isFree(id) ? after : known)[id];
  return {
    safety: {
      allergies: take("allergies"),
      bleedingRisk: take("bleedingRisk"),
      pregnancy: take("pregnancy"),
      weight: take("weight"),
      other: take("other"),
    },
    differing: SAFETY_FACT_IDS.filter((id) => isChanged(id) && !isFree(id) && !isSameData(known[id], after[id])),
  };
}
