import { samplesOfLine, sideOfLine } from "./line-on-skin.ts";
import { piecesOf } from "./right-cells.ts";
import type { RightCells } from "./right-cells.ts";
import type { SurfacePath } from "./surface-paths.ts";

/** Fine enough that a line leaves no gap between the cells it crosses, mm. */
const STEP_MM = 1.2;

/**
 * The cells inside a closed line over the right half: one piece without holes. A cell that the line crosses is inside
 * when its middle is. Inside is the smaller part. Empty only where the line goes around nothing.
 * @param ring its last point is its first
 */
export function fillRing(cells: RightCells, ring: SurfacePath): ReadonlySet<number> {
  const walls = new Set(samplesOfLine(ring, STEP_MM).map(cells.at));
  const [outer = [], ...inner] = piecesOf(cells, (cell) => !walls.has(cell));
  const outside = new Set(outer);
  const inside = new Set(inner.flat());
  const sideOf = (cell: number) => Math.sign(sideOfLine(ring, cells.middle(cell), cells.normal(cell)));
  // Which side of the line is the inner one: the cells beside it vote.
  let innerSide = 0;
  for (const wall of walls) {
    for (const next of cells.neighbours(wall)) {
      if (inside.has(next)) innerSide += sideOf(next);
      else if (outside.has(next)) innerSide -= sideOf(next);
    }
  }
  for (const wall of walls) if (sideOf(wall) * innerSide > 0) inside.add(wall);
  return withoutHoles(cells, largestPiece(cells, inside));
}

function largestPiece(cells: RightCells, set: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(piecesOf(cells, (cell) => set.has(cell))[0]);
}

function withoutHoles(cells: RightCells, set: ReadonlySet<number>): ReadonlySet<number> {
  const [, ...holes] = piecesOf(cells, (cell) => !set.has(cell));
  return new Set([...set, ...holes.flat()]);
}
