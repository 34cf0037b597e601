import type { JournalLine } from "../commands.ts";
import type { Chart } from "../marks.ts";
import { replayJournal } from "../replay-journal.ts";
import type { Visit } from "../visit.ts";

/**
 * Visits as they stood at an instant: what was signed, stated as an error or discarded later had not been, and amendments
 * begun later were not there. Charts of drafts may have changed since: `chartAsOf` tells them.
 * @param at ISO instant with offset
 */
export function visitsAsOf(visits: readonly Visit[], at: string): readonly Visit[] {
  return visits
    .filter(({ amendment }) => amendment === null || !isLater(amendment.at, at))
    .map((visit) => ({
      ...visit,
      signature: visit.signature === null || isLater(visit.signature.at, at) ? null : visit.signature,
      enteredInError:
        visit.enteredInError === null || isLater(visit.enteredInError.at, at) ? null : visit.enteredInError,
      discardedAt: visit.discardedAt === null || isLater(visit.discardedAt, at) ? null : visit.discardedAt,
    }));
}

/** `not-there`: a visit that was read in later. `unknown`: its journal does not lead to a chart. */
export type EarlierChart =
  | { readonly kind: "known"; readonly chart: Chart }
  | { readonly kind: "not-there" | "unknown" };

/**
 * The chart that a visit had at an instant, from its journal.
 * @param at ISO instant with offset
 */
export function chartAsOf(journal: readonly JournalLine[], at: string): EarlierChart {
  const lines = journal.filter((line) => !isLater(line.at, at));
  if (lines.length === 0) return { kind: journal.length === 0 ? "unknown" : "not-there" };
  try {
    return { kind: "known", chart: replayJournal(lines) };
  } catch {
    return { kind: "unknown" };
  }
}

function isLater(instant: string, than: string): boolean {
  return Date.parse(instant) > Date.parse(than);
}
