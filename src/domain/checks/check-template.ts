import type { ExamPart } from "../exam/exam-parts.ts";
import type { VisitExam } from "../exam/visit-exam.ts";
import type { Chart, TriggerPoint } from "../marks.ts";
import type { InjectedAgent, Treatment } from "../treatment/treatment.ts";
import { type Check, type CheckTarget, toTargets } from "./check.ts";
import type { RuleSource, TemplatePart } from "./check-rules.ts";
import { pointsInWords } from "./point-words.ts";
import { pointsOf } from "./treated-points.ts";

const TEMPLATE: RuleSource = { title: "The clinic's own template", address: "", grade: "practice" };

const PART_NAMES: Readonly<Record<TemplatePart, string>> = {
  complaint: "complaint",
  "pain-now": "pain now",
  scores: "an outcome scale",
  "conservative-care": "conservative care so far",
  "perpetuating-factors": "perpetuating factors",
  allergies: "allergies",
  "bleeding-risk": "bleeding risk",
  pregnancy: "pregnancy",
  weight: "weight",
  consent: "consent",
  contraindications: "contraindications checked",
  assessment: "assessment",
  "diagnosis-code": "a diagnosis code",
  plan: "plan",
  "follow-up": "date of the next visit",
  "home-programme": "home programme",
  "point-muscle": "muscle of every point",
  "point-class": "class of every point",
  "point-pain": "pain of every point",
  "point-findings": "findings of every point",
  "treatment-response": "pain before and after every treatment",
  complication: "complications asked after every treatment",
  aftercare: "aftercare given with every treatment",
  lot: "lot of every drug",
};

/** "date of the next visit": a part of the record that a clinic can ask for. */
export function templatePartInWords(part: TemplatePart): string {
  return PART_NAMES[part];
}

/** What the clinic's own template asks for and the record has not, each where it is charted. */
export function checkTemplate(chart: Chart, template: readonly TemplatePart[]): readonly Check[] {
  const points = pointsOf(chart);
  return template.flatMap((part): readonly Check[] => {
    const gap = findGap(part, chart.exam, points);
    if (gap === null) return [];
    const where = gap.points.length === 0 ? "" : `: ${pointsInWords(gap.points.map(({ number }) => number))}`;
    const words = `Missing by the clinic's template: ${PART_NAMES[part]}${where}.`;
    const targets = gap.points.length === 0 ? { target: toExam(gap.part) } : toTargets(gap.points);
    return [{ rule: "template", level: "missing", words, source: TEMPLATE, ...targets }];
  });
}

function toExam(part: ExamPart): CheckTarget {
  return { kind: "exam", part };
}

/** Where a part is missing: in a part of the exam, or at points. */
type Gap = { readonly part: ExamPart; readonly points: readonly TriggerPoint[] };

function findGap(part: TemplatePart, exam: VisitExam, points: readonly TriggerPoint[]): Gap | null {
  const examGap = EXAM_GAPS.get(part);
  if (examGap !== undefined) return examGap.isFilled(exam) ? null : { part: examGap.part, points: [] };
  const lacking = points.filter((point) => !isPointFilled(part, point));
  return lacking.length === 0 ? null : { part: "complaint", points: lacking };
}

type ExamGap = { readonly part: ExamPart; readonly isFilled: (exam: VisitExam) => boolean };

const isText = (text: string): boolean => text.trim() !== "";

const EXAM_GAPS: ReadonlyMap<TemplatePart, ExamGap> = new Map<TemplatePart, ExamGap>([
  ["complaint", { part: "complaint", isFilled: ({ complaint }) => isText(complaint) }],
  ["pain-now", { part: "pain", isFilled: ({ pain }) => pain.now !== null }],
  ["scores", { part: "scores", isFilled: ({ scores }) => scores.length > 0 }],
  ["conservative-care", { part: "conservativeCare", isFilled: (exam) => exam.conservativeCare.length > 0 }],
  [
    "perpetuating-factors",
    {
      part: "perpetuating",
      isFilled: ({ perpetuatingTags, perpetuatingWords }) => perpetuatingTags.length > 0 || isText(perpetuatingWords),
    },
  ],
  ["allergies", { part: "allergies", isFilled: ({ safety }) => isText(safety.allergies) }],
  ["bleeding-risk", { part: "bleedingRisk", isFilled: ({ safety }) => safety.bleedingRisk !== null }],
  ["pregnancy", { part: "pregnancy", isFilled: ({ safety }) => safety.pregnancy !== null }],
  ["weight", { part: "weight", isFilled: ({ safety }) => safety.weight !== null }],
  ["consent", { part: "consent", isFilled: ({ consent }) => consent !== null }],
  ["contraindications", { part: "contraindications", isFilled: (exam) => exam.contraindications.isChecked }],
  ["assessment", { part: "assessment", isFilled: ({ assessment }) => isText(assessment) }],
  ["diagnosis-code", { part: "diagnosisCodes", isFilled: ({ diagnosisCodes }) => diagnosisCodes.length > 0 }],
  ["plan", { part: "plan", isFilled: ({ plan }) => isText(plan.words) }],
  ["follow-up", { part: "followUpOn", isFilled: ({ plan }) => plan.followUpOn !== null }],
  ["home-programme", { part: "homeProgramme", isFilled: ({ plan }) => plan.homeProgramme.length > 0 }],
]);

const POINT_PARTS: ReadonlyMap<TemplatePart, (point: TriggerPoint) => boolean> = new Map([
  ["point-muscle", ({ muscle }) => muscle !== null],
  ["point-class", (point) => point.class !== "unclassified"],
  ["point-pain", ({ pain }) => pain !== null],
  ["point-findings", ({ findings }) => findings !== null && Object.keys(findings.signs).length > 0],
  [
    "treatment-response",
    isEveryTreatment(({ response }) => response.painBefore !== null && response.painAfter !== null),
  ],
  ["complication", isEveryTreatment(({ response }) => response.complication !== null)],
  ["aftercare", isEveryTreatment(({ response }) => response.isAftercareGiven !== null)],
  ["lot", isEveryTreatment((treatment) => agentsOf(treatment).every(({ lot }) => isText(lot)))],
]);

/** A part that is none of a point's is filled at every point. */
function isPointFilled(part: TemplatePart, point: TriggerPoint): boolean {
  return POINT_PARTS.get(part)?.(point) ?? true;
}

function isEveryTreatment(isFilled: (treatment: Treatment) => boolean): (point: TriggerPoint) => boolean {
  return ({ treatments }) => treatments.every(isFilled);
}

function agentsOf({ technique }: Treatment): readonly InjectedAgent[] {
  return technique.kind === "injection" ? technique.agents : [];
}
