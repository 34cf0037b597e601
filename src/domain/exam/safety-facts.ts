export const BLEEDING_RISKS = ["none", "antiplatelet", "anticoagulant", "disorder"] as const;
export type BleedingRisk = (typeof BLEEDING_RISKS)[number];
export const PREGNANCIES = ["no", "possible", "yes"] as const;
export type Pregnancy = (typeof PREGNANCIES)[number];

/** What must be known before a needle. Null and "" mean: not asked yet. */
export type SafetyFacts = {
  /** In words; "none" when there are none. */
  readonly allergies: string;
  readonly bleedingRisk: BleedingRisk | null;
  readonly pregnancy: Pregnancy | null;
  /** `measuredOn` is an ISO calendar date. */
  readonly weight: { readonly kg: number; readonly measuredOn: string } | null;
  /** Implants, illnesses and drugs that matter, in words. */
  readonly other: string;
};

export const EMPTY_SAFETY: SafetyFacts = {
  allergies: "",
  bleedingRisk: null,
  pregnancy: null,
  weight: null,
  other: "",
};

export const SAFETY_FACT_IDS = ["allergies", "bleedingRisk", "pregnancy", "weight", "other"] as const;
export type SafetyFactId = (typeof SAFETY_FACT_IDS)[number];
