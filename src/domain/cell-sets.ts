import type { CellId } from "../atlas/place.ts";

/** Cells ascending and each once, as a zone keeps them. */
export function sortCells(cells: Iterable<CellId>): readonly CellId[] {
  return [...new Set(cells)].sort((a, b) => a - b);
}

/** Both sets together. Returns `cells` itself when `added` brings nothing new. */
export function unionOfCells(cells: readonly CellId[], added: readonly CellId[]): readonly CellId[] {
  const known = new Set(cells);
  return added.every((cell) => known.has(cell)) ? cells : sortCells([...cells, ...added]);
}

/** `cells` without `removed`. Returns `cells` itself when they share none. */
export function differenceOfCells(cells: readonly CellId[], removed: ReadonlySet<CellId>): readonly CellId[] {
  const kept = cells.filter((cell) => !removed.has(cell));
  return kept.length === cells.length ? cells : kept;
}

/** Whether cells are ascending without duplicates. */
export function areSortedCells(cells: readonly CellId[]): boolean {
  let previous = -1;
  for (const cell of cells) {
    if (cell <= previous) return false;
    previous = cell;
  }
  return true;
}
