import { mkdirSync, writeFileSync } from "node:fs";
import type { Body } from "../../src/atlas/body.ts";
import { MUSCLE_ENTRIES } from "../../src/atlas/muscles/all-muscles.ts";
import type { MuscleCells } from "../../src/atlas/muscles/muscle-cells.ts";
import { musclesToCells } from "../../src/atlas/muscles/muscle-cells.ts";
import { mirrorCell } from "../../src/atlas/place.ts";
import type { FigureId, ViewId } from "../../src/atlas/place.ts";
import { outlineOfCells } from "../../src/atlas/outline.ts";
import { createProjectAuthoring } from "./authored.ts";
import { withBrowser } from "./draw/browser.ts";
import { drawCardDefinitions } from "./draw/pattern-card.ts";
import { readBody } from "./read-body.ts";

const FIGURES: readonly FigureId[] = ["male", "female"];
const VIEWS: readonly ViewId[] = ["anterior", "right", "posterior", "soles"];
const COLORS = ["#d62728", "#1f77b4", "#2ca02c", "#ff7f0e", "#9467bd", "#17becf", "#e377c2", "#8c8c00", "#8c564b"];
const LAYER_NAMES = { 1: "superficial", 2: "intermediate", 3: "deep" } as const;

/** Muscles on one drawing: more cannot be told apart. */
const MOST_IN_ROW = 9;
const MARGIN_MM = 25;
const ROW_PX = 520;
const LEGEND_PX = 330;

/**
 * Draws every muscle to PNG sheets, one for each region of the body on each figure, a row for each layer: the right
 * side filled, the left as its outline. The outlines are those that the app draws.
 */
export async function run(regions: readonly string[], folder = "screenshots/atlas"): Promise<void> {
  const all = musclesToCells(createProjectAuthoring(), readBody("male").surface, MUSCLE_ENTRIES);
  const wanted = [...new Set(all.map(({ entry }) => entry.region))].filter(
    (region) => regions.length === 0 || regions.includes(region),
  );
  mkdirSync(folder, { recursive: true });
  await withBrowser(async (draw) => {
    for (const figure of FIGURES) {
      const body = readBody(figure);
      for (const region of wanted) {
        const rows = rowsOf(all.filter(({ entry }) => entry.region === region)).map((row) => drawRow(body, row));
        const width = Math.max(...rows.map((row) => row.width));
        const height = rows.length * ROW_PX;
        const placed = rows.map(({ svg }, i) => `<g transform="translate(0 ${i * ROW_PX})">${svg}</g>`).join("");
        const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="display:block">${drawCardDefinitions(body)}${placed}</svg>`;
        writeFileSync(`${folder}/muscles-${region}-${figure}.png`, await draw(sheet, { width, height }));
      }
    }
  });
}

type Row = { readonly title: string; readonly muscles: readonly MuscleCells[] };

/** A row for each layer; parts of a muscle are drawn apart from the whole. */
function rowsOf(muscles: readonly MuscleCells[]): readonly Row[] {
  const rows: Row[] = [];
  for (const layer of [1, 2, 3] as const) {
    for (const isPart of [false, true]) {
      const found = muscles.filter(({ entry }) => entry.layer === layer && (entry.id !== entry.muscle) === isPart);
      for (let i = 0; i < found.length; i += MOST_IN_ROW) {
        const title = `${LAYER_NAMES[layer]}${isPart ? ", parts" : ""}`;
        rows.push({ title, muscles: found.slice(i, i + MOST_IN_ROW) });
      }
    }
  }
  return rows;
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function drawRow(body: Body, { title, muscles }: Row): { readonly svg: string; readonly width: number } {
  let x = LEGEND_PX;
  const panels = VIEWS.map((view) => {
    const shapes = muscles.map(({ cells }, i) => ({
      color: COLORS[i % COLORS.length] ?? "",
      right: outlineOfCells(body, view, new Set(cells)),
      left: outlineOfCells(body, view, new Set(cells.map(mirrorCell))),
    }));
    const box = boxOf(shapes.map(({ right }) => right).join(""));
    // From the far side a muscle may peep round an edge: that is no view of it.
    if (box === null || (box.right - box.left) * (box.bottom - box.top) < 400) return "";
    const [width, height] = [box.right - box.left + 2 * MARGIN_MM, box.bottom - box.top + 2 * MARGIN_MM];
    const scale = Math.min((ROW_PX - 10) / height, 560 / width, 6);
    const paths = shapes.map(
      ({ color, right, left }) =>
        `<path d="${left}" fill="none" stroke="${color}" stroke-width="1"/><path d="${right}" fill="${color}" fill-opacity=".35" stroke="${color}" stroke-width="1.2"/>`,
    );
    const panel = `<svg x="${x}" y="5" width="${width * scale}" height="${height * scale}" viewBox="${box.left - MARGIN_MM} ${box.top - MARGIN_MM} ${width} ${height}"><use href="#plate-${view}"/>${paths.join("")}</svg>`;
    x += width * scale + 8;
    return panel;
  });
  const legend = muscles.map(
    ({ entry, cells }, i) =>
      `<rect x="8" y="${34 + i * 22}" width="13" height="13" fill="${COLORS[i % COLORS.length]}"/><text x="28" y="${45 + i * 22}" font-size="13">${entry.name} (${cells.length})</text>`,
  );
  const svg = `<g font-family="sans-serif"><text x="8" y="22" font-size="15" font-weight="bold">${body.figure}, ${title}</text>${legend.join("")}${panels.join("")}</g>`;
  return { svg, width: Math.ceil(x) };
}

function boxOf(path: string): Box | null {
  const points = [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
