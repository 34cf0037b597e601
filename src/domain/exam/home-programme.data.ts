import type { RuleSource } from "../checks/check-rules.ts";
import type { HomeArea } from "./home-area.ts";
import type { HomeItem, PerpetuatingTag } from "./visit-exam.ts";

/** A line that can be proposed, in plain words for the patient, with where it comes from. */
export type HomeAdvice = HomeItem & {
  readonly source: RuleSource;
  /** Where sources do not agree, for the clinician. */
  readonly caveat?: string;
};

/** An exercise for the muscles that steady an area. */
type StabiliserExercise = HomeAdvice & { readonly areas: readonly HomeArea[] };

const PRACTICE: RuleSource = { title: "Good practice; no source was found", address: "", grade: "practice" };
const SCAPULAR_REVIEW: RuleSource = {
  title:
    "Seo and others 2020, Asian Spine J 14:122-129: scapular stabilization for chronic neck pain, systematic review",
  address: "https://doi.org/10.31616/asj.2019.0055",
  grade: "primary",
};
const HIP_REVIEW: RuleSource = {
  title: "Santamaría and others 2023, Sports 11:167: hip strengthening in low back pain, systematic review",
  address: "https://doi.org/10.3390/sports11090167",
  grade: "primary",
};
const ELBOW_TRIAL: RuleSource = {
  title: "Tyler and others 2010, J Shoulder Elbow Surg 19:917-922: eccentric wrist extensor exercise",
  address: "https://doi.org/10.1016/j.jse.2010.04.041",
  grade: "primary",
};
const JAW_REVIEW: RuleSource = {
  title:
    "Idáñez-Robles and others 2022, Clin Rehabil: exercise in temporomandibular disorders, systematic review, abstract",
  address: "https://doi.org/10.1177/02692155221133523",
  grade: "primary",
};
const THORACIC_TRIAL: RuleSource = {
  title: "Turkish Journal of Medical Sciences: thoracic spine stabilization for postural back pain, trial, abstract",
  address:
    "https://www.acarindex.com/turkish-journal-of-medical-sciences/an-8-week-thoracic-spine-stabilization-exercise-program-improves-postural-back-pain-spine-alignment-postural-sway-and-core-endurance-in-university-students-a-randomized-controlled-study-796655",
  grade: "primary",
};
const STABILISATION_REVIEW: RuleSource = {
  title: "Smith and others 2014, BMC Musculoskelet Disord: stabilisation exercises for low back pain, review, abstract",
  address: "https://www.springermedicine.com/an-update-of-stabilisation-exercises-for-low-back-pain-a-systema/22419780",
  grade: "primary",
};
const AGING_INSTITUTE: RuleSource = {
  title: "US National Institute on Aging, Go4Life: elbow extension",
  address: "https://go4life.nia.nih.gov/exercises/elbow-extension",
  grade: "secondary",
};
const HAND_PUTTY: RuleSource = {
  title: "Merck Manual: resisted finger abduction and extension",
  address: "http://www.merckmanuals.com/en-ca/home/multimedia/video/v13975768",
  grade: "secondary",
};
const LEG_RAISE: RuleSource = {
  title: "Merck Manual: straight leg raise",
  address: "https://www.merckmanuals.com/home/multimedia/video/straight-leg-raise",
  grade: "secondary",
};
const HAMSTRING_CURL: RuleSource = {
  title: "American Academy of Orthopaedic Surgeons, OrthoInfo: hamstring curls",
  address: "http://www.anationinmotion.org/ortho-pinion/strengthening-exercises-hamstring-curls/",
  grade: "secondary",
};
const DISCHARGE_CARE: RuleSource = {
  title: "Drugs.com care notes: trigger point injection, discharge care",
  address: "https://www.drugs.com/cg/trigger-point-injection-discharge-care.html",
  grade: "secondary",
};
const ACEP: RuleSource = {
  title: "ACEP, trigger point injection tool",
  address: "https://www.acep.org/patient-care/map/map-trigger-point-injection-tool/",
  grade: "primary",
};
const PACING: RuleSource = {
  title: "University Hospitals Bristol, pain clinic: pacing",
  address:
    "http://www.uhbristol.nhs.uk/patients-and-visitors/your-hospitals/other-services-in-bristol/pain-clinic/what-can-you-do-to-help-yourself/pacing/",
  grade: "secondary",
};

/** How a stretch is done: the same words for every muscle. */
export const STRETCH_DOSE = "Hold 30 seconds, three times, twice a day.";

