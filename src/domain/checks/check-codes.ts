import type { VisitExam } from "../exam/visit-exam.ts";
import type { TriggerPoint } from "../marks.ts";
import {
  countMuscles,
  findIncompleteCode,
  manualTherapyUnits,
  needleCodes,
  type NeedleKind,
  suggestDiagnosis,
  wholeMuscle,
} from "./billing-codes.ts";
import { type Check, type CheckTarget, toTargets } from "./check.ts";
import type { CodeRules, DiagnosisSuggestion } from "./code-rules.ts";
import { countInWords, listInWords, pointsInWords } from "./point-words.ts";
import { isTreatedBy } from "./treated-points.ts";

const PAYERS_DIFFER = "Payers differ.";

type CodeInput = {
  readonly points: readonly TriggerPoint[];
  readonly exam: Pick<VisitExam, "manualTherapyMinutes" | "diagnosisCodes">;
  readonly codes: CodeRules;
};

/** Code numbers that the record suggests, for a clinic in the United States; the clinician decides. Nothing where switched off. */
export function checkCodes({ points, exam, codes }: CodeInput): readonly Check[] {
  if (!codes.isOn) return [];
  return [
    ...checkNeedles(points, "injection", codes),
    ...checkNeedles(points, "dry-needling", codes),
    ...checkBoth(points, codes),
    ...checkManualTherapy(points, exam.manualTherapyMinutes, codes),
    ...checkDiagnoses(points, exam.diagnosisCodes, codes),
  ];
}

function checkNeedles(points: readonly TriggerPoint[], kind: NeedleKind, codes: CodeRules): readonly Check[] {
  const rule = `codes-${kind}`;
  const count = countMuscles(points, kind);
  const { asOne, asTwo } = needleCodes(count, kind, codes);
  const { source } = codes[kind];
  const checks: Check[] = [];
  if (asOne !== null && asTwo !== null) {
    const muscles = countInWords(count.asOne, "muscle");
    const isBothSides = count.asOne !== count.asTwo;
    const how = isBothSides
      ? `${asOne} with left and right as one (${muscles}), ${asTwo} with left and right as two (${count.asTwo}). One of the two a day.`
      : `${asOne} (${muscles}, left and right counted either way).`;
    const words = `${how} Muscles are counted, not needles. ${PAYERS_DIFFER}`;
    checks.push({ rule, level: "info", words, source: isBothSides ? codes.sidesSource : source, target: null });
  }
  if (count.joinedParts.length > 0) {
    const words = `Parts of one muscle are counted as one: ${listInWords(count.joinedParts.map(inSentence))}.`;
    checks.push({ rule, level: "info", words, source, target: null });
  }
  if (count.unnamed.length > 0) {
    const words = `Not counted, because no muscle is named: ${pointsInWords(count.unnamed)}.`;
    const unnamed = points.filter(({ number }) => count.unnamed.includes(number));
    checks.push({ rule, level: "missing", words, source, ...toTargets(unnamed) });
  }
  return checks;
}

function checkBoth(points: readonly TriggerPoint[], { bothSource }: CodeRules): readonly Check[] {
  const has = (kind: NeedleKind): boolean => points.some((point) => isTreatedBy(point, [kind]));
  if (!has("injection") || !has("dry-needling")) return [];
  const words = "Dry needling is not billed as an injection; both are charted here.";
  return [{ rule: "codes-both", level: "info", words, source: bothSource, target: null }];
}

function checkManualTherapy(
  points: readonly TriggerPoint[],
  minutes: number | null,
  { manualTherapy }: CodeRules,
): readonly Check[] {
  const { code, firstUnitMinutes, source } = manualTherapy;
  const rule = "codes-manual-therapy";
  const target: CheckTarget = { kind: "exam", part: "manualTherapyMinutes" };
  if (minutes === null) {
    if (!points.some((point) => isTreatedBy(point, ["pressure-release"]))) return [];
    const words = `Minutes of manual therapy are not noted: units of ${code} can't be counted.`;
    return [{ rule, level: "info", words, source, target }];
  }
  const units = manualTherapyUnits(minutes, manualTherapy);
  const words =
    units === 0
      ? `${code}: none, ${countInWords(minutes, "minute")} of at least ${firstUnitMinutes}.`
      : `${code}: ${countInWords(units, "unit")} for ${countInWords(minutes, "minute")}. ${PAYERS_DIFFER}`;
  return [{ rule, level: "info", words, source, target }];
}

function checkDiagnoses(
  points: readonly TriggerPoint[],
  charted: readonly string[],
  codes: CodeRules,
): readonly Check[] {
  const rule = "codes-diagnosis";
  const target: CheckTarget = { kind: "exam", part: "diagnosisCodes" };
  const checks = charted.flatMap((code): Check[] => {
    const incomplete = findIncompleteCode(code, codes);
    if (incomplete === null) return [];
    const words = `${code.trim()} needs ${incomplete.needs}.`;
    return [{ rule, level: "caution", words, source: incomplete.source, target }];
  });
  for (const { suggestion, muscles } of suggestCodes(points, codes)) {
    const { code, source } = suggestion;
    if (charted.some((one) => one.trim().toUpperCase() === code)) continue;
    const words = `${code} is suggested by ${listInWords(muscles)}. Tension-type headache would need its full G44.2 code.`;
    checks.push({ rule, level: "info", words, source, target });
  }
  return checks;
}

type SuggestedCode = { readonly suggestion: DiagnosisSuggestion; readonly muscles: readonly string[] };

/** Codes in ascending order, each with the muscles that suggest it. */
function suggestCodes(points: readonly TriggerPoint[], codes: CodeRules): readonly SuggestedCode[] {
  const found = new Map<DiagnosisSuggestion, Set<string>>();
  for (const { muscle, class: pointClass } of points) {
    const suggestion = muscle === null || pointClass === "not-a-trigger-point" ? null : suggestDiagnosis(muscle, codes);
    if (suggestion === null || muscle === null) continue;
    found.set(suggestion, (found.get(suggestion) ?? new Set()).add(inSentence(wholeMuscle(muscle))));
  }
  return [...found]
    .map(([suggestion, muscles]) => ({ suggestion, muscles: [...muscles] }))
    .toSorted((a, b) => a.suggestion.code.localeCompare(b.suggestion.code));
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
