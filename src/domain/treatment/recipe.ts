import type { RecipeId } from "../ids.ts";
import type { Technique, TreatmentResponse } from "./treatment.ts";

/** A treatment as this clinic usually gives it, applied to one or many points by one tap. Kept on the device. */
export type Recipe = {
  readonly id: RecipeId;
  /** "Lidocaine 1 %, 1 mL, 25 G": worked out from the technique unless the clinician named it. */
  readonly name: string;
  readonly technique: Technique;
  /** What is usual of the answer: no complication, soreness told, aftercare given. Never a pain score. */
  readonly response: Pick<TreatmentResponse, "complication" | "isSorenessTold" | "isAftercareGiven">;
  /** ISO instant with offset: the last one used stands first. */
  readonly lastUsedAt: string;
};
