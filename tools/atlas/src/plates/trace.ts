/** A point in some plane: mm of a view, or pixels. */
export type Point = readonly [x: number, y: number];

/** A field of numbers at the points of a lattice, row by row. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A traced line: closed, or open where it runs into the edge of the field. */
export interface TracedLine {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** The lines on which the field crosses `level` (marching squares), higher values on the left going along. */
export function traceLevel(field: Field, level: number): readonly TracedLine[] {
  const segments = collectSegments(field, level);
  const lines: TracedLine[] = [];
  // Open lines first, from their starts, which no segment enters.
  for (const start of segments.starts()) if (!segments.isEntered(start)) lines.push(segments.follow(start));
  for (const start of segments.starts()) lines.push(segments.follow(start));
  return lines;
}

/** Segments keyed by the lattice edge on which they start: edge 2n leads right from lattice point n, 2n + 1 down. */
class Segments {
  private readonly next = new Map<number, number>();
  private readonly entered = new Set<number>();
  private readonly pointOf: (edge: number) => Point;

  constructor(pointOf: (edge: number) => Point) {
    this.pointOf = pointOf;
  }

  add(from: number, to: number): void {
    this.next.set(from, to);
    this.entered.add(to);
  }

  starts(): readonly number[] {
    return [...this.next.keys()];
  }

  isEntered(edge: number): boolean {
    return this.entered.has(edge);
  }

  follow(start: number): TracedLine {
    const points: Point[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined) {
      const following: number | undefined = this.next.get(edge);
      if (following === undefined && points.length === 0) break;
      points.push(this.pointOf(edge));
      this.next.delete(edge);
      if (following === start) return { points, closed: true };
      edge = following;
    }
    return { points, closed: false };
  }
}

function collectSegments({ width, height, values }: Field, level: number): Segments {
  const at = (n: number) => values[n] ?? 0;
  const segments = new Segments((edge) => {
    const n = edge >> 1;
    const other = edge % 2 === 0 ? n + 1 : n + width;
    const share = (level - at(n)) / (at(other) - at(n));
    const x = n % width;
    const y = Math.floor(n / width);
    return edge % 2 === 0 ? [x + share, y] : [x, y + share];
  });
  for (let y = 0; y < height - 1; y += 1) {
    for (let n = y * width; n < (y + 1) * width - 1; n += 1) {
      // Which corners are above: 1 top left, 2 top right, 4 bottom right, 8 bottom left.
      const above =
        Number((values[n] ?? 0) >= level) +
        2 * Number((values[n + 1] ?? 0) >= level) +
        4 * Number((values[n + width + 1] ?? 0) >= level) +
        8 * Number((values[n + width] ?? 0) >= level);
      if (above > 0 && above < 15) addCell(segments, n, { width, above });
    }
  }
  return segments;
}

/** The segments within one cell; T, R, B and L are its top, right, bottom and left edge. */
function addCell(
  segments: Segments,
  n: number,
  { width, above }: { readonly width: number; readonly above: number },
): void {
  const edges = { T: n * 2, R: (n + 1) * 2 + 1, B: (n + width) * 2, L: n * 2 + 1 };
  for (const [from, to] of CELL_SEGMENTS[above] ?? []) segments.add(edges[from], edges[to]);
}

type CellEdge = "T" | "R" | "B" | "L";

const CELL_SEGMENTS: readonly (readonly (readonly [CellEdge, CellEdge])[])[] = [
  [],
  [["L", "T"]],
  [["T", "R"]],
  [["L", "R"]],
  [["R", "B"]],
  [
    ["L", "T"],
    ["R", "B"],
  ],
  [["T", "B"]],
  [["L", "B"]],
  [["B", "L"]],
  [["B", "T"]],
  [
    ["T", "R"],
    ["B", "L"],
  ],
  [["B", "R"]],
  [["R", "L"]],
  [["R", "T"]],
  [["T", "L"]],
  [],
];
