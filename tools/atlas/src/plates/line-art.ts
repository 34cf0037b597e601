import type { StepLine } from "./depth-steps.ts";
import { lengthOf, smoothLine } from "./polyline.ts";
import type { Field, Point } from "./trace.ts";

/** A line with a width at each of its points, all in the same unit. */
export interface InkLine {
  readonly points: readonly Point[];
  readonly widths: readonly number[];
  readonly closed: boolean;
}

export interface LineStyle {
  /** Least and greatest width of lines inside the figure, mm; a deeper step makes a wider line. */
  readonly innerMm: readonly [number, number];
  /** Width of the outline, mm, and how much more it has where it looks downwards. */
  readonly outerMm: number;
  readonly outerBelowMm: number;
}

/** Step depths, mm, at which an inner line has its least and its greatest width. */
const SHALLOW_GAP_MM = 1;
const DEEP_GAP_MM = 30;

const LEAST_LENGTH_MM = 6;
const LEAST_SHALLOW_LENGTH_MM = 12;
const SHALLOW_LINE_MM = 4;

/** An end this close to the midline is continued to it. */
const MIDLINE_MM = 1.5;
const TAPER_MM = 12;

/** Share of its width that a line has left at a free end. */
const FINEST = 0.1;

/** Standard deviation of smoothing along lines, mm, for their course and for their width. */
const COURSE_SIGMA_MM = 1.1;
const WIDTH_SIGMA_MM = 4;

/** A line that keeps within this of the outline only doubles it, mm. */
const DOUBLING_MM = 4.2;

const clamp01 = (value: number) => Math.max(0, Math.min(1, value));
const smoothstep = (value: number) => clamp01(value) ** 2 * (3 - 2 * clamp01(value));

export interface LineContext {
  readonly style: LineStyle;
  readonly pxPerMm: number;
  /** Pixel x of the midline where the figure is continued by its mirror image. */
  readonly mirrorX?: number;
  /** Distance to the outline in pixels at a pixel corner. */
  readonly outlineDistance: (x: number, y: number) => number;
}

/** Turns steps of depth into drawn lines, without specks and without lines that only double the outline. */
export function inkSteps(lines: readonly StepLine[], context: LineContext): readonly InkLine[] {
  return lines.filter((line) => isWorthDrawing(line, context)).map((line) => inkStep(line, context));
}

function isWorthDrawing({ points, gaps, joined }: StepLine, { pxPerMm, outlineDistance }: LineContext): boolean {
  const lengthMm = lengthOf(points) / pxPerMm;
  const deepest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  if (joined[0] && joined[1] && deepest > SHALLOW_LINE_MM / 2) return true;
  if (lengthMm < LEAST_LENGTH_MM) return false;
  if (deepest < SHALLOW_LINE_MM && lengthMm < LEAST_SHALLOW_LENGTH_MM) return false;
  const away = points.reduce((most, [x, y]) => Math.max(most, outlineDistance(x, y)), 0) / pxPerMm;
  return away > DOUBLING_MM;
}

function inkStep(line: StepLine, { style, pxPerMm, mirrorX }: LineContext): InkLine {
  const { points, gaps, joined, closed } = mirrorX === undefined ? line : reachMidline(line, mirrorX, pxPerMm);
  const course = smoothLine({ points, closed }, COURSE_SIGMA_MM * pxPerMm, mirrorX);
  const rawWidths = gaps.map((gap): Point => {
    const share = smoothstep((Math.min(gap, DEEP_GAP_MM) - SHALLOW_GAP_MM) / (DEEP_GAP_MM - SHALLOW_GAP_MM));
    return [style.innerMm[0] + share * (style.innerMm[1] - style.innerMm[0]), 0];
  });
  const widths = smoothLine({ points: rawWidths, closed }, WIDTH_SIGMA_MM * pxPerMm).map(([width]) => width);
  const isFree = (end: Point | undefined, isJoined: boolean) => !closed && !isJoined && end?.[0] !== mirrorX;
  const freeStart = isFree(points[0], joined[0]);
  const freeEnd = isFree(points.at(-1), joined[1]);
  const taper = Math.min(TAPER_MM * pxPerMm, points.length * 0.45);
  return {
    points: course,
    closed,
    widths: widths.map((width, i) => {
      const fromStart = freeStart ? smoothstep(i / taper) : 1;
      const fromEnd = freeEnd ? smoothstep((points.length - 1 - i) / taper) : 1;
      return width * pxPerMm * (FINEST + (1 - FINEST) * Math.min(fromStart, fromEnd));
    }),
  };
}

