import type { Body } from "../../atlas/body.ts";
import { zonesOfChart } from "../chart.ts";
import type { ExamPart } from "../exam/exam-parts.ts";
import { contraindicationInWords } from "../exam/exam-names.ts";
import type { VisitExam } from "../exam/visit-exam.ts";
import type { MarkId } from "../ids.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { sideConflict } from "../side-conflict.ts";
import type { DryNeedling } from "../treatment/treatment.ts";
import type { Check, CheckTarget } from "./check.ts";
import { GOOD_PRACTICE } from "./good-practice.ts";
import { countInWords, listInWords, pointsInWords, pointWithMuscle } from "./point-words.ts";
import type { RuleSource } from "./rule-source.ts";
import type { AskedRules } from "./safety-rules.ts";
import { isNeedled, isTreatedBy, pointsOf } from "./treated-points.ts";

/** What stands in the way of a record that can be signed. Only needles that do not agree hold the signature up. */
export function checkCompleteness(chart: Chart, body: Body, asked: AskedRules): readonly Check[] {
  const points = pointsOf(chart);
  return [
    ...points.flatMap(checkNeedleCount),
    ...(asked.class.isOn ? checkClasses(points, asked.class.source) : []),
    ...checkSides(chart, points, body),
    ...checkSafety(points, chart.exam, asked),
  ];
}

function checkNeedleCount(point: TriggerPoint): readonly Check[] {
  const target = toMark(point.id);
  return point.treatments.flatMap(({ technique }): readonly Check[] => {
    if (technique.kind !== "dry-needling") return [];
    const count = compareNeedles(technique);
    if (count.isAgreed) return [];
    const words = `${pointWithMuscle(point)}: ${count.words}.`;
    return [{ rule: "needle-count", level: count.level, words, source: GOOD_PRACTICE, target }];
  });
}

type NeedleCount =
  | { readonly isAgreed: true }
  | { readonly isAgreed: false; readonly level: "blocks-signing" | "missing"; readonly words: string };

function compareNeedles({ needlesIn, needlesOut }: DryNeedling): NeedleCount {
  if (needlesIn === null && needlesOut === null) {
    return { isAgreed: false, level: "missing", words: "needles put in and taken out are not counted" };
  }
  if (needlesIn === needlesOut) return { isAgreed: true };
  const wentIn = needlesIn === null ? "needles put in are not counted" : `${countInWords(needlesIn, "needle")} in`;
  const cameOut = needlesOut === null ? "needles taken out are not counted" : `${needlesOut} out`;
  return { isAgreed: false, level: "blocks-signing", words: `${wentIn}, ${cameOut}; both counts must agree` };
}

function checkClasses(points: readonly TriggerPoint[], source: RuleSource): readonly Check[] {
  return points
    .filter((point) => point.treatments.length > 0 && point.class === "unclassified")
    .map((point) => {
      const words = `${pointWithMuscle(point)} was treated and has no class.`;
      return {
        rule: "treated-without-class",
        level: "missing",
        words,
        source,
        target: toMark(point.id),
      };
    });
}

function checkSides(chart: Chart, points: readonly TriggerPoint[], body: Body): readonly Check[] {
  return zonesOfChart(chart).flatMap((zone): readonly Check[] => {
    const owner = points.find(({ id }) => id === zone.ownerId);
    const conflict = owner === undefined ? null : sideConflict(zone, owner, body);
    if (conflict === null) return [];
    const level = conflict.kind === "opposite-side" ? "caution" : "info";
    return [{ rule: "side-conflict", level, words: conflict.words, source: GOOD_PRACTICE, target: toMark(zone.id) }];
  });
}

/** What is not asked for here is not called missing; what the record itself says against a needle is told all the same. */
function checkSafety(points: readonly TriggerPoint[], exam: VisitExam, asked: AskedRules): readonly Check[] {
  const treated = points.filter(({ treatments }) => treatments.length > 0);
  if (treated.length === 0) return [];
  const needled = points.filter(isNeedled);
  return [
    ...checkConsent(treated, exam, asked.consent),
    ...(needled.length === 0 ? [] : checkContraindications(needled, exam, asked.contraindications)),
  ];
}

type AskedRule = AskedRules[keyof AskedRules];

function checkConsent(
  treated: readonly TriggerPoint[],
  { consent }: VisitExam,
  { isOn, source }: AskedRule,
): readonly Check[] {
  const rule = "consent";
  const target = toExam("consent");
  const treatedWords = `${capitalise(pointsInWords(treated.map(({ number }) => number)))} ${treated.length === 1 ? "was" : "were"} treated`;
  if (consent === null) {
    if (!isOn) return [];
    return [{ rule, level: "missing", words: `${treatedWords}; consent is not charted.`, source, target }];
  }
  if (consent.form !== "declined") return [];
  return [{ rule, level: "caution", words: `${treatedWords}; consent was declined.`, source, target }];
}

function checkContraindications(
  needled: readonly TriggerPoint[],
  { contraindications }: VisitExam,
  { isOn, source }: AskedRule,
): readonly Check[] {
  const rule = "contraindications";
  const target = toExam("contraindications");
  const { isChecked, found } = contraindications;
  const checks: Check[] = [];
  if (isOn && !isChecked) {
    const words = "A needle was used; contraindications are not charted as checked.";
    checks.push({ rule, level: "missing", words, source, target });
  }
  const concerning = found.filter(
    (id) => id !== "anaesthetic-allergy" || needled.some((point) => isTreatedBy(point, ["injection"])),
  );
  if (concerning.length > 0) {
    const words = `A needle was used although this was found: ${listInWords(concerning.map(contraindicationInWords))}.`;
    checks.push({ rule, level: "caution", words, source, target });
  }
  return checks;
}

function toMark(id: MarkId): CheckTarget {
  return { kind: "mark", id };
}

function toExam(part: ExamPart): CheckTarget {
  return { kind: "exam", part };
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
