import type { Body } from "../../atlas/body.ts";
import { zonesOfChart } from "../chart.ts";
import type { ExamPart } from "../exam/exam-parts.ts";
import { contraindicationInWords } from "../exam/exam-names.ts";
import type { VisitExam } from "../exam/visit-exam.ts";
import type { MarkId } from "../ids.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import { sideConflict } from "../side-conflict.ts";
import { compareNeedles, isHeldUpByNeedles, type NeedleCount } from "../treatment/needle-count.ts";
import type { DryNeedling } from "../treatment/treatment.ts";
import type { Visit } from "../visit.ts";
import type { Check, CheckTarget } from "./check.ts";
import { GOOD_PRACTICE } from "./good-practice.ts";
import { countInWords, listInWords, pointsInWords, pointWithMuscle } from "./point-words.ts";
import type { RuleSource } from "./rule-source.ts";
import type { AskedRules } from "./safety-rules.ts";
import { isNeedled, isTreatedBy, pointsOf } from "./treated-points.ts";

type CheckedVisit = Pick<Visit, "chart" | "amendment">;

/** What stands in the way of a record that can be signed. Only needles not counted, or not alike, hold the signature up. */
export function checkCompleteness({ chart, amendment }: CheckedVisit, body: Body, asked: AskedRules): readonly Check[] {
  const points = pointsOf(chart);
  return [
    ...points.flatMap((point) => checkNeedleCount(point, amendment !== null)),
    ...(asked.class.isOn ? checkClasses(points, asked.class.source) : []),
    ...checkSides(chart, points, body),
    ...checkSafety(points, chart.exam, asked),
  ];
}

function checkNeedleCount(point: TriggerPoint, isAmendment: boolean): readonly Check[] {
  const target = toMark(point.id);
  return point.treatments.flatMap(({ technique }): readonly Check[] => {
    if (technique.kind !== "dry-needling") return [];
    const count = compareNeedles(technique);
    if (count === "agrees") return [];
    const level = isHeldUpByNeedles(count, isAmendment) ? "blocks-signing" : "missing";
    const words = `${pointWithMuscle(point)}: ${needleWords(technique, count)}.`;
    return [{ rule: "needle-count", level, words, source: GOOD_PRACTICE, target }];
  });
}

function needleWords({ needlesIn, needlesOut }: DryNeedling, count: NeedleCount): string {
  if (count === "uncounted") return "needles put in and taken out are not counted";
  const wentIn = needlesIn === null ? "needles put in are not counted" : `${countInWords(needlesIn, "needle")} in`;
  const cameOut = needlesOut === null ? "needles taken out are not counted" : `${needlesOut} out`;
  return `${wentIn}, ${cameOut}; both counts must agree`;
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
