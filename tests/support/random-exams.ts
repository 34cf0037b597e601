import * as fc from "fast-check";
import { applyCommand } from "../../src/domain/apply-command.ts";
import {
  CONTRAINDICATION_IDS,
  HOME_ITEM_KINDS,
  PERPETUATING_TAGS,
  SCALE_IDS,
  type VisitExam,
} from "../../src/domain/exam/visit-exam.ts";
import { BLEEDING_RISKS, PREGNANCIES } from "../../src/domain/exam/safety-facts.ts";
import {
  FINDING_IDS,
  FINDING_STATES,
  PRESSURE_UNITS,
  type PointFindings,
} from "../../src/domain/findings/point-findings.ts";
import { toTreatmentId } from "../../src/domain/ids.ts";
import { PAIN_SCORES } from "../../src/domain/marks.ts";
import {
  AGENT_IDS,
  COMPLICATIONS,
  PLAIN_TECHNIQUES,
  PRESSURE_LEVELS,
  SKIN_PREPARATIONS,
  type Technique,
  TOLERANCES,
  TOPICAL_ANAESTHETICS,
  type TreatmentResponse,
} from "../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { visitArbitrary } from "./random-visits.ts";

/** Any text that a clinician, or somebody hostile, can type. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "<img src=x onerror=alert(1)>",
    "</p><script>",
    "{date} {points}",
    "Point 1: \n\nPLAN",
    "& \"quoted\" 'text'",
  ),
);

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });
const pain = orNull(fc.constantFrom(...PAIN_SCORES));
const amount = orNull(fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10));
const count = orNull(fc.nat(9));
const yesNo = orNull(fc.boolean());
const date = fc.constantFrom("2026-02-28", "2024-02-29", "2027-12-31");

const findings: fc.Arbitrary<PointFindings> = fc.record({
  signs: fc
    .array(fc.tuple(fc.constantFrom(...FINDING_IDS), fc.constantFrom(...FINDING_STATES)), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries)),
  threshold: orNull(
    fc.record({ value: fc.nat(12), unit: fc.constantFrom(...PRESSURE_UNITS), probeAreaCm2: orNull(fc.constant(1)) }),
  ),
  motion: fc.array(
    fc.record({
      movement: fc.constantFrom("neck-rotation", "jaw-opening", "unknown-movement"),
      side: fc.constantFrom("left", "right", "both"),
      beforeDegrees: orNull(fc.nat(90)),
      afterDegrees: orNull(fc.nat(90)),
    }),
    { maxLength: 2 },
  ),
});

const needle = fc.record({ gauge: orNull(fc.constantFrom(25, 30)), lengthMm: amount });
const twitch = orNull(fc.constantFrom("present", "absent"));

const technique: fc.Arbitrary<Technique> = fc.oneof(
  fc.record({
    kind: fc.constant("injection"),
    agents: fc.array(
      fc.record({
        agent: fc.constantFrom(...AGENT_IDS),
        name: anyText,
        concentrationPercent: amount,
        volumeMl: amount,
        amount: orNull(fc.record({ value: fc.nat(50), unit: fc.constantFrom("mg", "units") })),
        lot: anyText,
        expiresOn: orNull(date),
      }),
      { maxLength: 2 },
    ),
    needle,
    skinPreparation: orNull(fc.constantFrom(...SKIN_PREPARATIONS)),
    topicalAnaesthetic: orNull(fc.constantFrom(...TOPICAL_ANAESTHETICS)),
    guidance: orNull(fc.constantFrom("none", "ultrasound")),
    passes: count,
    twitch,
    hasBandage: yesNo,
  }),
  fc.record({
    kind: fc.constant("dry-needling"),
    needle,
    technique: orNull(fc.constantFrom("pistoning", "static")),
    skinPreparation: orNull(fc.constantFrom(...SKIN_PREPARATIONS)),
    twitch,
    needlesIn: count,
    needlesOut: count,
  }),
  fc.record({
    kind: fc.constant("pressure-release"),
    level: orNull(fc.constantFrom(...PRESSURE_LEVELS)),
    seconds: amount,
    repetitions: count,
    tolerance: orNull(fc.constantFrom(...TOLERANCES)),
    stopReason: anyText,
    releaseFelt: yesNo,
  }),
  fc.record({ kind: fc.constantFrom(...PLAIN_TECHNIQUES), minutes: amount, words: anyText }),
);

const response: fc.Arbitrary<TreatmentResponse> = fc.record({
  painBefore: pain,
  painAfter: pain,
  reliefPercent: orNull(fc.nat(100)),
  complication: orNull(fc.constantFrom(...COMPLICATIONS)),
  complicationWords: anyText,
  isSorenessTold: yesNo,
  isAftercareGiven: yesNo,
});

const exam: fc.Arbitrary<VisitExam> = fc.record({
  complaint: anyText,
  pain: fc.record({ now: pain, best: pain, worst: pain, average: pain }),
  scores: fc
    .uniqueArray(fc.constantFrom(...SCALE_IDS), { maxLength: 3 })
    .map((scales) => scales.map((scale) => ({ scale, score: 3 }))),
  conservativeCare: fc.array(fc.record({ what: anyText, from: orNull(date), to: orNull(date), result: anyText }), {
    maxLength: 2,
  }),
  perpetuatingTags: fc.uniqueArray(fc.constantFrom(...PERPETUATING_TAGS), { maxLength: 3 }),
  perpetuatingWords: anyText,
  relief: orNull(fc.record({ percent: fc.nat(100), weeks: count, scale: fc.constantFrom("NRS", "NDI") })),
  safety: fc.record({
    allergies: fc.oneof(anyText, fc.constant("none")),
    bleedingRisk: orNull(fc.constantFrom(...BLEEDING_RISKS)),
    pregnancy: orNull(fc.constantFrom(...PREGNANCIES)),
    weight: orNull(fc.record({ kg: fc.integer({ min: 30, max: 150 }), measuredOn: date })),
    other: anyText,
  }),
  consent: orNull(
    fc.record({ form: fc.constantFrom("written", "declined"), at: fc.constant("2026-11-21T14:06:00.000+01:00") }),
  ),
  contraindications: fc.record({
    isChecked: fc.boolean(),
    found: fc.uniqueArray(fc.constantFrom(...CONTRAINDICATION_IDS), { maxLength: 2 }),
    words: anyText,
  }),
  manualTherapyMinutes: count,
  diagnosisCodes: fc.array(fc.constantFrom("M79.12", "M79.18"), { maxLength: 2 }),
  assessment: anyText,
  plan: fc.record({
    followUpOn: orNull(date),
    words: anyText,
    homeProgramme: fc.array(fc.record({ kind: fc.constantFrom(...HOME_ITEM_KINDS), words: anyText }), { maxLength: 3 }),
  }),
});

/** A visit of any marks, of which each point may be examined and treated in any way, with any exam around them. */
export const examinedVisitArbitrary: fc.Arbitrary<Visit> = fc
  .tuple(
    visitArbitrary,
    exam,
    fc.array(fc.tuple(orNull(findings), fc.array(fc.tuple(technique, response), { maxLength: 2 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([{ visit }, anyExam, acts]) => {
    let chart = applyCommand(visit.chart, { type: "edit-exam", edit: anyExam });
    const points = chart.marks.filter((mark) => mark.kind === "trigger-point");
    for (const [index, { id }] of points.entries()) {
      const [pointFindings, treatments] = acts[index % acts.length] ?? [null, []];
      chart = applyCommand(chart, { type: "edit-trigger-point", id, edit: { findings: pointFindings } });
      chart = applyCommand(chart, {
        type: "treat-points",
        treatments: treatments.map(([anyTechnique, anyResponse], order) => ({
          pointId: id,
          treatment: { id: toTreatmentId(`${id}-${order}`), technique: anyTechnique, response: anyResponse },
        })),
      });
    }
    return { ...visit, chart };
  });
