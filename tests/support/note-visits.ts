import { toClinicianId, toPatientId } from "../../src/domain/ids.ts";
import type { Patient } from "../../src/domain/patient.ts";
import type { Author } from "../../src/domain/signing/signing.ts";
import { amendVisit, MEANINGS, signVisit } from "../../src/domain/signing/sign-visit.ts";
import type { Visit } from "../../src/domain/visit.ts";
import {
  agentOf,
  dryNeedling,
  findingsOf,
  handOn,
  injectionOf,
  type NoteHand,
  pressureRelease,
  startNoteVisit,
} from "./note-hand.ts";
import { somePatient } from "./records.ts";

// Six visits as they happen, charted by commands. The people are fictional.

export type NoteCase = {
  readonly name: string;
  readonly patient: Patient;
  readonly visit: Visit;
  readonly earlierVisits: readonly Visit[];
};

const PHYSICIAN: Author = { id: toClinicianId("dr-weiss"), name: "Judith Weiss", credentials: "MD", initials: "JW" };
const THERAPIST: Author = { id: toClinicianId("ortega"), name: "Luis Ortega", credentials: "PT, DPT", initials: "LO" };

const ALL_CRITERIA = ["taut-band", "hypersensitive-spot", "referred-pain"] as const;

export function allNoteCases(): readonly NoteCase[] {
  return [firstInjection(), dryNeedlingOfLowBack(), manualRelease(), latentScreening(), followUp(), mixtureAmended()];
}

/** Neck and shoulder, office work: three points injected with lidocaine, one found and left. Signed. */
export function firstInjection(): NoteCase {
  const patient = patientOf("Nora Beck", "1979-04-02", "NB-1041");
  const at = "2026-11-21T14:05:00.000+01:00";
  const hand = startNoteVisit(patient, at);
  hand.draw("trapezius-1", "right", { qualities: ["aching"], pain: 6 });
  const trapezius = hand.find("trapezius-1", "right", {
    class: "active",
    pain: 7,
    findings: findingsOf([...ALL_CRITERIA, "familiar-pain", "jump-sign", "restricted-range"], [], {
      threshold: { value: 2.1, unit: "kgf/cm2", probeAreaCm2: 1 },
      motion: [{ movement: "neck-lateral-flexion", side: "left", beforeDegrees: 25, afterDegrees: 35 }],
    }),
    refers: { qualities: ["aching"], pain: 6 },
  });
  const levator = hand.find("levator-scapulae-1", "right", {
    class: "active",
    pain: 6,
    findings: findingsOf([...ALL_CRITERIA, "familiar-pain"], ["jump-sign"], {
      motion: [{ movement: "neck-rotation", side: "right", beforeDegrees: 50, afterDegrees: 65 }],
    }),
    refers: { qualities: ["aching"], pain: 4 },
  });
  const infraspinatus = hand.find("infraspinatus-1", "right", {
    class: "active",
    pain: 5,
    findings: findingsOf(["taut-band", "hypersensitive-spot", "familiar-pain"], ["referred-pain"]),
  });
  hand.find("trapezius-1", "left", {
    class: "latent",
    pain: 3,
    findings: findingsOf(["taut-band", "hypersensitive-spot"], ["familiar-pain"], {
      threshold: { value: 3.4, unit: "kgf/cm2", probeAreaCm2: 1 },
    }),
    note: "Not treated today",
  });
  hand.clear("supraspinatus-1", "right");
  hand.clear("infraspinatus-1", "left");
  const lidocaine = agentOf("lidocaine", {
    concentrationPercent: 1,
    volumeMl: 1,
    lot: "L2604",
    expiresOn: "2027-04-30",
  });
  const technique = injectionOf([lidocaine], {
    needle: { gauge: 25, lengthMm: 38 },
    skinPreparation: "chlorhexidine",
    topicalAnaesthetic: "none",
    guidance: "none",
    passes: 6,
    twitch: "present",
    hasBandage: true,
  });
  const response = { complication: "none", isSorenessTold: true, isAftercareGiven: true } as const;
  hand.treat([trapezius], technique, { ...response, painBefore: 7, painAfter: 2 });
  hand.treat([levator], technique, { ...response, painBefore: 6, painAfter: 2 });
  hand.treat([infraspinatus], injectionOf([lidocaine], { ...technique, twitch: "absent" }), {
    ...response,
    painBefore: 5,
    painAfter: 3,
  });
  hand.examine({
    complaint: "Right-sided neck pain with headache at the temple for six months, worse after a day at the desk.",
    pain: { now: 6, best: 2, worst: 8, average: 5 },
    scores: [{ scale: "NDI", score: 22 }],
    conservativeCare: [
      { what: "Physiotherapy, 8 sessions", from: "2026-07-06", to: "2026-09-28", result: "short relief" },
      { what: "Ibuprofen as needed", from: "2026-06-01", to: null, result: "little help" },
    ],
    perpetuatingTags: ["workstation", "stress"],
    perpetuatingWords: "Two screens, the main one on the left",
    safety: {
      allergies: "none",
      bleedingRisk: "none",
      pregnancy: "no",
      weight: { kg: 68, measuredOn: "2026-11-21" },
      other: "",
    },
    consent: { form: "written", at: "2026-11-21T14:01:00.000+01:00" },
    contraindications: { isChecked: true, found: [], words: "" },
    diagnosisCodes: ["M79.12"],
    assessment: "Myofascial neck pain with tension-type headache; the trigger points explain the familiar pain.",
    plan: {
      followUpOn: "2026-12-05",
      words: "Reassess in two weeks; inject again only with at least 50 % relief.",
      homeProgramme: [
        { kind: "stretch", words: "Upper trapezius: tilt the head to the left, 30 seconds, three times a day" },
        { kind: "strengthening", words: "Shoulder blades back and down, 10 times, twice a day" },
        { kind: "heat-or-ice", words: "Heat for 15 minutes in the evening" },
        { kind: "daily-trigger", words: "Move the main screen to the middle" },
      ],
    },
  });
  return { name: "first-injection", patient, visit: sign(hand.visit(), PHYSICIAN), earlierVisits: [] };
}

