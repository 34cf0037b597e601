import { mkdirSync, writeFileSync } from "node:fs";
import { LANDMARKS } from "../../src/atlas/landmarks/landmarks.data.ts";
import { createProjection, pickFrontmost } from "../../src/atlas/projection.ts";
import { PART } from "../../src/atlas/surface.ts";
import type { Surface } from "../../src/atlas/surface.ts";
import { dot } from "../../src/atlas/surface-point.ts";
import type { Vector } from "../../src/atlas/views.ts";
import { VIEW_AXES } from "../../src/atlas/views.ts";
import { withBrowser } from "./draw/browser.ts";
import { drawSurface } from "./draw/draw-surface.ts";
import type { Crop } from "./draw/draw-surface.ts";
import { pictureToPng } from "./draw/png.ts";
import { readBody } from "./read-body.ts";

type Axes = { readonly right: Vector; readonly up: Vector; readonly toward: Vector };

const MEDIAL: Axes = { right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] };

/** Parts of the body that a sheet leaves out because they would hide what it shows. */
type Hidden = "none" | "arms" | "left half and arms" | "left half";

type Sheet = { readonly name: string; readonly axes: Axes; readonly crop: Crop; readonly hidden: Hidden };

type Bounds = readonly [left: number, right: number, bottom: number, top: number];

const box = ([left, right, bottom, top]: Bounds, pxPerMm: number): Crop => ({ left, right, bottom, top, pxPerMm });
const { anterior, posterior, right, soles } = VIEW_AXES;

// Boxes in template mm: across along the view's right axis, then up.
const SHEETS: readonly Sheet[] = [
  { name: "head-side", axes: right, crop: box([-80, 180, 1380, 1710], 4), hidden: "arms" },
  { name: "head-front", axes: anterior, crop: box([-110, 20, 1380, 1710], 4), hidden: "none" },
  { name: "back", axes: posterior, crop: box([-20, 240, 780, 1600], 2), hidden: "none" },
  { name: "front", axes: anterior, crop: box([-240, 20, 780, 1480], 2), hidden: "none" },
  { name: "side", axes: right, crop: box([-110, 180, 740, 1480], 2), hidden: "arms" },
  { name: "arm-front", axes: anterior, crop: box([-430, -140, 670, 1300], 2.4), hidden: "none" },
  { name: "arm-back", axes: posterior, crop: box([140, 430, 670, 1300], 2.4), hidden: "none" },
  { name: "leg-front", axes: anterior, crop: box([-190, 0, 0, 780], 2), hidden: "none" },
  { name: "leg-back", axes: posterior, crop: box([0, 190, 0, 780], 2), hidden: "none" },
  { name: "leg-side", axes: right, crop: box([-100, 200, 0, 780], 2), hidden: "left half and arms" },
  { name: "leg-inside", axes: MEDIAL, crop: box([-200, 100, 0, 780], 2), hidden: "left half and arms" },
  { name: "sole", axes: soles, crop: box([-190, -70, -70, 200], 5), hidden: "left half" },
];

/** Draws the template with a grid in mm and every landmark with its name, for reading and checking places. */
export async function run(_args: readonly string[] = [], folder = "screenshots/atlas"): Promise<void> {
  const { surface } = readBody("male");
  mkdirSync(folder, { recursive: true });
  await withBrowser(async (draw) => {
    for (const sheet of SHEETS) {
      const { svg, width, height } = drawSheet(surface, sheet);
      writeFileSync(`${folder}/landmarks-${sheet.name}.png`, await draw(svg, { width, height }));
    }
  });
}

function drawSheet(surface: Surface, { axes, crop, hidden }: Sheet) {
  const isShown = (quad: number) => isShownIn(surface, hidden, quad);
  const picture = drawSurface(surface, {
    axes,
    crop,
    positions: surface.template,
    isShown,
    tintOfCell: () => null,
  });
  const { width, height } = picture;
  const image = `<image href="data:image/png;base64,${pictureToPng(picture).toString("base64")}" width="${width}" height="${height}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="display:block" font-family="sans-serif">${image}${drawGrid(crop)}${drawNames(surface, { axes, crop, isShown })}</svg>`;
  return { svg, width, height };
}

function isShownIn({ parts, subdivision, isSkin }: Surface, hidden: Hidden, quad: number): boolean {
  if (isSkin[quad] === 0) return false;
  const isArm = parts[quad] === PART.leftArm || parts[quad] === PART.rightArm;
  if (hidden !== "none" && hidden !== "left half" && isArm) return false;
  return hidden === "none" || hidden === "arms" || quad >= subdivision.quadCount / 2;
}

/** Lines every 10 mm, numbered every 50 mm. */
function drawGrid({ left, right, bottom, top, pxPerMm }: Crop): string {
  const lines: string[] = [];
  const [width, height] = [(right - left) * pxPerMm, (top - bottom) * pxPerMm];
  const style = (mm: number) =>
    `stroke="${mm % 50 === 0 ? "#c00" : "#06c"}" stroke-opacity="${mm % 50 === 0 ? 0.5 : 0.15}"`;
  for (let mm = Math.ceil(left / 10) * 10; mm <= right; mm += 10) {
    const x = (mm - left) * pxPerMm;
    lines.push(`<path d="M${x} 0V${height}" ${style(mm)} stroke-width=".7"/>`);
    if (mm % 50 === 0) lines.push(`<text x="${x + 1}" y="10" font-size="10" fill="#900">${mm}</text>`);
  }
  for (let mm = Math.ceil(bottom / 10) * 10; mm <= top; mm += 10) {
    const y = (top - mm) * pxPerMm;
    lines.push(`<path d="M0 ${y}H${width}" ${style(mm)} stroke-width=".7"/>`);
    if (mm % 50 === 0) lines.push(`<text x="1" y="${y - 1}" font-size="10" fill="#900">${mm}</text>`);
  }
  return lines.join("");
}

/** A landmark on skin that is this much nearer to the viewer than the frontmost skin allows is hidden, mm. */
const HIDDEN_MM = 8;

function drawNames(
  surface: Surface,
  { axes, crop, isShown }: { readonly axes: Axes; readonly crop: Crop; readonly isShown: (quad: number) => boolean },
): string {
  const frame = { x: -700, y: -2000, widthMm: 1400, heightMm: 2600 };
  const shown = Uint8Array.from(surface.isSkin, (_, quad) => (isShown(quad) ? 1 : 0));
  const pose = { axes: { ...axes, pose: "standard" as const }, frame, positions: surface.template };
  const projection = createProjection(surface.subdivision, pose, shown);
  return LANDMARKS.map(({ id, place }) => {
    const at: Vector = [place.x, place.y, place.z];
    const [across, up, nearness] = [dot(at, axes.right), dot(at, axes.up), dot(at, axes.toward)];
    if (across < crop.left || across > crop.right || up < crop.bottom || up > crop.top) return "";
    const front = pickFrontmost(surface.subdivision, projection, across - frame.x, -up - frame.y);
    if (front !== null && front.nearness > nearness + HIDDEN_MM) return "";
    const [x, y] = [(across - crop.left) * crop.pxPerMm, (crop.top - up) * crop.pxPerMm];
    return `<circle cx="${x}" cy="${y}" r="2.6" fill="#d00" stroke="#fff" stroke-width=".6"/><text x="${x + 4}" y="${y + 3}" font-size="10" fill="#00c" stroke="#fff" stroke-width="2" paint-order="stroke">${id}</text>`;
  }).join("");
}
