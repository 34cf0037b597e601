import type { Body } from "../../atlas/body.ts";
import type { Patient } from "../patient.ts";
import type { Visit } from "../visit.ts";
import { dateOfVisit } from "./calendar.ts";
import type { Check } from "./check.ts";
import { checkChanges } from "./check-changes.ts";
import { checkCodes } from "./check-codes.ts";
import { checkDose } from "./check-dose.ts";
import type { CheckRules } from "./check-rules.ts";
import { checkTemplate } from "./check-template.ts";
import { checkCompleteness } from "./completeness.ts";
import { countEarlierVisits } from "./earlier-visits.ts";
import { checkNeedlePlaces, type RegionsOfPlace } from "./needling-cautions.ts";
import { checkPayer } from "./payer-rules.ts";
import { checkReassess } from "./reassess.ts";
import { pointsOf } from "./treated-points.ts";

export type CheckInput = {
  readonly visit: Visit;
  readonly patient: Pick<Patient, "birthDate">;
  /** Visits of the patient, this one too or not, in any order: those that do not count are left out. */
  readonly earlierVisits: readonly Visit[];
  readonly rules: CheckRules;
  readonly regionsOfPlace: RegionsOfPlace;
  readonly body: Body;
};

/**
 * Everything that the rules have to say about a visit, in a steady order: what holds up or is missing, drugs, places, payer,
 * reassessment, change, codes. It advises; only a check of level "blocks-signing" holds something up.
 */
export function checkRecord({
  visit,
  patient,
  earlierVisits,
  rules,
  regionsOfPlace,
  body,
}: CheckInput): readonly Check[] {
  const { chart } = visit;
  const points = pointsOf(chart);
  const earlier = countEarlierVisits(visit, earlierVisits);
  const { weight } = chart.exam.safety;
  return [
    ...checkCompleteness(visit, body, rules.asked),
    ...checkTemplate(chart, rules.template),
    ...checkDose({ points, weight, visitDate: dateOfVisit(visit), rules, birthDate: patient.birthDate }),
    ...checkNeedlePlaces(points, regionsOfPlace, rules.needlingCautions),
    ...checkPayer({ visit, earlier, rules }),
    ...checkReassess({ points, earlier, rules }),
    ...checkChanges(chart, earlier, rules),
    ...checkCodes({ points, exam: chart.exam, codes: rules.codes }),
  ];
}
