import type { CodeRules } from "./code-rules.ts";
import type { RuleSource } from "./rule-source.ts";

const RHEUMATOLOGIST: RuleSource = {
  title: "The Rheumatologist: Coding corner",
  address: "https://the-rheumatologist.org/article/coding-corner-answer-53",
  grade: "secondary",
};
const NEEDLING_CODES: RuleSource = {
  title: "Gawenda Seminars: Does Medicare now pay for dry needling?",
  address: "https://gawendaseminars.com/does-medicare-now-pay-for-dry-needling/",
  grade: "secondary",
};
const AAPC_SIDES: RuleSource = {
  title: "AAPC: Trigger point injections for back pain; left and right may be counted as two",
  address:
    "https://aapc.com/codes/coding-newsletters/my-internal-medicine-coding-alert/you-be-the-coder-trigger-point-injections-for-back-pain-53340-article",
  grade: "secondary",
};
const MANUAL_THERAPY: RuleSource = {
  title: "CareCloud: 97140",
  address: "https://carecloud.com/cpt-97140",
  grade: "secondary",
};
const MYALGIA_CODES: RuleSource = {
  title: "RCM Guide, 1762-2",
  address: "https://rcmguide.com/1762-2/",
  grade: "secondary",
};
const HEADACHE_CODES: RuleSource = {
  title: "Summary of the 2024 trigger point LCDs, SVAS Health Tech",
  address: "https://svasthealthtech.com/?p=27186",
  grade: "secondary",
};

/** Codes of the United States with which Tautband comes. */
export const BUILT_IN_CODES: CodeRules = {
  isOn: true,
  injection: { few: "20552", many: "20553", source: RHEUMATOLOGIST },
  "dry-needling": { few: "20560", many: "20561", source: NEEDLING_CODES },
  manyMuscles: 3,
  sidesSource: AAPC_SIDES,
  bothSource: HEADACHE_CODES,
  // Under 8 minutes none, 8 to 22 one, 23 to 37 two, 38 to 52 three.
  manualTherapy: { code: "97140", firstUnitMinutes: 8, unitMinutes: 15, source: MANUAL_THERAPY },
  diagnoses: [
    {
      code: "M79.11",
      muscles: ["masseter", "temporalis", "medial-pterygoid", "lateral-pterygoid"],
      regions: [],
      source: MYALGIA_CODES,
    },
    { code: "M79.12", muscles: [], regions: ["Head, face, jaw", "Neck"], source: MYALGIA_CODES },
    { code: "M79.18", muscles: [], regions: [], source: MYALGIA_CODES },
  ],
  incompleteCodes: [
    { codes: ["M79.1"], needs: "its last character: M79.11, M79.12 or M79.18", source: MYALGIA_CODES },
    {
      codes: ["G44.2", "G44.20", "G44.21", "G44.22"],
      needs: "its full code, G44.201 to G44.229",
      source: HEADACHE_CODES,
    },
  ],
};
