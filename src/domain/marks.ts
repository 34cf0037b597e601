import type { CellId, Place } from "../atlas/place.ts";
import type { VisitExam } from "./exam/visit-exam.ts";
import type { PointFindings } from "./findings/point-findings.ts";
import type { MarkId } from "./ids.ts";
import type { Treatment } from "./treatment/treatment.ts";

export const TRIGGER_POINT_CLASSES = [
  "unclassified",
  "active",
  "latent",
  "satellite",
  "attachment",
  "not-a-trigger-point",
] as const;
export type TriggerPointClass = (typeof TRIGGER_POINT_CLASSES)[number];

/** Numeric rating scale, 0 no pain to 10 worst pain imaginable. */
export const PAIN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type PainScore = (typeof PAIN_SCORES)[number];

export const PAIN_QUALITIES = ["aching", "burning", "sharp", "throbbing", "tingling", "numb", "cramping"] as const;
export type PainQuality = (typeof PAIN_QUALITIES)[number];

export const ZONE_AUTHORS = ["clinician", "patient"] as const;
export type ZoneAuthor = (typeof ZONE_AUTHORS)[number];

export type TriggerPoint = {
  readonly kind: "trigger-point";
  readonly id: MarkId;
  /** Runs 1, 2, 3 through the visit; never given twice. */
  readonly number: number;
  readonly place: Place;
  readonly class: TriggerPointClass;
  readonly pain: PainScore | null;
  /** Muscle id of `src/domain/muscle-names.ts`; null when not named. */
  readonly muscle: string | null;
  readonly note: string;
  /** Null until something was tested or measured. */
  readonly findings: PointFindings | null;
  /** What was done to it, in order. */
  readonly treatments: readonly Treatment[];
};

/** A trigger point at which nothing was tested and nothing done. */
export const UNEXAMINED = { findings: null, treatments: [] } as const satisfies Partial<TriggerPoint>;

export type PainZone = {
  readonly kind: "pain-zone";
  readonly id: MarkId;
  /** The trigger point whose referral zone this is; null for the patient's own pain. A point owns one zone at most. */
  readonly ownerId: MarkId | null;
  /** Ascending, no duplicates, never empty. */
  readonly cells: readonly CellId[];
  /**
   * What was painted, and where the owner stood then: set while the zone has been moved with its point, so that
   * moves never wear the drawing down. Null when the cells are as painted.
   */
  readonly painted: { readonly cells: readonly CellId[]; readonly place: Place } | null;
  readonly qualities: readonly PainQuality[];
  readonly pain: PainScore | null;
  readonly drawnBy: ZoneAuthor;
  readonly note: string;
};

/** "Palpated, nothing found": the site was examined and held no trigger point. */
export type ClearSite = {
  readonly kind: "clear-site";
  readonly id: MarkId;
  readonly place: Place;
  readonly muscle: string | null;
  readonly note: string;
};

export type Mark = TriggerPoint | PainZone | ClearSite;
export type SpotMark = TriggerPoint | ClearSite;

/** What is charted at one visit: the marks, in the order in which they were made, and the exam around them. Immutable. */
export type Chart = {
  readonly marks: readonly Mark[];
  /** The number that the next trigger point gets. */
  readonly nextNumber: number;
  readonly exam: VisitExam;
};