export const STABILISER_EXERCISES: readonly StabiliserExercise[] = [
  {
    kind: "strengthening",
    areas: ["jaw"],
    words:
      "Jaw: open and close slowly, only as far as the tongue stays on the roof of the mouth. 6 times, six times a day.",
    source: JAW_REVIEW,
    caveat:
      "16 trials of exercise of several kinds: less pain, wider opening. This one with its count is of Rocabado's programme (a sheet on Scribd).",
  },
  {
    kind: "strengthening",
    areas: ["neck", "shoulder"],
    words:
      "Shoulder blades: draw both gently back and down, hold 5 seconds, let go. Three times 10, three days a week.",
    source: SCAPULAR_REVIEW,
    caveat: "Four studies with few people; most found less pain and disability.",
  },
  {
    kind: "strengthening",
    areas: ["neck"],
    words: "Deep neck muscles: lie on your back and nod as if saying yes, without lifting the head. 10 times, daily.",
    source: {
      title: "Sterling and others 2019, J Clin Med 8:1219: best evidence rehabilitation for neck pain",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6723111",
      grade: "primary",
    },
    caveat: "Strengthening of neck and upper quadrant: moderate effect in the short term, moderate quality at best.",
  },
  {
    kind: "strengthening",
    areas: ["low-back", "hip"],
    words:
      "Hip: lie on your side and lift the upper leg straight up, slowly down again. Three times 10, three days a week.",
    source: HIP_REVIEW,
    caveat:
      "One trial found no gain over manual therapy with lumbar stabilization (PMC8721074), a review of seven trials did.",
  },
  {
    kind: "strengthening",
    areas: ["low-back"],
    words:
      "Trunk: on hands and knees stretch out one arm and the opposite leg, back still, hold 5 seconds. 10 times on each side, three days a week.",
    source: {
      title: "Ahn, Lee and Lee, Medicina: core stabilization with gluteal strengthening in chronic low back pain",
      address: "https://www.scribd.com/document/751315314/Effects-of-Gluteal-Muscle-Strengthening-Exercise-B",
      grade: "secondary",
    },
  },
  {
    kind: "strengthening",
    areas: ["trunk"],
    words:
      "Belly: on your back, one knee bent, lift head and shoulders a little, hold 5 seconds. 10 times, three days a week.",
    source: THORACIC_TRIAL,
    caveat:
      "53 students; the abstract does not name the exercises. This one is McGill's curl-up; its count is a usual one.",
  },
  {
    kind: "strengthening",
    areas: ["trunk"],
    words:
      "Flank: on your side, knees bent, on your forearm, lift the hips, hold 5 seconds. 5 times on each side, three days a week.",
    source: STABILISATION_REVIEW,
    caveat:
      "29 studies in low back pain; the gain was small. This one is McGill's side bridge on the knees; its count is a usual one.",
  },
  {
    kind: "strengthening",
    areas: ["arm"],
    words:
      "Upper arm: with a small weight, bend the elbow, and straighten it overhead, each slowly. Twice 10, every other day.",
    source: AGING_INSTITUTE,
    caveat: "Advice for healthy older people; no trial in pain of the upper arm was found.",
  },
  {
    kind: "strengthening",
    areas: ["hand"],
    words:
      "Hand: squeeze a soft ball, then spread fingers and thumb against a rubber band, both slowly. Three times 10, daily.",
    source: HAND_PUTTY,
    caveat:
      "A trial of 490 people with rheumatoid hands found better hand function with such a programme (SARAH, Lancet 2014).",
  },
  {
    kind: "strengthening",
    areas: ["thigh"],
    words:
      "Front of the thigh: on your back, one knee bent, lift the other leg straight as high as that knee. Three times 10, daily.",
    source: LEG_RAISE,
  },
  {
    kind: "strengthening",
    areas: ["thigh"],
    words:
      "Back of the thigh: stand, hold on to a chair, lift the heel behind you, hold 5 seconds. Three times 10, four days a week.",
    source: HAMSTRING_CURL,
  },
  {
    kind: "strengthening",
    areas: ["forearm"],
    words:
      "Forearm: rest it on a table, palm down, with a small weight in the hand. Lift with the other hand's help, lower slowly in 4 seconds. Three times 15, daily.",
    source: ELBOW_TRIAL,
    caveat: "Tried in tennis elbow (21 people).",
  },
  {
    kind: "strengthening",
    areas: ["leg", "foot"],
    words: "Calf: rise onto the toes and come down slowly, both feet. Three times 10, every other day.",
    source: {
      title: "Osborne and others 2023, J Foot Ankle Res 16:1: strengthening for plantar heel pain, Delphi consensus",
      address: "https://mijn.bsl.nl/development-of-a-foot-and-ankle-strengthening-program-for-the-tr/26122858",
      grade: "primary",
    },
    caveat: "Consensus of experts on plantar heel pain; a trial found no gain over advice and a heel cup.",
  },
];

