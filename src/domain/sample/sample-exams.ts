import { dateAfterWeeks } from "../exam/follow-up.ts";
import type { SafetyFacts } from "../exam/safety-facts.ts";
import { type ConservativeCare, EMPTY_EXAM, type HomeItem, type VisitExam } from "../exam/visit-exam.ts";

// What is said at the sample patient's four visits. The person is fictional.

/** When a visit is: everything else is told from there. */
type SampleDay = {
  /** ISO calendar date. */
  readonly on: string;
  /** ISO instant at which consent was given. */
  readonly consentAt: string;
};

export type SampleExam = (day: SampleDay) => VisitExam;

const CARE_WEEKS = { from: -26, to: -20 };

/** @param weeks since the first visit: weight and care so far were told then */
function safetyAt(on: string, weeks: number): SafetyFacts {
  return {
    allergies: "none",
    bleedingRisk: "none",
    pregnancy: "no",
    weight: { kg: 68, measuredOn: dateAfterWeeks(on, -weeks) },
    other: "",
  };
}

function careAt(on: string, weeks: number): readonly ConservativeCare[] {
  return [
    {
      what: "Physiotherapy",
      from: dateAfterWeeks(on, CARE_WEEKS.from - weeks),
      to: dateAfterWeeks(on, CARE_WEEKS.to - weeks),
      result: "little help for the headache",
    },
    { what: "Home exercises", from: dateAfterWeeks(on, CARE_WEEKS.to - weeks), to: null, result: "less stiff" },
  ];
}

const FIRST_PROGRAMME: readonly HomeItem[] = [
  {
    kind: "stretch",
    words:
      "Right upper trapezius: Tilt the head away, face turned a little to the painful side, shoulder held down. Hold 30 seconds, three times, twice a day.",
  },
  {
    kind: "strengthening",
    words:
      "Shoulder blades: draw both gently back and down, hold 5 seconds, let go. Three times 10, three days a week.",
  },
  { kind: "heat-or-ice", words: "Warm the neck for 15 minutes before you stretch." },
  { kind: "pacing", words: "Soreness for one or two days is usual. Nothing strenuous for three days." },
  { kind: "daily-trigger", words: "At the desk: screen at eye height, elbows supported, stand up every 30 minutes." },
];

const LAST_PROGRAMME: readonly HomeItem[] = [
  {
    kind: "strengthening",
    words:
      "Shoulder blades: draw both gently back and down, hold 5 seconds, let go. Three times 10, three days a week.",
  },
  {
    kind: "strengthening",
    words:
      "Hip: lie on your side and lift the upper leg straight up, slowly down again. Three times 10, three days a week.",
  },
  { kind: "daily-trigger", words: "No position is good for long: change yours every 20 to 30 minutes." },
];

const CHECKED = { isChecked: true, found: [], words: "" } as const;

