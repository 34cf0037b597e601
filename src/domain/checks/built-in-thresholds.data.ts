import type { RuleSource } from "./rule-source.ts";
import type { ThresholdSources } from "./thresholds.ts";

const DELPHI_TWO: RuleSource = {
  title:
    "Fernández-de-las-Peñas and Dommerholt 2018, Delphi consensus: names the three criteria; that two of them are enough is a common reading of it",
  address: "https://pubmed.ncbi.nlm.nih.gov/29025044",
  grade: "secondary",
};
const WEIGHT_AGE: RuleSource = {
  title: "The clinic's own limit for the age of a weight",
  address: "",
  grade: "practice",
};
const SAME_SITE: RuleSource = {
  title: "A choice of this app: one examiner finds a point again within about 27 mm, rounded up",
  address: "",
  grade: "practice",
};
const REASSESS: RuleSource = {
  title:
    "A prompt of practice, its number is the clinic's own; nearest text read: ACEP, no further injection where relief is not adequate",
  address: "https://www.acep.org/patient-care/map/map-trigger-point-injection-tool/",
  grade: "practice",
};

/** Where the numbers that stand by themselves come from. */
export const BUILT_IN_THRESHOLD_SOURCES: ThresholdSources = {
  criteriaNeeded: DELPHI_TWO,
  weightMaxAgeDays: WEIGHT_AGE,
  sameSiteMm: SAME_SITE,
  reassessAfter: REASSESS,
};
