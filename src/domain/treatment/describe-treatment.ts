import { amountInWords } from "../amounts.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { capitalize } from "../view-names.ts";
import { agentInBrief, agentInWords } from "./agent-words.ts";
import {
  COMPLICATION_WORDS,
  GUIDANCE_WORDS,
  NEEDLING_WORDS,
  PRESSURE_LEVEL_WORDS,
  SKIN_PREPARATION_WORDS,
  TOLERANCE_WORDS,
  TOPICAL_WORDS,
} from "./option-words.ts";
import { immediateRelief } from "./relief.ts";
import { builtInPhrase, type TreatmentPhrase } from "./treatment-phrases.ts";
import { techniqueInWords } from "./treatment-words.ts";
import type {
  DryNeedling,
  Injection,
  Needle,
  PlainTechnique,
  PressureRelease,
  SkinPreparation,
  Technique,
  Treatment,
  TreatmentResponse,
  TwitchResponse,
} from "./treatment.ts";

type Parts = readonly (string | null)[];

/**
 * What was done, as note and export have it, without what was not noted: "Injection of lidocaine 1 %, 1 mL (10 mg), 25 G 38 mm, local
 * twitch response present". How the point answered stands in `responseInWords`.
 * @param phrase the words of a clinic, for its notes; else those of the chart
 */
export function treatmentInWords(
  { technique }: Pick<Treatment, "technique">,
  phrase: TreatmentPhrase = builtInPhrase,
): string {
  switch (technique.kind) {
    case "injection":
      return join(injectionParts(technique, phrase));
    case "dry-needling":
      return join(needlingParts(technique, phrase));
    case "pressure-release":
      return join(pressureParts(technique, phrase));
    case "stretch-and-spray":
    case "heat":
    case "taping":
    case "other":
      return join(plainParts(technique, phrase));
    default:
      return unreachable(technique);
  }
}

/** "pain 7 to 2 of 10, relief 71 %, no complication, soreness for 24 to 48 hours told, aftercare given"; "" for nothing noted. */
export function responseInWords(response: TreatmentResponse): string {
  const relief = immediateRelief(response);
  return join([
    painChangeInWords(response),
    relief === null ? null : reliefInWords(relief),
    complicationInWords(response),
    response.isSorenessTold === true ? "soreness for 24 to 48 hours told" : null,
    response.isAftercareGiven === true ? "aftercare given" : null,
  ]);
}

/** The name of a recipe by its technique: "Lidocaine 1 %, 1 mL, 25 G", "Dry needling, pistoning", "Pressure release, 60 s". */
export function recipeName(technique: Technique): string {
  switch (technique.kind) {
    case "injection": {
      const agents = technique.agents.map(agentInBrief).join(" + ");
      return capitalize(join([agents === "" ? "injection" : agents, gaugeInWords(technique.needle)]));
    }
    case "dry-needling":
      return capitalize(join([techniqueInWords(technique), needlingStyle(technique), needleInWords(technique.needle)]));
    case "pressure-release":
      return capitalize(join([techniqueInWords(technique), pressureLevel(technique), holdsInWords(technique)]));
    case "stretch-and-spray":
    case "heat":
    case "taping":
    case "other":
      return capitalize(join([plainName(technique), minutesInWords(technique)]));
    default:
      return unreachable(technique);
  }
}

function injectionParts(injection: Injection, phrase: TreatmentPhrase): Parts {
  const agents = injection.agents.map(agentInWords).join(" and ");
  const { topicalAnaesthetic: topical, guidance } = injection;
  return [
    agents === "" ? phrase("injection", {}) : phrase("injection-of", { agents }),
    ifSaid(needleInWords(injection.needle), (needle) => phrase("needle", { needle })),
    skinInWords(injection.skinPreparation, phrase),
    topical === "none"
      ? phrase("no-topical-anaesthetic", {})
      : ifSaid(topical, (used) => phrase("topical-anaesthetic", { topical: TOPICAL_WORDS[used] })),
    guidance === "none"
      ? phrase("no-guidance", {})
      : ifSaid(guidance, (used) => phrase("guidance", { guidance: GUIDANCE_WORDS[used] })),
    ifSaid(countInWords(injection.passes, "pass", "passes"), (passes) => phrase("passes", { passes })),
    twitchInWords(injection.twitch),
    injection.hasBandage === true ? phrase("bandage", {}) : null,
  ];
}

function needlingParts(needling: DryNeedling, phrase: TreatmentPhrase): Parts {
  return [
    phrase("dry-needling", {}),
    ifSaid(needlingStyle(needling), (style) => phrase("needling-style", { style })),
    ifSaid(needleInWords(needling.needle), (needle) => phrase("needle", { needle })),
    skinInWords(needling.skinPreparation, phrase),
    ifSaid(needlesInWords(needling), (count) => phrase("needles-counted", { count })),
    twitchInWords(needling.twitch),
  ];
}

