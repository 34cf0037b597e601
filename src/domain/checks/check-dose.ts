import { amountInWords } from "../amounts.ts";
import { calendarDateInWords, readCalendarDate } from "../date-words.ts";
import type { TriggerPoint } from "../marks.ts";
import { agentName } from "../treatment/agent-words.ts";
import { doseUnits } from "../treatment/dose.ts";
import type { AgentId } from "../treatment/treatment.ts";
import {
  type AnaestheticDose,
  type AnaestheticLoad,
  anaestheticLoad,
  type LoadInput,
  loadInWords,
  SUM_OF_FRACTIONS,
  type WeightState,
} from "./anaesthetic-load.ts";
import { addMonths } from "./calendar.ts";
import { type Check, type CheckTarget, toTargets } from "./check.ts";
import type { CheckRules } from "./check-rules.ts";
import { ACEP } from "./good-practice.ts";
import { listInWords, pointsInWords } from "./point-words.ts";

const WEIGHT_TARGET: CheckTarget = { kind: "exam", part: "weight" };

const ADULT_MONTHS = 18 * 12;

type DoseInput = Omit<LoadInput, "rules"> & {
  readonly birthDate: string | null;
  readonly rules: LoadInput["rules"] & Pick<CheckRules, "reducedDose" | "thresholdSources">;
};

/** What is to be said of the drugs of a session: the local anaesthetic against its limits, botulinum toxin by site. */
export function checkDose(input: DoseInput): readonly Check[] {
  const load = anaestheticLoad(input);
  return [...(load === null ? [] : checkLoad(load, input)), ...checkUnits(input)];
}

function checkLoad(load: AnaestheticLoad, input: DoseInput): readonly Check[] {
  const rule = "anaesthetic-dose";
  const checks: Check[] = load.doses.flatMap((dose) => doseToCheck(dose, load.weight));
  if (load.doses.filter(({ fraction }) => fraction !== null).length > 1) {
    const level = load.isAbove ? "caution" : "met";
    const words = `Local anaesthetics together: ${loadInWords(load)} of the most for one session.`;
    checks.push({ rule, level, words, source: SUM_OF_FRACTIONS, target: null });
  }
  if (load.notCounted.length > 0) {
    const words = `Not counted, because no limit is set: ${listInWords(load.notCounted)}.`;
    const source = load.doses.find(({ fraction }) => fraction === null)?.limit?.source ?? SUM_OF_FRACTIONS;
    checks.push({ rule, level: "info", words, source, target: { kind: "settings" } });
  }
  if (load.unknownAtPoints.length > 0) {
    const unknown = input.points.filter(({ number }) => load.unknownAtPoints.includes(number));
    const words = `The dose at ${pointsInWords(load.unknownAtPoints)} can't be worked out: volume or concentration is missing.`;
    checks.push({ rule, level: "missing", words, source: ACEP, ...toTargets(unknown) });
  }
  return [...checks, ...checkWeight(load, input), ...checkAge(load, input)];
}

function doseToCheck(dose: AnaestheticDose, weight: WeightState): readonly Check[] {
  const { agent, mg, limitMg, limitedBy, fraction, limit } = dose;
  if (limitMg === null || fraction === null || limit === null) return [];
  const isAbove = fraction > 1 + 1e-9;
  const kg = weight.kind === "missing" ? null : weight.kg;
  const why =
    limitedBy === "weight" && kg !== null
      ? `${amountInWords(limit.mgPerKg ?? 0)} mg/kg at ${amountInWords(kg)} kg`
      : "absolute cap";
  const share = loadInWords({ load: fraction, isAbove });
  const name = agentName(agent);
  const words = `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${amountInWords(mg)} of ${amountInWords(limitMg)} mg, ${share} (${why}).`;
  const source = limitedBy === "weight" ? (limit.mgPerKgSource ?? limit.source) : limit.source;
  return [{ rule: "anaesthetic-dose", level: isAbove ? "caution" : "met", words, source, target: null }];
}

function checkWeight({ weight, doses }: AnaestheticLoad, { rules }: DoseInput): readonly Check[] {
  const rule = "anaesthetic-weight";
  const limit = doses.find((dose) => dose.limit !== null)?.limit ?? null;
  const source = limit?.mgPerKgSource ?? limit?.source ?? SUM_OF_FRACTIONS;
  if (weight.kind === "missing") {
    const words = "Weight is not recorded: the dose could be checked against the absolute cap only.";
    return [{ rule, level: "missing", words, source, target: WEIGHT_TARGET }];
  }
  if (weight.kind === "known") return [];
  const words = `The weight is ${weight.ageDays} days old (${calendarDateInWords(weight.measuredOn)}): weigh again before relying on mg/kg.`;
  return [{ rule, level: "missing", words, source: rules.thresholdSources.weightMaxAgeDays, target: WEIGHT_TARGET }];
}

function checkAge({ load }: AnaestheticLoad, { birthDate, visitDate, rules }: DoseInput): readonly Check[] {
  const rule = "anaesthetic-age";
  const { percent, source } = rules.reducedDose;
  const isBorn = birthDate !== null && readCalendarDate(birthDate) !== null;
  if (isBorn && addMonths(birthDate, ADULT_MONTHS) > visitDate) {
    const words = "These limits are those of adults; the patient is under 18.";
    return [{ rule, level: "caution", words, source, target: null }];
  }
  // A limit lowered by 30 % is reached at 70 % of the full one.
  if (percent === 0 || load <= 1 - percent / 100) return [];
  const words = `The limits are those of healthy adults: ${amountInWords(percent)} % less in the elderly and in cardiac or liver disease; with a BMI over 30 the ideal weight counts.`;
  return [{ rule, level: "info", words, source, target: null }];
}

function checkUnits({ points, rules }: DoseInput): readonly Check[] {
  return points.flatMap((point) =>
    rules.doseLimits.flatMap((limit): readonly Check[] => {
      const most = limit.unitsPerSite ?? null;
      const units = unitsAt(point, limit.agent);
      if (most === null || units <= most) return [];
      const words = `Point ${point.number}: ${amountInWords(units)} units of ${agentName(limit.agent)}, more than ${amountInWords(most)} at one site.`;
      return [
        {
          rule: "units-per-site",
          level: "caution",
          words,
          source: limit.source,
          target: { kind: "mark", id: point.id },
        },
      ];
    }),
  );
}

function unitsAt({ treatments }: TriggerPoint, agent: AgentId): number {
  const agents = treatments.flatMap(({ technique }) => (technique.kind === "injection" ? technique.agents : []));
  return agents.filter((one) => one.agent === agent).reduce((sum, one) => sum + (doseUnits(one) ?? 0), 0);
}
