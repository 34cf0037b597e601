import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { distanceBetween } from "../../src/atlas/authoring/vectors.ts";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { MUSCLE_ENTRIES } from "../../src/atlas/muscles/all-muscles.ts";
import type { MuscleRegion } from "../../src/atlas/muscles/muscle-entry.ts";
import { musclesToCells } from "../../src/atlas/muscles/muscle-cells.ts";
import type { Vector } from "../../src/atlas/views.ts";
import { createProjectAuthoring } from "./authored.ts";
import { compareMuscles, moveRegions } from "./compare-muscles.ts";
import type { Comparison } from "./compare-muscles.ts";
import { medianOf } from "./outline-overlap.ts";
import { readBody } from "./read-body.ts";
import { createReferenceCells, readBaseMesh } from "./reference-cells.ts";
import type { BaseMesh } from "./reference-cells.ts";
import { REFERENCE_DOUBTS, REFERENCE_LANDMARKS } from "./reference-names.ts";

/*
 * Compares the authored outlines with an independent reference: node tools/knowledge/run.mjs compare-with-reference
 * <folder with muscles-under-skin.json and landmarks.json>. It is 10 to 20 mm off itself and only finds gross mistakes.
 * Nothing of it is kept here.
 */
export function run([folder = ""]: readonly string[]): void {
  const authoring = createProjectAuthoring();
  const mesh = readBaseMesh();
  const cellsOf = createReferenceCells(
    JSON.parse(readFileSync(join(folder, "muscles-under-skin.json"), "utf8")),
    mesh,
    authoring,
  );
  const drawn = musclesToCells(authoring, readBody("male").surface, MUSCLE_ENTRIES).flatMap(({ entry, cells }) =>
    cellsOf(entry, [0, 0, 0]) === null ? [] : [{ entry, ours: new Set<number>(cells) }],
  );
  const moves = moveRegions(authoring.cells, drawn, cellsOf);
  const rows = compareMuscles(authoring.cells, drawn, { cellsOf, moves });
  console.log("Dice; with the reference of the region moved; of the own outline pushed by 10 mm; by 20 mm");
  for (const row of rows) console.log(lineOf(row));
  for (const [region, by] of moves) console.log(`${region}: the reference fits best ${wordsOfMove(by)}`);
  for (const [which, wanted] of GROUPS) sayMedians(which, rows.filter(wanted));
  sayLandmarks(join(folder, "landmarks.json"), mesh);
}

/** Where the reference can be relied on. */
const COVERED_REGIONS: ReadonlySet<MuscleRegion> = new Set(["trunk", "shoulder", "pelvis", "thigh", "leg"]);

/** A difference that is told as 0.35 or less needs a written reason. */
const LEAST_DICE = 0.355;

const isCovered = ({ region }: Comparison) => COVERED_REGIONS.has(region);

const GROUPS: readonly (readonly [which: string, wanted: (row: Comparison) => boolean])[] = [
  ["all", () => true],
  ["trunk, shoulder, hip, thigh, leg", isCovered],
  ["of these, without those whose difference is explained", (row) => isCovered(row) && !(row.id in REFERENCE_DOUBTS)],
];

function lineOf(row: Comparison): string {
  const { id, dice, diceMoved, self10, self20, boundaryMm, oursCm2, referenceCm2, apart } = row;
  const numbers = [dice, diceMoved, self10, self20].map((value) => value.toFixed(2)).join("  ");
  const areas = `${oursCm2.toFixed(0)} cm2, reference ${referenceCm2.toFixed(0)} cm2`;
  const missing = dice < LEAST_DICE ? "NO REASON WRITTEN" : "";
  const reason = REFERENCE_DOUBTS[id] ?? missing;
  const places = `boundary ${boundaryMm.toFixed(0)} mm, the reference lies ${wordsOfMove(apart)}`;
  return `${numbers}  ${id} (${areas}; ${places})${reason === "" ? "" : `: ${reason}`}`;
}

const WAYS = [
  ["medial", "lateral"],
  ["up", "down"],
  ["to the front", "to the back"],
] as const;

function wordsOfMove(by: Vector): string {
  const words = WAYS.flatMap(([plus, minus], i) => {
    const mm = Math.round(by[i] ?? 0);
    return mm === 0 ? [] : [`${Math.abs(mm)} mm ${mm > 0 ? plus : minus}`];
  });
  return words.length === 0 ? "in place" : words.join(", ");
}

function sayMedians(which: string, rows: readonly Comparison[]): void {
  const median = (of: (row: Comparison) => number) => medianOf(rows.map(of)).toFixed(2);
  const moved = `${median((row) => row.diceMoved)} with the regions of the reference moved`;
  const self = `own outline pushed by 10 mm ${median((row) => row.self10)}, by 20 mm ${median((row) => row.self20)}`;
  const boundary = medianOf(rows.map((row) => row.boundaryMm)).toFixed(0);
  const better = rows.filter((row) => row.dice >= row.self20).length;
  const times = median((row) => row.referenceCm2 / row.oursCm2);
  const allowed = median((row) => diceOfSizes(row.oursCm2, row.referenceCm2));
  console.log(`${rows.length} muscles (${which}): median Dice ${median((row) => row.dice)}, ${moved}; ${self}`);
  console.log(`  ${better} agree no worse than their own outline pushed by 20 mm; boundary ${boundary} mm`);
  console.log(`  the reference is ${times} times as large as ours, which by itself allows no more than ${allowed}`);
}

/** The Dice of two outlines of which the smaller lies wholly within the larger. */
function diceOfSizes(a: number, b: number): number {
  return (2 * Math.min(a, b)) / (a + b);
}

type ReferenceLandmarks = { readonly landmarks: Readonly<Record<string, { readonly baseVertex: number }>> };

function sayLandmarks(file: string, mesh: BaseMesh): void {
  if (!existsSync(file)) return;
  const { landmarks }: ReferenceLandmarks = JSON.parse(readFileSync(file, "utf8"));
  const distances = Object.entries(REFERENCE_LANDMARKS).flatMap(([name, id]) => {
    const theirs = mesh.middleOf(landmarks[name]?.baseVertex ?? -1);
    const place = LANDMARKS.find((landmark) => landmark.id === id)?.place;
    if (theirs === null || place === undefined) return [];
    const ours: Vector = [place.x, place.y, place.z];
    const apart: Vector = [theirs[0] - ours[0], theirs[1] - ours[1], theirs[2] - ours[2]];
    const mm = distanceBetween(theirs, ours);
    console.log(`${mm.toFixed(0)} mm  ${id}: the reference has it ${wordsOfMove(apart)}`);
    return [mm];
  });
  console.log(`${distances.length} landmarks: median distance ${medianOf(distances).toFixed(0)} mm`);
}
