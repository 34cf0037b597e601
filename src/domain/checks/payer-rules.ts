import { calendarDateInWords } from "../date-words.ts";
import { addDays, addMonths, dateOfVisit, daysBetween, daysInWords } from "./calendar.ts";
import { type Check, toTargets } from "./check.ts";
import type { CheckRules, PayerPart, PayerRuleSet } from "./check-rules.ts";
import type { DatedVisit } from "./earlier-visits.ts";
import type { Visit } from "../visit.ts";
import { checkPayerRecord } from "./payer-record.ts";
import {
  datesIn12Months,
  datesInDays,
  earlierSessions,
  leaves12MonthsOn,
  regionsOfPoints,
  type Session,
  sessionOfVisit,
} from "./payer-sessions.ts";
import { countInWords, listInWords, pointsInWords, pointWithMuscle } from "./point-words.ts";
import { isSameLocation } from "./treated-points.ts";

export type PayerInput = {
  readonly visit: Visit;
  /** Those that count, the oldest first. */
  readonly earlier: readonly DatedVisit[];
  readonly rules: CheckRules;
};

/** The rule set that is chosen; null when none is, or when it is not in the list any more. */
function chosenPayer({ payers, payerId }: Pick<CheckRules, "payers" | "payerId">): PayerRuleSet | null {
  return payerId === null ? null : (payers.find(({ id }) => id === payerId) ?? null);
}

/** What a payer's rules find met and missing, with dates. Empty unless a rule set is chosen. */
export function checkPayer({ visit, earlier, rules }: PayerInput): readonly Check[] {
  const payer = chosenPayer(rules);
  if (payer === null) return [];
  const sessions = earlierSessions(earlier, payer);
  const session = sessionOfVisit(visit, payer);
  if (session === null) return [tellWhenNext(sessions, dateOfVisit(visit), payer)];
  const facts: SessionFacts = { session, sessions, payer, sameSiteMm: rules.sameSiteMm };
  const note: Check = {
    rule: "payer-note",
    level: "info",
    words: payer.note ?? "",
    source: payer.source,
    target: null,
  };
  return [
    ...checkYear(facts),
    ...checkShortTime(facts),
    ...checkMonthsBetween(facts),
    ...checkLocations(facts),
    ...checkRegions(facts),
    ...checkPayerRecord({ session, sessions, payer }),
    ...(payer.note === undefined ? [] : [note]),
  ];
}

type SessionFacts = {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly payer: PayerRuleSet;
  readonly sameSiteMm: number;
};

/** The source of one part of a payer's rules. */
function sourceOf(payer: PayerRuleSet, part: PayerPart): PayerRuleSet["source"] {
  return payer.partSources?.[part] ?? payer.source;
}

function tellWhenNext(sessions: readonly Session[], today: string, payer: PayerRuleSet): Check {
  const dates = datesIn12Months(sessions, today);
  const kinds = listInWords(payer.appliesTo.map((kind) => (kind === "injection" ? "injection" : "dry needling")));
  const limit = payer.sessionsIn12Months;
  const ofLimit = limit === null || payer.isCountedPerRegion === true ? "" : ` of ${limit}`;
  const count =
    dates.length === 0 ? "no session" : `${countInWords(dates.length, "session")}${ofLimit} (${datesInWords(dates)})`;
  const words = `${payer.name} is about ${kinds}: none is charted in this visit. In the last 12 months: ${count}.`;
  return { rule: "payer-sessions", level: "info", words, source: sourceOf(payer, "sessions"), target: null };
}

function checkYear({ session, sessions, payer }: SessionFacts): readonly Check[] {
  const limit = payer.sessionsIn12Months;
  if (limit === null) return [];
  if (payer.isCountedPerRegion !== true) return [countYear(sessions, session.date, { limit, payer, where: "" })];
  return regionsOfPoints(session.points).map((region) => {
    const there = sessions.filter(({ points }) => regionsOfPoints(points).includes(region));
    return countYear(there, session.date, { limit, payer, where: ` in the region ${region.toLowerCase()}` });
  });
}

type YearLimit = { readonly limit: number; readonly payer: PayerRuleSet; readonly where: string };

