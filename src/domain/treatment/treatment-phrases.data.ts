/**
 * The parts of a treatment in words, joined with commas. "{agents}" stands for what the record says; a clinic may put each in
 * its own words for the note. Their names are stored in settings: never rename one.
 */
export const TREATMENT_PHRASES = {
  "injection-of": { text: "Injection of {agents}", group: "Treatments" },
  injection: { text: "Injection", group: "Treatments" },
  "dry-needling": { text: "Dry needling", group: "Treatments" },
  "pressure-release": { text: "Pressure release", group: "Treatments" },
  "stretch-and-spray": { text: "Stretch and spray", group: "Treatments" },
  heat: { text: "Heat", group: "Treatments" },
  taping: { text: "Taping", group: "Treatments" },
  other: { text: "Other treatment", group: "Treatments" },
  "needling-style": { text: "{style}", group: "Treatments" },
  needle: { text: "{needle}", group: "Treatments" },
  "needles-counted": { text: "{count}", group: "Treatments" },
  "skin-prepared-with": { text: "skin prepared with {preparation}", group: "Treatments" },
  "skin-prepared": { text: "skin prepared", group: "Treatments" },
  "topical-anaesthetic": { text: "topical anaesthetic: {topical}", group: "Treatments" },
  "no-topical-anaesthetic": { text: "no topical anaesthetic", group: "Treatments" },
  guidance: { text: "guidance: {guidance}", group: "Treatments" },
  "no-guidance": { text: "no guidance", group: "Treatments" },
  passes: { text: "{passes}", group: "Treatments" },
  bandage: { text: "bandage", group: "Treatments" },
  "pressure-level": { text: "{level} pressure", group: "Treatments" },
  "pressure-held": { text: "{holds}", group: "Treatments" },
  tolerance: { text: "tolerance: {tolerance}", group: "Treatments" },
  "stopped-early": { text: "stopped, discomfort not forced", group: "Treatments" },
  "stop-reason": { text: "reason: {reason}", group: "Treatments" },
  "release-felt": { text: "gradual release felt", group: "Treatments" },
  "no-release-felt": { text: "no release felt", group: "Treatments" },
} as const;
