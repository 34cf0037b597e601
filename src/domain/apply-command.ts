import type { CellId } from "../atlas/place.ts";
import { unreachable } from "../lib/unreachable.ts";
import { isSameData } from "../lib/same-data.ts";
import { areSortedCells, differenceOfCells, sortCells, unionOfCells } from "./cell-sets.ts";
import { demandMark, demandPoint, replaceMark } from "./chart.ts";
import { type ChartCommand, type ExamCommand, isExamCommand, type ShiftedZone } from "./commands.ts";
import type { MarkId } from "./ids.ts";
import { type Chart, type ClearSite, type Mark, type PainZone, type TriggerPoint, UNEXAMINED } from "./marks.ts";
import { applyExamCommand } from "./exam/apply-exam-command.ts";

/**
 * The chart after a command. Pure: the chart given is not touched, and marks that the command does not concern are
 * the same objects in the answer. A command that changes nothing returns the chart itself.
 * @throws Error when the command does not fit the chart: an unknown id, an id used twice, a zone without cells.
 */
export function applyCommand(chart: Chart, command: ChartCommand): Chart {
  return isExamCommand(command) ? applyExamCommand(chart, command) : applyMarkCommand(chart, command);
}

function applyMarkCommand(chart: Chart, command: Exclude<ChartCommand, ExamCommand>): Chart {
  switch (command.type) {
    case "place-trigger-point":
      return placeTriggerPoint(chart, command);
    case "place-clear-site":
      return placeClearSite(chart, command);
    case "paint-zone":
      return paintZone(chart, command);
    case "erase-cells":
      return eraseCells(chart, command);
    case "move-mark":
      return moveMark(chart, command);
    case "edit-trigger-point":
      return editMark(chart, demandPoint(chart, command.id), command.edit);
    case "edit-pain-zone":
      return editMark(chart, demandZone(chart, command.id), command.edit);
    case "edit-clear-site":
      return editMark(chart, demandClearSite(chart, command.id), command.edit);
    case "delete-marks":
      return deleteMarks(chart, command);
    case "add-marks":
      return addMarks(chart, command);
    default:
      return unreachable(command);
  }
}

type CommandOf<Type extends ChartCommand["type"]> = Extract<ChartCommand, { readonly type: Type }>;

function placeTriggerPoint(chart: Chart, command: CommandOf<"place-trigger-point">): Chart {
  const { id, place, muscle = null, referral } = command;
  demandFreeId(chart, id);
  const point: TriggerPoint = {
    kind: "trigger-point",
    id,
    number: chart.nextNumber,
    place,
    class: "unclassified",
    pain: null,
    muscle,
    note: "",
    ...UNEXAMINED,
  };
  const placed = { ...chart, marks: [...chart.marks, point], nextNumber: chart.nextNumber + 1 };
  if (referral === undefined) return placed;
  demandFreeId(placed, referral.id);
  return makeZone(placed, { ...referral, type: "paint-zone", ownerId: id });
}

function placeClearSite(chart: Chart, command: CommandOf<"place-clear-site">): Chart {
  const { id, place, muscle = null } = command;
  demandFreeId(chart, id);
  const site: ClearSite = { kind: "clear-site", id, place, muscle, note: "" };
  return { ...chart, marks: [...chart.marks, site] };
}

function paintZone(chart: Chart, command: CommandOf<"paint-zone">): Chart {
  const existing = chart.marks.find((mark) => mark.id === command.id);
  if (existing === undefined) return makeZone(chart, command);
  const zone = demandZone(chart, command.id);
  if (zone.ownerId !== command.ownerId) throw new Error(`Zone ${zone.id} belongs to another point`);
  const cells = unionOfCells(zone.cells, command.cells);
  return cells === zone.cells ? chart : replaceMark(chart, { ...zone, cells, painted: null });
}

function makeZone(chart: Chart, command: CommandOf<"paint-zone">): Chart {
  const zone: PainZone = {
    kind: "pain-zone",
    id: command.id,
    ownerId: command.ownerId,
    cells: sortCells(command.cells),
    painted: null,
    qualities: [],
    pain: null,
    drawnBy: command.drawnBy,
    note: "",
  };
  const marks = [...chart.marks, zone];
  demandSoundZone(marks, zone);
  return { ...chart, marks };
}

function eraseCells(chart: Chart, command: CommandOf<"erase-cells">): Chart {
  const erased = new Set<CellId>(command.cells);
  let next = chart;
  for (const id of command.ids) {
    const zone = demandZone(next, id);
    const cells = differenceOfCells(zone.cells, erased);
    if (cells === zone.cells) continue;
    next =
      cells.length === 0 ? withoutMarks(next, new Set([id])) : replaceMark(next, { ...zone, cells, painted: null });
  }
  return next;
}

