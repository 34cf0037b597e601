import type { RightCells } from "../../src/atlas/authoring/right-cells.ts";
import type { MuscleEntry, MuscleRegion } from "../../src/atlas/muscles/muscle-entry.ts";
import type { Vector } from "../../src/atlas/views.ts";
import { areaOf, boundaryMmOf, createSelfOverlap, diceOf } from "./outline-overlap.ts";
import type { CellSet } from "./outline-overlap.ts";
import type { ReferenceCells } from "./reference-cells.ts";
import { REFERENCE_DOUBTS } from "./reference-names.ts";

export type Drawn = { readonly entry: MuscleEntry; readonly ours: CellSet };

export type Comparison = {
  readonly id: string;
  readonly region: MuscleRegion;
  readonly dice: number;
  /** Dice with the whole reference of the region moved to where it fits best. */
  readonly diceMoved: number;
  /** Dice of the own outline with itself, pushed by 10 and by 20 mm. */
  readonly self10: number;
  readonly self20: number;
  readonly boundaryMm: number;
  readonly oursCm2: number;
  readonly referenceCm2: number;
  /** From the middle of ours to that of the reference, mm: medial, up, front. */
  readonly apart: Vector;
};

/** Where the reference of each region fits best as a whole. */
export type RegionMoves = ReadonlyMap<MuscleRegion, Vector>;

const NOT_MOVED: Vector = [0, 0, 0];

/** The least agreeing first. */
export function compareMuscles(
  cells: RightCells,
  drawn: readonly Drawn[],
  { cellsOf, moves }: { readonly cellsOf: ReferenceCells; readonly moves: RegionMoves },
): readonly Comparison[] {
  const selfOverlap = createSelfOverlap(cells);
  return drawn
    .map(({ entry, ours }) => {
      const theirs = cellsOf(entry, NOT_MOVED) ?? new Set();
      const moved = cellsOf(entry, moves.get(entry.region) ?? NOT_MOVED) ?? new Set();
      const [from, to] = [middleOf(cells, ours), middleOf(cells, theirs)];
      return {
        id: entry.id,
        region: entry.region,
        dice: diceOf(cells, ours, theirs),
        diceMoved: diceOf(cells, ours, moved),
        self10: selfOverlap(ours, 10),
        self20: selfOverlap(ours, 20),
        boundaryMm: boundaryMmOf(cells, ours, theirs),
        oursCm2: areaOf(cells, ours),
        referenceCm2: areaOf(cells, theirs),
        apart: [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const,
      };
    })
    .sort((a, b) => a.dice - b.dice);
}

function middleOf(cells: RightCells, set: CellSet): Vector {
  const sum = [0, 0, 0];
  for (const cell of set) cells.middle(cell).forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
  const count = Math.max(1, set.size);
  return [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
}

/** Steps of a move, mm: wide ones first. Finer than the reference is, they would mean nothing. */
const STEPS_MM = [12, 6];
const FARTHEST_MM = 24;
const WAYS: readonly Vector[] = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
];

/**
 * How the reference of each region lies as a whole: one move for all its muscles, found step by step as the one with the
 * best mean Dice of those whose difference is not explained otherwise.
 */
export function moveRegions(cells: RightCells, drawn: readonly Drawn[], cellsOf: ReferenceCells): RegionMoves {
  const regions = [...new Set(drawn.map(({ entry }) => entry.region))];
  return new Map(
    regions.map((region) => {
      const own = drawn.filter(({ entry }) => entry.region === region && REFERENCE_DOUBTS[entry.id] === undefined);
      const meanAt = (by: Vector) =>
        own.reduce((sum, { entry, ours }) => sum + diceOf(cells, ours, cellsOf(entry, by) ?? new Set()), 0);
      return [region, climb(meanAt)];
    }),
  );
}

function climb(valueAt: (by: Vector) => number): Vector {
  let [best, value] = [NOT_MOVED, valueAt(NOT_MOVED)];
  for (const mm of STEPS_MM) {
    for (;;) {
      const [next] = WAYS.map(([x, y, z]): Vector => [best[0] + x * mm, best[1] + y * mm, best[2] + z * mm])
        .filter((by) => by.every((part) => Math.abs(part) <= FARTHEST_MM))
        .map((by) => ({ by, value: valueAt(by) }))
        .sort((a, b) => b.value - a.value);
      if (next === undefined || next.value <= value) break;
      [best, value] = [next.by, next.value];
    }
  }
  return best;
}
