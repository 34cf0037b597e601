import { mergeSafety, type SafetyChange } from "../../../domain/exam/merge-safety.ts";
import type { SafetyFactId } from "../../../domain/exam/safety-facts.ts";
import type { PatientId } from "../../../domain/ids.ts";
import { isSameData } from "../../../lib/same-data.ts";
import type { Services } from "../../services.ts";

/** The facts that were not taken over, as the patient has others since; null when nothing could be saved. */
type Kept = readonly SafetyFactId[] | null;

/** What is known of a patient is read, changed and written in turns: two quick taps must not overtake each other. */
const lastSaveOf = new WeakMap<Services, Promise<Kept>>();

/**
 * Keeps what a visit changed for the patient, so that the next visit begins with it. The patient is read anew: name, notes
 * and other facts may have been changed since the visit was opened.
 */
export function keepSafety(services: Services, patientId: PatientId, change: SafetyChange): Promise<Kept> {
  const last = lastSaveOf.get(services) ?? Promise.resolve(null);
  const saving = last.then(() => save(services, patientId, change));
  lastSaveOf.set(services, saving);
  return saving;
}

async function save({ patients, clock }: Services, patientId: PatientId, change: SafetyChange): Promise<Kept> {
  const found = await patients.find(patientId);
  if (!found.ok || found.value === null) return null;
  const { safety, differing } = mergeSafety(found.value.safety, change);
  if (isSameData(found.value.safety, safety)) return differing;
  const saved = await patients.save({ ...found.value, safety, updatedAt: clock.now() });
  return saved.ok ? differing : null;
}