export const SAMPLE_EXAMS = {
  first: ({ on, consentAt }) => ({
    ...EMPTY_EXAM,
    complaint:
      "Pain in the right side of the neck with headache on most days for half a year; small of the back on the left when standing up.",
    pain: { now: 6, best: 3, worst: 8, average: 6 },
    scores: [
      { scale: "NDI", score: 30 },
      { scale: "ODI", score: 34 },
      { scale: "PSFS", score: 4 },
    ],
    conservativeCare: careAt(on, 0),
    perpetuatingTags: ["workstation", "load-carried", "posture"],
    perpetuatingWords: "ten hours a day at two screens, bag on the right shoulder",
    safety: safetyAt(on, 0),
    consent: { form: "written", at: consentAt },
    contraindications: CHECKED,
    diagnosisCodes: ["M79.12", "M79.18"],
    assessment: "Myofascial pain of the neck and shoulder girdle with referred headache, and of the low back.",
    plan: {
      followUpOn: dateAfterWeeks(on, 3),
      words: "Low back next time. Change the desk first.",
      homeProgramme: FIRST_PROGRAMME,
    },
  }),
  second: ({ on, consentAt }) => ({
    ...EMPTY_EXAM,
    complaint: "Headache twice a week instead of daily. Left hip since a long drive.",
    pain: { now: 5, best: 2, worst: 6, average: 4 },
    scores: [
      { scale: "NDI", score: 24 },
      { scale: "ODI", score: 30 },
      { scale: "PSFS", score: 5.3 },
      { scale: "PGIC", score: 3 },
    ],
    conservativeCare: careAt(on, 3),
    perpetuatingTags: ["load-carried", "posture"],
    relief: { percent: 40, weeks: 3, scale: "NRS" },
    safety: safetyAt(on, 3),
    consent: { form: "verbal", at: consentAt },
    contraindications: CHECKED,
    diagnosisCodes: ["M79.12", "M79.18"],
    assessment: "Better in the neck; quadratus lumborum and gluteus medius on the left now lead.",
    plan: { followUpOn: dateAfterWeeks(on, 4), words: "", homeProgramme: FIRST_PROGRAMME.slice(0, 3) },
  }),
  third: ({ on, consentAt }) => ({
    ...EMPTY_EXAM,
    complaint: "One headache in a month. Back only after sitting long.",
    pain: { now: 3, best: 0, worst: 4, average: 2 },
    scores: [
      { scale: "NDI", score: 16 },
      { scale: "ODI", score: 22 },
      { scale: "PSFS", score: 6.7 },
      { scale: "PGIC", score: 2 },
    ],
    perpetuatingTags: ["posture"],
    relief: { percent: 60, weeks: 4, scale: "NRS" },
    safety: safetyAt(on, 7),
    consent: { form: "verbal", at: consentAt },
    contraindications: CHECKED,
    manualTherapyMinutes: 25,
    diagnosisCodes: ["M79.12", "M79.18"],
    assessment: "No injection needed; manual release.",
    plan: { followUpOn: dateAfterWeeks(on, 3), words: "", homeProgramme: LAST_PROGRAMME },
  }),
  fourth: ({ on, consentAt }) => ({
    ...EMPTY_EXAM,
    complaint: "No headache for two weeks. Some stiffness of the low back in the morning.",
    pain: { now: 1, best: 0, worst: 2, average: 1 },
    scores: [
      { scale: "NDI", score: 10 },
      { scale: "ODI", score: 14 },
      { scale: "PSFS", score: 7.7 },
      { scale: "PGIC", score: 2 },
    ],
    perpetuatingTags: ["posture"],
    relief: { percent: 75, weeks: 3, scale: "NRS" },
    safety: safetyAt(on, 10),
    consent: { form: "verbal", at: consentAt },
    contraindications: CHECKED,
    manualTherapyMinutes: 15,
    diagnosisCodes: ["M79.18"],
    assessment: "Nearly free of symptoms.",
    plan: {
      followUpOn: dateAfterWeeks(on, 6),
      words: "Come earlier if the headache is back.",
      homeProgramme: LAST_PROGRAMME,
    },
  }),
} as const satisfies Record<string, SampleExam>;

/** The exam as the clinician goes through it: what is asked before the chart, and what follows from it. */
export const EXAM_STEPS: {
  readonly before: readonly ((exam: VisitExam) => Partial<VisitExam>)[];
  readonly after: readonly ((exam: VisitExam) => Partial<VisitExam>)[];
} = {
  before: [
    ({ safety }) => ({ safety }),
    ({ complaint }) => ({ complaint }),
    ({ pain }) => ({ pain }),
    ({ scores }) => ({ scores }),
    ({ relief }) => ({ relief }),
    ({ conservativeCare }) => ({ conservativeCare }),
    ({ perpetuatingTags, perpetuatingWords }) => ({ perpetuatingTags, perpetuatingWords }),
    ({ contraindications }) => ({ contraindications }),
    ({ consent }) => ({ consent }),
  ],
  after: [
    ({ manualTherapyMinutes }) => ({ manualTherapyMinutes }),
    ({ assessment }) => ({ assessment }),
    ({ diagnosisCodes }) => ({ diagnosisCodes }),
    ({ plan }) => ({ plan }),
  ],
};
