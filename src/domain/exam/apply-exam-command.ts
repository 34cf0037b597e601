import { isSameData } from "../../lib/same-data.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { demandPoint, replaceMark } from "../chart.ts";
import type { ExamCommand, PointTreatment, VisitExamEdit } from "../commands.ts";
import type { MarkId, TreatmentId } from "../ids.ts";
import type { Chart } from "../marks.ts";

/**
 * The chart after a command about treatments or the exam. One that changes nothing returns the chart itself.
 * @throws Error when a point or a treatment is not in the chart, or a treatment is added twice
 */
export function applyExamCommand(chart: Chart, command: ExamCommand): Chart {
  switch (command.type) {
    case "treat-points":
      return command.treatments.reduce(addTreatment, chart);
    case "edit-treatments":
      return command.treatments.reduce(editTreatment, chart);
    case "remove-treatment":
      return removeTreatment(chart, command.pointId, command.treatmentId);
    case "edit-exam":
      return editExam(chart, command.edit);
    default:
      return unreachable(command);
  }
}

function addTreatment(chart: Chart, { pointId, treatment }: PointTreatment): Chart {
  const point = demandPoint(chart, pointId);
  if (point.treatments.some(({ id }) => id === treatment.id))
    throw new Error(`Treatment ${treatment.id} is there twice`);
  return replaceMark(chart, { ...point, treatments: [...point.treatments, treatment] });
}

function editTreatment(chart: Chart, { pointId, treatment }: PointTreatment): Chart {
  const point = demandPoint(chart, pointId);
  const old = point.treatments.find(({ id }) => id === treatment.id);
  if (old === undefined) throw new Error(`No treatment ${treatment.id}`);
  if (isSameData(old, treatment)) return chart;
  const treatments = point.treatments.map((other) => (other === old ? treatment : other));
  return replaceMark(chart, { ...point, treatments });
}

function removeTreatment(chart: Chart, pointId: MarkId, treatmentId: TreatmentId): Chart {
  const point = demandPoint(chart, pointId);
  const treatments = point.treatments.filter(({ id }) => id !== treatmentId);
  if (treatments.length === point.treatments.length) throw new Error(`No treatment ${treatmentId}`);
  return replaceMark(chart, { ...point, treatments });
}

function editExam(chart: Chart, edit: VisitExamEdit): Chart {
  const exam = { ...chart.exam, ...edit };
  return isSameData(exam, chart.exam) ? chart : { ...chart, exam };
}
