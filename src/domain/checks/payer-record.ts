import type { ConservativeCare, ReliefReport } from "../exam/visit-exam.ts";
import type { TriggerPoint } from "../marks.ts";
import type { Visit } from "../visit.ts";
import { amountInWords } from "../amounts.ts";
import { calendarDateInWords } from "../date-words.ts";
import { addDays, daysBetween, daysInWords } from "./calendar.ts";
import type { Check, CheckTarget } from "./check.ts";
import type { PayerRuleSet } from "./check-rules.ts";
import type { Session } from "./payer-sessions.ts";
import { countInWords, listInWords, pointWithMuscle } from "./point-words.ts";
import { pointsOf } from "./treated-points.ts";

type RecordFacts = {
  readonly session: Session;
  /** Earlier ones, the oldest first. */
  readonly sessions: readonly Session[];
  readonly payer: PayerRuleSet;
};

/** What a payer wants to read in the record of a session: relief, findings, conservative care and diagnosis. */
export function checkPayerRecord(facts: RecordFacts): readonly Check[] {
  return [...checkRelief(facts), ...checkFindings(facts), ...checkConservativeCare(facts), ...checkDiagnosis(facts)];
}

const RELIEF_TARGET: CheckTarget = { kind: "exam", part: "relief" };

/** Asked for from the second session on. */
function checkRelief({ session, sessions, payer }: RecordFacts): readonly Check[] {
  const { reliefPercent, reliefWeeks } = payer;
  const last = sessions.findLast(({ date }) => date < session.date);
  if ((reliefPercent === null && reliefWeeks === null) || last === undefined) return [];
  const source = payer.partSources?.relief ?? payer.source;
  const toCheck = (level: Check["level"], words: string): Check => {
    return { rule: "payer-relief", level, words, source, target: RELIEF_TARGET };
  };
  const { relief } = session.visit.chart.exam;
  const asked = `${reliefPercent === null ? "relief" : `${amountInWords(reliefPercent)} %`}${reliefWeeks === null ? "" : ` for ${countInWords(reliefWeeks, "week")}`}`;
  const since = `after the session of ${calendarDateInWords(last.date)}`;
  if (relief === null) return [toCheck("missing", `Relief ${since} is not charted; ${asked} is asked for.`)];
  const problems = reliefProblems(relief, { session, last, payer });
  if (problems.length > 0) return problems.map(({ level, words }) => toCheck(level, words));
  const weeks = relief.weeks === null ? "" : ` for ${countInWords(relief.weeks, "week")}`;
  return [toCheck("met", `Relief of ${amountInWords(relief.percent)} %${weeks} on the ${relief.scale} ${since}.`)];
}

type ReliefContext = { readonly session: Session; readonly last: Session; readonly payer: PayerRuleSet };

function reliefProblems(
  relief: ReliefReport,
  { session, last, payer: { reliefPercent, reliefWeeks } }: ReliefContext,
): readonly Pick<Check, "level" | "words">[] {
  const problems: Pick<Check, "level" | "words">[] = [];
  if (reliefPercent !== null && relief.percent < reliefPercent) {
    const words = `Relief of ${amountInWords(relief.percent)} %; at least ${amountInWords(reliefPercent)} % is asked for.`;
    problems.push({ level: "caution", words });
  }
  if (reliefWeeks !== null && relief.weeks === null) {
    problems.push({ level: "missing", words: "How many weeks the relief lasted is not charted." });
  } else if (reliefWeeks !== null && relief.weeks !== null && relief.weeks < reliefWeeks) {
    const words = `Relief for ${countInWords(relief.weeks, "week")}; at least ${countInWords(reliefWeeks, "week")} are asked for.`;
    problems.push({ level: "caution", words });
  }
  const since = daysBetween(last.date, session.date);
  if (relief.weeks !== null && relief.weeks * 7 > since) {
    const words = `Relief for ${countInWords(relief.weeks, "week")} is longer than the ${daysInWords(since)} since the last session.`;
    problems.push({ level: "caution", words });
  }
  const missing = [last, session]
    .filter(({ visit }) => !hasScale(visit, relief.scale))
    .map(({ date }) => calendarDateInWords(date));
  if (missing.length > 0) {
    const words = `The same scale is asked for: no ${relief.scale} is charted on ${listInWords(missing)}.`;
    problems.push({ level: "missing", words });
  }
  return problems;
}

