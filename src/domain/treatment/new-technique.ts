import { unreachable } from "../../lib/unreachable.ts";
import type { InjectedAgent, Needle, Technique, TechniqueKind } from "./treatment.ts";

const NO_NEEDLE: Needle = { gauge: null, lengthMm: null };

/** An agent of which nothing is noted but which it is. */
export function newAgent(agent: InjectedAgent["agent"]): InjectedAgent {
  return { agent, name: "", concentrationPercent: null, volumeMl: null, amount: null, lot: "", expiresOn: null };
}

/** A technique of which nothing is noted yet. */
export function newTechnique(kind: TechniqueKind): Technique {
  switch (kind) {
    case "injection":
      return {
        kind,
        agents: [newAgent("lidocaine")],
        needle: NO_NEEDLE,
        skinPreparation: null,
        topicalAnaesthetic: null,
        guidance: null,
        passes: null,
        twitch: null,
        hasBandage: null,
      };
    case "dry-needling":
      return {
        kind,
        needle: NO_NEEDLE,
        technique: null,
        skinPreparation: null,
        twitch: null,
        needlesIn: null,
        needlesOut: null,
      };
    case "pressure-release":
      return {
        kind,
        level: null,
        seconds: null,
        repetitions: null,
        tolerance: null,
        stopReason: "",
        releaseFelt: null,
      };
    case "stretch-and-spray":
    case "heat":
    case "taping":
    case "other":
      return { kind, minutes: null, words: "" };
    default:
      return unreachable(kind);
  }
}
