import type { RuleSource } from "./rule-source.ts";

/** For what every careful record has, without a text that asks for it. */
export const GOOD_PRACTICE: RuleSource = {
  title: "Good practice, no published rule was found",
  address: "",
  grade: "practice",
};

/** Asks to chart consent, contraindications and where the needle went. */
export const ACEP: RuleSource = {
  title: "American College of Emergency Physicians: Trigger point injection tool",
  address: "https://www.acep.org/patient-care/map/map-trigger-point-injection-tool/",
  grade: "primary",
};