/** Whether a visit has a score on the scale on which relief is told. */
function hasScale({ chart }: Visit, scale: ReliefReport["scale"]): boolean {
  if (scale !== "NRS") return chart.exam.scores.some((score) => score.scale === scale);
  return (
    Object.values(chart.exam.pain).some((pain) => pain !== null) || pointsOf(chart).some(({ pain }) => pain !== null)
  );
}

function checkFindings({ session, payer }: RecordFacts): readonly Check[] {
  const needed = payer.findingsNeeded;
  if (needed === null) return [];
  const rule = "payer-findings";
  const source = payer.partSources?.findings ?? payer.source;
  const short = session.points.flatMap((point): readonly Check[] => {
    const count = countFindings(point);
    if (count >= needed) return [];
    const words = `${pointWithMuscle(point)}: ${countInWords(count, "finding")} of ${needed} asked for (hyperirritable spot, taut band, local twitch response, referred pain).`;
    return [{ rule, level: "missing", words, source, target: { kind: "mark", id: point.id } }];
  });
  if (short.length > 0) return short;
  return [
    {
      rule,
      level: "met",
      words: `Every treated point has at least ${countInWords(needed, "finding")}.`,
      source,
      target: null,
    },
  ];
}

function countFindings({ findings, treatments }: TriggerPoint): number {
  const signs = findings?.signs ?? {};
  const isTwitchNoted = treatments.some(({ technique }) => "twitch" in technique && technique.twitch === "present");
  return [
    signs["hypersensitive-spot"] === "present",
    signs["taut-band"] === "present",
    signs["referred-pain"] === "present",
    signs["local-twitch"] === "present" || isTwitchNoted,
  ].filter(Boolean).length;
}

/** Asked for before the first session. */
function checkConservativeCare({ session, sessions, payer }: RecordFacts): readonly Check[] {
  const weeks = payer.conservativeWeeks;
  if (weeks === null || sessions.some(({ date }) => date < session.date)) return [];
  const source = payer.partSources?.["conservative-care"] ?? payer.source;
  const target: CheckTarget = { kind: "exam", part: "conservativeCare" };
  const toCheck = (level: Check["level"], words: string): readonly Check[] => {
    return [{ rule: "payer-conservative-care", level, words, source, target }];
  };
  const care = session.visit.chart.exam.conservativeCare;
  const asked =
    weeks === 0
      ? "some is asked for before the first session"
      : `${countInWords(weeks, "week")} are asked for before the first session`;
  if (care.length === 0) return toCheck("missing", `Conservative care is not charted; ${asked}.`);
  if (weeks === 0) return toCheck("met", "Conservative care before the first session is charted.");
  const days = daysOfCare(care, session.date);
  const level = days >= weeks * 7 ? "met" : "missing";
  const undated = care.some(({ from }) => from === null) ? " Entries without a first date are not counted." : "";
  return toCheck(level, `Conservative care for ${daysInWords(days)}; ${asked}.${level === "met" ? "" : undated}`);
}

/** Days of care before a date: times that overlap or follow each other are one. Care without an end went on until then. */
function daysOfCare(care: readonly ConservativeCare[], before: string): number {
  const times = care
    .flatMap(({ from, to }) => (from === null ? [] : [{ from, to: to === null || to > before ? before : to }]))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const joined: { from: string; to: string }[] = [];
  for (const { from, to } of times) {
    const last = joined.at(-1);
    if (last === undefined || from > addDays(last.to, 1)) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined.reduce((days, { from, to }) => days + daysBetween(from, to), 0);
}

function checkDiagnosis({ session, payer }: RecordFacts): readonly Check[] {
  if (payer.diagnosisCodes.length === 0) return [];
  const rule = "payer-diagnosis";
  const source = payer.partSources?.diagnosis ?? payer.source;
  const target: CheckTarget = { kind: "exam", part: "diagnosisCodes" };
  const given = session.visit.chart.exam.diagnosisCodes.map((code) => code.trim().toUpperCase());
  const covered = given.filter((code) => payer.diagnosisCodes.includes(code));
  if (covered.length > 0) {
    return [
      { rule, level: "met", words: `Diagnosis code in the payer's list: ${listInWords(covered)}.`, source, target },
    ];
  }
  const words = `No diagnosis code of the payer's list is charted (${listInWords(payer.diagnosisCodes)}).`;
  return [{ rule, level: "missing", words, source, target }];
}
