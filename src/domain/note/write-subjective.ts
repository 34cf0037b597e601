import {
  careInWords,
  painRatingsInWords,
  perpetuatingInWords,
  reliefInWords,
  safetyInWords,
  scoresInWords,
} from "../exam/exam-in-words.ts";
import type { SafetyFacts } from "../exam/safety-facts.ts";
import type { PainRatings, PainTime } from "../exam/visit-exam.ts";
import { calendarDateOfInstant, shortDateInWords } from "../date-words.ts";
import { zonesOfChart } from "../chart.ts";
import type { Visit } from "../visit.ts";
import type { NoteBlock } from "./note.ts";
import { cleanLine, cleanParagraphs, endSentence, joinSentences } from "./note-phrases.ts";
import { noteAtMark, type NoteScope, paragraphOf, zoneInWordsWithPain } from "./note-scope.ts";

/** What the patient tells: the complaint in words and as drawn, pain, scales, care so far, what must be known before a needle. */
export function writeSubjective(scope: NoteScope): readonly NoteBlock[] {
  const { chart, isFull } = scope;
  const { exam } = chart;
  return [
    ...cleanParagraphs(exam.complaint).flatMap((text) => paragraphOf([text])),
    ...paragraphOf([painSentence(scope), drawnPainSentence(scope), endSentence(reliefInWords(exam.relief))]),
    ...paragraphOf(scoreSentences(scope)),
    ...(isFull ? paragraphOf([careSentence(scope), perpetuatingSentence(scope)]) : []),
    ...paragraphOf(safetySentences(isFull ? exam.safety : alertsOf(exam.safety))),
  ];
}

/** "Pain (0 to 10): 4 now, 6 at worst (7 now, 9 at worst on 2 Oct 2026)." */
function painSentence({ chart, isFull, previous }: NoteScope): string {
  const pain = isFull ? chart.exam.pain : shortRatings(chart.exam.pain);
  const words = painRatingsInWords(pain);
  const before = previous === null ? "" : earlierRatings(pain, previous);
  return endSentence(words === "" || before === "" ? words : `${words} (${before})`);
}

/** Now and at worst; where neither was asked, whatever was. */
function shortRatings(pain: PainRatings): PainRatings {
  return pain.now === null && pain.worst === null ? pain : { ...pain, best: null, average: null };
}

function earlierRatings(pain: PainRatings, { chart, startedAt, timeZone }: Visit): string {
  const before = chart.exam.pain;
  const shared = (time: PainTime) => (pain[time] === null ? null : before[time]);
  const words = painRatingsInWords({
    now: shared("now"),
    best: shared("best"),
    worst: shared("worst"),
    average: shared("average"),
  });
  return words === "" ? "" : `${words.replace(/^[^:]*: /, "")} on ${shortDateInWords(startedAt, timeZone)}`;
}

/** Drawn by whoever's hand, the pain of the complaint is the patient's own. */
function drawnPainSentence(scope: NoteScope): string {
  const zones = zonesOfChart(scope.chart).filter(({ ownerId }) => ownerId === null);
  const areas = zones.map((zone) => {
    const drawn = scope.isFull && zone.drawnBy === "patient" ? ", drawn by the patient" : "";
    return zoneInWordsWithPain(zone, scope) + drawn;
  });
  const notes = zones.map(noteAtMark).filter((note) => note !== "");
  return joinSentences([...areas.map((area) => scope.say("own-pain", { area })), ...notes]);
}

function scoreSentences({ chart, previous }: NoteScope): readonly string[] {
  const earlier =
    previous === null
      ? null
      : { scores: previous.chart.exam.scores, on: calendarDateOfInstant(previous.startedAt, previous.timeZone) };
  return scoresInWords(chart.exam.scores, earlier).map(endSentence);
}

function careSentence({ chart, say }: NoteScope): string {
  const care = chart.exam.conservativeCare
    .map((entry) => cleanLine(careInWords(entry)))
    .filter((words) => words !== "");
  return care.length === 0 ? "" : say("care-so-far", { care: care.join("; ") });
}

function perpetuatingSentence({ chart, say }: NoteScope): string {
  const factors = cleanLine(perpetuatingInWords(chart.exam));
  return factors === "" ? "" : say("perpetuating-factors", { factors });
}

function safetySentences(safety: SafetyFacts): readonly string[] {
  return safetyInWords(safety).map((line) => endSentence(cleanLine(line)));
}

/** What a needle must wait for: what was asked and is as usual is left out. */
function alertsOf(safety: SafetyFacts): SafetyFacts {
  const { allergies, bleedingRisk, pregnancy, other } = safety;
  return {
    allergies: /^(?:none|no|nil|nka|nkda|no known.*)\.?$/i.test(allergies.trim()) ? "" : allergies,
    bleedingRisk: bleedingRisk === "none" ? null : bleedingRisk,
    pregnancy: pregnancy === "no" ? null : pregnancy,
    weight: null,
    other,
  };
}
