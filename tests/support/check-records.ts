import { EMPTY_CHART } from "../../src/domain/chart.ts";
import { BUILT_IN_RULES } from "../../src/domain/checks/built-in-rules.data.ts";
import type { Check } from "../../src/domain/checks/check.ts";
import type { CheckRules } from "../../src/domain/checks/check-rules.ts";
import { type CheckInput, checkRecord } from "../../src/domain/checks/check-record.ts";
import { EMPTY_EXAM, type VisitExam } from "../../src/domain/exam/visit-exam.ts";
import { toMarkId, toTreatmentId, toVisitId } from "../../src/domain/ids.ts";
import { type TriggerPoint, UNEXAMINED } from "../../src/domain/marks.ts";
import { type DryNeedling, NO_RESPONSE, type Technique, type Treatment } from "../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { readBody } from "./bodies.ts";
import { BACK_OF_NECK, somePatient, someVisit } from "./records.ts";
import { injectionOf, someAgent } from "./treatments.ts";

/** Point 1, active, at the back of the neck on the left, unless told otherwise. */
export function somePoint(fields: Partial<TriggerPoint> = {}): TriggerPoint {
  const number = fields.number ?? 1;
  return {
    kind: "trigger-point",
    id: toMarkId(`point-${number}`),
    number,
    place: BACK_OF_NECK,
    class: "active",
    pain: null,
    muscle: null,
    note: "",
    ...UNEXAMINED,
    ...fields,
  };
}

export function treatedBy(...techniques: readonly Technique[]): readonly Treatment[] {
  return techniques.map((technique, index) => ({
    id: toTreatmentId(`treatment-${index}`),
    technique,
    response: NO_RESPONSE,
  }));
}

/** 1 mL of lidocaine 1 %. */
export const INJECTED = treatedBy(injectionOf(someAgent()));

export const NEEDLED: DryNeedling = {
  kind: "dry-needling",
  needle: { gauge: null, lengthMm: null },
  technique: null,
  skinPreparation: null,
  twitch: null,
  needlesIn: 1,
  needlesOut: 1,
};

export const PRESSED: Technique = {
  kind: "pressure-release",
  level: null,
  seconds: null,
  repetitions: null,
  tolerance: null,
  stopReason: "",
  releaseFelt: null,
};

/** A visit on a day at noon in Berlin with these points. */
export function visitOn(
  date: string,
  points: readonly TriggerPoint[] = [],
  exam: Partial<VisitExam> = {},
  fields: Partial<Visit> = {},
): Visit {
  return someVisit({
    id: toVisitId(`visit-${date}`),
    startedAt: `${date}T12:00:00.000+01:00`,
    chart: { ...EMPTY_CHART, marks: points, nextNumber: points.length + 1, exam: { ...EMPTY_EXAM, ...exam } },
    ...fields,
  });
}

export function rulesWith(fields: Partial<CheckRules> = {}): CheckRules {
  return { ...BUILT_IN_RULES, ...fields };
}

/** The rules of US Medicare's uniform text, chosen. */
export const MEDICARE = rulesWith({ payerId: "us-medicare-uniform-lcd" });

/** The whole record checked by the built-in rules, unless told otherwise. */
export function checkVisit(visit: Visit, fields: Partial<CheckInput> = {}): readonly Check[] {
  return checkRecord({
    visit,
    patient: somePatient(),
    earlierVisits: [],
    rules: BUILT_IN_RULES,
    regionsOfPlace: () => [],
    body: readBody("female"),
    ...fields,
  });
}

/** What one rule says, as "level: words". */
export function saidBy(rule: string, checks: readonly Check[]): readonly string[] {
  return checks.filter((check) => check.rule === rule).map(({ level, words }) => `${level}: ${words}`);
}
