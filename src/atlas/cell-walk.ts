import type { CellShapes } from "./cell-shapes.ts";
import type { CellTopology } from "./cell-topology.ts";
import { createQueue } from "./queue.ts";
import type { Vector } from "./views.ts";

type WalkStart = {
  readonly cell: number;
  /** Where in that cell the walk starts, in the space of the shapes. */
  readonly at: Vector;
};

/** The cells met on a walk over the skin from a start, nearest first, with the length of the way to each in mm. */
export type Walk = { readonly cells: readonly number[]; readonly lengthTo: (cell: number) => number };

/** Walks from cell to cell over the skin, no farther than a limit in mm. A walk holds until the next one is asked for. */
export type WalkCells = (start: WalkStart, limitMm: number) => Walk;

/** Shortest ways over the graph of cells that touch, from middle to middle (Dijkstra). */
export function createCellWalk(
  { neighbourOffsets, neighbours }: CellTopology,
  { middles, areas }: CellShapes,
): WalkCells {
  const lengths = new Float64Array(areas.length).fill(Infinity);
  const queue = createQueue();
  let touched: number[] = [];
  return ({ cell: start, at }, limitMm) => {
    for (const cell of touched) lengths[cell] = Infinity;
    touched = [start];
    lengths[start] = 0;
    queue.clear();
    queue.push(start, 0);
    const cells: number[] = [];
    for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
      const length = lengths[cell] ?? 0;
      if (queue.lastCost() > length) continue;
      cells.push(cell);
      const [x, y, z] = cell === start ? at : middleOf(middles, cell);
      const end = neighbourOffsets[cell + 1] ?? 0;
      for (let i = neighbourOffsets[cell] ?? 0; i < end; i += 1) {
        const next = neighbours[i] ?? -1;
        const dx = (middles[next * 3] ?? 0) - x;
        const dy = (middles[next * 3 + 1] ?? 0) - y;
        const dz = (middles[next * 3 + 2] ?? 0) - z;
        const cost = length + Math.sqrt(dx * dx + dy * dy + dz * dz);
        const known = lengths[next] ?? 0;
        if (cost > limitMm || cost >= known) continue;
        if (known === Infinity) touched.push(next);
        lengths[next] = cost;
        queue.push(next, cost);
      }
    }
    return { cells, lengthTo: (cell) => lengths[cell] ?? Infinity };
  };
}

/** Those of the cells that hang together with the first one by shared edges, in the order of their distance in steps. */
export function connectedCells(topology: CellTopology, start: number, isAmong: (cell: number) => boolean): number[] {
  const { neighbourOffsets, neighbours } = topology;
  const found = [start];
  const seen = new Set(found);
  for (const cell of found) {
    for (let i = neighbourOffsets[cell] ?? 0; i < (neighbourOffsets[cell + 1] ?? 0); i += 1) {
      const next = neighbours[i] ?? -1;
      if (seen.has(next)) continue;
      seen.add(next);
      if (isAmong(next)) found.push(next);
    }
  }
  return found;
}

/** Some cells and all that can be reached from them in a number of steps from cell to touching cell. */
export function cellsWithinSteps(
  { neighbourOffsets, neighbours }: CellTopology,
  cells: readonly number[],
  steps: number,
): readonly number[] {
  const found = [...cells];
  const seen = new Set(cells);
  let from = 0;
  for (let step = 0; step < steps; step += 1) {
    const to = found.length;
    for (const cell of found.slice(from, to)) {
      for (const next of neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1])) {
        if (seen.has(next)) continue;
        seen.add(next);
        found.push(next);
      }
    }
    from = to;
  }
  return found;
}

export function middleOf(middles: Float32Array, cell: number): Vector {
  return [middles[cell * 3] ?? 0, middles[cell * 3 + 1] ?? 0, middles[cell * 3 + 2] ?? 0];
}
