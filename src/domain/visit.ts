import type { FigureId } from "../atlas/place.ts";
import type { PatientId, VisitId } from "./ids.ts";
import type { Chart } from "./marks.ts";
import type { Amendment, EnteredInError, Signature } from "./signing/signing.ts";

export type Visit = {
  readonly id: VisitId;
  readonly patientId: PatientId;
  /** ISO instant with the offset of the place of the visit, e.g. "2026-11-21T14:05:00+01:00". */
  readonly startedAt: string;
  /** IANA name of the time zone, e.g. "Europe/Berlin". */
  readonly timeZone: string;
  readonly figure: FigureId;
  readonly atlasVersion: number;
  readonly chart: Chart;
  /** Sequence number of the last journal line that the chart contains; 0 for a visit without one. */
  readonly lastSeq: number;
  readonly discardedAt: string | null;
  /** Null while it is a draft. A signed visit never changes. */
  readonly signature: Signature | null;
  /** Set when this is a new version of a signed visit. */
  readonly amendment: Amendment | null;
  readonly enteredInError: EnteredInError | null;
};
