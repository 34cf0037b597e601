import { calendarDateInWords, dateTimeInWords } from "../date-words.ts";
import { capitalize } from "../view-names.ts";
import {
  bleedingRiskInWords,
  consentFormInWords,
  contraindicationInWords,
  homeItemKindInWords,
  painTimeInWords,
  perpetuatingTagInWords,
  pregnancyInWords,
} from "./exam-names.ts";
import { OUTCOME_SCALES } from "./outcome-scales.data.ts";
import type { SafetyFacts } from "./safety-facts.ts";
import {
  type Consent,
  type ConservativeCare,
  type ContraindicationCheck,
  PAIN_TIMES,
  type PainRatings,
  type ReliefReport,
  type ScaleId,
  type ScaleScore,
  type VisitExam,
  type VisitPlan,
} from "./visit-exam.ts";

// The exam in words, for the note and for reading. Each function answers "" or no lines where nothing was recorded.

/** "Pain (0 to 10): 6 now, 3 at best, 8 at worst, 5 on average" */
export function painRatingsInWords(pain: PainRatings): string {
  const ratings = ratingsInWords(pain);
  return ratings === "" ? "" : `Pain (0 to 10): ${ratings}`;
}

/** "6 now, 3 at best, 8 at worst, 5 on average" */
export function ratingsInWords(pain: PainRatings): string {
  return PAIN_TIMES.filter((time) => pain[time] !== null)
    .map((time) => `${pain[time] ?? ""} ${painTimeInWords(time)}`)
    .join(", ");
}

/** Scores of an earlier visit, to tell the change. `on` is its ISO calendar date. */
export type EarlierScores = { readonly scores: readonly ScaleScore[]; readonly on: string };

/** "22 of 50", "44 %", "6.5 of 10", "2 of 1 to 7". */
export function scoreInWords({ scale, score }: ScaleScore): string {
  if (scale === "ODI") return `${score} %`;
  const { lowest, highest } = OUTCOME_SCALES[scale];
  return lowest === 0 ? `${score} of ${highest}` : `${score} (${lowest} to ${highest})`;
}

/** "Neck Disability Index 22 of 50; 30 of 50 on 3 March 2026, 8 points better": one line for each scale. */
export function scoresInWords(scores: readonly ScaleScore[], earlier: EarlierScores | null): readonly string[] {
  return scores.map((score) => {
    const words = `${OUTCOME_SCALES[score.scale].name} ${scoreInWords(score)}`;
    const since = scoreSince(score, earlier);
    return since === null ? words : `${words}; ${since.before} on ${since.date}, ${since.change}`;
  });
}

/** What a score was the time before, in words; null for a first one, and for a scale that asks for the change itself. */
export function scoreSince(
  score: ScaleScore,
  earlier: EarlierScores | null,
): { readonly before: string; readonly date: string; readonly change: string } | null {
  const before = earlier?.scores.find(({ scale }) => scale === score.scale);
  if (before === undefined || earlier === null || OUTCOME_SCALES[score.scale].isChange) return null;
  const change = scoreChangeInWords(score.scale, before.score, score.score);
  return { before: scoreInWords(before), date: calendarDateInWords(earlier.on), change };
}

/** "8 points better", "1 point worse", "no change": whether it counts is for the rules to say. */
export function scoreChangeInWords(scale: ScaleId, before: number, after: number): string {
  const points = Math.round(Math.abs(after - before) * 10) / 10;
  if (points === 0) return "no change";
  const isBetter = after < before === (OUTCOME_SCALES[scale].better === "lower");
  return `${points} ${points === 1 ? "point" : "points"} ${isBetter ? "better" : "worse"}`;
}

/** "60 % relief for 4 weeks since the last treatment (NRS)" */
export function reliefInWords(relief: ReliefReport | null): string {
  return relief === null ? "" : `${reliefAmountInWords(relief)} since the last treatment (${relief.scale})`;
}

