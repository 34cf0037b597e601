import type { TreatmentId } from "../ids.ts";
import type { TriggerPoint } from "../marks.ts";
import type { Visit } from "../visit.ts";

/** What is wrong with the exam, the treatments or the signature of a file; `place` names where, at the start of a sentence. */
export type PartProblem =
  | { readonly kind: "text-too-long"; readonly place: string }
  | { readonly kind: "duplicate-ids"; readonly message: string }
  | { readonly kind: "damaged"; readonly what: string };

/**
 * Whether what is recorded beside the drawing agrees with itself; its shapes are right already.
 * @param longestText in UTF-16 code units
 * @returns the first problem found, or null
 */
export function findPartProblem(visit: Visit, longestText: number): PartProblem | null {
  const points = visit.chart.marks.filter((mark) => mark.kind === "trigger-point");
  return (
    findTreatmentProblem(points) ??
    findMotionProblem(points) ??
    findScoreProblem(visit) ??
    findLongText(visit, points, longestText)
  );
}

function findTreatmentProblem(points: readonly TriggerPoint[]): PartProblem | null {
  const ids = new Set<TreatmentId>();
  for (const { treatments } of points) {
    for (const { id } of treatments) {
      if (ids.has(id)) {
        return { kind: "duplicate-ids", message: `Two treatments of this file have the same id, "${id}".` };
      }
      ids.add(id);
    }
  }
  return null;
}

function findMotionProblem(points: readonly TriggerPoint[]): PartProblem | null {
  for (const { number, findings } of points) {
    const measured = (findings?.motion ?? []).map(({ movement, side }) => `${movement} ${side}`);
    if (new Set(measured).size < measured.length) {
      return { kind: "damaged", what: `A movement of point ${number} stands twice` };
    }
  }
  return null;
}

function findScoreProblem({ chart }: Visit): PartProblem | null {
  const scales = chart.exam.scores.map(({ scale }) => scale);
  return new Set(scales).size < scales.length ? { kind: "damaged", what: "An outcome scale stands twice" } : null;
}

function findLongText(visit: Visit, points: readonly TriggerPoint[], longest: number): PartProblem | null {
  const parts: readonly (readonly [place: string, part: unknown])[] = [
    ["A text of the exam", visit.chart.exam],
    ["A text of the signature", [visit.signature, visit.amendment, visit.enteredInError]],
    ...points.map(({ number, findings, treatments }) => [`A text of point ${number}`, [findings, treatments]] as const),
  ];
  const found = parts.find(([, part]) => hasTextOver(part, longest));
  return found === undefined ? null : { kind: "text-too-long", place: found[0] };
}

/** Whatever is added to the record later is weighed too. */
function hasTextOver(value: unknown, longest: number): boolean {
  if (typeof value === "string") return value.length > longest;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((part) => hasTextOver(part, longest));
}