/** Low back and buttock: dry needling of four points. Signed. */
function dryNeedlingOfLowBack(): NoteCase {
  const patient = patientOf("Jonas Adler", "1968-09-14", "JA-0077", "male");
  const hand = startNoteVisit(patient, "2026-10-07T09:30:00.000+02:00");
  hand.draw("quadratus-lumborum-1", "left", { qualities: ["aching", "sharp"], pain: 7 });
  const points = [
    hand.find("quadratus-lumborum-1", "left", {
      class: "active",
      pain: 8,
      findings: findingsOf([...ALL_CRITERIA, "familiar-pain", "local-twitch"], [], {
        motion: [{ movement: "trunk-lateral-flexion", side: "right", beforeDegrees: 12, afterDegrees: 18 }],
      }),
      refers: { qualities: ["aching"], pain: 6 },
    }),
    hand.find("gluteus-medius-1", "left", {
      class: "active",
      pain: 7,
      findings: findingsOf([...ALL_CRITERIA, "familiar-pain"], ["local-twitch"]),
      refers: { qualities: ["aching"], pain: 5 },
    }),
    hand.find("gluteus-minimus-2", "left", {
      class: "active",
      pain: 6,
      findings: findingsOf(["hypersensitive-spot", "referred-pain", "familiar-pain"]),
      refers: { qualities: ["aching", "tingling"], pain: 4 },
    }),
    hand.find("piriformis-1", "left", {
      class: "satellite",
      pain: 5,
      findings: findingsOf(["taut-band", "hypersensitive-spot"], ["referred-pain", "familiar-pain"]),
    }),
  ];
  hand.clear("iliocostalis-lumborum-1", "left");
  hand.clear("quadratus-lumborum-1", "right");
  const response = { complication: "none", isSorenessTold: true, isAftercareGiven: true } as const;
  const needle = { gauge: 32, lengthMm: 60 } as const;
  const technique = {
    needle,
    technique: "pistoning",
    skinPreparation: "alcohol",
    needlesIn: 1,
    needlesOut: 1,
  } as const;
  const twitches = ["present", "present", "absent", "absent"] as const;
  const scores = [
    [8, 4],
    [7, 3],
    [6, 4],
    [5, 4],
  ] as const;
  points.forEach((point, index) => {
    const [painBefore, painAfter] = scores[index] ?? [5, 4];
    hand.treat([point], dryNeedling({ ...technique, twitch: twitches[index] ?? null }), {
      ...response,
      painBefore,
      painAfter,
    });
  });
  hand.examine({
    complaint:
      "Low back pain on the left for four months, into the buttock and the back of the thigh, worse on standing up.",
    pain: { now: 7, best: 3, worst: 8, average: 6 },
    scores: [
      { scale: "ODI", score: 38 },
      { scale: "RMDQ", score: 11 },
    ],
    conservativeCare: [{ what: "Home exercises", from: "2026-07-15", to: null, result: "" }],
    perpetuatingTags: ["load-carried", "sleep-position"],
    safety: {
      allergies: "nickel",
      bleedingRisk: "antiplatelet",
      pregnancy: null,
      weight: null,
      other: "Aspirin 100 mg daily",
    },
    consent: { form: "verbal", at: "2026-10-07T09:28:00.000+02:00" },
    contraindications: { isChecked: true, found: [], words: "No neurological deficit" },
    diagnosisCodes: ["M79.18", "M54.59"],
    assessment: "Myofascial low back and gluteal pain. Straight leg raise is negative; no sign of radiculopathy.",
    plan: {
      followUpOn: "2026-10-14",
      words: "Four to six sessions, then review with the ODI.",
      homeProgramme: [
        { kind: "stretch", words: "Quadratus lumborum: side bend over a rolled towel, 30 seconds, twice a day" },
        { kind: "strengthening", words: "Hip abductors: side-lying leg raise, 10 times, once a day" },
      ],
    },
  });
  return { name: "dry-needling-low-back", patient, visit: sign(hand.visit(), THERAPIST), earlierVisits: [] };
}

