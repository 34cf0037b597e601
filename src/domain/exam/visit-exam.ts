import type { PainScore } from "../marks.ts";
import { EMPTY_SAFETY, type SafetyFacts } from "./safety-facts.ts";

export const PAIN_TIMES = ["now", "best", "worst", "average"] as const;
export type PainTime = (typeof PAIN_TIMES)[number];
/** Pain 0 to 10 of the complaint as a whole; null when not asked. */
export type PainRatings = Readonly<Record<PainTime, PainScore | null>>;

export const SCALE_IDS = ["NDI", "ODI", "PSFS", "PGIC", "RMDQ"] as const;
export type ScaleId = (typeof SCALE_IDS)[number];
/** Total of an outcome scale, in the units and range of `outcome-scales.data.ts`. Each scale at most once a visit. */
export type ScaleScore = { readonly scale: ScaleId; readonly score: number };

/** Care before and beside this: what, when, with which result. */
export type ConservativeCare = {
  readonly what: string;
  /** ISO calendar dates; null when not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly result: string;
};

export const PERPETUATING_TAGS = [
  "workstation",
  "sleep-position",
  "load-carried",
  "repetitive-task",
  "stress",
  "posture",
] as const;
export type PerpetuatingTag = (typeof PERPETUATING_TAGS)[number];

/** How much and how long the last treatment helped, told on the scale that was used before it. */
export type ReliefReport = {
  readonly percent: number;
  readonly weeks: number | null;
  readonly scale: "NRS" | ScaleId;
};

export const CONSENT_FORMS = ["written", "verbal", "declined"] as const;
export type Consent = {
  readonly form: (typeof CONSENT_FORMS)[number];
  /** ISO instant with offset at which it was recorded. */
  readonly at: string;
};

export const CONTRAINDICATION_IDS = [
  "anaesthetic-allergy",
  "needle-phobia",
  "critical-structure",
  "skin-infection",
  "coagulopathy",
  "prior-adverse-reaction",
] as const;
export type ContraindicationId = (typeof CONTRAINDICATION_IDS)[number];
/** That contraindications were looked for, and which were found. Source: ACEP, trigger point injection tool. */
export type ContraindicationCheck = {
  readonly isChecked: boolean;
  readonly found: readonly ContraindicationId[];
  readonly words: string;
};

export const HOME_ITEM_KINDS = [
  "stretch",
  "strengthening",
  "heat-or-ice",
  "pacing",
  "hydration",
  "sleep",
  "daily-trigger",
  "own",
] as const;
/** One line of the home programme, in words for the patient. */
export type HomeItem = { readonly kind: (typeof HOME_ITEM_KINDS)[number]; readonly words: string };

export type VisitPlan = {
  /** ISO calendar date of the next visit; null when none is planned. */
  readonly followUpOn: string | null;
  readonly words: string;
  readonly homeProgramme: readonly HomeItem[];
};

/** Everything about a visit that is no mark on the body. Every part may be left empty. */
export type VisitExam = {
  readonly complaint: string;
  readonly pain: PainRatings;
  readonly scores: readonly ScaleScore[];
  readonly conservativeCare: readonly ConservativeCare[];
  readonly perpetuatingTags: readonly PerpetuatingTag[];
  readonly perpetuatingWords: string;
  readonly relief: ReliefReport | null;
  /** As known at this visit: begins as what is known of the patient. */
  readonly safety: SafetyFacts;
  readonly consent: Consent | null;
  readonly contraindications: ContraindicationCheck;
  /** Hands-on minutes of manual therapy, over all points. */
  readonly manualTherapyMinutes: number | null;
  /** ICD-10-CM codes that the clinician took, e.g. "M79.12". */
  readonly diagnosisCodes: readonly string[];
  readonly assessment: string;
  readonly plan: VisitPlan;
};

export const EMPTY_EXAM: VisitExam = {
  complaint: "",
  pain: { now: null, best: null, worst: null, average: null },
  scores: [],
  conservativeCare: [],
  perpetuatingTags: [],
  perpetuatingWords: "",
  relief: null,
  safety: EMPTY_SAFETY,
  consent: null,
  contraindications: { isChecked: false, found: [], words: "" },
  manualTherapyMinutes: null,
  diagnosisCodes: [],
  assessment: "",
  plan: { followUpOn: null, words: "", homeProgramme: [] },
};
