import { amountInWords } from "../amounts.ts";
import { calendarDateInWords } from "../date-words.ts";
import type { Chart } from "../marks.ts";
import type { Check } from "./check.ts";
import type { CheckRules } from "./check-rules.ts";
import type { DatedVisit } from "./earlier-visits.ts";
import { findChanges, type NamedChange } from "./meaningful-change.ts";
import { listInWords } from "./point-words.ts";

/** What changed meaningfully since the last visit that counts, one check for each figure and direction. */
export function checkChanges(chart: Chart, earlier: readonly DatedVisit[], rules: CheckRules): readonly Check[] {
  const last = earlier.at(-1);
  if (last === undefined) return [];
  const groups = new Map<string, NamedChange[]>();
  for (const change of findChanges(last.visit.chart, chart, rules)) {
    if (!change.isMeaningful) continue;
    const key = `${change.isBetter} ${change.isBeyondNoise} ${change.source.title}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((changes) => groupToCheck(changes, last.date));
}

function groupToCheck(changes: readonly NamedChange[], lastDate: string): readonly Check[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { isBetter, isBeyondNoise, source } = first;
  const direction = isBetter ? "better" : "worse";
  const noise = isBeyondNoise ? ", beyond the scale's own noise" : "";
  const values = changes.map(
    ({ what, from, to }) => `${inSentence(what)} from ${amountInWords(from)} to ${amountInWords(to)}`,
  );
  const words = `Meaningfully ${direction} than on ${calendarDateInWords(lastDate)}${noise}: ${listInWords(values)}.`;
  const [only] = changes.flatMap(({ point }) => (point === null ? [] : [point]));
  const target = only === undefined || changes.length > 1 ? null : ({ kind: "mark", id: only.id } as const);
  return [{ rule: "meaningful-change", level: isBetter ? "info" : "caution", words, source, target }];
}

/** "pain of point 3"; an abbreviation stays as it is. */
function inSentence(what: string): string {
  return what.startsWith("Pain") ? what.toLowerCase() : what;
}
