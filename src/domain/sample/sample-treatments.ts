import type { FindingId, FindingState, PointFindings, RangeOfMotion } from "../findings/point-findings.ts";
import type { PainScore } from "../marks.ts";
import type { Technique, Treatment, TreatmentResponse, TwitchResponse } from "../treatment/treatment.ts";

// What the fictional clinician of the sample finds at a point and does to it, said shortly in sample-visits.ts.

/** A treatment of the sample: it gets its id when the visit is made. */
export type SampleTreatment = Omit<Treatment, "id">;

const ACTIVE: PointFindings["signs"] = {
  "taut-band": "present",
  "hypersensitive-spot": "present",
  "referred-pain": "present",
  "familiar-pain": "present",
};
const LATENT: PointFindings["signs"] = {
  "taut-band": "present",
  "hypersensitive-spot": "present",
  "familiar-pain": "absent",
};

type More = {
  readonly signs?: Readonly<Partial<Record<FindingId, FindingState>>>;
  /** Pressure pain threshold in kgf/cm² with a probe of 1 cm². */
  readonly kgf?: number;
  readonly motion?: RangeOfMotion;
};

export function activeFindings(more: More = {}): PointFindings {
  return findings(ACTIVE, more);
}

export function latentFindings(more: More = {}): PointFindings {
  return findings(LATENT, more);
}

function findings(base: PointFindings["signs"], { signs = {}, kgf, motion }: More): PointFindings {
  return {
    signs: { ...base, ...signs },
    threshold: kgf === undefined ? null : { value: kgf, unit: "kgf/cm2", probeAreaCm2: 1 },
    motion: motion === undefined ? [] : [motion],
  };
}

/** Lidocaine 1 %, 1 mL. */
export function injected(painBefore: PainScore, painAfter: PainScore, twitch: TwitchResponse): SampleTreatment {
  const technique: Technique = {
    kind: "injection",
    agents: [
      {
        agent: "lidocaine",
        name: "",
        concentrationPercent: 1,
        volumeMl: 1,
        amount: null,
        lot: "SAMPLE-1",
        expiresOn: null,
      },
    ],
    needle: { gauge: 25, lengthMm: 38 },
    skinPreparation: "alcohol",
    topicalAnaesthetic: "none",
    guidance: "none",
    passes: 4,
    twitch,
    hasBandage: true,
  };
  return { technique, response: answered(painBefore, painAfter) };
}

export function needled(painBefore: PainScore, painAfter: PainScore, twitch: TwitchResponse): SampleTreatment {
  const technique: Technique = {
    kind: "dry-needling",
    needle: { gauge: 32, lengthMm: 50 },
    technique: "pistoning",
    skinPreparation: "alcohol",
    twitch,
    needlesIn: 1,
    needlesOut: 1,
  };
  return { technique, response: answered(painBefore, painAfter) };
}

export function pressed(painBefore: PainScore, painAfter: PainScore): SampleTreatment {
  const technique: Technique = {
    kind: "pressure-release",
    level: "moderate",
    seconds: 60,
    repetitions: 3,
    tolerance: "tolerable-discomfort",
    stopReason: "",
    releaseFelt: true,
  };
  return { technique, response: answered(painBefore, painAfter) };
}

function answered(painBefore: PainScore, painAfter: PainScore): TreatmentResponse {
  return {
    painBefore,
    painAfter,
    reliefPercent: null,
    complication: "none",
    complicationWords: "",
    isSorenessTold: true,
    isAftercareGiven: true,
  };
}
