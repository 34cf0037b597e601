import { isSameData } from "../../lib/same-data.ts";
import { BUILT_IN_RULES } from "./built-in-rules.data.ts";
import { BUILT_IN_THRESHOLD_SOURCES } from "./built-in-thresholds.data.ts";
import type { CheckRules, DoseLimit, MeaningfulChange, RuleSource } from "./check-rules.ts";
import type { CodeRules } from "./code-rules.ts";
import { ASKED_PARTS, type AskedPart, type AskedRules } from "./safety-rules.ts";
import type { Threshold } from "./thresholds.ts";

/** What a clinic changed no longer comes from where it was read. */
const SET_HERE: RuleSource = { title: "Set by this clinic", address: "", grade: "practice" };

/** The rules with another number for one threshold, which is the clinic's own then. */
export function changeThreshold(rules: CheckRules, threshold: Threshold, value: number): CheckRules {
  return { ...rules, [threshold]: value, thresholdSources: { ...rules.thresholdSources, [threshold]: SET_HERE } };
}

/** Where a threshold comes from. Rules that an earlier release changed kept no source: a number that is not ours is the clinic's. */
export function thresholdSource(rules: CheckRules, threshold: Threshold): RuleSource {
  const source = rules.thresholdSources[threshold];
  const isChanged = rules[threshold] !== BUILT_IN_RULES[threshold];
  return isChanged && isSameData(source, BUILT_IN_THRESHOLD_SOURCES[threshold]) ? SET_HERE : source;
}

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

/** The rules with another percentage by which dose limits are lowered. */
export function changeReducedDose(rules: CheckRules, percent: number): CheckRules {
  return { ...rules, reducedDose: { percent, source: SET_HERE } };
}

/** The rules with another number of muscles from which the second code of a pair holds. */
export function changeManyMuscles(rules: CheckRules, manyMuscles: number): CheckRules {
  const { injection, "dry-needling": dryNeedling } = rules.codes;
  const codes: CodeRules = {
    ...rules.codes,
    manyMuscles,
    injection: { ...injection, source: SET_HERE },
    "dry-needling": { ...dryNeedling, source: SET_HERE },
  };
  return { ...rules, codes };
}

/** The rules with other minutes for the units of manual therapy. */
export function changeManualTherapy(
  rules: CheckRules,
  change: Partial<Pick<CodeRules["manualTherapy"], "firstUnitMinutes" | "unitMinutes">>,
): CheckRules {
  const manualTherapy = { ...rules.codes.manualTherapy, ...change, source: SET_HERE };
  return { ...rules, codes: { ...rules.codes, manualTherapy } };
}

/** The rules with codes suggested or not. */
export function switchCodes(rules: CheckRules, isOn: boolean): CheckRules {
  return { ...rules, codes: { ...rules.codes, isOn } };
}

/** The rules with these parts asked for at every treated point, and no other. */
export function switchAsked(rules: CheckRules, parts: readonly AskedPart[]): CheckRules {
  const asked = ASKED_PARTS.reduce<AskedRules>(
    (before, part) => ({ ...before, [part]: { ...before[part], isOn: parts.includes(part) } }),
    rules.asked,
  );
  return { ...rules, asked };
}

/** The rules with the cautions of these areas told, and of no other. */
export function switchCautions(rules: CheckRules, areas: readonly string[]): CheckRules {
  const needlingCautions = rules.needlingCautions.map((caution) => ({
    ...caution,
    isOn: areas.includes(caution.area),
  }));
  return { ...rules, needlingCautions };
}
