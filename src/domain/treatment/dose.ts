import type { AgentId, InjectedAgent, Treatment } from "./treatment.ts";

/** 1 % is 1 g in 100 mL. */
const MG_PER_ML_AND_PERCENT = 10;

/**
 * What was given of an agent in mg: mL x % x 10, or the amount where it was told outright. Null where it can't be said: something is
 * missing, it is counted in units, or it is saline, which has no dose.
 */
export function doseMg({ agent, amount, concentrationPercent, volumeMl }: InjectedAgent): number | null {
  if (agent === "saline") return null;
  if (amount !== null) return amount.unit === "mg" ? amount.value : null;
  if (concentrationPercent === null || volumeMl === null) return null;
  return withoutFloatNoise(concentrationPercent * volumeMl * MG_PER_ML_AND_PERCENT);
}

/** What was given of an agent in units; null for what is not counted in units. */
export function doseUnits({ amount }: InjectedAgent): number | null {
  return amount?.unit === "units" ? amount.value : null;
}

export type AgentTotal = {
  readonly agent: AgentId;
  /** Of an own agent or a product; "" where the agent says it. */
  readonly name: string;
  readonly mg: number;
  readonly units: number;
  readonly volumeMl: number;
  /** How many times it was given. */
  readonly count: number;
  /** Of these, how often the dose can't be said: the total is a lower limit then. */
  readonly unknownCount: number;
};

/** All agents of some treatments, mixtures taken apart, each product once, in the order in which they were first given. */
export function totalDoses(treatments: readonly Treatment[]): readonly AgentTotal[] {
  const totals = new Map<string, AgentTotal>();
  for (const agent of treatments.flatMap(agentsOf)) {
    const name = agent.name.trim();
    const key = `${agent.agent} ${name.toLowerCase()}`;
    totals.set(key, addAgent(totals.get(key) ?? { ...NOTHING, agent: agent.agent, name }, agent));
  }
  return [...totals.values()];
}

const NOTHING = { mg: 0, units: 0, volumeMl: 0, count: 0, unknownCount: 0 } as const;

function agentsOf({ technique }: Treatment): readonly InjectedAgent[] {
  return technique.kind === "injection" ? technique.agents : [];
}

function addAgent(total: AgentTotal, agent: InjectedAgent): AgentTotal {
  const mg = doseMg(agent);
  const units = doseUnits(agent);
  const isUnknown = mg === null && units === null && agent.agent !== "saline";
  return {
    ...total,
    mg: withoutFloatNoise(total.mg + (mg ?? 0)),
    units: withoutFloatNoise(total.units + (units ?? 0)),
    volumeMl: withoutFloatNoise(total.volumeMl + (agent.volumeMl ?? 0)),
    count: total.count + 1,
    unknownCount: total.unknownCount + (isUnknown ? 1 : 0),
  };
}

/** 0.2 % x 3 mL is 6 mg, not 6.000000000000001. */
function withoutFloatNoise(value: number): number {
  return Number(value.toFixed(6));
}
