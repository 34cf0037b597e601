import { middleOf } from "../cell-walk.ts";
import type { Surface } from "../surface.ts";
import type { Vector } from "../views.ts";
import { quarterOf } from "../surface-point.ts";

/** The cells of the right half of the template, on which all shapes are authored. Right cells have odd ids. */
export type RightCells = {
  readonly ids: readonly number[];
  readonly middle: (cell: number) => Vector;
  readonly normal: (cell: number) => Vector;
  readonly areaMm2: (cell: number) => number;
  /** The right cells that share an edge with a cell. */
  readonly neighbours: (cell: number) => readonly number[];
  /** The right cell of the skin nearest to a point. */
  readonly at: (point: Vector) => number;
};

export function createRightCells(surface: Surface): RightCells {
  const { neighbourOffsets, neighbours } = surface.cellTopology();
  const { areas, middles, normals } = surface.templateCells();
  const rows = Array.from({ length: surface.cellCount }, (_, cell) =>
    cell % 2 === 0
      ? []
      : [...neighbours.subarray(neighbourOffsets[cell], neighbourOffsets[cell + 1])].filter((next) => next % 2 === 1),
  );
  return {
    ids: Array.from({ length: surface.cellCount / 2 }, (_, i) => i * 2 + 1),
    middle: (cell) => middleOf(middles, cell),
    normal: (cell) => middleOf(normals, cell),
    areaMm2: (cell) => areas[cell] ?? 0,
    neighbours: (cell) => rows[cell] ?? [],
    at: ([x, y, z]) => {
      const found = surface.findNearestSkin([Math.min(x, 0), y, z], Infinity);
      if (found === null) throw new Error("A point needs finite coordinates");
      // A point of the midline may be found on the left.
      return (surface.cells[found.point.quad * 4 + quarterOf(found.point)] ?? 0) | 1;
    },
  };
}

/** Groups of cells that hang together by shared edges, the largest area first. */
export function piecesOf(cells: RightCells, isIn: (cell: number) => boolean): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const pieces: { readonly piece: readonly number[]; readonly area: number }[] = [];
  for (const start of cells.ids) {
    if (seen.has(start) || !isIn(start)) continue;
    seen.add(start);
    const piece = [start];
    let area = 0;
    for (const cell of piece) {
      area += cells.areaMm2(cell);
      for (const next of cells.neighbours(cell)) {
        if (seen.has(next) || !isIn(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    }
    pieces.push({ piece, area });
  }
  return pieces.sort((a, b) => b.area - a.area).map(({ piece }) => piece);
}
