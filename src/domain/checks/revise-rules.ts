import { isSameData } from "../../lib/same-data.ts";
import { calendarDateInWords } from "../date-words.ts";
import { BUILT_IN_RULES } from "./built-in-rules.data.ts";
import type { CheckRules } from "./check-rules.ts";

const NAME_OF_CLINIC = "Rules of this clinic";

/**
 * The rules after a change, as a version of their own: named as the clinic's unless they have a name of their own, of today, one
 * revision further. Rules in which nothing changed stay the version that they are.
 * @param today ISO calendar date
 */
export function reviseRules(before: CheckRules, after: CheckRules, today: string): CheckRules {
  if (isSameData(before, after)) return before;
  const name = after.name === BUILT_IN_RULES.name ? NAME_OF_CLINIC : after.name;
  return { ...after, name, reviewedOn: today, revision: before.revision + 1 };
}

/** "Rules of this clinic, revision 3 of 22 November 2026", or when nobody changed them "..., gone through on 22 November 2026". */
export function rulesVersionInWords({ name, reviewedOn, revision }: CheckRules): string {
  const date = calendarDateInWords(reviewedOn);
  return revision === 0 ? `${name}, gone through on ${date}` : `${name}, revision ${revision} of ${date}`;
}
