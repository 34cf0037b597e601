import type { BleedingRisk, Pregnancy } from "./safety-facts.ts";
import type { Consent, ContraindicationId, HomeItem, PainTime, PerpetuatingTag } from "./visit-exam.ts";

const PAIN_TIME_NAMES: Readonly<Record<PainTime, string>> = {
  now: "now",
  best: "at best",
  worst: "at worst",
  average: "on average",
};

const PERPETUATING_NAMES: Readonly<Record<PerpetuatingTag, string>> = {
  workstation: "workstation",
  "sleep-position": "sleep position",
  "load-carried": "load carried",
  "repetitive-task": "repetitive task",
  stress: "stress",
  posture: "posture",
};

const BLEEDING_RISK_NAMES: Readonly<Record<BleedingRisk, string>> = {
  none: "none known",
  antiplatelet: "antiplatelet drug",
  anticoagulant: "anticoagulant",
  disorder: "bleeding disorder",
};

const PREGNANCY_NAMES: Readonly<Record<Pregnancy, string>> = { no: "no", possible: "possible", yes: "yes" };

const CONSENT_NAMES: Readonly<Record<Consent["form"], string>> = {
  written: "written",
  verbal: "verbal",
  declined: "declined",
};

/** Source: ACEP, trigger point injection tool. */
const CONTRAINDICATION_NAMES: Readonly<Record<ContraindicationId, string>> = {
  "anaesthetic-allergy": "allergy to local anaesthetic",
  "needle-phobia": "needle phobia or fainting",
  "critical-structure": "critical structure near the point",
  "skin-infection": "skin infection at the site",
  coagulopathy: "severe coagulopathy",
  "prior-adverse-reaction": "adverse reaction before",
};

const HOME_ITEM_NAMES: Readonly<Record<HomeItem["kind"], string>> = {
  stretch: "stretching",
  strengthening: "strengthening",
  "heat-or-ice": "heat or ice",
  pacing: "pacing",
  hydration: "drinking",
  sleep: "sleep",
  "daily-trigger": "daily life",
  own: "also",
};

/** "at worst": when a pain rating was asked for. */
export function painTimeInWords(time: PainTime): string {
  return PAIN_TIME_NAMES[time];
}

/** "sleep position" */
export function perpetuatingTagInWords(tag: PerpetuatingTag): string {
  return PERPETUATING_NAMES[tag];
}

/** "anticoagulant" */
export function bleedingRiskInWords(risk: BleedingRisk): string {
  return BLEEDING_RISK_NAMES[risk];
}

/** "possible" */
export function pregnancyInWords(pregnancy: Pregnancy): string {
  return PREGNANCY_NAMES[pregnancy];
}

/** "written" */
export function consentFormInWords(form: Consent["form"]): string {
  return CONSENT_NAMES[form];
}

/** "skin infection at the site" */
export function contraindicationInWords(id: ContraindicationId): string {
  return CONTRAINDICATION_NAMES[id];
}

/** "strengthening": the kind of a line of the home programme, as a heading for the patient. */
export function homeItemKindInWords(kind: HomeItem["kind"]): string {
  return HOME_ITEM_NAMES[kind];
}
