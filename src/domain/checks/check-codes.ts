import type { VisitExam } from "../exam/visit-exam.ts";
import type { TriggerPoint } from "../marks.ts";
import {
  countMuscles,
  isIncompleteCode,
  manualTherapyUnits,
  needleCodes,
  type NeedleKind,
  suggestMyalgiaCode,
  wholeMuscle,
} from "./billing-codes.ts";
import type { Check, CheckTarget } from "./check.ts";
import type { RuleSource } from "./check-rules.ts";
import { countInWords, listInWords, pointsInWords } from "./point-words.ts";
import { isTreatedBy } from "./treated-points.ts";

const RHEUMATOLOGIST: RuleSource = {
  title: "The Rheumatologist: Coding corner",
  address: "https://the-rheumatologist.org/article/coding-corner-answer-53",
  grade: "secondary",
};
const NEEDLING_CODES: RuleSource = {
  title: "Gawenda Seminars: Does Medicare now pay for dry needling?",
  address: "https://gawendaseminars.com/does-medicare-now-pay-for-dry-needling/",
  grade: "secondary",
};
const AAPC_SIDES: RuleSource = {
  title: "AAPC: Trigger point injections for back pain; left and right may be counted as two",
  address:
    "https://aapc.com/codes/coding-newsletters/my-internal-medicine-coding-alert/you-be-the-coder-trigger-point-injections-for-back-pain-53340-article",
  grade: "secondary",
};
const MANUAL_THERAPY: RuleSource = {
  title: "CareCloud: 97140",
  address: "https://carecloud.com/cpt-97140",
  grade: "secondary",
};
const MYALGIA_CODES: RuleSource = {
  title: "RCM Guide, 1762-2",
  address: "https://rcmguide.com/1762-2/",
  grade: "secondary",
};
const HEADACHE_CODES: RuleSource = {
  title: "Summary of the 2024 trigger point LCDs, SVAS Health Tech",
  address: "https://svasthealthtech.com/?p=27186",
  grade: "secondary",
};

const PAYERS_DIFFER = "Payers differ.";

type CodeInput = {
  readonly points: readonly TriggerPoint[];
  readonly exam: Pick<VisitExam, "manualTherapyMinutes" | "diagnosisCodes">;
};

/** Code numbers that the record suggests, for a clinic in the United States; the clinician decides. */
export function checkCodes({ points, exam }: CodeInput): readonly Check[] {
  return [
    ...checkNeedles(points, "injection", RHEUMATOLOGIST),
    ...checkNeedles(points, "dry-needling", NEEDLING_CODES),
    ...checkBoth(points),
    ...checkManualTherapy(points, exam.manualTherapyMinutes),
    ...checkDiagnoses(points, exam.diagnosisCodes),
  ];
}

function checkNeedles(points: readonly TriggerPoint[], kind: NeedleKind, source: RuleSource): readonly Check[] {
  const rule = `codes-${kind}`;
  const count = countMuscles(points, kind);
  const { asOne, asTwo } = needleCodes(count, kind);
  const checks: Check[] = [];
  if (asOne !== null && asTwo !== null) {
    const muscles = countInWords(count.asOne, "muscle");
    const isBothSides = count.asOne !== count.asTwo;
    const how = isBothSides
      ? `${asOne} with left and right as one (${muscles}), ${asTwo} with left and right as two (${count.asTwo}). One of the two a day.`
      : `${asOne} (${muscles}, left and right counted either way).`;
    const words = `${how} Muscles are counted, not needles. ${PAYERS_DIFFER}`;
    checks.push({ rule, level: "info", words, source: isBothSides ? AAPC_SIDES : source, target: null });
  }
  if (count.joinedParts.length > 0) {
    const words = `Parts of one muscle are counted as one: ${listInWords(count.joinedParts.map(inSentence))}.`;
    checks.push({ rule, level: "info", words, source, target: null });
  }
  if (count.unnamed.length > 0) {
    const words = `Not counted, because no muscle is named: ${pointsInWords(count.unnamed)}.`;
    checks.push({ rule, level: "missing", words, source, target: targetOf(points, count.unnamed) });
  }
  return checks;
}

function checkBoth(points: readonly TriggerPoint[]): readonly Check[] {
  const has = (kind: NeedleKind): boolean => points.some((point) => isTreatedBy(point, [kind]));
  if (!has("injection") || !has("dry-needling")) return [];
  const words = "Dry needling is not billed as an injection; both are charted here.";
  return [{ rule: "codes-both", level: "info", words, source: HEADACHE_CODES, target: null }];
}

function checkManualTherapy(points: readonly TriggerPoint[], minutes: number | null): readonly Check[] {
  const rule = "codes-manual-therapy";
  const target: CheckTarget = { kind: "exam", part: "manualTherapyMinutes" };
  if (minutes === null) {
    if (!points.some((point) => isTreatedBy(point, ["pressure-release"]))) return [];
    const words = "Minutes of manual therapy are not noted: units of 97140 can't be counted.";
    return [{ rule, level: "info", words, source: MANUAL_THERAPY, target }];
  }
  const units = manualTherapyUnits(minutes);
  const words =
    units === 0
      ? `97140: none, ${countInWords(minutes, "minute")} of at least 8.`
      : `97140: ${countInWords(units, "unit")} for ${countInWords(minutes, "minute")}. ${PAYERS_DIFFER}`;
  return [{ rule, level: "info", words, source: MANUAL_THERAPY, target }];
}

function checkDiagnoses(points: readonly TriggerPoint[], codes: readonly string[]): readonly Check[] {
  const rule = "codes-diagnosis";
  const target: CheckTarget = { kind: "exam", part: "diagnosisCodes" };
  const incomplete = codes.filter(isIncompleteCode);
  const checks: Check[] = incomplete.map((code) => {
    const isMyalgia = code.trim().toUpperCase().startsWith("M");
    const words = isMyalgia
      ? `${code.trim()} needs its last character: M79.11, M79.12 or M79.18.`
      : `${code.trim()} needs its full code, G44.201 to G44.229.`;
    return { rule, level: "caution", words, source: isMyalgia ? MYALGIA_CODES : HEADACHE_CODES, target };
  });
  for (const [code, muscles] of suggestCodes(points)) {
    if (codes.some((one) => one.trim().toUpperCase() === code)) continue;
    const words = `${code} is suggested by ${listInWords(muscles)}. Tension-type headache would need its full G44.2 code.`;
    checks.push({ rule, level: "info", words, source: MYALGIA_CODES, target });
  }
  return checks;
}

/** Codes in ascending order, each with the muscles that suggest it. */
function suggestCodes(points: readonly TriggerPoint[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const { muscle, class: pointClass } of points) {
    const code = muscle === null || pointClass === "not-a-trigger-point" ? null : suggestMyalgiaCode(muscle);
    if (code === null || muscle === null) continue;
    found.set(code, (found.get(code) ?? new Set()).add(inSentence(wholeMuscle(muscle))));
  }
  return [...found].map(([code, muscles]) => [code, [...muscles]] as const).toSorted(([a], [b]) => a.localeCompare(b));
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function targetOf(points: readonly TriggerPoint[], numbers: readonly number[]): CheckTarget | null {
  const point = points.find(({ number }) => numbers.includes(number));
  return point === undefined ? null : { kind: "mark", id: point.id };
}