/** Jaw and temple: pressure release of three points, one stopped. Not signed yet. */
function manualRelease(): NoteCase {
  const patient = patientOf("Mira Sandoval", "1991-01-30", "");
  const hand = startNoteVisit(patient, "2026-11-03T17:20:00.000+01:00");
  const masseter = hand.find("masseter-1", "left", {
    class: "active",
    pain: 6,
    findings: findingsOf([...ALL_CRITERIA, "familiar-pain"], [], {
      motion: [{ movement: "jaw-opening", side: "both", beforeDegrees: 31, afterDegrees: 38 }],
    }),
    refers: { qualities: ["aching"], pain: 4 },
  });
  const temporalis = hand.find("temporalis-1", "left", {
    class: "active",
    pain: 5,
    findings: findingsOf([...ALL_CRITERIA, "familiar-pain"]),
    refers: { qualities: ["throbbing"], pain: 5 },
  });
  const sternal = hand.find("scm-sternal-2", "left", {
    class: "active",
    pain: 6,
    findings: findingsOf(["hypersensitive-spot", "referred-pain", "familiar-pain"]),
  });
  hand.clear("masseter-1", "right");
  const release = pressureRelease({
    level: "moderate",
    seconds: 60,
    repetitions: 2,
    tolerance: "comfortable",
    releaseFelt: true,
  });
  hand.treat([masseter], release, { painBefore: 6, painAfter: 3, complication: "none", isSorenessTold: true });
  hand.treat([temporalis], release, { painBefore: 5, painAfter: 2, complication: "none", isSorenessTold: true });
  hand.treat(
    [sternal],
    pressureRelease({
      level: "light",
      seconds: 20,
      repetitions: 1,
      tolerance: "stopped",
      stopReason: "dizziness",
      releaseFelt: false,
    }),
    {
      painBefore: 6,
      painAfter: 6,
      complication: "other",
      complicationWords: "dizziness, gone after two minutes lying down",
    },
  );
  hand.examine({
    complaint: "Pain in front of the left ear on chewing for two months.",
    pain: { now: 5, best: null, worst: 7, average: null },
    consent: { form: "verbal", at: "2026-11-03T17:22:00.000+01:00" },
    manualTherapyMinutes: 25,
    plan: { followUpOn: "2026-11-10", words: "Leave out the sternocleidomastoid next time.", homeProgramme: [] },
  });
  return { name: "manual-release", patient, visit: hand.visit(), earlierVisits: [] };
}

