import { mkdirSync, writeFileSync } from "node:fs";
import type { Surface } from "../../src/atlas/surface.ts";
import type { ViewAxes } from "../../src/atlas/views.ts";
import { VIEW_AXES } from "../../src/atlas/views.ts";
import { regionsToCells } from "../../src/atlas/regions/region-cells.ts";
import { REGIONS } from "../../src/atlas/regions/regions.ts";
import { drawSurface } from "./draw/draw-surface.ts";
import type { Crop } from "./draw/draw-surface.ts";
import { pictureToPng } from "./draw/png.ts";
import { createReferralAuthoring } from "./referral-authoring.ts";
import { readBody } from "./read-body.ts";

type Part = {
  readonly axes: Pick<ViewAxes, "right" | "up" | "toward">;
  readonly crop: Crop;
  readonly withArm: boolean;
};

const FROM_ABOVE = { right: [1, 0, 0], up: [0, 0, -1], toward: [0, 1, 0] } as const;
const { anterior, posterior, right, left, soles } = VIEW_AXES;

const PARTS: Readonly<Record<string, Part>> = {
  front: { axes: anterior, crop: { left: -420, right: 20, bottom: 0, top: 1720, pxPerMm: 1 }, withArm: true },
  back: { axes: posterior, crop: { left: -20, right: 420, bottom: 0, top: 1720, pxPerMm: 1 }, withArm: true },
  side: { axes: right, crop: { left: -130, right: 210, bottom: 0, top: 1720, pxPerMm: 1 }, withArm: false },
  head: { axes: right, crop: { left: -70, right: 180, bottom: 1380, top: 1710, pxPerMm: 3 }, withArm: true },
  face: { axes: anterior, crop: { left: -110, right: 20, bottom: 1380, top: 1710, pxPerMm: 3 }, withArm: true },
  palm: { axes: anterior, crop: { left: -420, right: -280, bottom: 665, top: 890, pxPerMm: 4 }, withArm: true },
  hand: { axes: posterior, crop: { left: 280, right: 420, bottom: 665, top: 890, pxPerMm: 4 }, withArm: true },
  sole: { axes: soles, crop: { left: -190, right: -70, bottom: -70, top: 200, pxPerMm: 4 }, withArm: false },
  foot: { axes: FROM_ABOVE, crop: { left: -190, right: -70, bottom: -200, top: 70, pxPerMm: 4 }, withArm: false },
  ankle: { axes: right, crop: { left: -80, right: 200, bottom: 0, top: 130, pxPerMm: 4 }, withArm: false },
  arch: { axes: left, crop: { left: -200, right: 80, bottom: 0, top: 130, pxPerMm: 4 }, withArm: false },
};

/** Draws the regions of the right side, each in a tint of its own, the smaller one on top where two overlap. */
export function run(folder = "screenshots/atlas"): void {
  const { surface } = readBody("male");
  const tints = tintCells(surface);
  mkdirSync(folder, { recursive: true });
  for (const [name, { axes, crop, withArm }] of Object.entries(PARTS)) {
    const picture = drawSurface(surface, {
      axes,
      crop,
      positions: surface.template,
      isShown: (quad) => isDrawn(surface, quad, { withArm, highest: crop.top + 20 }),
      tintOfCell: (cell) => tints.get(cell) ?? null,
    });
    writeFileSync(`${folder}/regions-${name}.png`, pictureToPng(picture));
  }
}

function isDrawn(
  surface: Surface,
  quad: number,
  about: { readonly withArm: boolean; readonly highest: number },
): boolean {
  const { subdivision, parts, template } = surface;
  if (quad < subdivision.quadCount / 2) return false;
  if (!about.withArm && (parts[quad] === 1 || parts[quad] === 2)) return false;
  // Soles and feet are looked at along the body: what lies above them would hide them.
  const isFootAlone = about.highest < 400;
  return !isFootAlone || (template[(subdivision.corners[quad * 4] ?? 0) * 3 + 1] ?? 0) < 140;
}

function tintCells(surface: Surface): ReadonlyMap<number, readonly [number, number, number]> {
  const { areas } = surface.templateCells();
  const sizeOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + (areas[cell] ?? 0), 0);
  const regions = [...regionsToCells(createReferralAuthoring(), REGIONS).values()];
  const tints = new Map<number, readonly [number, number, number]>();
  const drawn = regions
    .map((cells, i) => ({ cells, tint: tintOf(i) }))
    .sort((a, b) => sizeOf(b.cells) - sizeOf(a.cells));
  for (const { cells, tint } of drawn) for (const cell of cells) tints.set(cell, tint);
  return tints;
}

/** Hues far apart for neighbours in the list. */
function tintOf(index: number): readonly [number, number, number] {
  const hue = ((index * 0.618034) % 1) * 6;
  const channel = (shift: number) => {
    const k = (shift + hue) % 6;
    return 1 - 0.55 * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}