/** "60 % relief for 4 weeks" */
export function reliefAmountInWords({ percent, weeks }: ReliefReport): string {
  const length = weeks === null ? "" : ` for ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
  return `${percent} % relief${length}`;
}

/** "Physiotherapy, 3 March 2026 to 12 May 2026: little help" */
export function careInWords({ what, from, to, result }: ConservativeCare): string {
  const dates = datesInWords(from, to);
  const head = [what, dates].filter((part) => part !== "").join(", ");
  return result === "" ? head : `${head}${head === "" ? "" : ": "}${result}`;
}

function datesInWords(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `${calendarDateInWords(from)} to ${calendarDateInWords(to)}`;
  if (from !== null) return `since ${calendarDateInWords(from)}`;
  return to === null ? "" : `until ${calendarDateInWords(to)}`;
}

/** "workstation, stress; sits ten hours a day" */
export function perpetuatingInWords({
  perpetuatingTags,
  perpetuatingWords,
}: Pick<VisitExam, "perpetuatingTags" | "perpetuatingWords">): string {
  const tags = perpetuatingTags.map(perpetuatingTagInWords).join(", ");
  return [tags, perpetuatingWords.trim()].filter((part) => part !== "").join("; ");
}

/** One line for each fact that was asked: "Allergies: none", "Weight: 72 kg, measured 12 March 2026". */
export function safetyInWords(safety: SafetyFacts): readonly string[] {
  const { allergies, bleedingRisk, pregnancy, weight, other } = safety;
  return [
    allergies.trim() === "" ? "" : `Allergies: ${allergies.trim()}`,
    bleedingRisk === null ? "" : `Bleeding risk: ${bleedingRiskInWords(bleedingRisk)}`,
    pregnancy === null ? "" : `Pregnancy: ${pregnancyInWords(pregnancy)}`,
    weight === null ? "" : `Weight: ${weightInWords(weight)}`,
    other.trim() === "" ? "" : `Other: ${other.trim()}`,
  ].filter((line) => line !== "");
}

/** "72 kg, measured 12 March 2026" */
export function weightInWords({ kg, measuredOn }: NonNullable<SafetyFacts["weight"]>): string {
  return `${kg} kg, measured ${calendarDateInWords(measuredOn)}`;
}

/** "Written consent, 21 November 2026, 14:05"; "Consent declined, …". `timeZone` is that of the visit. */
export function consentInWords(consent: Consent | null, timeZone: string): string {
  return consent === null ? "" : `${consentGivenInWords(consent)}, ${dateTimeInWords(consent.at, timeZone)}`;
}

/** "Written consent"; "Consent declined". */
export function consentGivenInWords({ form }: Consent): string {
  const words = consentFormInWords(form);
  return form === "declined" ? `Consent ${words}` : `${capitalize(words)} consent`;
}

/** "Contraindications checked: none found", "Contraindications checked: needle phobia or fainting; sits up". */
export function contraindicationsInWords(check: ContraindicationCheck): string {
  const found = contraindicationsFound(check);
  return found === "" ? "" : `Contraindications checked: ${found}`;
}

/** "none found", "needle phobia or fainting; sits up"; "" where nobody checked. */
export function contraindicationsFound({ isChecked, found, words }: ContraindicationCheck): string {
  if (!isChecked) return "";
  const names = found.length === 0 ? "none found" : found.map(contraindicationInWords).join(", ");
  return [names, words.trim()].filter((part) => part !== "").join("; ");
}

/** "Manual therapy: 25 minutes" */
export function manualTherapyInWords(minutes: number | null): string {
  return minutes === null ? "" : `Manual therapy: ${minutesInWords(minutes)}`;
}

/** "25 minutes" */
export function minutesInWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

/** The plan, line by line: follow-up, words, home programme ("Home programme, stretching: …"). */
export function planInWords({ followUpOn, words, homeProgramme }: VisitPlan): readonly string[] {
  return [
    followUpOn === null ? "" : `Follow-up: ${calendarDateInWords(followUpOn)}`,
    words.trim(),
    ...homeProgramme.map((item) => `Home programme, ${homeItemKindInWords(item.kind)}: ${item.words}`),
  ].filter((line) => line !== "");
}