/** A rower without pain: points looked for and found, nothing done. Not signed. */
function latentScreening(): NoteCase {
  const patient = patientOf("Teo Lindqvist", "2004-06-21", "S-12", "male");
  const hand = startNoteVisit(patient, "2026-09-15T11:00:00.000+02:00");
  const latent = {
    class: "latent",
    findings: findingsOf(["taut-band", "hypersensitive-spot"], ["familiar-pain"]),
  } as const;
  hand.find("trapezius-1", "right", { ...latent, pain: 3 });
  hand.find("trapezius-1", "left", { ...latent, pain: 2 });
  const erased = hand.find("infraspinatus-1", "left", { ...latent, pain: 2 });
  hand.erase(erased);
  hand.find("extensor-digitorum-1", "right", {
    class: "latent",
    pain: 3,
    findings: findingsOf([...ALL_CRITERIA], ["familiar-pain"]),
    refers: {},
  });
  hand.find("ecrb-1", "right", { class: "not-a-trigger-point", pain: 4, note: "Tender lateral epicondyle, no band" });
  for (const site of ["levator-scapulae-1", "infraspinatus-1"]) {
    hand.clear(site, "right");
    hand.clear(site, "left");
  }
  hand.examine({
    complaint: "No complaint. Screening before the rowing season.",
    pain: { now: 0, best: 0, worst: 2, average: 0 },
    assessment: "Latent trigger points without clinical relevance today.",
    plan: {
      followUpOn: null,
      words: "No treatment. Come back if any of these sites becomes painful.",
      homeProgramme: [],
    },
  });
  return { name: "latent-screening", patient, visit: hand.visit(), earlierVisits: [] };
}

/** Two weeks after the first injection: what is gone, what is left, what is new. Signed. */
function followUp(): NoteCase {
  const first = firstInjection();
  const hand = startNoteVisit(first.patient, "2026-12-05T10:15:00.000+01:00");
  const trapezius = hand.find("trapezius-1", "right", {
    class: "active",
    pain: 4,
    findings: findingsOf([...ALL_CRITERIA, "familiar-pain"], ["jump-sign"], {
      threshold: { value: 3.2, unit: "kgf/cm2", probeAreaCm2: 1 },
      motion: [{ movement: "neck-lateral-flexion", side: "left", beforeDegrees: 35, afterDegrees: null }],
    }),
    refers: { qualities: ["aching"], pain: 3 },
  });
  hand.find("trapezius-1", "left", {
    class: "latent",
    pain: 3,
    findings: findingsOf(["taut-band", "hypersensitive-spot"], ["familiar-pain"]),
  });
  const splenius = hand.find("splenius-capitis-1", "right", {
    class: "active",
    pain: 5,
    findings: findingsOf(["taut-band", "hypersensitive-spot", "familiar-pain"]),
  });
  hand.clear("infraspinatus-1", "right");
  const lidocaine = agentOf("lidocaine", {
    concentrationPercent: 1,
    volumeMl: 1,
    lot: "L2604",
    expiresOn: "2027-04-30",
  });
  const technique = injectionOf([lidocaine], {
    needle: { gauge: 25, lengthMm: 38 },
    skinPreparation: "chlorhexidine",
    twitch: "present",
  });
  const response = { complication: "none", isSorenessTold: true, isAftercareGiven: true } as const;
  hand.treat([trapezius], technique, { ...response, painBefore: 4, painAfter: 1 });
  hand.treat([splenius], technique, { ...response, painBefore: 5, painAfter: 2 });
  hand.examine({
    complaint: "Neck pain much better; headache twice in two weeks.",
    pain: { now: 3, best: 0, worst: 5, average: 2 },
    scores: [
      { scale: "NDI", score: 12 },
      { scale: "PGIC", score: 2 },
    ],
    relief: { percent: 60, weeks: 2, scale: "NRS" },
    consent: { form: "written", at: "2026-12-05T10:12:00.000+01:00" },
    contraindications: { isChecked: true, found: [], words: "" },
    diagnosisCodes: ["M79.12"],
    assessment: "Good response. One point of the first visit is gone.",
    plan: { followUpOn: "2027-01-16", words: "Go on with the home programme.", homeProgramme: [] },
  });
  return {
    name: "follow-up",
    patient: first.patient,
    visit: sign(hand.visit(), PHYSICIAN),
    earlierVisits: [first.visit],
  };
}

