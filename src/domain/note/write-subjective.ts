import {
  careInWords,
  perpetuatingInWords,
  ratingsInWords,
  reliefAmountInWords,
  scoreInWords,
  scoreSince,
  weightInWords,
} from "../exam/exam-in-words.ts";
import { bleedingRiskInWords, pregnancyInWords } from "../exam/exam-names.ts";
import { OUTCOME_SCALES } from "../exam/outcome-scales.data.ts";
import type { SafetyFacts } from "../exam/safety-facts.ts";
import type { PainRatings, PainTime } from "../exam/visit-exam.ts";
import { calendarDateOfInstant, shortDateInWords } from "../date-words.ts";
import { zonesOfChart } from "../chart.ts";
import type { Visit } from "../visit.ts";
import type { NoteBlock } from "./note.ts";
import { cleanLine, cleanParagraphs, joinSentences } from "./note-phrases.ts";
import { noteAtMark, type NoteScope, paragraphOf, zoneInWordsWithPain } from "./note-scope.ts";

/** What the patient tells: the complaint in words and as drawn, pain, scales, care so far, what must be known before a needle. */
export function writeSubjective(scope: NoteScope): readonly NoteBlock[] {
  const { chart, isFull } = scope;
  const { exam } = chart;
  return [
    ...cleanParagraphs(exam.complaint).flatMap((text) => paragraphOf([text])),
    ...paragraphOf([painSentence(scope), drawnPainSentence(scope), reliefSentence(scope)]),
    ...paragraphOf(scoreSentences(scope)),
    ...(isFull ? paragraphOf([careSentence(scope), perpetuatingSentence(scope)]) : []),
    ...paragraphOf(safetySentences(isFull ? exam.safety : alertsOf(exam.safety), scope)),
  ];
}

/** "Pain (0 to 10): 4 now, 6 at worst (7 now, 9 at worst on 2 Oct 2026)." */
function painSentence({ chart, isFull, previous, say }: NoteScope): string {
  const pain = isFull ? chart.exam.pain : shortRatings(chart.exam.pain);
  const ratings = ratingsInWords(pain);
  if (ratings === "") return "";
  const before = previous === null ? "" : earlierRatings(pain, previous);
  return say("pain-ratings", { ratings: before === "" ? ratings : `${ratings} (${before})` });
}

/** Now and at worst; where neither was asked, whatever was. */
function shortRatings(pain: PainRatings): PainRatings {
  return pain.now === null && pain.worst === null ? pain : { ...pain, best: null, average: null };
}

function earlierRatings(pain: PainRatings, { chart, startedAt, timeZone }: Visit): string {
  const before = chart.exam.pain;
  const shared = (time: PainTime) => (pain[time] === null ? null : before[time]);
  const words = ratingsInWords({
    now: shared("now"),
    best: shared("best"),
    worst: shared("worst"),
    average: shared("average"),
  });
  return words === "" ? "" : `${words} on ${shortDateInWords(startedAt, timeZone)}`;
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

function reliefSentence({ chart, say }: NoteScope): string {
  const { relief } = chart.exam;
  return relief === null ? "" : say("relief", { relief: reliefAmountInWords(relief), scale: relief.scale });
}

function scoreSentences({ chart, previous, say }: NoteScope): readonly string[] {
  const earlier =
    previous === null
      ? null
      : { scores: previous.chart.exam.scores, on: calendarDateOfInstant(previous.startedAt, previous.timeZone) };
  return chart.exam.scores.map((score) => {
    const words = { scale: OUTCOME_SCALES[score.scale].name, score: scoreInWords(score) };
    const since = scoreSince(score, earlier);
    return since === null ? say("score", words) : say("score-with-change", { ...words, ...since });
  });
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

function safetySentences(safety: SafetyFacts, { say }: NoteScope): readonly string[] {
  const { bleedingRisk, pregnancy, weight } = safety;
  const allergies = cleanLine(safety.allergies);
  const other = cleanLine(safety.other);
  return [
    allergies === "" ? "" : say("allergies", { allergies }),
    bleedingRisk === null ? "" : say("bleeding-risk", { risk: bleedingRiskInWords(bleedingRisk) }),
    pregnancy === null ? "" : say("pregnancy", { pregnancy: pregnancyInWords(pregnancy) }),
    weight === null ? "" : say("weight", { weight: weightInWords(weight) }),
    other === "" ? "" : say("other-to-know", { other }),
  ];
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
