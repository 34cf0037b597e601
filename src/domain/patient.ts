import type { FigureId } from "../atlas/place.ts";
import type { SafetyFacts } from "./exam/safety-facts.ts";
import type { PatientId } from "./ids.ts";

export type Patient = {
  readonly id: PatientId;
  readonly name: string;
  /** ISO calendar date, e.g. "1979-04-02"; null when not known. */
  readonly birthDate: string | null;
  readonly figure: FigureId;
  readonly recordNumber: string;
  readonly notes: string;
  /** What was last known: each new visit begins with it. */
  readonly safety: SafetyFacts;
  /** ISO instants with offset. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
  /** The fictional patient of "Try with a sample patient": removable in one tap. */
  readonly isSample: boolean;
};
