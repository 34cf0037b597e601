import { mergeSafety, type SafetyChange } from "../../../domain/exam/merge-safety.ts";
import type { SafetyFactId } from "../../../domain/exam/safety-facts.ts";
import type { PatientId } from "../../../domain/ids.ts";
import { succeed } from "../../../lib/result.ts";
import { isSameData } from "../../../lib/same-data.ts";
import type { Services } from "../../services.ts";

/**
 * Keeps what a visit changed for the patient as stored now, so that the next visit begins with it: name, notes and other
 * facts may have been changed since the visit was opened. Answers with the facts that were not taken over, as the patient has
 * others since; null when nothing could be saved.
 */
export async function keepSafety(
  { patients, clock }: Services,
  patientId: PatientId,
  change: SafetyChange,
): Promise<readonly SafetyFactId[] | null> {
  let differing: readonly SafetyFactId[] = [];
  const saved = await patients.change(patientId, (stored) => {
    const merged = mergeSafety(stored.safety, change);
    ({ differing } = merged);
    if (isSameData(stored.safety, merged.safety)) return succeed(stored);
    return succeed({ ...stored, safety: merged.safety, updatedAt: clock.now() });
  });
  return saved.ok ? differing : null;
}
