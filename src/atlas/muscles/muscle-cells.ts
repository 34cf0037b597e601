import type { Authoring } from "../authoring/outline-cells.ts";
import type { CellId } from "../place.ts";
import type { MuscleEntry } from "./muscle-entry.ts";

export type MuscleCells = { readonly entry: MuscleEntry; readonly cells: readonly CellId[] };

/** The right cells of each muscle, sorted. Throws an AuthoringError with the entry's id on text that cannot be drawn. */
export function musclesToCells(authoring: Authoring, entries: readonly MuscleEntry[]): readonly MuscleCells[] {
  return entries.map((entry) => ({ entry, cells: authoring.outlineToCells(`muscle "${entry.id}"`, entry.outline) }));
}
