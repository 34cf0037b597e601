import { unreachable } from "../lib/unreachable.ts";
import { findMark, findPoint } from "./chart.ts";
import {
  type ChartCommand,
  type ClearSiteEdit,
  type ExamCommand,
  isExamCommand,
  type PainZoneEdit,
  type TriggerPointEdit,
} from "./commands.ts";
import { labelExamEdit } from "./exam/exam-words.ts";
import { findingsChangeInWords } from "./findings/finding-words.ts";
import type { MarkId } from "./ids.ts";
import { nameMark } from "./mark-words.ts";
import type { Chart, Mark, PainScore, TriggerPoint } from "./marks.ts";
import { muscleInWords } from "./muscle-names.ts";
import { labelTreatment } from "./treatment/treatment-words.ts";

/**
 * A command in words, as undo and the journal show it: "Move point 3", "Set point 2 to active".
 * @param before the chart to which the command is applied
 */
export function labelCommand(command: ChartCommand, before: Chart): string {
  if (!isExamCommand(command)) return labelMarkCommand(command, before);
  return command.type === "edit-exam" ? labelExamEdit(command.edit) : labelTreatment(command, before);
}

function labelMarkCommand(command: Exclude<ChartCommand, ExamCommand>, before: Chart): string {
  switch (command.type) {
    case "place-trigger-point":
      return `Place point ${before.nextNumber}`;
    case "place-clear-site":
      return "Mark a site with nothing found";
    case "paint-zone":
      return labelPainting(command.ownerId, before);
    case "erase-cells":
      return `Erase from ${nameMarks(before, command.ids)}`;
    case "move-mark":
      return `Move ${nameById(before, command.id)}`;
    case "edit-trigger-point":
      return labelPointEdit(findPoint(before, command.id), command.edit);
    case "edit-pain-zone":
      return labelZoneEdit(nameById(before, command.id), command.edit);
    case "edit-clear-site":
      return labelSiteEdit(nameById(before, command.id), command.edit);
    case "delete-marks":
      return `Delete ${nameMarks(before, command.ids)}`;
    case "add-marks":
      return labelAddedMarks(command.reason, command.marks);
    default:
      return unreachable(command);
  }
}

/** "Undo move point 3": the label of an undo or redo of a change. */
export function labelRestore(direction: "undo" | "redo", label: string): string {
  const verb = direction === "undo" ? "Undo" : "Redo";
  return `${verb} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function labelPainting(ownerId: MarkId | null, chart: Chart): string {
  return ownerId === null ? "Paint own pain zone" : `Paint referral zone of ${nameById(chart, ownerId)}`;
}

function labelPointEdit(point: TriggerPoint | null, edit: TriggerPointEdit): string {
  const name = point === null ? "a mark" : `point ${point.number}`;
  if (Object.keys(edit).length !== 1) return `Edit ${name}`;
  if (edit.class !== undefined) return `Set ${name} to ${edit.class.replaceAll("-", " ")}`;
  if (edit.pain !== undefined) return labelPain(name, edit.pain);
  if (edit.muscle !== undefined) return labelMuscle(name, edit.muscle);
  if (edit.findings === undefined) return `Change note of ${name}`;
  const change = findingsChangeInWords(point?.findings ?? null, edit.findings);
  return change === null ? `Change findings of ${name}` : `Record ${change} at ${name}`;
}

function labelZoneEdit(name: string, edit: PainZoneEdit): string {
  if (Object.keys(edit).length !== 1) return `Edit ${name}`;
  if (edit.qualities !== undefined) return `Set quality of ${name} to ${edit.qualities.join(" and ") || "none"}`;
  if (edit.pain !== undefined) return labelPain(name, edit.pain);
  if (edit.drawnBy !== undefined) return `Set ${name} to drawn by the ${edit.drawnBy}`;
  return `Change note of ${name}`;
}

function labelSiteEdit(name: string, edit: ClearSiteEdit): string {
  if (Object.keys(edit).length !== 1) return `Edit ${name}`;
  return edit.muscle === undefined ? `Change note of ${name}` : labelMuscle(name, edit.muscle);
}

function labelPain(name: string, pain: PainScore | null): string {
  return pain === null ? `Remove pain of ${name}` : `Set pain of ${name} to ${pain}`;
}

function labelMuscle(name: string, muscle: string | null): string {
  return muscle === null ? `Remove muscle of ${name}` : `Set muscle of ${name} to ${muscleInWords(muscle)}`;
}

function labelAddedMarks(reason: "mirror" | "duplicate" | "import", marks: readonly Mark[]): string {
  const verb = { mirror: "Mirror", duplicate: "Duplicate", import: "Import" }[reason];
  const carriers = marks.filter((mark) => mark.kind !== "pain-zone" || mark.ownerId === null);
  if (carriers.length !== 1) return `${verb} ${carriers.length} marks`;
  const kind = carriers[0]?.kind;
  if (kind === "trigger-point") return `${verb} a point`;
  return kind === "pain-zone" ? `${verb} own pain zone` : `${verb} a site with nothing found`;
}

function nameMarks(chart: Chart, ids: readonly MarkId[]): string {
  const first = ids[0];
  return ids.length === 1 && first !== undefined ? nameById(chart, first) : `${ids.length} marks`;
}

function nameById(chart: Chart, id: MarkId): string {
  const mark = findMark(chart, id);
  return mark === null ? "a mark" : nameMark(mark, chart);
}
