import type { TreatmentResponse } from "./treatment.ts";

/**
 * Immediate relief in %, as the patient told it, else worked out from the pain before and after and rounded to whole percent. Below 0
 * where the pain rose. Null where it can't be said: a score is missing, or there was no pain to relieve.
 */
export function immediateRelief({ painBefore, painAfter, reliefPercent }: TreatmentResponse): number | null {
  if (reliefPercent !== null) return reliefPercent;
  if (painBefore === null || painAfter === null || painBefore === 0) return null;
  return Math.round(((painBefore - painAfter) / painBefore) * 100);
}