function pressureParts(release: PressureRelease, phrase: TreatmentPhrase): Parts {
  const { tolerance, releaseFelt } = release;
  const reason = release.stopReason.trim();
  return [
    phrase("pressure-release", {}),
    ifSaid(pressureLevel(release), (level) => phrase("pressure-level", { level })),
    ifSaid(holdsInWords(release), (holds) => phrase("pressure-held", { holds })),
    tolerance === "stopped"
      ? phrase("stopped-early", {})
      : ifSaid(tolerance, (borne) => phrase("tolerance", { tolerance: TOLERANCE_WORDS[borne] })),
    reason === "" ? null : phrase("stop-reason", { reason }),
    ifSaid(releaseFelt, (isFelt) => phrase(isFelt ? "release-felt" : "no-release-felt", {})),
  ];
}

/** What was not noted is not said. */
function ifSaid<Value>(value: Value | null, say: (value: Value) => string): string | null {
  return value === null ? null : say(value);
}

function plainParts(plain: PlainTechnique, phrase: TreatmentPhrase): Parts {
  const words = plain.words.trim();
  const isOwn = plain.kind === "other";
  return [
    isOwn && words !== "" ? capitalize(words) : phrase(plain.kind, {}),
    minutesInWords(plain),
    isOwn || words === "" ? null : words,
  ];
}

/** An own technique goes by the clinician's words. */
function plainName({ kind, words }: PlainTechnique): string {
  return kind === "other" && words.trim() !== "" ? words.trim() : techniqueInWords({ kind });
}

/** "25 G 38 mm", "25 G", "38 mm". */
function needleInWords({ gauge, lengthMm }: Needle): string | null {
  const parts = [gauge === null ? null : `${gauge} G`, lengthMm === null ? null : `${amountInWords(lengthMm)} mm`];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(" ");
}

function gaugeInWords({ gauge }: Needle): string | null {
  return gauge === null ? null : `${gauge} G`;
}

function skinInWords(preparation: SkinPreparation | null, phrase: TreatmentPhrase): string | null {
  if (preparation === null) return null;
  if (preparation === "other") return phrase("skin-prepared", {});
  return phrase("skin-prepared-with", { preparation: SKIN_PREPARATION_WORDS[preparation] });
}

/** "1 needle in, 1 out"; what was not counted is said, since the two must agree. */
function needlesInWords({ needlesIn, needlesOut }: DryNeedling): string | null {
  if (needlesIn === null && needlesOut === null) return null;
  const placed =
    needlesIn === null ? "needles in not counted" : `${needlesIn} ${needlesIn === 1 ? "needle" : "needles"} in`;
  return `${placed}, ${needlesOut === null ? "out not counted" : `${needlesOut} out`}`;
}

function needlingStyle({ technique }: DryNeedling): string | null {
  return technique === null ? null : NEEDLING_WORDS[technique];
}

function pressureLevel({ level }: PressureRelease): string | null {
  return level === null ? null : PRESSURE_LEVEL_WORDS[level];
}

/** "3 x 60 s", "60 s", "3 times". */
function holdsInWords({ seconds, repetitions }: PressureRelease): string | null {
  if (seconds === null) return countInWords(repetitions, "time", "times");
  const hold = `${amountInWords(seconds)} s`;
  return repetitions === null || repetitions === 1 ? hold : `${repetitions} x ${hold}`;
}

function minutesInWords({ minutes }: PlainTechnique): string | null {
  return minutes === null ? null : `${amountInWords(minutes)} min`;
}

function twitchInWords(twitch: TwitchResponse): string | null {
  return twitch === null ? null : `local twitch response ${twitch}`;
}

function countInWords(count: number | null, one: string, many: string): string | null {
  return count === null ? null : `${count} ${count === 1 ? one : many}`;
}

function painChangeInWords({ painBefore, painAfter }: TreatmentResponse): string | null {
  if (painBefore !== null && painAfter !== null) return `pain ${painBefore} to ${painAfter} of 10`;
  if (painAfter !== null) return `pain after ${painAfter} of 10`;
  return painBefore === null ? null : `pain before ${painBefore} of 10`;
}

function reliefInWords(percent: number): string {
  return percent < 0 ? `pain ${-percent} % higher` : `relief ${amountInWords(percent)} %`;
}

function complicationInWords({ complication, complicationWords }: TreatmentResponse): string | null {
  const words = complicationWords.trim();
  if (complication === null) return words === "" ? null : `complication: ${words}`;
  if (complication === "none") return words === "" ? "no complication" : `no complication (${words})`;
  if (words === "") return `complication: ${COMPLICATION_WORDS[complication]}`;
  return complication === "other"
    ? `complication: ${words}`
    : `complication: ${COMPLICATION_WORDS[complication]} (${words})`;
}

function join(parts: Parts): string {
  return parts.filter((part) => part !== null).join(", ");
}
