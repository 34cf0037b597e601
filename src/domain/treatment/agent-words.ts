import { amountInWords } from "../amounts.ts";
import { calendarDateInWords } from "../date-words.ts";
import { doseMg } from "./dose.ts";
import type { AgentId, InjectedAgent } from "./treatment.ts";

const NAMES: Readonly<Record<AgentId, string>> = {
  lidocaine: "lidocaine",
  "lidocaine-epinephrine": "lidocaine with epinephrine",
  bupivacaine: "bupivacaine",
  ropivacaine: "ropivacaine",
  mepivacaine: "mepivacaine",
  procaine: "procaine",
  saline: "saline",
  corticosteroid: "corticosteroid",
  "botulinum-toxin-a": "botulinum toxin A",
  own: "other agent",
};

/** "botulinum toxin A": an agent inside a sentence, whatever the product is called. */
export function agentName(agent: AgentId): string {
  return NAMES[agent];
}

/** An agent of an injection by its name: the product where it was told, "triamcinolone (corticosteroid)", else the agent. */
export function productName({ agent, name }: Pick<InjectedAgent, "agent" | "name">): string {
  const product = name.trim();
  if (product === "") return NAMES[agent];
  return agent === "own" ? product : `${product} (${NAMES[agent]})`;
}

/** "lidocaine 1 %, 1 mL": what was drawn up, without dose and lot. */
export function agentInBrief(agent: InjectedAgent): string {
  const { concentrationPercent, volumeMl, amount } = agent;
  const strength = concentrationPercent === null ? "" : ` ${amountInWords(concentrationPercent)} %`;
  const parts = [
    `${productName(agent)}${strength}`,
    amount === null ? null : `${amountInWords(amount.value)} ${amount.unit}`,
    volumeMl === null ? null : `${amountInWords(volumeMl)} mL`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** "lidocaine 1 %, 1 mL (10 mg)"; with lot and expiry where they were noted: ", lot A12, expires 1 May 2027". */
export function agentInWords(agent: InjectedAgent): string {
  const mg = doseMg(agent);
  // An amount told outright stands there already.
  const dose = mg === null || agent.amount !== null ? "" : ` (${amountInWords(mg)} mg)`;
  const lot = agent.lot.trim() === "" ? "" : `, lot ${agent.lot.trim()}`;
  const expiry = agent.expiresOn === null ? "" : `, expires ${calendarDateInWords(agent.expiresOn)}`;
  return `${agentInBrief(agent)}${dose}${lot}${expiry}`;
}
