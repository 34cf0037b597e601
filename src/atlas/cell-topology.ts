import type { Subdivision } from "./subdivision.ts";

/** Which quarters make up each cell, and which cells touch. The same for every figure. Rows by offsets. */
export type CellTopology = {
  /** Cell i has the quarters (4 * quad + quarter) quarters[quarterOffsets[i]] to quarters[quarterOffsets[i + 1]]. */
  readonly quarterOffsets: Int32Array;
  readonly quarters: Int32Array;
  /** Cell i shares an edge with neighbours[neighbourOffsets[i]] to neighbours[neighbourOffsets[i + 1]]. */
  readonly neighbourOffsets: Int32Array;
  readonly neighbours: Int32Array;
};

export function createCellTopology(subdivision: Subdivision, cells: Int32Array, cellCount: number): CellTopology {
  const quarterOffsets = new Int32Array(cellCount + 1);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? -1;
    if (cell >= 0) quarterOffsets[cell + 1] = (quarterOffsets[cell + 1] ?? 0) + 1;
  }
  sumUp(quarterOffsets);
  const quarters = new Int32Array(quarterOffsets[cellCount] ?? 0);
  const fill = quarterOffsets.slice();
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? -1;
    if (cell < 0) continue;
    quarters[fill[cell] ?? 0] = at;
    fill[cell] = (fill[cell] ?? 0) + 1;
  }
  return { quarterOffsets, quarters, ...findNeighbours(subdivision, cells, { quarterOffsets, quarters }) };
}

function findNeighbours(
  { twins }: Subdivision,
  cells: Int32Array,
  { quarterOffsets, quarters }: Pick<CellTopology, "quarterOffsets" | "quarters">,
): Pick<CellTopology, "neighbourOffsets" | "neighbours"> {
  const neighbourOffsets = new Int32Array(quarterOffsets.length);
  // A cell of n quarters has at most 4 n neighbours.
  const neighbours = new Int32Array(quarters.length * 4);
  let count = 0;
  for (let cell = 0; cell < quarterOffsets.length - 1; cell += 1) {
    const start = count;
    for (let i = quarterOffsets[cell] ?? 0; i < (quarterOffsets[cell + 1] ?? 0); i += 1) {
      for (let side = 0; side < 4; side += 1) {
        const other = cells[quarterBeside(twins, quarters[i] ?? 0, side)] ?? -1;
        if (other < 0 || other === cell) continue;
        let isNew = true;
        for (let k = start; k < count; k += 1) if (neighbours[k] === other) isNew = false;
        if (!isNew) continue;
        neighbours[count] = other;
        count += 1;
      }
    }
    neighbourOffsets[cell + 1] = count;
  }
  return { neighbourOffsets, neighbours: neighbours.slice(0, count) };
}

/** The quarter (4 * quad + quarter) that shares side 0, 1, 2 or 3 with a quarter; -1 beyond the rim. */
export function quarterBeside(twins: Int32Array, at: number, side: number): number {
  const before = (at & ~3) | ((at + 3) & 3);
  if (side === 0) return before;
  if (side === 1) return (at & ~3) | ((at + 1) & 3);
  // A twin half-edge starts where ours ends, so its own quarter touches ours at the end, the next one at our start.
  if (side === 2) return twins[before] ?? -1;
  const across = twins[at] ?? -1;
  return across < 0 ? -1 : (across & ~3) | ((across + 1) & 3);
}

function sumUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}
