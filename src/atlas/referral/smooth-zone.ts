import type { CellTopology } from "../cell-topology.ts";
import { connectedCells } from "../cell-walk.ts";

/** The skin on which zones are smoothed: which cells touch, and their sizes. */
export type ZoneSkin = { readonly topology: CellTopology; readonly areas: Float64Array };

/** Turns of spreading: about 20 mm on the trunk, where cells are 10 mm wide, and 10 mm on face and hand. */
const TURNS = 5;

/** A zone of fewer cells than this is left as it is: there is nothing to round. */
const SMALLEST_TO_SMOOTH = 6;

/**
 * Rounds a zone as a pencil would: corners go, slits close, the size stays. Each piece that hangs together is spread
 * over its neighbours like ink and cut back to its own size.
 */
export function smoothZone(skin: ZoneSkin, cells: ReadonlySet<number>): ReadonlySet<number> {
  const left = new Set(cells);
  const smooth = new Set<number>();
  for (const start of cells) {
    if (!left.has(start)) continue;
    const piece = connectedCells(skin.topology, start, (cell) => left.has(cell));
    for (const cell of piece) left.delete(cell);
    for (const cell of smoothPiece(skin, piece)) smooth.add(cell);
  }
  return smooth;
}

function smoothPiece({ topology, areas }: ZoneSkin, piece: readonly number[]): readonly number[] {
  if (piece.length < SMALLEST_TO_SMOOTH) return piece;
  const { neighbourOffsets, neighbours } = topology;
  const neighboursOf = (cell: number) => neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1]);
  let ink = new Map<number, number>(piece.map((cell) => [cell, 1]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const next = new Map<number, number>();
    for (const cell of withRim(ink.keys(), neighboursOf)) {
      const around = neighboursOf(cell);
      let sum = (ink.get(cell) ?? 0) * 2;
      for (const other of around) sum += ink.get(other) ?? 0;
      next.set(cell, sum / (around.length + 2));
    }
    ink = next;
  }
  const size = sum(piece, areas);
  const ranked = [...ink].sort(([a, inkA], [b, inkB]) => inkB - inkA || a - b);
  const kept = new Set<number>();
  let covered = 0;
  for (const [cell] of ranked) {
    if (covered + (areas[cell] ?? 0) / 2 > size) break;
    kept.add(cell);
    covered += areas[cell] ?? 0;
  }
  const first = ranked[0]?.[0] ?? -1;
  return connectedCells(topology, first, (cell) => kept.has(cell));
}

function withRim(cells: Iterable<number>, neighboursOf: (cell: number) => Iterable<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cell of cells) {
    found.add(cell);
    for (const other of neighboursOf(cell)) found.add(other);
  }
  return found;
}

function sum(cells: readonly number[], areas: Float64Array): number {
  return cells.reduce((total, cell) => total + (areas[cell] ?? 0), 0);
}

/**
 * The spillover beside an essential zone: without its cells, and without slits between the two.
 * @param spillover smoothed, may overlap the essential zone
 */
export function besideZone(
  { topology: { neighbourOffsets, neighbours } }: ZoneSkin,
  spillover: ReadonlySet<number>,
  essential: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set([...spillover].filter((cell) => !essential.has(cell)));
  for (const cell of [...found].flatMap((own) => [...neighbours.subarray(neighbourOffsets[own], neighbourOffsets[own + 1])])) {
    if (found.has(cell) || essential.has(cell)) continue;
    const around = [...neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1])];
    const inside = around.filter((other) => found.has(other) || essential.has(other)).length;
    if (inside > around.length * 0.7) found.add(cell);
  }
  return found;
}
