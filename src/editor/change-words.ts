import type { Body } from "../atlas/body.ts";
import { areaOfCells } from "../atlas/cells.ts";
import { viewsOfPlace } from "../atlas/picking.ts";
import type { Place, ViewId } from "../atlas/place.ts";
import { sideOfPlace } from "../atlas/place.ts";
import { findMark } from "../domain/chart.ts";
import { labelCommand } from "../domain/command-words.ts";
import { type ChartCommand, isExamCommand } from "../domain/commands.ts";
import type { MarkId } from "../domain/ids.ts";
import { areaInWords, nameMark } from "../domain/mark-words.ts";
import type { Chart, Mark } from "../domain/marks.ts";
import { muscleInWords } from "../domain/muscle-names.ts";
import { capitalize, viewInWords } from "../domain/view-names.ts";
import { unreachable } from "../lib/unreachable.ts";

/** A change as it is announced. `view` is the view in which the hand made it; null for the one that shows it best. */
export type Change = {
  readonly command: ChartCommand;
  readonly before: Chart;
  readonly after: Chart;
  readonly view: ViewId | null;
};

/** What a change did, for the live region: "Point 3 placed, right, posterior", "Referral zone of point 3, 42 cm²". */
export function announceChange(body: Body, change: Change): string {
  const { command, before, after } = change;
  if (isExamCommand(command)) return labelCommand(command, before);
  switch (command.type) {
    case "place-trigger-point":
      return `${announceSpot(body, change, command.id, "placed")}${muscleOf(command)}`;
    case "place-clear-site":
      return `Nothing found, ${whereInWords(body, command.place, change.view)}${muscleOf(command)}`;
    case "move-mark":
      return announceSpot(body, change, command.id, "moved");
    case "paint-zone":
      return announceZone(body, after, command.id);
    case "erase-cells":
      return announceErased(body, change, command.ids);
    case "delete-marks":
      return `${nameMarks(before, command.ids)} deleted`;
    case "add-marks":
      return announceAdded(body, change, command.marks);
    case "edit-trigger-point":
    case "edit-pain-zone":
    case "edit-clear-site":
      return labelCommand(command, before);
    default:
      return unreachable(command);
  }
}

/** ", infraspinatus" where the muscle was named with the placing. */
function muscleOf({ muscle }: { readonly muscle?: string }): string {
  return muscle === undefined ? "" : `, ${muscleInWords(muscle)}`;
}

function announceSpot(body: Body, { after, view }: Change, id: MarkId, verb: string): string {
  const mark = findMark(after, id);
  if (mark === null) return "";
  const name = capitalize(nameMark(mark, after));
  return mark.kind === "pain-zone" ? `${name} ${verb}` : `${name} ${verb}, ${whereInWords(body, mark.place, view)}`;
}

function announceZone(body: Body, chart: Chart, id: MarkId): string {
  const zone = findMark(chart, id);
  if (zone?.kind !== "pain-zone") return "";
  return `${capitalize(nameMark(zone, chart))}, ${areaInWords(areaOfCells(body, zone.cells).cm2)}`;
}

function announceErased(body: Body, { before, after }: Change, ids: readonly MarkId[]): string {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return `Erased from ${ids.length} zones`;
  return findMark(after, id) === null ? `${nameMarks(before, ids)} removed` : announceZone(body, after, id);
}

function announceAdded(body: Body, change: Change, marks: readonly Mark[]): string {
  const carriers = marks.filter((mark) => mark.kind !== "pain-zone" || mark.ownerId === null);
  const [carrier] = carriers;
  return carrier === undefined || carriers.length > 1
    ? `${carriers.length} marks added`
    : announceSpot(body, change, carrier.id, "added");
}

function nameMarks(chart: Chart, ids: readonly MarkId[]): string {
  const mark = ids[0] === undefined ? null : findMark(chart, ids[0]);
  return ids.length === 1 && mark !== null ? capitalize(nameMark(mark, chart)) : `${ids.length} marks`;
}

/** "right, posterior" */
function whereInWords(body: Body, place: Place, view: ViewId | null): string {
  const shown = view ?? viewsOfPlace(body, place)[0];
  return shown === undefined ? sideOfPlace(place) : `${sideOfPlace(place)}, ${viewInWords(shown)}`;
}
