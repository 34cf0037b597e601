import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Authoring } from "../../src/atlas/authoring/outline-cells.ts";
import { distanceBetween } from "../../src/atlas/authoring/vectors.ts";
import { MUSCLE_ENTRIES } from "../../src/atlas/muscles/all-muscles.ts";
import type { MuscleEntry, MuscleRegion, PalpatedFrom } from "../../src/atlas/muscles/muscle-entry.ts";
import { musclesToCells } from "../../src/atlas/muscles/muscle-cells.ts";
import { createNearestMiddle } from "../../src/atlas/nearest-middle.ts";
import { dot } from "../../src/atlas/surface-point.ts";
import type { Vector } from "../../src/atlas/views.ts";
import { createFigures } from "../atlas/src/figures.ts";
import { loadMeshSource } from "../atlas/src/mesh-source.ts";
import { createProjectAuthoring } from "./authored.ts";
import { readBody } from "./read-body.ts";
import { REFERENCE_DOUBTS, REFERENCE_NAMES } from "./reference-names.ts";

/*
 * Compares the authored outlines with an independent reference: node tools/knowledge/run.mjs compare-with-reference
 * <folder with muscles-under-skin.json>. The reference tells for each vertex of the base mesh which muscles lie under
 * it and how deep; it is 10 to 20 mm off itself and only finds gross mistakes. Nothing of it is kept here.
 * Needs `npm ci` in tools/atlas, where the base mesh is.
 */
type Reference = {
  readonly muscles: readonly string[];
  readonly stacks: Readonly<Record<string, readonly (readonly [muscle: number, depthMm: number])[]>>;
};

type Stack = Reference["stacks"][string];

type Comparison = {
  readonly id: string;
  readonly region: MuscleRegion;
  readonly dice: number;
  readonly boundaryMm: number;
  readonly oursCm2: number;
  readonly referenceCm2: number;
};

export function run([folder = ""]: readonly string[]): void {
  const reference: Reference = JSON.parse(readFileSync(join(folder, "muscles-under-skin.json"), "utf8"));
  const authoring = createProjectAuthoring();
  const stackOf = createStackFinder(reference, authoring);
  const rows = musclesToCells(authoring, readBody("male").surface, MUSCLE_ENTRIES)
    .flatMap(({ entry, cells }) => {
      const { id } = entry;
      const names = REFERENCE_NAMES[id];
      if (names === undefined) return [];
      const numbers = new Set(reference.muscles.flatMap((name, i) => (names.some((n) => isRight(name, n)) ? [i] : [])));
      if (numbers.size === 0) return [];
      const ours = new Set<number>(cells);
      return [compare(authoring, entry, ours, cellsOver(authoring, stackOf, { numbers, entry }))];
    })
    .sort((a, b) => a.dice - b.dice);
  for (const { id, dice, boundaryMm, oursCm2, referenceCm2 } of rows) {
    const areas = `${oursCm2.toFixed(0)} cm2, reference ${referenceCm2.toFixed(0)} cm2`;
    const doubt = dice < LEAST_DICE ? `: ${REFERENCE_DOUBTS[id] ?? "NO REASON WRITTEN"}` : "";
    console.log(`${dice.toFixed(2)}  boundary ${boundaryMm.toFixed(0)} mm  ${id} (${areas})${doubt}`);
  }
  sayMedian("all", rows);
  sayMedian(
    "trunk, shoulder, hip, thigh, leg",
    rows.filter(({ region }) => COVERED_REGIONS.has(region)),
  );
  sayMedian(
    "of these, without those whose difference is explained",
    rows.filter(({ id, region }) => COVERED_REGIONS.has(region) && REFERENCE_DOUBTS[id] === undefined),
  );
}

/** A muscle counts as lying under the skin down to so much deeper than where it comes nearest to it, mm, by layer. */
const DEEPER_MM = { 1: 18, 2: 28, 3: 28 } as const;

/** Skin that faces away from where a muscle is palpated by more than this cosine is not over it. */
const FACING_AWAY = -0.3;

