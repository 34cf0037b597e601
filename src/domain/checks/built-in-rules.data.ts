import { BUILT_IN_CODES } from "./built-in-codes.data.ts";
import { BUILT_IN_ASKED, BUILT_IN_REDUCED_DOSE, NEEDLING_CAUTIONS } from "./built-in-safety.data.ts";
import { BUILT_IN_THRESHOLD_SOURCES } from "./built-in-thresholds.data.ts";
import type { CheckRules, DoseLimit, MeaningfulChange, PayerRuleSet, RuleSource } from "./check-rules.ts";

// Every number with where it was read. Grades: primary or official text, secondary (payer summary, professional site),
// weak (a blog or a page written by a machine: a default to be checked), practice (no text was found).

const NOT_FOUND: RuleSource = { title: "Looked for, no published figure was found", address: "", grade: "practice" };

const LIDOCAINE_LABEL: RuleSource = {
  title: "Label of Xylocaine MPF, with and without epinephrine (US, as openFDA holds it): maximum recommended dosages",
  address: "https://api.fda.gov/drug/label.json?search=openfda.generic_name%3A%22xylocaine+mpf%22",
  grade: "primary",
};
const BUPIVACAINE_CAP: RuleSource = {
  title: "Drugs.com: Bupivacaine dosage",
  address: "http://www.drugs.com/dosage/bupivacaine.html",
  grade: "secondary",
};
const BUPIVACAINE_BY_WEIGHT: RuleSource = {
  title: "Drug list at phabahamas.org, Bahamas: Bupivacaine",
  address: "http://corp.phabahamas.org/find-physician/drugs/list/178a554f-01ab-4595-9256-d8a6cf00ca3b/",
  grade: "secondary",
};
const ROPIVACAINE_CAP: RuleSource = {
  title: "British National Formulary as drugibank gives it: Ropivacaine, field block",
  address: "https://drugibank.com/Drug/Detail/Ropivacaine-hydrochloride",
  grade: "secondary",
};
const ROPIVACAINE_BY_WEIGHT: RuleSource = {
  title: "Ultrasound capsules, a teaching site of nerve blocks: Local anesthetics",
  address: "https://www.capsule-echographie.com/en/general-8",
  grade: "weak",
};
const BOTULINUM_LABEL: RuleSource = {
  title: "Label text of onabotulinumtoxinA, a copy on the web",
  address: "http://botoxsarasotafl.com/allergan-botox-cosmetic-sarasota-florida-34238.html",
  grade: "secondary",
};

const DOSE_LIMITS: readonly DoseLimit[] = [
  {
    agent: "lidocaine",
    mgPerKg: 4.5,
    capMg: 300,
    note: "Without vasoconstrictor. A Swedish guide (narkosguiden) lists up to 500 mg.",
    source: LIDOCAINE_LABEL,
  },
  {
    agent: "lidocaine-epinephrine",
    mgPerKg: 7,
    capMg: 500,
    note: "A label advises against mixing it with other local anaesthetics, for want of data (Pfizer).",
    source: LIDOCAINE_LABEL,
  },
  {
    agent: "bupivacaine",
    mgPerKg: 2,
    capMg: 175,
    note: "175 mg: the single dose with which most experience was made; 400 mg in 24 hours. By weight the same with epinephrine, in 4 hours; weaker texts give 3 mg/kg and 225 mg with it, others 2.5 mg/kg or 150 mg without. A label advises against mixing it with other local anaesthetics, for want of data (Pfizer).",
    source: BUPIVACAINE_CAP,
    mgPerKgSource: BUPIVACAINE_BY_WEIGHT,
  },
  {
    agent: "ropivacaine",
    mgPerKg: 3,
    capMg: 200,
    note: "Cap: 2 to 200 mg of 0.2 %; 7.5 to 225 mg of 0.75 %. By weight no better source was found: that site adds a cap of 150 mg, another weak text gives 2 mg/kg without epinephrine. In 24 hours up to 675 mg were tolerated (Naropin, Malaysia).",
    source: ROPIVACAINE_CAP,
    mgPerKgSource: ROPIVACAINE_BY_WEIGHT,
  },
  { agent: "mepivacaine", mgPerKg: null, capMg: null, source: NOT_FOUND },
  { agent: "procaine", mgPerKg: null, capMg: null, source: NOT_FOUND },
  {
    agent: "botulinum-toxin-a",
    mgPerKg: null,
    capMg: null,
    unitsPerSite: 50,
    note: "Chronic migraine: 155 to 195 units in 31 to 39 sites of 5 units every 12 weeks (rxreasoner I-922296). Myofascial use is off label (clinicalgate.com).",
    source: BOTULINUM_LABEL,
  },
];

