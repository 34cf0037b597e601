import type { CheckRules, DoseLimit, MeaningfulChange, RuleSource } from "./check-rules.ts";

/** What a clinic changed no longer comes from where it was read. */
const SET_HERE: RuleSource = { title: "Set by this clinic", address: "", grade: "practice" };

/** The rules with another number in one dose limit, which is the clinic's own then; the other keeps its source. */
export function changeDoseLimit(
  rules: CheckRules,
  index: number,
  change: Partial<Pick<DoseLimit, "mgPerKg" | "capMg" | "unitsPerSite">>,
): CheckRules {
  const doseLimits = rules.doseLimits.map((limit, at) => {
    if (at !== index) return limit;
    const { source, mgPerKgSource = source } = limit;
    const isByWeight = change.mgPerKg !== undefined;
    const isOther = change.capMg !== undefined || change.unitsPerSite !== undefined;
    return {
      ...limit,
      ...change,
      source: isOther ? SET_HERE : source,
      mgPerKgSource: isByWeight ? SET_HERE : mgPerKgSource,
    };
  });
  return { ...rules, doseLimits };
}

/** The rules with other numbers for what is a meaningful change of one scale, which are the clinic's own then. */
export function changeMeaningfulChange(
  rules: CheckRules,
  index: number,
  change: Partial<Pick<MeaningfulChange, "points" | "surePoints" | "percent">>,
): CheckRules {
  const meaningfulChanges = rules.meaningfulChanges.map((figure, at) =>
    at === index ? { ...figure, ...change, source: SET_HERE } : figure,
  );
  return { ...rules, meaningfulChanges };
}