function editMark<Kind extends Mark>(chart: Chart, mark: Kind, edit: Partial<Kind>): Chart {
  const edited = { ...mark, ...edit };
  return isSameData(edited, mark) ? chart : replaceMark(chart, edited);
}

function moveMark(chart: Chart, command: CommandOf<"move-mark">): Chart {
  const mark = demandMark(chart, command.id);
  if (mark.kind === "pain-zone") return moveOwnPain(chart, mark, command.zones);
  let next = replaceMark(chart, { ...mark, place: command.place });
  for (const { id, cells } of command.zones) {
    const zone = demandZone(next, id);
    if (zone.ownerId !== mark.id) throw new Error(`Zone ${id} does not move with ${mark.id}`);
    demandCells(cells);
    const painted = zone.painted ?? { cells: zone.cells, place: mark.place };
    next = replaceMark(next, { ...zone, cells, painted });
  }
  // A key press at the edge of the body moves nothing.
  return isSameData(mark.place, command.place) && hasSameCells(chart, next) ? chart : next;
}

function moveOwnPain(chart: Chart, zone: PainZone, zones: readonly ShiftedZone[]): Chart {
  const shifted = zones[0];
  if (zone.ownerId !== null) throw new Error(`Zone ${zone.id} moves with its point only`);
  if (shifted === undefined || shifted.id !== zone.id || zones.length > 1)
    throw new Error(`No cells to move ${zone.id} to`);
  demandCells(shifted.cells);
  return isSameData(zone.cells, shifted.cells) ? chart : replaceMark(chart, { ...zone, cells: shifted.cells });
}

function deleteMarks(chart: Chart, { ids }: CommandOf<"delete-marks">): Chart {
  for (const id of ids) demandMark(chart, id);
  return ids.length === 0 ? chart : withoutMarks(chart, new Set(ids));
}

function addMarks(chart: Chart, command: CommandOf<"add-marks">): Chart {
  const marks: Mark[] = [...chart.marks];
  const ids = new Set(marks.map((mark) => mark.id));
  let nextNumber = chart.nextNumber;
  for (const mark of command.marks) {
    if (ids.has(mark.id)) throw new Error(`Id ${mark.id} is used twice`);
    ids.add(mark.id);
    if (mark.kind === "trigger-point") {
      const number = Math.max(mark.number, nextNumber);
      marks.push(number === mark.number ? mark : { ...mark, number });
      nextNumber = number + 1;
    } else {
      marks.push(mark);
    }
  }
  for (const mark of command.marks) {
    if (mark.kind === "pain-zone") demandSoundZone(marks, mark);
  }
  nextNumber = Math.max(nextNumber, command.nextNumber ?? 1);
  const isChanged = command.marks.length > 0 || nextNumber > chart.nextNumber;
  return isChanged ? { ...chart, marks, nextNumber } : chart;
}

/** Takes marks away, and the referral zones of the points among them. */
function withoutMarks(chart: Chart, ids: ReadonlySet<MarkId>): Chart {
  const marks = chart.marks.filter((mark) => {
    if (ids.has(mark.id)) return false;
    return mark.kind !== "pain-zone" || mark.ownerId === null || !ids.has(mark.ownerId);
  });
  return { ...chart, marks };
}

function hasSameCells(chart: Chart, next: Chart): boolean {
  return chart.marks.every((mark, index) => {
    const other = next.marks[index];
    return mark.kind !== "pain-zone" || (other?.kind === "pain-zone" && isSameData(mark.cells, other.cells));
  });
}

function demandZone(chart: Chart, id: MarkId): PainZone {
  const mark = demandMark(chart, id);
  if (mark.kind !== "pain-zone") throw new Error(`Mark ${id} is not a pain zone`);
  return mark;
}

function demandClearSite(chart: Chart, id: MarkId): ClearSite {
  const mark = demandMark(chart, id);
  if (mark.kind !== "clear-site") throw new Error(`Mark ${id} is not a site with nothing found`);
  return mark;
}

function demandFreeId(chart: Chart, id: MarkId): void {
  if (chart.marks.some((mark) => mark.id === id)) throw new Error(`Id ${id} is used twice`);
}

function demandCells(cells: readonly CellId[]): void {
  if (cells.length === 0) throw new Error("A zone without cells");
  if (!areSortedCells(cells)) throw new Error("Cells of a zone out of order");
}

function demandSoundZone(marks: readonly Mark[], zone: PainZone): void {
  demandCells(zone.cells);
  if (zone.ownerId === null) return;
  const hasOwner = marks.some((mark) => mark.kind === "trigger-point" && mark.id === zone.ownerId);
  if (!hasOwner) throw new Error(`No trigger point ${zone.ownerId} for zone ${zone.id}`);
  const zoneCount = marks.filter((mark) => mark.kind === "pain-zone" && mark.ownerId === zone.ownerId).length;
  if (zoneCount > 1) throw new Error(`Point ${zone.ownerId} has a zone already`);
}
