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
  for (const cell of cells) if (cell >= 0) quarterOffsets[cell + 1] = (quarterOffsets[cell + 1] ?? 0) + 1;
  sumUp(quarterOffsets);
  const quarters = new Int32Array(quarterOffsets[cellCount] ?? 0);
  const fill = quarterOffsets.slice();
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? -1;
    if (cell < 0) continue;
    quarters[fill[cell] ?? 0] = at;
    fill[cell] = (fill[cell] ?? 0) + 1;
  }
  const neighbourOffsets = new Int32Array(cellCount + 1);
  const neighbours: number[] = [];
  for (let cell = 0; cell < cellCount; cell += 1) {
    const start = neighbours.length;
    for (let i = quarterOffsets[cell] ?? 0; i < (quarterOffsets[cell + 1] ?? 0); i += 1) {
      const at = quarters[i] ?? 0;
      for (const next of quartersBeside(subdivision, at)) {
        const other = cells[next] ?? -1;
        if (other >= 0 && other !== cell && neighbours.indexOf(other, start) < 0) neighbours.push(other);
      }
    }
    neighbourOffsets[cell + 1] = neighbours.length;
  }
  return { quarterOffsets, quarters, neighbourOffsets, neighbours: Int32Array.from(neighbours) };
}

/** The four quarters (4 * quad + quarter) that share an edge with one; -1 beyond the rim. */
export function quartersBeside({ twins }: Subdivision, at: number): readonly [number, number, number, number] {
  const base = at & ~3;
  const before = base | ((at + 3) & 3);
  const acrossBefore = twins[before] ?? -1;
  const acrossAfter = twins[at] ?? -1;
  return [
    before,
    base | ((at + 1) & 3),
    // A twin half-edge starts where ours ends, so its own quarter touches ours at the end, the next one at our start.
    acrossBefore,
    acrossAfter < 0 ? -1 : (acrossAfter & ~3) | ((acrossAfter + 1) & 3),
  ];
}

function sumUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}
