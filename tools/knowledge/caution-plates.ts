import { mkdirSync, writeFileSync } from "node:fs";
import { NEEDLING_AREAS } from "../../src/atlas/cautions/needling-areas.data.ts";
import type { FigureId } from "../../src/atlas/place.ts";
import { FIGURE_IDS } from "../../src/atlas/place.ts";
import { VIEW_AXES } from "../../src/atlas/views.ts";
import { drawSurface } from "./draw/draw-surface.ts";
import { pictureToPng } from "./draw/png.ts";
import { readBody } from "./read-body.ts";
import { createReferralAuthoring } from "./referral-authoring.ts";

const FOLDER = "screenshots/atlas";
const VIEWS = ["anterior", "posterior", "right"] as const;
type Tint = readonly [number, number, number];
const TINTS: readonly Tint[] = [
  [1, 0.55, 0.55],
  [0.6, 0.75, 1],
  [0.95, 0.8, 0.45],
  [0.75, 0.6, 0.95],
  [1, 0.6, 0.85],
  [0.55, 0.9, 0.7],
  [0.6, 0.9, 0.95],
];

/** Draws where needles need care, both sides, on all figures: screenshots/atlas/cautions-<figure>-<view>.png */
export function run(): void {
  const authoring = createReferralAuthoring();
  const tints = new Map<number, Tint>();
  for (const [index, { id, outline }] of NEEDLING_AREAS.entries()) {
    for (const cell of authoring.outlineToCells(`needling area "${id}"`, outline)) {
      for (const either of [cell, cell ^ 1]) tints.set(either, TINTS[index] ?? [1, 0.5, 0.5]);
    }
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const figure of FIGURE_IDS) for (const view of VIEWS) draw(figure, view, tints);
}

function draw(figure: FigureId, view: (typeof VIEWS)[number], tints: ReadonlyMap<number, Tint>): void {
  const { surface, shape } = readBody(figure);
  const picture = drawSurface(surface, {
    axes: VIEW_AXES[view],
    crop: { left: -420, right: 420, bottom: 0, top: figure === "child" ? 1300 : 1760, pxPerMm: 1 },
    positions: shape.standard(),
    isShown: (quad) => view !== "right" || (surface.parts[quad] !== 1 && surface.parts[quad] !== 2),
    tintOfCell: (cell) => tints.get(cell) ?? null,
  });
  writeFileSync(`${FOLDER}/cautions-${figure}-${view}.png`, pictureToPng(picture));
}