const OSTELO: RuleSource = {
  title: "Ostelo and others 2008, Spine (doi 10.1097/BRS.0b013e31815e3a10), abstract",
  address: "https://paperexplained.cn/articles/paper/detail/c63b17f341638e994cd27cc6d09b4f05e220d5cc",
  grade: "primary",
};

const MEANINGFUL_CHANGES: readonly MeaningfulChange[] = [
  {
    scale: "NRS",
    points: 2,
    surePoints: null,
    percent: 30,
    note: "Chronic low back pain: cut-off 1.3 to 1.8, rounded to 2 (PMC7053735). VAS: 15 of 100.",
    source: OSTELO,
  },
  {
    scale: "NRS",
    points: 1.5,
    surePoints: 4,
    percent: null,
    region: "neck",
    note: "Important change 1.5, detectable change 4.0.",
    source: {
      title: "BMC Musculoskelet Disord 2008, 9:43",
      address: "https://doi.org/10.1186/1471-2474-9-43",
      grade: "primary",
    },
  },
  { scale: "ODI", points: 10, surePoints: null, percent: 30, source: OSTELO },
  {
    scale: "NDI",
    points: 7.5,
    surePoints: 10,
    percent: null,
    note: "Of 50 points. Detectable change 10.2, so 10 to be sure; after neck surgery 4.83 to 13.39 (PMC3691175).",
    source: {
      title: "Young and others 2009: Responsiveness of the Neck Disability Index",
      address: "https://discovery.researcher.life",
      grade: "primary",
    },
  },
  { scale: "RMDQ", points: 5, surePoints: null, percent: 30, source: OSTELO },
  {
    scale: "PSFS",
    points: null,
    surePoints: null,
    percent: null,
    note: "On its responsiveness beside the NDI: PMC11442039, without a number that was read.",
    source: NOT_FOUND,
  },
];

const TENSION_HEADACHE = ["G44.201", "G44.209", "G44.211", "G44.219", "G44.221", "G44.229"];
const MYALGIA = ["M79.10", "M79.11", "M79.12", "M79.18"];
const MEDICARE_CODES = [...TENSION_HEADACHE, ...MYALGIA];

const VERITY_L36859: RuleSource = {
  title: "Noridian L36859, summary by Verity",
  address: "https://verity.backworkai.com/policy/L36859",
  grade: "secondary",
};

