import { wholeCagePositions } from "../../../src/atlas/cage.ts";
import { mirrorCells } from "../../../src/atlas/body-files.ts";
import { FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { FigureId, ViewId } from "../../../src/atlas/place.ts";
import { refinePositions, subdivide } from "../../../src/atlas/subdivision.ts";
import type { Subdivision } from "../../../src/atlas/subdivision.ts";
import { locate, quarterMiddle } from "../../../src/atlas/surface-point.ts";
import { PART } from "../../../src/atlas/surface.ts";
import { divideIntoCells } from "./cells.ts";
import { encodeFigure, encodeSurface, toTenths } from "./encode.ts";
import type { Figures } from "./figures.ts";
import { frameOf, quadsInView, VIEW_POSES } from "./frames.ts";
import type { Frame } from "./frames.ts";
import { takeLeftHalf, takeLeftPositions } from "./left-half.ts";
import type { LeftHalf } from "./left-half.ts";
import type { MeshSource } from "./mesh-source.ts";
import { findSkin } from "./skin.ts";
import { refine as refineSource, subdivide as subdivideSource } from "./subdivide.ts";

/** Cells of 1 cm2, and of 0.25 cm2 on head, hands and feet; in between the size changes smoothly. */
const COARSE_MM2 = 100;
const FINE_MM2 = 25;

const HEAD_BONES = /^(?:head|jaw|oris|eye|orb|levator|oculi|special|temporalis|tongue|risorius)/;
const HAND_AND_FOOT_BONES = /^(?:wrist|finger|metacarpal|foot|toe)/;

/** Bytes of the files of public/body by their names. */
export type GeometryFiles = ReadonlyMap<string, Uint8Array>;

/** Makes body/surface.bin and a body/<figure>.bin for each figure. */
export function makeGeometry(source: MeshSource, figures: Figures): GeometryFiles {
  const template = figures.templateCage();
  const half = takeSkinHalf(source, template);
  const subdivision = subdivide(half.cage);
  const templateTenths = toTenths(takeLeftPositions(half, template));
  const positions = refinePositions(subdivision, wholeCagePositions(half.cage, templateTenths));
  const isSkin = half.isSkin;
  const fineness = finenessOfQuarters(source, half, subdivision);
  const leftCells = divideIntoCells({
    subdivision,
    positions,
    isSkin,
    wantedArea: (quarter) => COARSE_MM2 * (FINE_MM2 / COARSE_MM2) ** fineness(quarter),
  });
  const cells = new Int32Array(subdivision.quadCount * 4).fill(-1);
  leftCells.forEach((pair, at) => (cells[at] = pair < 0 ? -1 : pair * 2));
  mirrorCells(cells);
  const frameOfView = frameFinder(source, figures);
  const files = new Map<string, Uint8Array>();
  files.set(
    "surface.bin",
    encodeSurface({ half, subdivision, template: templateTenths, cells, parts: partsOf(source, half) }),
  );
  for (const figure of FIGURE_IDS) {
    const standard = toTenths(takeLeftPositions(half, figures.cage(figure, "standard")));
    const lateral = toTenths(takeLeftPositions(half, figures.cage(figure, "lateral")));
    const frames = VIEW_IDS.map((view) => frameOfView(figure, view));
    files.set(`${figure}.bin`, encodeFigure({ half, figure, frames, poses: [templateTenths, standard, lateral] }));
  }
  return files;
}

/** The frames of a figure's views: those of its plates, measured on the same twice subdivided surface. */
function frameFinder(source: MeshSource, figures: Figures): (figure: FigureId, view: ViewId) => Frame {
  const coarse = subdivideSource(source.body.vertexCount, source.body.quads);
  const fine = subdivideSource(coarse.vertexCount, coarse.quads);
  return (figure, view) => {
    const isShown = quadsInView(source, view);
    const shown = fine.quads.filter((_, i) => isShown[(i >> 2) >> 4] === 1);
    const positions = refineSource(fine, refineSource(coarse, figures.cage(figure, VIEW_POSES[view])));
    return frameOf(view, positions, new Set(shown));
  };
}

interface SkinHalf extends LeftHalf {
  /** 1 for each quad of the subdivided half, left and right, that is skin. */
  readonly isSkin: Uint8Array;
}

/** The left half without the mouth bag and the eye sockets, but with one ring of quads there that shapes the rim. */
function takeSkinHalf(source: MeshSource, template: Float64Array): SkinHalf {
  const whole = takeLeftHalf(source.body, template, () => true);
  const subdivision = subdivide(whole.cage);
  const positions = refinePositions(
    subdivision,
    wholeCagePositions(whole.cage, toTenths(takeLeftPositions(whole, template))),
  );
  const headQuads = quadsWithBones(source, whole, HEAD_BONES);
  const isSkinOfWhole = findSkin(subdivision, positions, headQuads);
  const nameOf = (half: LeftHalf, quad: number) =>
    `${half.sourceQuads[quad >> 2] ?? -1} ${half.sourceVertices[half.quads[quad] ?? -1] ?? -1}`;
  const skinNames = new Set<string>();
  const isSkinVertex = new Set<number>();
  for (let quad = 0; quad < subdivision.quadCount / 2; quad += 1) {
    if (isSkinOfWhole[quad] === 0) continue;
    skinNames.add(nameOf(whole, quad));
    const sourceQuad = whole.sourceQuads[quad >> 2] ?? -1;
    for (const vertex of source.body.quads.subarray(sourceQuad * 4, sourceQuad * 4 + 4)) isSkinVertex.add(vertex);
  }
  const half = takeLeftHalf(source.body, template, (quad) =>
    source.body.quads.subarray(quad * 4, quad * 4 + 4).some((vertex) => isSkinVertex.has(vertex)),
  );
  const leftSkin = Uint8Array.from(half.quads, (_, quad) => (skinNames.has(nameOf(half, quad)) ? 1 : 0));
  const isSkin = new Uint8Array(leftSkin.length * 2);
  leftSkin.forEach((value, quad) => {
    isSkin[quad] = value;
    isSkin[leftSkin.length + ((quad & ~3) | ((4 - (quad & 3)) & 3))] = value;
  });
  return { ...half, isSkin };
}

/** Weight of the named bones at each vertex of the source body, 0 to 1. */
function boneWeights(source: MeshSource, bones: RegExp): Float64Array {
  const { offsets, bones: boneOf, weights } = source.skin;
  const isNamed = source.bones.map(({ name }) => (bones.test(name) ? 1 : 0));
  return Float64Array.from({ length: source.body.vertexCount }, (_, v) => {
    let sum = 0;
    for (let k = offsets[v] ?? 0; k < (offsets[v + 1] ?? 0); k += 1) {
      sum += (weights[k] ?? 0) * (isNamed[boneOf[k] ?? -1] ?? 0);
    }
    return sum;
  });
}

/** The subdivided quads, left and right, that mostly hang on the named bones. */
function quadsWithBones(source: MeshSource, half: LeftHalf, bones: RegExp): Int32Array {
  const weights = boneWeights(source, bones);
  const found: number[] = [];
  half.sourceQuads.forEach((sourceQuad, quad) => {
    let mean = 0;
    for (const vertex of source.body.quads.subarray(sourceQuad * 4, sourceQuad * 4 + 4))
      mean += (weights[vertex] ?? 0) / 4;
    if (mean <= 0.5) return;
    for (let k = 0; k < 4; k += 1) found.push(quad * 4 + k, (half.sourceQuads.length + quad) * 4 + k);
  });
  return Int32Array.from(found);
}

/** 0 on trunk and limbs, 1 on head, hands and feet, in between where the skin hangs on both. */
function finenessOfQuarters(source: MeshSource, half: LeftHalf, subdivision: Subdivision): (quarter: number) => number {
  const weights = boneWeights(source, new RegExp(`${HEAD_BONES.source}|${HAND_AND_FOOT_BONES.source}`));
  // The weights ride through the subdivision as the x of positions.
  const ride = new Float32Array(half.cage.vertexCount * 3);
  half.sourceVertices.forEach((vertex, v) => {
    ride[v * 3] = weights[vertex] ?? 0;
    ride[(half.cage.mirrorVertices[v] ?? v) * 3] = weights[vertex] ?? 0;
  });
  const refined = refinePositions(subdivision, ride);
  return (quarter) => {
    const [fineness] = locate(subdivision, refined, quarterMiddle(quarter >> 2, quarter & 3));
    return Math.min(1, Math.max(0, fineness));
  };
}

/** PART of each left quad of the cage. */
function partsOf(source: MeshSource, half: LeftHalf): Uint8Array {
  const isFoot = quadsInView(source, "soles");
  const isNotLeftArm = quadsInView(source, "right");
  return Uint8Array.from(half.sourceQuads, (quad) => {
    if (isFoot[quad] === 1) return PART.foot;
    return isNotLeftArm[quad] === 1 ? PART.none : PART.leftArm;
  });
}