/** For everyone. */
export const GENERAL_ADVICE: readonly HomeAdvice[] = [
  {
    kind: "heat-or-ice",
    words:
      "Warm the muscle for 15 minutes before you stretch. A cold pack in a cloth, 15 minutes, eases fresh soreness.",
    source: DISCHARGE_CARE,
  },
  {
    kind: "pacing",
    words: "Do a little often. Take a break before the pain makes you stop, and add a little each week.",
    source: PACING,
  },
  { kind: "hydration", words: "Drink water through the day, more when it is hot or you sweat.", source: PRACTICE },
  {
    kind: "sleep",
    words: "Keep regular hours of sleep. Lie so that the sore muscle is neither bent nor pressed.",
    source: PRACTICE,
  },
];

/** After needles, dry or with an injection. */
export const AFTER_NEEDLES: readonly HomeAdvice[] = [
  {
    kind: "pacing",
    words:
      "Soreness for one or two days is usual. Move the treated muscle through its full range several times a day; nothing strenuous for three days.",
    source: ACEP,
  },
];

/** What to change in daily life, by what was found to keep the pain going. */
export const TRIGGER_ADVICE: Readonly<Record<PerpetuatingTag, HomeAdvice>> = {
  workstation: {
    kind: "daily-trigger",
    words: "At the desk: screen at eye height, elbows supported, stand up every 30 minutes.",
    source: PRACTICE,
  },
  "sleep-position": {
    kind: "sleep",
    words: "Do not sleep on your front. One pillow that keeps the head in line with the back.",
    source: PRACTICE,
  },
  "load-carried": {
    kind: "daily-trigger",
    words: "Carry less at a time and on both sides: a rucksack instead of a shoulder bag.",
    source: PRACTICE,
  },
  "repetitive-task": {
    kind: "daily-trigger",
    words: "Change hand, grip or task every 20 minutes, before the muscle tires.",
    source: PRACTICE,
  },
  stress: {
    kind: "daily-trigger",
    words: "Three times a day: breathe out slowly, let the shoulders and the jaw go.",
    source: PRACTICE,
  },
  posture: {
    kind: "daily-trigger",
    words: "No position is good for long: change yours every 20 to 30 minutes.",
    source: PRACTICE,
  },
};

/** When to call, for the handout. Each stands there when one of its areas was treated, or always. */
export type WarningSign = {
  readonly words: string;
  /** Null: whatever was treated. */
  readonly areas: readonly HomeArea[] | null;
  /** Only after needles. */
  readonly afterNeedles: boolean;
  readonly isEmergency: boolean;
  readonly source: RuleSource;
};

export const WARNING_SIGNS: readonly WarningSign[] = [
  {
    words: "shortness of breath, chest pain, a racing heart",
    areas: null,
    afterNeedles: true,
    isEmergency: true,
    source: DISCHARGE_CARE,
  },
  {
    words: "swelling of face, mouth or throat, hives all over",
    areas: null,
    afterNeedles: true,
    isEmergency: true,
    source: DISCHARGE_CARE,
  },
  {
    words: "a sudden headache worse than any before, trouble speaking or seeing",
    areas: ["jaw", "neck", "shoulder"],
    afterNeedles: false,
    isEmergency: true,
    source: PRACTICE,
  },
  {
    words: "numbness between the legs, trouble holding or passing urine or stool",
    areas: ["low-back", "hip", "trunk"],
    afterNeedles: false,
    isEmergency: true,
    source: PRACTICE,
  },
  {
    words: "new numbness or weakness of an arm or leg",
    areas: null,
    afterNeedles: false,
    isEmergency: false,
    source: PRACTICE,
  },
  {
    words: "fever, redness, warmth or swelling where the needle was",
    areas: null,
    afterNeedles: true,
    isEmergency: false,
    source: DISCHARGE_CARE,
  },
  {
    words: "pain that grows from day to day, or wakes you every night",
    areas: null,
    afterNeedles: false,
    isEmergency: false,
    source: DISCHARGE_CARE,
  },
];