/** Steroid with local anaesthetic at two points, botulinum toxin at two, a faint; the side of one point was put right later. */
function mixtureAmended(): NoteCase {
  const patient = patientOf("Ruth Okafor", "1955-12-01", "RO-3310");
  const hand = startNoteVisit(patient, "2026-08-19T08:45:00.000+02:00");
  const active = { class: "active", findings: findingsOf([...ALL_CRITERIA, "familiar-pain"]) } as const;
  const first = hand.find("trapezius-2", "right", { ...active, pain: 7, refers: { qualities: ["aching"], pain: 5 } });
  const second = hand.find("supraspinatus-1", "right", { ...active, pain: 6 });
  const third = hand.find("temporalis-1", "right", { ...active, pain: 6 });
  const wrong = hand.find("temporalis-1", "left", { ...active, pain: 5 });
  const mixture = injectionOf(
    [
      agentOf("bupivacaine", { concentrationPercent: 0.25, volumeMl: 1 }),
      agentOf("corticosteroid", {
        name: "triamcinolone",
        amount: { value: 10, unit: "mg" },
        volumeMl: 0.25,
        lot: "T88",
      }),
    ],
    {
      needle: { gauge: 25, lengthMm: 38 },
      skinPreparation: "povidone-iodine",
      guidance: "ultrasound",
      twitch: "present",
    },
  );
  const toxin = injectionOf(
    [agentOf("botulinum-toxin-a", { amount: { value: 5, unit: "units" }, volumeMl: 0.1, lot: "C7711" })],
    { needle: { gauge: 30, lengthMm: 13 }, skinPreparation: "alcohol" },
  );
  hand.treat([first], mixture, {
    painBefore: 7,
    painAfter: 3,
    complication: "faint",
    complicationWords: "vasovagal, lying down for 10 minutes, blood pressure 105/65, recovered fully",
    isSorenessTold: true,
    isAftercareGiven: true,
  });
  hand.treat([second], mixture, { painBefore: 6, painAfter: 3, complication: "none", isAftercareGiven: true });
  hand.treat([third, wrong], toxin, { complication: "none", isAftercareGiven: true });
  hand.examine({
    complaint: "Shoulder pain and chronic headache.",
    pain: { now: 7, best: 4, worst: 9, average: 6 },
    safety: {
      allergies: "penicillin (rash)",
      bleedingRisk: "none",
      pregnancy: null,
      weight: { kg: 81.5, measuredOn: "2026-08-19" },
      other: "Type 2 diabetes: told that blood glucose may rise after the corticosteroid",
    },
    consent: { form: "written", at: "2026-08-19T08:40:00.000+02:00" },
    contraindications: { isChecked: true, found: ["needle-phobia"], words: "treated lying down" },
    diagnosisCodes: ["M79.11", "M79.18"],
    assessment:
      "Myofascial pain of shoulder and temporalis. Botulinum toxin is off label here; the patient was told so.",
    plan: { followUpOn: "2026-11-18", words: "No further corticosteroid before three months.", homeProgramme: [] },
  });
  const signed = sign(hand.visit(), PHYSICIAN);
  const amended = amend(
    signed,
    "Point 4 was charted twice by mistake; temporalis was treated on the right only.",
    (amending) => amending.erase(wrong),
  );
  return { name: "mixture-amended", patient, visit: amended, earlierVisits: [signed, amended] };
}

function patientOf(
  name: string,
  birthDate: string,
  recordNumber: string,
  figure: Patient["figure"] = "female",
): Patient {
  return somePatient({ id: toPatientId(`patient-${name}`), name, birthDate, recordNumber, figure });
}

function sign(visit: Visit, author: Author, minutes = 25): Visit {
  const at = new Date(Date.parse(visit.startedAt) + minutes * 60_000).toISOString();
  const clock = { now: () => at, timeZone: () => "Europe/Berlin" };
  const meaning = visit.amendment === null ? MEANINGS.record : MEANINGS.amendment;
  const signed = signVisit(visit, { author, clock, meaning });
  if (!signed.ok) throw new Error(signed.failure.join(" "));
  return signed.value.visit;
}

function amend(visit: Visit, reason: string, change: (hand: NoteHand) => void): Visit {
  const at = new Date(Date.parse(visit.startedAt) + 26 * 3_600_000).toISOString();
  const clock = { now: () => at, timeZone: () => "Europe/Berlin" };
  const begun = amendVisit(visit, { reason, author: PHYSICIAN, clock, makeId: () => "amended" });
  if (!begun.ok) throw new Error(begun.failure);
  const hand = handOn(begun.value.visit);
  change(hand);
  return sign(hand.visit(), PHYSICIAN, 26 * 60 + 9);
}