const PALPATED_DIRECTIONS: Readonly<Record<PalpatedFrom, Vector | null>> = {
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  lateral: [-1, 0, 0],
  medial: [1, 0, 0],
  plantar: [0, -1, 0],
  dorsal: null,
  internal: null,
};

/**
 * The cells over a muscle of the reference. Its stacks go right through a limb, so a muscle of the calf is also found
 * under the shin: skin on the other side than it is palpated from, and what lies much deeper than its shallowest
 * twentieth, is left out.
 */
function cellsOver(
  { cells }: Authoring,
  stackOf: (cell: number) => Stack,
  { numbers, entry }: { readonly numbers: ReadonlySet<number>; readonly entry: MuscleEntry },
): Set<number> {
  const depths = new Map<number, number>();
  const direction = PALPATED_DIRECTIONS[entry.palpatedFrom];
  for (const cell of cells.ids) {
    if (direction !== null && dot(cells.normal(cell), direction) < FACING_AWAY) continue;
    const found = stackOf(cell).flatMap(([muscle, depthMm]) => (numbers.has(muscle) ? [depthMm] : []));
    if (found.length > 0) depths.set(cell, Math.min(...found));
  }
  const sorted = [...depths.values()].sort((a, b) => a - b);
  const limit = (sorted[Math.floor(sorted.length / 20)] ?? 0) + DEEPER_MM[entry.layer];
  return new Set([...depths].flatMap(([cell, depthMm]) => (depthMm <= limit ? [cell] : [])));
}

/** Where the reference can be relied on. */
const COVERED_REGIONS: ReadonlySet<MuscleRegion> = new Set(["trunk", "shoulder", "pelvis", "thigh", "leg"]);

/** Below this a difference needs a written reason. */
const LEAST_DICE = 0.35;

function sayMedian(which: string, rows: readonly Comparison[]): void {
  const boundaries = rows.map(({ boundaryMm }) => boundaryMm).sort((a, b) => a - b);
  const median = `median Dice ${(rows[rows.length >> 1]?.dice ?? 0).toFixed(2)}`;
  console.log(`${rows.length} muscles (${which}): ${median}, boundary ${boundaries[rows.length >> 1]?.toFixed(0)} mm`);
}

/** "Long head of right biceps brachii" is the right one of "long head of biceps brachii". */
function isRight(name: string, plain: string): boolean {
  return /\bright\b/i.test(name) && name.toLowerCase().replace(/\bright\s+/, "") === plain;
}

/** The reference's stack at a cell: that of the base vertex nearest to its middle, in the template. */
function createStackFinder({ stacks }: Reference, { cells }: Authoring) {
  const source = loadMeshSource();
  const positions = createFigures(source).templateCage();
  const vertices = Array.from(source.body.sourceVertices.keys()).filter((v) => (positions[v * 3] ?? 0) < 1);
  const nearest = createNearestMiddle(Float32Array.from(positions), vertices);
  return (cell: number): Stack => stacks[source.body.sourceVertices[nearest(cells.middle(cell))] ?? -1] ?? [];
}

function compare(
  { cells }: Authoring,
  { id, region }: MuscleEntry,
  ours: Set<number>,
  theirs: Set<number>,
): Comparison {
  const area = (set: Iterable<number>) => [...set].reduce((sum, cell) => sum + cells.areaMm2(cell), 0) / 100;
  const both = [...ours].filter((cell) => theirs.has(cell));
  const edgeOf = (set: Set<number>): Vector[] =>
    [...set].filter((cell) => cells.neighbours(cell).some((next) => !set.has(next))).map(cells.middle);
  const [a, b] = [edgeOf(ours), edgeOf(theirs)];
  const toNearest = (from: readonly Vector[], to: readonly Vector[]) =>
    from.map((point) => Math.min(...to.map((other) => distanceBetween(point, other))));
  const distances = [...toNearest(a, b), ...toNearest(b, a)].sort((x, y) => x - y);
  return {
    id,
    region,
    dice: (2 * area(both)) / Math.max(1e-9, area(ours) + area(theirs)),
    boundaryMm: distances[distances.length >> 1] ?? Infinity,
    oursCm2: area(ours),
    referenceCm2: area(theirs),
  };
}
