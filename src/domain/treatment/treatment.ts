import type { TreatmentId } from "../ids.ts";
import type { PainScore } from "../marks.ts";

export const AGENT_IDS = [
  "lidocaine",
  "lidocaine-epinephrine",
  "bupivacaine",
  "ropivacaine",
  "mepivacaine",
  "procaine",
  "saline",
  "corticosteroid",
  "botulinum-toxin-a",
  "own",
] as const;
export type AgentId = (typeof AGENT_IDS)[number];

/** One drug of an injection; several make a mixture. Null where it was not noted. */
export type InjectedAgent = {
  readonly agent: AgentId;
  /** Name of the product: of an own agent, of the corticosteroid. */
  readonly name: string;
  /** In percent: 1 % is 10 mg in a mL. Null for what is not counted in percent. */
  readonly concentrationPercent: number | null;
  readonly volumeMl: number | null;
  /** Given outright where percent does not say it: mg of a corticosteroid, units of botulinum toxin. */
  readonly amount: { readonly value: number; readonly unit: "mg" | "units" } | null;
  readonly lot: string;
  /** ISO calendar date. */
  readonly expiresOn: string | null;
};

export type Needle = { readonly gauge: number | null; readonly lengthMm: number | null };

export const SKIN_PREPARATIONS = ["alcohol", "chlorhexidine", "povidone-iodine", "other"] as const;
export type SkinPreparation = (typeof SKIN_PREPARATIONS)[number];
export const TOPICAL_ANAESTHETICS = ["none", "vapocoolant", "cream", "ice"] as const;
export type TopicalAnaesthetic = (typeof TOPICAL_ANAESTHETICS)[number];
export const GUIDANCES = ["none", "ultrasound", "emg", "other"] as const;
export type Guidance = (typeof GUIDANCES)[number];

export const TWITCH_RESPONSES = ["present", "absent"] as const;
/** Local twitch response while the needle was in; null when not noted. */
export type TwitchResponse = (typeof TWITCH_RESPONSES)[number] | null;

export type Injection = {
  readonly kind: "injection";
  readonly agents: readonly InjectedAgent[];
  readonly needle: Needle;
  readonly skinPreparation: SkinPreparation | null;
  readonly topicalAnaesthetic: TopicalAnaesthetic | null;
  readonly guidance: Guidance | null;
  /** How often the needle was redirected through the band. */
  readonly passes: number | null;
  readonly twitch: TwitchResponse;
  readonly hasBandage: boolean | null;
};

export const NEEDLING_TECHNIQUES = ["pistoning", "static", "rotation", "superficial", "electrical"] as const;
export type NeedlingTechnique = (typeof NEEDLING_TECHNIQUES)[number];

export type DryNeedling = {
  readonly kind: "dry-needling";
  readonly needle: Needle;
  readonly technique: NeedlingTechnique | null;
  readonly skinPreparation: SkinPreparation | null;
  readonly twitch: TwitchResponse;
  /** Needles put in and taken out: they must agree before signing. */
  readonly needlesIn: number | null;
  readonly needlesOut: number | null;
};

export const PRESSURE_LEVELS = ["light", "moderate", "firm"] as const;
export type PressureLevel = (typeof PRESSURE_LEVELS)[number];
export const TOLERANCES = ["comfortable", "tolerable-discomfort", "stopped"] as const;
export type Tolerance = (typeof TOLERANCES)[number];

export type PressureRelease = {
  readonly kind: "pressure-release";
  readonly level: PressureLevel | null;
  /** Of one hold. */
  readonly seconds: number | null;
  readonly repetitions: number | null;
  readonly tolerance: Tolerance | null;
  /** Why it was stopped: discomfort is never forced. */
  readonly stopReason: string;
  readonly releaseFelt: boolean | null;
};

export const PLAIN_TECHNIQUES = ["stretch-and-spray", "heat", "taping", "other"] as const;
export type PlainTechnique = {
  readonly kind: (typeof PLAIN_TECHNIQUES)[number];
  readonly minutes: number | null;
  readonly words: string;
};

export const TECHNIQUE_KINDS = ["injection", "dry-needling", "pressure-release", ...PLAIN_TECHNIQUES] as const;
export type TechniqueKind = (typeof TECHNIQUE_KINDS)[number];
export type Technique = Injection | DryNeedling | PressureRelease | PlainTechnique;

export const COMPLICATIONS = [
  "none",
  "bruise",
  "bleeding",
  "faint",
  "flare",
  "nerve",
  "infection",
  "pneumothorax",
  "systemic-toxicity",
  "other",
] as const;
export type Complication = (typeof COMPLICATIONS)[number];

/** How the point answered right after, pain on the same scale as before. */
export type TreatmentResponse = {
  readonly painBefore: PainScore | null;
  readonly painAfter: PainScore | null;
  /** Immediate relief in % as the patient told it; null when it is to be worked out from the two scores. */
  readonly reliefPercent: number | null;
  readonly complication: Complication | null;
  readonly complicationWords: string;
  /** The patient was told of soreness for 24 to 48 hours. */
  readonly isSorenessTold: boolean | null;
  readonly isAftercareGiven: boolean | null;
};

export const NO_RESPONSE: TreatmentResponse = {
  painBefore: null,
  painAfter: null,
  reliefPercent: null,
  complication: null,
  complicationWords: "",
  isSorenessTold: null,
  isAftercareGiven: null,
};

/** One thing that was done to one trigger point. */
export type Treatment = {
  readonly id: TreatmentId;
  readonly technique: Technique;
  readonly response: TreatmentResponse;
};
