import type { Authoring } from "../authoring/outline-cells.ts";
import { piecesOf } from "../authoring/right-cells.ts";
import { roundCells } from "../authoring/round-cells.ts";
import { createCellId } from "../place.ts";
import type { CellId } from "../place.ts";
import type { Surface } from "../surface.ts";
import type { MuscleEntry } from "./muscle-entry.ts";

export type MuscleCells = { readonly entry: MuscleEntry; readonly cells: readonly CellId[] };

/**
 * The right cells of each muscle, sorted, in one piece, with spikes and notches taken from its edge.
 * Throws an AuthoringError with the entry's id on text that cannot be drawn.
 */
export function musclesToCells(
  authoring: Authoring,
  surface: Surface,
  entries: readonly MuscleEntry[],
): readonly MuscleCells[] {
  const { neighbourOffsets, neighbours } = surface.cellTopology();
  const isMidline = (cell: number) =>
    neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1]).some((next) => next % 2 === 0);
  return entries.map((entry) => {
    const drawn = new Set<number>(authoring.outlineToCells(`muscle "${entry.id}"`, entry.outline));
    const round = roundCells(authoring.cells, drawn, isMidline);
    const [largest = []] = piecesOf(authoring.cells, (cell) => round.has(cell));
    return { entry, cells: [...largest].sort((a, b) => a - b).map(createCellId) };
  });
}
