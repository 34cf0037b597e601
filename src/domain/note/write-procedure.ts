import { isSameData } from "../../lib/same-data.ts";
import { amountInWords } from "../amounts.ts";
import { dateTimeInWords } from "../date-words.ts";
import { consentGivenInWords, contraindicationsFound, minutesInWords } from "../exam/exam-in-words.ts";
import type { TriggerPoint } from "../marks.ts";
import { productName } from "../treatment/agent-words.ts";
import { treatmentInWords } from "../treatment/describe-treatment.ts";
import { type AgentTotal, totalDoses } from "../treatment/dose.ts";
import type { Technique, TwitchResponse } from "../treatment/treatment.ts";
import type { NoteBlock, NoteItem } from "./note.ts";
import { cleanLine, endSentence, joinSentences, joinWithAnd } from "./note-phrases.ts";
import { type NoteScope, paragraphOf, pointsInWords, spotsInWords } from "./note-scope.ts";

/** What was done: consent first, then each treatment once for all points that had the same, then what was given in all. */
export function writeProcedure(scope: NoteScope): readonly NoteBlock[] {
  const { points } = scope;
  const groups = groupTreatments(points);
  return [
    ...paragraphOf(sentencesBefore(scope)),
    ...(groups.length === 0 ? [] : [{ kind: "list", items: groups.map((group) => writeGroup(group, scope)) } as const]),
    ...paragraphOf([totalsSentence(scope), minutesSentence(scope)]),
  ];
}

/** What was asked and agreed before a hand was laid on. */
function sentencesBefore({ chart, visit, say }: NoteScope): readonly string[] {
  const { consent, contraindications } = chart.exam;
  const found = cleanLine(contraindicationsFound(contraindications));
  return [
    found === "" ? "" : say("contraindications-checked", { found }),
    consent === null
      ? ""
      : say("consent", { consent: consentGivenInWords(consent), date: dateTimeInWords(consent.at, visit.timeZone) }),
  ];
}

function minutesSentence({ chart, say }: NoteScope): string {
  const { manualTherapyMinutes } = chart.exam;
  return manualTherapyMinutes === null ? "" : say("manual-therapy", { minutes: minutesInWords(manualTherapyMinutes) });
}

/** The same done to several points, told once. */
type TreatmentGroup = {
  readonly technique: Technique;
  readonly treated: { readonly point: TriggerPoint; readonly twitch: TwitchResponse }[];
};

function groupTreatments(points: readonly TriggerPoint[]): readonly TreatmentGroup[] {
  const groups: TreatmentGroup[] = [];
  for (const point of points) {
    for (const { technique } of point.treatments) {
      const shared = withoutTwitch(technique);
      const twitch = "twitch" in technique ? technique.twitch : null;
      const group = groups.find(
        (other) =>
          isSameData(other.technique, shared) && other.treated.every((treated) => treated.point.id !== point.id),
      );
      if (group === undefined) groups.push({ technique: shared, treated: [{ point, twitch }] });
      else group.treated.push({ point, twitch });
    }
  }
  return groups;
}

/** Each point twitches or not by itself: that is told beside. */
function withoutTwitch(technique: Technique): Technique {
  return "twitch" in technique ? { ...technique, twitch: null } : technique;
}

function writeGroup({ technique, treated }: TreatmentGroup, scope: NoteScope): NoteItem {
  const words = cleanLine(
    treatmentInWords({ technique: scope.isFull ? technique : inBrief(technique) }, scope.sayPart),
  );
  const muscles = spotsInWords(
    treated.map(({ point }) => point),
    scope,
  );
  const each = treated.length > 1 ? ", each" : "";
  const done = technique.kind === "other" ? words : uncapitalize(words);
  const numbers = pointsInWords(treated.map(({ point }) => point.number));
  const first = scope.isFull
    ? scope.say("treatment-of", { muscles: muscles + each, treatment: done })
    : endSentence(words);
  const text = joinSentences([first, ...twitchSentences(treated, scope)]);
  return { label: scope.isFull ? numbers : numbers + each, text };
}

function twitchSentences(treated: TreatmentGroup["treated"], { say, isFull }: NoteScope): readonly string[] {
  const numbersWith = (wanted: TwitchResponse): readonly number[] =>
    treated.filter(({ twitch }) => twitch === wanted).map(({ point }) => point.number);
  const present = numbersWith("present");
  const absent = numbersWith("absent");
  const at = (numbers: readonly number[]): string =>
    numbers.length > 1 && numbers.length === treated.length ? "each" : pointsInWords(numbers).toLowerCase();
  return [
    present.length === 0 ? "" : say("twitch", { points: at(present) }),
    absent.length === 0 || !isFull ? "" : say("no-twitch", { points: at(absent) }),
  ];
}

/** What matters of a technique at a glance: what was given, with which needle, how long and how it was tolerated. */
function inBrief(technique: Technique): Technique {
  if (technique.kind === "injection") {
    const guidance = technique.guidance === "none" ? null : technique.guidance;
    const agents = technique.agents.map((agent) => ({ ...agent, lot: "", expiresOn: null }));
    return {
      ...technique,
      agents,
      guidance,
      skinPreparation: null,
      topicalAnaesthetic: null,
      passes: null,
      hasBandage: null,
    };
  }
  return technique.kind === "dry-needling" ? { ...technique, skinPreparation: null } : technique;
}

function totalsSentence({ points, say }: NoteScope): string {
  const totals = totalDoses(points.flatMap(({ treatments }) => treatments));
  const isWorthTelling = totals.some(({ count }) => count > 1);
  return isWorthTelling ? say("totals", { totals: joinWithAnd(totals.map(totalInWords)) }) : "";
}

/** "lidocaine 30 mg in 3 mL"; "at least" where the dose of one injection was not noted. */
function totalInWords(total: AgentTotal): string {
  const { mg, units, volumeMl, unknownCount } = total;
  const doses = [mg > 0 ? `${amountInWords(mg)} mg` : "", units > 0 ? `${amountInWords(units)} units` : ""].filter(
    (part) => part !== "",
  );
  const volume = volumeMl > 0 ? `${amountInWords(volumeMl)} mL` : "";
  const given = [doses.join(" and "), volume].filter((part) => part !== "").join(" in ");
  const name = cleanLine(productName(total));
  if (given === "") return `${name}, dose not noted`;
  return `${name} ${unknownCount > 0 ? "at least " : ""}${given}`;
}

/** Inside a sentence; an abbreviation of the clinic ("TPI") stays one. */
function uncapitalize(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
