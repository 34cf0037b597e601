import { TREATMENT_PHRASES } from "../treatment/treatment-phrases.data.ts";

/** A sentence of the note that a clinic may put in its own words; "{name}" stands for what the record says. */
type Sentence = {
  readonly text: string;
  readonly group:
    | "Headings"
    | "Subjective"
    | "Objective"
    | "Procedure"
    | "Treatments"
    | "Response"
    | "Assessment"
    | "Plan";
};

/** What a placeholder may stand for, to show a sentence at work where it is edited. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  agents: "lidocaine 1 %, 1 mL (10 mg)",
  allergies: "lidocaine, rash in 2019",
  area: "temple (right), aching, pain 6 of 10",
  areas: "temple, side of the neck (right), aching",
  before: "30 of 50",
  care: "physiotherapy, since 6 July 2026",
  change: "8 points better",
  changes: "2 of 3 points found again",
  class: "active trigger points",
  codes: "M79.12",
  complication: "bruise",
  consent: "written consent",
  count: "1 needle in, 1 out",
  date: "5 December 2026",
  factors: "workstation, stress",
  findings: "referred pain or jump sign",
  found: "needle phobia or fainting",
  guidance: "ultrasound",
  holds: "3 x 60 s",
  level: "moderate",
  minutes: "25 minutes",
  movements: "neck rotation to the right 65° (before: 50°)",
  muscles: "right upper trapezius and right levator scapulae",
  needle: "25 G 38 mm",
  other: "pacemaker",
  passes: "3 passes",
  point: "point 3",
  points: "points 1 and 3",
  preparation: "alcohol",
  pregnancy: "no",
  ratings: "4 now, 6 at worst",
  reason: "sharp pain",
  relief: "60 % relief for 4 weeks",
  remark: "observed for 20 minutes",
  risk: "takes an anticoagulant",
  scale: "Neck Disability Index",
  score: "22 of 50",
  sites: "left infraspinatus",
  style: "pistoning",
  tolerance: "comfortable",
  topical: "cream",
  totals: "lidocaine 30 mg in 3 mL",
  treatment: "injection of lidocaine 1 %, 1 mL (10 mg), 25 G 38 mm",
  weight: "72 kg, measured 12 March 2026",
};

/** The built-in sentences, in the order in which a note uses them. Their names are stored in settings: never rename one. */
export const SENTENCES = {
  "heading-subjective": { text: "Subjective", group: "Headings" },
  "heading-objective": { text: "Objective", group: "Headings" },
  "heading-procedure": { text: "Procedure", group: "Headings" },
  "heading-response": { text: "Response", group: "Headings" },
  "heading-assessment": { text: "Assessment", group: "Headings" },
  "heading-plan": { text: "Plan", group: "Headings" },
  "visit-of": { text: "Visit of {date}.", group: "Headings" },
  "pain-ratings": { text: "Pain (0 to 10): {ratings}.", group: "Subjective" },
  "own-pain": { text: "Pain drawing: {area}.", group: "Subjective" },
  relief: { text: "{relief} since the last treatment ({scale}).", group: "Subjective" },
  score: { text: "{scale} {score}.", group: "Subjective" },
  "score-with-change": { text: "{scale} {score}; {before} on {date}, {change}.", group: "Subjective" },
  "care-so-far": { text: "Care so far: {care}.", group: "Subjective" },
  "perpetuating-factors": { text: "Perpetuating factors: {factors}.", group: "Subjective" },
  allergies: { text: "Allergies: {allergies}.", group: "Subjective" },
  "bleeding-risk": { text: "Bleeding risk: {risk}.", group: "Subjective" },
  pregnancy: { text: "Pregnancy: {pregnancy}.", group: "Subjective" },
  weight: { text: "Weight: {weight}.", group: "Subjective" },
  "other-to-know": { text: "Other: {other}.", group: "Subjective" },
  "points-found": { text: "Palpation found {points}.", group: "Objective" },
  "no-points-found": { text: "Palpation found no trigger points.", group: "Objective" },
  "familiar-pain": { text: "Reproduces the familiar pain.", group: "Objective" },
  "no-familiar-pain": { text: "Does not reproduce familiar pain.", group: "Objective" },
  "not-relieved-by-stretch": { text: "Not relieved by stretch.", group: "Objective" },
  "relieved-by-stretch": { text: "Relieved by stretch.", group: "Objective" },
  "findings-absent": { text: "No {findings}.", group: "Objective" },
  "findings-not-tested": { text: "Not tested: {findings}.", group: "Objective" },
  "refers-to": { text: "Refers to {areas}.", group: "Objective" },
  "clear-sites": { text: "Palpated, nothing found: {sites}.", group: "Objective" },
  "compared-with": { text: "Compared with {date}: {changes}.", group: "Objective" },
  "contraindications-checked": { text: "Contraindications checked: {found}.", group: "Procedure" },
  consent: { text: "{consent}, {date}.", group: "Procedure" },
  "treatment-of": { text: "{muscles}: {treatment}.", group: "Procedure" },
  ...TREATMENT_PHRASES,
  twitch: { text: "Local twitch response at {points}.", group: "Procedure" },
  "no-twitch": { text: "No local twitch response at {points}.", group: "Procedure" },
  totals: { text: "Total of the session: {totals}.", group: "Procedure" },
  "manual-therapy": { text: "Manual therapy: {minutes}.", group: "Procedure" },
  "pain-after": { text: "Pain right after treatment: {points}.", group: "Response" },
  "range-after": { text: "Range of motion after treatment: {movements}.", group: "Response" },
  "no-complications": { text: "No complications.", group: "Response" },
  "no-complications-remark": { text: "At {points}: {remark}.", group: "Response" },
  "no-complication-at": { text: "No complication at {points}: {remark}.", group: "Response" },
  complication: { text: "Complication at {point}: {complication}.", group: "Response" },
  "soreness-told": { text: "Soreness for 24 to 48 hours was explained.", group: "Response" },
  "aftercare-given": { text: "Aftercare was explained.", group: "Response" },
  "points-by-class": { text: "{class}: {muscles}.", group: "Assessment" },
  "diagnosis-codes": { text: "ICD-10-CM: {codes}.", group: "Assessment" },
  "follow-up": { text: "Next visit on {date}.", group: "Plan" },
  "home-programme-given": { text: "Home programme given.", group: "Plan" },
  "home-programme": { text: "Home programme given:", group: "Plan" },
} as const satisfies Readonly<Record<string, Sentence>>;
