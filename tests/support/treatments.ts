import { toTreatmentId } from "../../src/domain/ids.ts";
import {
  type InjectedAgent,
  type Injection,
  NO_RESPONSE,
  type Treatment,
} from "../../src/domain/treatment/treatment.ts";

/** 1 mL of lidocaine 1 %, unless told otherwise. */
export function someAgent(fields: Partial<InjectedAgent> = {}): InjectedAgent {
  return {
    agent: "lidocaine",
    name: "",
    concentrationPercent: 1,
    volumeMl: 1,
    amount: null,
    lot: "",
    expiresOn: null,
    ...fields,
  };
}

/** An injection by a needle of 25 G 38 mm of which nothing else is noted. */
export function injectionOf(...agents: readonly InjectedAgent[]): Injection {
  return {
    kind: "injection",
    agents,
    needle: { gauge: 25, lengthMm: 38 },
    skinPreparation: null,
    topicalAnaesthetic: null,
    guidance: null,
    passes: null,
    twitch: null,
    hasBandage: null,
  };
}

export function someTreatment(fields: Partial<Treatment> = {}): Treatment {
  return { id: toTreatmentId("t1"), technique: injectionOf(someAgent()), response: NO_RESPONSE, ...fields };
}
