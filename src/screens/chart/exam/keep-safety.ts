import type { SafetyFacts } from "../../../domain/exam/safety-facts.ts";
import type { PatientId } from "../../../domain/ids.ts";
import { isSameData } from "../../../lib/same-data.ts";
import type { Services } from "../../services.ts";

/** What is known of a patient is read, changed and written in turns: two quick taps must not overtake each other. */
const lastSaveOf = new WeakMap<Services, Promise<boolean>>();

/**
 * Keeps what was learnt in a visit for the patient, so that the next visit begins with it. The patient is read anew:
 * name and notes may have been changed since the visit was opened.
 * @returns whether it is kept
 */
export async function keepSafety(services: Services, patientId: PatientId, safety: SafetyFacts): Promise<boolean> {
  const last = lastSaveOf.get(services) ?? Promise.resolve(true);
  const saving = last.then(() => save(services, patientId, safety));
  lastSaveOf.set(services, saving);
  return saving;
}

async function save({ patients, clock }: Services, patientId: PatientId, safety: SafetyFacts): Promise<boolean> {
  const found = await patients.find(patientId);
  if (!found.ok || found.value === null) return false;
  if (isSameData(found.value.safety, safety)) return true;
  const saved = await patients.save({ ...found.value, safety, updatedAt: clock.now() });
  return saved.ok;
}