/** Examples from the United States. None is switched on. */
const PAYERS: readonly PayerRuleSet[] = [
  {
    id: "us-medicare-uniform-lcd",
    name: "US Medicare, uniform text of 2024",
    effectiveOn: "2024-03-31",
    sessionsIn12Months: 3,
    weeksBeforeSameLocation: 6,
    reliefPercent: 50,
    reliefWeeks: 6,
    regionsPerSession: 1,
    findingsNeeded: 2,
    conservativeWeeks: 0,
    diagnosisCodes: MEDICARE_CODES,
    appliesTo: ["injection"],
    note: "WPS L39713, Palmetto L39671, Noridian L34211 and L36859, NGS L39662, CGS L39656 (this one from 1 April 2024). Novitas L35010 and First Coast L33912 had not moved to this text in the copies read. Limited movement or a diagnostic need can stand in for failed conservative care. Also asked for: a focal tender nodule, objective functional gain before a repeat, an ongoing conservative programme with proof of taking part. Not covered: imaging guidance, dry needling, other blocks in the same session.",
    source: {
      title: "Summary of the 2024 trigger point LCDs, SVAS Health Tech",
      address: "https://svasthealthtech.com/?p=27186",
      grade: "secondary",
    },
    partSources: {
      sessions: {
        title: "Part B News, blog 201080",
        address: "https://pbn.decisionhealth.com/Blogs/DetailPrint.aspx?id=201080",
        grade: "secondary",
      },
      spacing: {
        title: "CMS, proposed text of LCD 39670",
        address: "https://cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=39670",
        grade: "primary",
      },
      relief: VERITY_L36859,
      findings: {
        title: "Noridian L34211, summary by Verity",
        address: "https://verity.backworkai.com/policy/L34211",
        grade: "secondary",
      },
      "conservative-care": VERITY_L36859,
    },
  },
  {
    id: "us-evicore-cmm-202",
    name: "eviCore CMM-202 (US)",
    effectiveOn: null,
    sessionsIn12Months: 4,
    isCountedPerRegion: true,
    weeksBeforeSameLocation: null,
    monthsBetweenSessions: 2,
    reliefPercent: 50,
    reliefWeeks: 6,
    regionsPerSession: null,
    findingsNeeded: null,
    conservativeWeeks: null,
    diagnosisCodes: [],
    appliesTo: ["injection"],
    note: "Also asked for: functional gain.",
    source: {
      title: "eviCore CMM-202, summary by Verity",
      address: "https://verity.backworkai.com/policy/EVICORE-MSK_ADVANCED-FA8ECC87",
      grade: "secondary",
    },
  },
  {
    id: "us-triple-s",
    name: "Triple-S, Puerto Rico (US)",
    effectiveOn: null,
    sessionsIn12Months: 4,
    weeksBeforeSameLocation: null,
    reliefPercent: null,
    reliefWeeks: null,
    regionsPerSession: null,
    findingsNeeded: null,
    conservativeWeeks: 6,
    diagnosisCodes: [],
    appliesTo: ["injection"],
    note: "It says at most 4 injections in 12 months; sessions are counted here.",
    source: {
      title: "Triple-S: Trigger point and tender point injections, medical policy",
      address: "https://salud.grupotriples.com/medical-policy/trigger-point-and-tender-point-injections/",
      grade: "primary",
    },
  },
  {
    id: "us-bcbs-alabama-mp-739",
    name: "Blue Cross Alabama MP-739 (US)",
    effectiveOn: null,
    sessionsIn12Months: null,
    weeksBeforeSameLocation: null,
    reliefPercent: 50,
    reliefWeeks: null,
    regionsPerSession: null,
    findingsNeeded: null,
    conservativeWeeks: null,
    diagnosisCodes: [],
    appliesTo: ["injection", "dry-needling"],
    note: "More than four injections with steroid in a set are not held necessary.",
    source: {
      title: "Blue Cross Alabama, medical policy MP-739",
      address: "https://al-policies.exploremyplan.com",
      grade: "secondary",
    },
  },
  {
    id: "us-medicare-ncd-30-3-3",
    name: "US Medicare NCD 30.3.3, low back needling",
    effectiveOn: null,
    sessionsIn12Months: 20,
    sessionsInDays: { sessions: 12, days: 90 },
    weeksBeforeSameLocation: null,
    reliefPercent: null,
    reliefWeeks: null,
    regionsPerSession: null,
    findingsNeeded: null,
    conservativeWeeks: null,
    diagnosisCodes: [],
    appliesTo: ["dry-needling"],
    note: "Only for low back pain of 12 weeks or more: 12 visits in 90 days, 8 more if improving, at most 20 a year.",
    source: {
      title: "Gawenda Seminars: Does Medicare now pay for dry needling?",
      address: "https://gawendaseminars.com/does-medicare-now-pay-for-dry-needling/",
      grade: "secondary",
    },
  },
];

/** The numbers with which Tautband comes. */
export const BUILT_IN_RULES: CheckRules = {
  format: "tautband-rules",
  version: 1,
  name: "Tautband built-in rules",
  reviewedOn: "2026-11-22",
  revision: 0,
  criteriaNeeded: 2,
  weightMaxAgeDays: 180,
  doseLimits: DOSE_LIMITS,
  sameSiteMm: 30,
  reassessAfter: 3,
  meaningfulChanges: MEANINGFUL_CHANGES,
  payers: PAYERS,
  payerId: null,
  template: [],
  asked: BUILT_IN_ASKED,
  codes: BUILT_IN_CODES,
  needlingCautions: NEEDLING_CAUTIONS,
  reducedDose: BUILT_IN_REDUCED_DOSE,
  thresholdSources: BUILT_IN_THRESHOLD_SOURCES,
};
