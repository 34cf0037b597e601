import type {
  Complication,
  Guidance,
  NeedlingTechnique,
  PressureLevel,
  SkinPreparation,
  Tolerance,
  TopicalAnaesthetic,
} from "./treatment.ts";

// The words of what is chosen from a few, as they stand inside a sentence and, with a capital, on a button.

export const SKIN_PREPARATION_WORDS: Readonly<Record<SkinPreparation, string>> = {
  alcohol: "alcohol",
  chlorhexidine: "chlorhexidine",
  "povidone-iodine": "povidone-iodine",
  other: "other",
};

export const TOPICAL_WORDS: Readonly<Record<TopicalAnaesthetic, string>> = {
  none: "none",
  vapocoolant: "vapocoolant spray",
  cream: "cream",
  ice: "ice",
};

export const GUIDANCE_WORDS: Readonly<Record<Guidance, string>> = {
  none: "none",
  ultrasound: "ultrasound",
  emg: "EMG",
  other: "other",
};

export const NEEDLING_WORDS: Readonly<Record<NeedlingTechnique, string>> = {
  pistoning: "pistoning",
  static: "static",
  rotation: "rotation",
  superficial: "superficial",
  electrical: "electrical",
};

export const PRESSURE_LEVEL_WORDS: Readonly<Record<PressureLevel, string>> = {
  light: "light",
  moderate: "moderate",
  firm: "firm",
};

export const TOLERANCE_WORDS: Readonly<Record<Tolerance, string>> = {
  comfortable: "comfortable",
  "tolerable-discomfort": "tolerable discomfort",
  stopped: "stopped",
};

export const COMPLICATION_WORDS: Readonly<Record<Complication, string>> = {
  none: "none",
  bruise: "bruise",
  bleeding: "bleeding",
  faint: "faint",
  flare: "flare of pain",
  nerve: "nerve irritation",
  infection: "infection",
  pneumothorax: "pneumothorax",
  "systemic-toxicity": "systemic toxicity",
  other: "other",
};