/** Continues a line that ends just beside the midline, so that it meets its mirror image. */
function reachMidline(line: StepLine, mirrorX: number, pxPerMm: number): StepLine {
  const isNear = (end: Point | undefined) =>
    end !== undefined && end[0] !== mirrorX && mirrorX - end[0] < MIDLINE_MM * pxPerMm;
  const [first, last] = [line.points[0], line.points.at(-1)];
  const before = first && isNear(first) && !line.closed ? [first] : [];
  const after = last && isNear(last) && !line.closed ? [last] : [];
  const toMidline = ([, y]: Point): Point => [mirrorX, y];
  return {
    ...line,
    points: [...before.map(toMidline), ...line.points, ...after.map(toMidline)],
    gaps: [...before.map(() => line.gaps[0] ?? 0), ...line.gaps, ...after.map(() => line.gaps.at(-1) ?? 0)],
  };
}

/** The outline as a drawn line, a little heavier below, as if the light came from above. */
export function inkOutline(points: readonly Point[], closed: boolean, { style, pxPerMm }: LineContext): InkLine {
  const widths = points.map((_, i) => {
    const before = points[Math.max(0, i - 4)] ?? [0, 0];
    const after = points[Math.min(points.length - 1, i + 4)] ?? [0, 0];
    const l = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    // Traced lines have the figure on their left, so going right along the page means looking down.
    const below = Math.max(0, (after[0] - before[0]) / l);
    return (style.outerMm + style.outerBelowMm * below) * pxPerMm;
  });
  return { points, widths, closed };
}

/** Draws lines into a field of coverage, 0 to 1, at pixel centres; crossing lines merge. */
export function drawInk(lines: readonly InkLine[], width: number, height: number): Field {
  const values = new Float32Array(width * height);
  for (const { points, widths, closed } of lines) {
    const count = closed ? points.length : points.length - 1;
    for (let i = 0; i < count; i += 1) {
      const next = (i + 1) % points.length;
      const a = points[i] ?? [0, 0];
      const b = points[next] ?? a;
      drawSegment({ width, height, values }, [a, b], [(widths[i] ?? 0) / 2, (widths[next] ?? 0) / 2]);
    }
  }
  return { width, height, values };
}

function drawSegment(field: Field, [a, b]: readonly [Point, Point], [ra, rb]: readonly [number, number]): void {
  const reach = Math.max(ra, rb) + 1;
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - reach - 0.5));
  const right = Math.min(field.width - 1, Math.ceil(Math.max(a[0], b[0]) + reach - 0.5));
  const top = Math.max(0, Math.floor(Math.min(a[1], b[1]) - reach - 0.5));
  const bottom = Math.min(field.height - 1, Math.ceil(Math.max(a[1], b[1]) + reach - 0.5));
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const [px, py] = [column + 0.5 - a[0], row + 0.5 - a[1]];
      const along = square > 0 ? clamp01((px * dx + py * dy) / square) : 0;
      const away = Math.hypot(px - along * dx, py - along * dy);
      const coverage = clamp01(ra + along * (rb - ra) - away + 0.5);
      const pixel = row * field.width + column;
      if (coverage > (field.values[pixel] ?? 0)) field.values[pixel] = coverage;
    }
  }
}
