/** What is asked of each trigger point; the first three are the criteria of the Delphi consensus (Fernández-de-las-Peñas 2018). */
export const FINDING_IDS = [
  "taut-band",
  "hypersensitive-spot",
  "referred-pain",
  "familiar-pain",
  "local-twitch",
  "jump-sign",
  "restricted-range",
  "not-relieved-by-stretch",
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** A finding that was not tested has no entry. */
export const FINDING_STATES = ["present", "absent"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const PRESSURE_UNITS = ["kgf/cm2", "N/cm2", "kPa", "lbf/cm2"] as const;
export type PressureUnit = (typeof PRESSURE_UNITS)[number];

/** Pressure pain threshold as it was read off the gauge; compared with the other side, never judged abnormal. */
export type PressurePainThreshold = {
  readonly value: number;
  readonly unit: PressureUnit;
  /** Area of the probe in cm²; null when it was not noted. */
  readonly probeAreaCm2: number | null;
};

/**
 * Range of a movement before and after treatment, in degrees (of the jaw in mm between the incisors, as `movements.data.ts` says);
 * null where it was not measured.
 */
export type RangeOfMotion = {
  /** Id of `src/domain/findings/movements.data.ts`, once per side. */
  readonly movement: string;
  readonly side: "left" | "right" | "both";
  readonly beforeDegrees: number | null;
  readonly afterDegrees: number | null;
};

/** What was found at one trigger point, besides class, pain and muscle. */
export type PointFindings = {
  readonly signs: Readonly<Partial<Record<FindingId, FindingState>>>;
  readonly threshold: PressurePainThreshold | null;
  readonly motion: readonly RangeOfMotion[];
};

export const NO_FINDINGS: PointFindings = { signs: {}, threshold: null, motion: [] };
