import { dot } from "../surface-point.ts";
import { nearestOnLine, samplesOfLine } from "./line-on-skin.ts";
import { piecesOf } from "./right-cells.ts";
import type { RightCells } from "./right-cells.ts";
import type { SurfacePath } from "./surface-paths.ts";

/** Cells that face away from the line by more than this cosine lie on the other side of a finger or a limb. */
const FACING_AWAY = -0.2;

/**
 * The cells along a line over the right half: one piece, that of the line's first point.
 * @param widthAt full width in mm at a point of the line, given as segment index and fraction
 */
export function cellsAlong(cells: RightCells, line: SurfacePath, widthAt: (at: number) => number): ReadonlySet<number> {
  const onLine = new Set(samplesOfLine(line, 2).map(cells.at));
  const [low, high] = heightsOf(line, Math.max(...line.map((_, i) => widthAt(i))) / 2);
  const found = new Set<number>();
  for (const cell of cells.ids) {
    const middle = cells.middle(cell);
    if (middle[1] < low || middle[1] > high) continue;
    const near = nearestOnLine(line, middle);
    // A strip about as narrow as a cell takes every cell it runs through, or it would fall apart.
    const widthMm = widthAt(near.at);
    const isThin = widthMm < 1.3 * Math.sqrt(cells.areaMm2(cell)) && onLine.has(cell);
    if (near.distanceMm > widthMm / 2 && !isThin) continue;
    if (dot(cells.normal(cell), cells.normal(cells.at(near.point))) >= FACING_AWAY) found.add(cell);
  }
  const pieces = piecesOf(cells, (cell) => found.has(cell));
  const first = pieces.find((piece) => piece.some((cell) => onLine.has(cell)));
  return new Set(first);
}

function heightsOf(line: SurfacePath, margin: number): readonly [number, number] {
  const heights = line.map(([, y]) => y);
  return [Math.min(...heights) - margin - 10, Math.max(...heights) + margin + 10];
}
