import { unreachable } from "../../lib/unreachable.ts";
import { demandPoint } from "../chart.ts";
import type { ExamCommand, PointTreatment } from "../commands.ts";
import type { Chart } from "../marks.ts";
import type { Technique, TechniqueKind } from "./treatment.ts";

const TECHNIQUE_WORDS: Readonly<Record<TechniqueKind, string>> = {
  injection: "injection",
  "dry-needling": "dry needling",
  "pressure-release": "pressure release",
  "stretch-and-spray": "stretch and spray",
  heat: "heat",
  taping: "taping",
  other: "other treatment",
};

/** "dry needling": a technique inside a sentence. */
export function techniqueInWords(technique: Pick<Technique, "kind">): string {
  return TECHNIQUE_WORDS[technique.kind];
}

type TreatmentCommand = Exclude<ExamCommand, { readonly type: "edit-exam" }>;

/** "Treat point 3: injection", "Treat 8 points: injection", "Change dry needling of point 2". */
export function labelTreatment(command: TreatmentCommand, before: Chart): string {
  switch (command.type) {
    case "treat-points":
      return `Treat ${pointsInWords(command.treatments, before)}: ${techniquesInWords(command.treatments)}`;
    case "edit-treatments":
      return `Change ${techniquesInWords(command.treatments)} of ${pointsInWords(command.treatments, before)}`;
    case "remove-treatment": {
      const point = demandPoint(before, command.pointId);
      const treatment = point.treatments.find(({ id }) => id === command.treatmentId);
      const words = treatment === undefined ? "treatment" : techniqueInWords(treatment.technique);
      return `Remove ${words} of point ${point.number}`;
    }
    default:
      return unreachable(command);
  }
}

function pointsInWords(treatments: readonly PointTreatment[], chart: Chart): string {
  const ids = [...new Set(treatments.map(({ pointId }) => pointId))];
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? `point ${demandPoint(chart, only).number}` : `${ids.length} points`;
}

function techniquesInWords(treatments: readonly PointTreatment[]): string {
  return [...new Set(treatments.map(({ treatment }) => techniqueInWords(treatment.technique)))].join(" and ");
}
