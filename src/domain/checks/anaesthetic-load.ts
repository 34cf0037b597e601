import type { SafetyFacts } from "../exam/safety-facts.ts";
import type { TriggerPoint } from "../marks.ts";
import { agentName, productName } from "../treatment/agent-words.ts";
import { doseMg } from "../treatment/dose.ts";
import type { AgentId, InjectedAgent } from "../treatment/treatment.ts";
import { daysBetween } from "./calendar.ts";
import type { CheckRules, DoseLimit, RuleSource } from "./check-rules.ts";

/** Only these are added up: saline, steroids and botulinum toxin have no share in it. */
const LOCAL_ANAESTHETICS: ReadonlySet<AgentId> = new Set([
  "lidocaine",
  "lidocaine-epinephrine",
  "bupivacaine",
  "ropivacaine",
  "mepivacaine",
  "procaine",
]);

export type AnaestheticDose = {
  readonly agent: AgentId;
  /** Given over all points of the session. */
  readonly mg: number;
  /** The smaller of mg/kg times weight and the cap; null where there is no limit, or none without a weight. */
  readonly limitMg: number | null;
  /** Which of the two limits held. */
  readonly limitedBy: "weight" | "cap" | null;
  /** Part of the limit, 1 is all of it; null where there is no limit. */
  readonly fraction: number | null;
  readonly limit: DoseLimit | null;
};

export type WeightState =
  | { readonly kind: "known"; readonly kg: number }
  | { readonly kind: "missing" }
  | { readonly kind: "old"; readonly kg: number; readonly measuredOn: string; readonly ageDays: number };

export type AnaestheticLoad = {
  /** In the order of first use. */
  readonly doses: readonly AnaestheticDose[];
  /** Sum of the fractions, 1 is 100 %. Agents without a limit are not in it. */
  readonly load: number;
  readonly isAbove: boolean;
  readonly weight: WeightState;
  /** Names of local anaesthetics, and of the clinic's own agents, for which there is no limit. */
  readonly notCounted: readonly string[];
  /** Numbers of points of which a dose of local anaesthetic can't be worked out: the load is a lower limit then. */
  readonly unknownAtPoints: readonly number[];
};

export type LoadInput = {
  readonly points: readonly TriggerPoint[];
  readonly weight: SafetyFacts["weight"];
  /** ISO calendar date of the visit. */
  readonly visitDate: string;
  readonly rules: Pick<CheckRules, "doseLimits" | "weightMaxAgeDays">;
};

/** A source asks that the total stays within the combined maximum; that fractions are added up is a design of this app. */
export const SUM_OF_FRACTIONS: RuleSource = {
  title:
    "RCEMLearning: the total should not exceed the combined maximum dose. To add up the fractions of the agents is a cautious design of this app, not read in a source",
  address:
    "https://www.rcemlearning.co.uk/modules/ultrasound-guided-serratus-anterior-plane-block/lessons/management-performing-the-block/topic/local-anaesthetic-dose/",
  grade: "practice",
};

/** Room for binary fractions: 210 mg of 4.5 mg/kg times 46.6667 kg is 100 %, not more. */
const ROUNDING = 1e-9;

/**
 * The local anaesthetic of a session over all its points: mg of each agent against the smaller of mg/kg times weight and the
 * absolute cap, and the sum of these fractions. Null when no local anaesthetic, and no agent of the clinic's own, was given.
 */
export function anaestheticLoad({ points, weight, visitDate, rules }: LoadInput): AnaestheticLoad | null {
  const given = points.flatMap((point) => agentsOf(point).map((agent) => ({ agent, number: point.number })));
  const counted = given.filter(({ agent }) => LOCAL_ANAESTHETICS.has(agent.agent));
  const own = given.filter(({ agent }) => agent.agent === "own");
  if (counted.length === 0 && own.length === 0) return null;
  const state = weightState(weight, visitDate, rules.weightMaxAgeDays);
  const agents = [...new Set(counted.map(({ agent }) => agent.agent))];
  const doses = agents.map((agent) => {
    const mg = sum(counted.filter((one) => one.agent.agent === agent).map((one) => doseMg(one.agent) ?? 0));
    return measureDose(agent, mg, state, rules.doseLimits);
  });
  const load = sum(doses.map(({ fraction }) => fraction ?? 0));
  return {
    doses,
    load,
    isAbove: load > 1 + ROUNDING,
    weight: state,
    notCounted: [
      ...doses.filter(({ fraction }) => fraction === null).map(({ agent }) => agentName(agent)),
      ...new Set(own.map(({ agent }) => productName(agent))),
    ],
    unknownAtPoints: [...new Set(counted.filter(({ agent }) => doseMg(agent) === null).map(({ number }) => number))],
  };
}

function agentsOf({ treatments }: TriggerPoint): readonly InjectedAgent[] {
  return treatments.flatMap(({ technique }) => (technique.kind === "injection" ? technique.agents : []));
}

function measureDose(agent: AgentId, mg: number, weight: WeightState, limits: readonly DoseLimit[]): AnaestheticDose {
  const limit = limits.find((one) => one.agent === agent) ?? null;
  const byWeight =
    weight.kind === "missing" || limit === null || limit.mgPerKg === null ? null : limit.mgPerKg * weight.kg;
  const cap = limit?.capMg ?? null;
  const limitMg = byWeight === null ? cap : Math.min(byWeight, cap ?? byWeight);
  if (limitMg === null || limitMg <= 0) return { agent, mg, limitMg: null, limitedBy: null, fraction: null, limit };
  return { agent, mg, limitMg, limitedBy: limitMg === byWeight ? "weight" : "cap", fraction: mg / limitMg, limit };
}

function weightState(weight: SafetyFacts["weight"], visitDate: string, maxAgeDays: number): WeightState {
  if (weight === null || weight.kg <= 0) return { kind: "missing" };
  const { kg, measuredOn } = weight;
  const ageDays = daysBetween(measuredOn, visitDate);
  return ageDays > maxAgeDays ? { kind: "old", kg, measuredOn, ageDays } : { kind: "known", kg };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** "83 %"; above the limit never less than 101 %, so that the words and the bar agree. */
export function loadInWords({ load, isAbove }: Pick<AnaestheticLoad, "load" | "isAbove">): string {
  const percent = isAbove ? Math.max(101, Math.round(load * 100)) : Math.min(100, Math.round(load * 100));
  return `${percent} %`;
}
