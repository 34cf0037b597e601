import type { CellTopology } from "../cell-topology.ts";
import { cellsWithinSteps, connectedCells } from "../cell-walk.ts";

/** The skin on which zones are smoothed: which cells touch, and their sizes. */
export type ZoneSkin = { readonly topology: CellTopology; readonly areas: Float64Array };

/** Turns of spreading: corners are rounded by about two cells, 20 mm on the trunk and 10 mm on face and hand. */
const TURNS = 4;

/** What holds this share of the ink that lies near it stays in: a little over a half, so that strips do not swell. */
const SHARE_TO_KEEP = 0.54;

/** How far "near" reaches, in steps from cell to cell. */
const NEAR_STEPS = 2;

/** A zone of fewer cells than this is left as it is: there is nothing to round. */
const SMALLEST_TO_SMOOTH = 6;

/**
 * Rounds a zone as a pencil would: corners go, slits close, strips and size stay. Each piece that hangs together is
 * spread over its neighbours like ink, and what holds enough of the ink near it is kept.
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

function smoothPiece({ topology }: ZoneSkin, piece: readonly number[]): readonly number[] {
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
  // A strip holds little ink everywhere: it is measured by itself, not by the broad part that it leads to.
  const kept = new Set<number>();
  for (const [cell, own] of ink) {
    const near = cellsWithinSteps(topology, [cell], NEAR_STEPS);
    if (own >= SHARE_TO_KEEP * Math.max(...near.map((other) => ink.get(other) ?? 0))) kept.add(cell);
  }
  return largestPiece(topology, kept);
}

function largestPiece(topology: CellTopology, cells: ReadonlySet<number>): readonly number[] {
  const left = new Set(cells);
  let largest: readonly number[] = [];
  for (const start of cells) {
    if (!left.has(start)) continue;
    const piece = connectedCells(topology, start, (cell) => left.has(cell));
    for (const cell of piece) left.delete(cell);
    if (piece.length > largest.length) largest = piece;
  }
  return largest;
}

function withRim(cells: Iterable<number>, neighboursOf: (cell: number) => Iterable<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cell of cells) {
    found.add(cell);
    for (const other of neighboursOf(cell)) found.add(other);
  }
  return found;
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
  for (const cell of [...found].flatMap((own) => [
    ...neighbours.subarray(neighbourOffsets[own], neighbourOffsets[own + 1]),
  ])) {
    if (found.has(cell) || essential.has(cell)) continue;
    const around = [...neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1])];
    const inside = around.filter((other) => found.has(other) || essential.has(other)).length;
    if (inside > around.length * 0.7) found.add(cell);
  }
  return found;
}
