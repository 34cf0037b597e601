import { readFileSync } from "node:fs";
import type { Body } from "../../../src/atlas/body.ts";
import { outlineOfCells } from "../../../src/atlas/outline.ts";
import { placeInView } from "../../../src/atlas/picking.ts";
import { createCellId } from "../../../src/atlas/place.ts";
import type { CellId, ViewId } from "../../../src/atlas/place.ts";
import type { DrawnSite } from "../../../src/atlas/referral/referral-cells.ts";

/** What a view shows of a pattern. */
type Panel = {
  readonly view: ViewId;
  readonly essential: string;
  readonly spillover: string;
  readonly cross: { readonly x: number; readonly y: number; readonly isSeen: boolean } | null;
  /** Size of what is seen, for the choice of views. */
  readonly weight: number;
};

const VIEWS: readonly ViewId[] = ["anterior", "posterior", "right", "left", "soles"];
export const CARD = { width: 606, height: 250, panel: 200, panels: 3 } as const;

/** A card with the site's name and up to three views: the point a cross, essential solid, spillover stippled. */
export function drawPatternCard(body: Body, drawn: DrawnSite, title: string): string {
  const panels = VIEWS.map((view) => panelOf(body, view, drawn))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, CARD.panels);
  const drawings = panels.map((panel, i) => drawPanel(panel, i));
  return `<text x="4" y="14" font-size="13" font-family="sans-serif">${title}</text>${drawings.join("")}`;
}

function panelOf(body: Body, view: ViewId, { essentialCells, spilloverCells, place }: DrawnSite): Panel {
  const toPath = (cells: readonly number[]) => outlineOfCells(body, view, new Set<CellId>(cells.map(createCellId)));
  const essential = toPath(essentialCells);
  const spillover = toPath(spilloverCells);
  const at = placeInView(body, view, place);
  const cross = at === null ? null : { x: at.point.x, y: at.point.y, isSeen: at.isVisible };
  const weight = areaOfPath(essential) * 2 + areaOfPath(spillover) + (cross?.isSeen === true ? 900 : 0);
  return { view, essential, spillover, cross, weight };
}

function drawPanel({ view, essential, spillover, cross }: Panel, index: number): string {
  const points = pointsOfPath(essential + spillover);
  if (cross?.isSeen === true) points.push([cross.x, cross.y]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const size = Math.max(170, Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) + 90;
  const left = (Math.max(...xs) + Math.min(...xs) - size) / 2;
  const top = (Math.max(...ys) + Math.min(...ys) - size) / 2;
  const arm = size / 40;
  const sign =
    cross === null
      ? ""
      : `<path d="M${cross.x - arm} ${cross.y - arm}l${2 * arm} ${2 * arm}M${cross.x + arm} ${cross.y - arm}l${-2 * arm} ${2 * arm}" stroke="#000" stroke-width="${size / 90}" opacity="${cross.isSeen ? 1 : 0.25}"/>`;
  return `<svg x="${index * (CARD.panel + 3)}" y="20" width="${CARD.panel}" height="${CARD.panel + 20}" viewBox="${left} ${top} ${size} ${size * 1.1}">
    <rect x="${left}" y="${top}" width="${size}" height="${size * 1.1}" fill="#f7f7f4"/>
    <use href="#plate-${view}"/>
    <path d="${spillover}" fill="url(#dots)"/><path d="${essential}" fill="#c22" fill-opacity="0.72"/>${sign}</svg>`;
}

const FOLDER = new URL("../../../public/body/plates/", import.meta.url);

/** What the cards of one sheet share: the plates of the figure and the dots of spillover. */
export function drawCardDefinitions({ figure, frames }: Body): string {
  const plates = VIEWS.map((view) => {
    const shading = readFileSync(new URL(`${figure}-${view}.webp`, FOLDER)).toString("base64");
    const { contours } = JSON.parse(readFileSync(new URL(`${figure}-${view}.json`, FOLDER), "utf8"));
    const { widthMm, heightMm } = frames[view];
    return `<g id="plate-${view}"><image href="data:image/webp;base64,${shading}" width="${widthMm}" height="${heightMm}" preserveAspectRatio="none"/><path d="${contours}" fill="#555" fill-rule="evenodd"/></g>`;
  });
  const dots = `<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.5" fill="#c22"/><circle cx="5.5" cy="5.5" r="1.5" fill="#c22"/></pattern>`;
  return `<defs>${plates.join("")}${dots}</defs>`;
}

function pointsOfPath(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Rough: the box that holds it. */
function areaOfPath(path: string): number {
  const points = pointsOfPath(path);
  if (points.length === 0) return 0;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}