function countYear(sessions: readonly Session[], today: string, { limit, payer, where }: YearLimit): Check {
  const dates = datesIn12Months(sessions, today).filter((date) => date !== today);
  const number = dates.length + 1;
  const rule = "payer-sessions";
  const source = sourceOf(payer, "sessions");
  const before = dates.length === 0 ? "none before" : `before: ${datesInWords(dates)}`;
  if (number <= limit) {
    const words = `Session ${number} of ${limit} in 12 months${where} (${before}).`;
    return { rule, level: "met", words, source, target: null };
  }
  const mustLeave = dates[dates.length - limit];
  const next =
    mustLeave === undefined ? "" : ` The next is possible from ${calendarDateInWords(leaves12MonthsOn(mustLeave))}.`;
  const words = `Session ${number} in 12 months${where}, ${limit} are covered (${before}).${next}`;
  return { rule, level: "caution", words, source, target: null };
}

function checkShortTime({ session, sessions, payer }: SessionFacts): readonly Check[] {
  const limit = payer.sessionsInDays ?? null;
  if (limit === null) return [];
  const number = datesInDays(sessions, session.date, limit.days).filter((date) => date !== session.date).length + 1;
  const isMet = number <= limit.sessions;
  const words = `Session ${number} in ${limit.days} days, ${limit.sessions} are covered.`;
  return [
    {
      rule: "payer-sessions-short",
      level: isMet ? "met" : "caution",
      words,
      source: sourceOf(payer, "sessions"),
      target: null,
    },
  ];
}

function checkMonthsBetween({ session, sessions, payer }: SessionFacts): readonly Check[] {
  const months = payer.monthsBetweenSessions ?? null;
  const last = sessions.findLast(({ date }) => date < session.date);
  if (months === null || last === undefined) return [];
  const next = addMonths(last.date, months);
  const isMet = session.date >= next;
  const asked = countInWords(months, "month");
  const words = isMet
    ? `The last session was on ${calendarDateInWords(last.date)}, at least ${asked} ago.`
    : `The last session was on ${calendarDateInWords(last.date)}; ${asked} between sessions are asked for: from ${calendarDateInWords(next)}.`;
  const level = isMet ? "met" : "caution";
  return [{ rule: "payer-spacing", level, words, source: sourceOf(payer, "spacing"), target: null }];
}

function checkLocations({ session, sessions, payer, sameSiteMm }: SessionFacts): readonly Check[] {
  const weeks = payer.weeksBeforeSameLocation;
  if (weeks === null) return [];
  const rule = "payer-same-location";
  const source = sourceOf(payer, "spacing");
  const before = sessions.filter(({ date }) => date < session.date);
  const tooSoon = session.points.flatMap((point): readonly Check[] => {
    const last = before.findLast(({ points }) => points.some((other) => isSameLocation(other, point, sameSiteMm)));
    if (last === undefined || daysBetween(last.date, session.date) >= weeks * 7) return [];
    const ago = daysInWords(daysBetween(last.date, session.date));
    const from = calendarDateInWords(addDays(last.date, Math.ceil(weeks * 7)));
    const words = `${pointWithMuscle(point)}: the same location was treated ${ago} ago, on ${calendarDateInWords(last.date)}; ${countInWords(weeks, "week")} are asked for: from ${from}.`;
    return [{ rule, level: "caution", words, source, target: { kind: "mark", id: point.id } }];
  });
  if (tooSoon.length > 0) return tooSoon;
  const words = `No location was treated within ${countInWords(weeks, "week")} before.`;
  return [{ rule, level: "met", words, source, target: null }];
}

function checkRegions({ session, payer }: SessionFacts): readonly Check[] {
  const most = payer.regionsPerSession;
  if (most === null) return [];
  const rule = "payer-regions";
  const source = sourceOf(payer, "regions");
  const unnamed = session.points.filter(({ muscle }) => muscle === null);
  const regions = regionsOfPoints(session.points).map((region) => region.toLowerCase());
  const asked = most === 1 ? "one is covered a session" : `${most} are covered a session`;
  const words =
    regions.length <= most
      ? `Treated in ${countInWords(regions.length, "region")}: ${regions.join("; ")}.`
      : `Treated in ${regions.length} regions (${regions.join("; ")}); ${asked}. The payer's own division of the body decides.`;
  const level = regions.length <= most ? "met" : "caution";
  const checks: Check[] = regions.length === 0 ? [] : [{ rule, level, words, source, target: null }];
  if (unnamed.length === 0) return checks;
  const missing = `The region of ${pointsInWords(unnamed.map(({ number }) => number))} is not known: no muscle is named.`;
  return [...checks, { rule, level: "missing", words: missing, source, ...toTargets(unnamed) }];
}

function datesInWords(dates: readonly string[]): string {
  return listInWords(dates.map(calendarDateInWords));
}
