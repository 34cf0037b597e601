import type { ViewAxes } from "../frames.ts";
import type { FigureModel } from "./figure-model.ts";
import type { Raster } from "./raster.ts";
import { NOTHING } from "./raster.ts";
import type { Point } from "./trace.ts";

/** A run of pixel borders at which the skin in front hides skin behind: a contour inside the figure. */
export interface StepLine {
  /** Pixel corners, in pixels. */
  readonly points: readonly Point[];
  /** How far the skin behind lies back at each point, mm. */
  readonly gaps: readonly number[];
  /** Whether each end meets another line or the outline, so that it must not taper. */
  readonly joined: readonly [start: boolean, end: boolean];
  readonly closed: boolean;
}

/** Steps smaller than this, or explained by the slope of the skin behind, are no contours. mm. */
const LEAST_GAP_MM = 0.9;
const SLOPE_FACTOR = 2.2;

/** Skin seen more edge-on than this is taken to be as steep as this. */
const LEAST_FACING = 0.1;

/** A shallow step counts only where the skin in front turns away from the viewer. */
const SHALLOW_MM = 6;
const SHALLOW_FACING = 0.55;

interface Border {
  readonly ends: readonly [number, number];
  readonly gap: number;
}

export interface StepSearch {
  readonly axes: ViewAxes;
  /** Scale of the raster. */
  readonly pxPerMm: number;
  /** Whether the last column only repeats the one before, as in the half of a symmetric view. */
  readonly symmetric: boolean;
}

/** Finds all steps of depth in a raster and joins them to lines. */
export function findDepthSteps(
  raster: Raster,
  triangles: Int32Array,
  model: FigureModel,
  { axes, pxPerMm, symmetric }: StepSearch,
): readonly StepLine[] {
  const facing = facingReader(raster, triangles, model, axes);
  const borders: Border[] = [];
  const outline = new Set<number>();
  const cornersAcross = raster.width + 1;
  const look = (near: number, far: number, ends: readonly [number, number]) => {
    const gap = gapBetween(raster, near, far);
    if (gap === Infinity) for (const end of ends) outline.add(end);
    else if (
      gap > LEAST_GAP_MM &&
      isSteepest(raster, near, far, gap) &&
      isContour(raster, { near, far, gap }, facing, pxPerMm)
    )
      borders.push({ ends, gap });
  };
  const columns = symmetric ? raster.width - 1 : raster.width;
  for (let row = 0; row < raster.height; row += 1) {
    for (let column = 0; column < raster.width; column += 1) {
      const pixel = row * raster.width + column;
      const corner = (row + 1) * cornersAcross + column + 1;
      if (column + 1 < raster.width) look(pixel, pixel + 1, [corner - cornersAcross, corner]);
      if (row + 1 < raster.height && column < columns) look(pixel, pixel + raster.width, [corner - 1, corner]);
    }
  }
  return joinBorders(borders, outline, cornersAcross);
}

/** Depth between two pixels, Infinity at the figure's outline, 0 where both are empty. */
function gapBetween({ depth }: Raster, a: number, b: number): number {
  const da = depth[a] ?? NOTHING;
  const db = depth[b] ?? NOTHING;
  if (da === NOTHING && db === NOTHING) return 0;
  if (da === NOTHING || db === NOTHING) return Infinity;
  return Math.abs(da - db);
}

/**
 * Whether no step beside this one, in its own direction, is deeper: skin seen nearly edge-on falls off over several
 * pixels, and only its brink is a contour.
 */
function isSteepest(raster: Raster, near: number, far: number, gap: number): boolean {
  const step = far - near;
  const sign = Math.sign((raster.depth[near] ?? 0) - (raster.depth[far] ?? 0));
  for (const k of [-2, -1, 1, 2]) {
    const first = raster.depth[near + k * step] ?? NOTHING;
    const second = raster.depth[far + k * step] ?? NOTHING;
    if (first === NOTHING || second === NOTHING) continue;
    const other = sign * (first - second);
    if (other > gap || (other === gap && k < 0)) return false;
  }
  return true;
}

function isContour(
  raster: Raster,
  step: { readonly near: number; readonly far: number; readonly gap: number },
  facing: (pixel: number) => number,
  pxPerMm: number,
): boolean {
  const isFirstNearer = (raster.depth[step.near] ?? 0) > (raster.depth[step.far] ?? 0);
  const front = isFirstNearer ? step.near : step.far;
  const behind = isFirstNearer ? step.far : step.near;
  const cosine = Math.max(LEAST_FACING, facing(behind));
  const slope = Math.sqrt(1 - Math.min(1, cosine) ** 2) / cosine / pxPerMm;
  if (step.gap < SLOPE_FACTOR * slope) return false;
  return step.gap >= SHALLOW_MM || facing(front) <= SHALLOW_FACING;
}

/** Cosine between the skin's normal and the direction to the viewer at a pixel. */
function facingReader(raster: Raster, triangles: Int32Array, { normals }: FigureModel, { toward }: ViewAxes) {
  return (pixel: number): number => {
    const t = (raster.triangle[pixel] ?? 0) * 3;
    const second = raster.second[pixel] ?? 0;
    const third = raster.third[pixel] ?? 0;
    let [x, y, z] = [0, 0, 0];
    for (const [corner, share] of [
      [triangles[t] ?? 0, 1 - second - third],
      [triangles[t + 1] ?? 0, second],
      [triangles[t + 2] ?? 0, third],
    ] as const) {
      x += share * (normals[corner * 3] ?? 0);
      y += share * (normals[corner * 3 + 1] ?? 0);
      z += share * (normals[corner * 3 + 2] ?? 0);
    }
    return (x * toward[0] + y * toward[1] + z * toward[2]) / (Math.hypot(x, y, z) || 1);
  };
}

/** Walks along borders from corner to corner; lines break where three or more borders meet. */
function joinBorders(borders: readonly Border[], outline: ReadonlySet<number>, cornersAcross: number): StepLine[] {
  const bordersAt = new Map<number, number[]>();
  borders.forEach(({ ends }, b) => {
    for (const end of ends) bordersAt.set(end, [...(bordersAt.get(end) ?? []), b]);
  });
  const used = new Uint8Array(borders.length);
  const degree = (corner: number) => bordersAt.get(corner)?.length ?? 0;
  const isJoint = (corner: number) => degree(corner) > 2 || outline.has(corner);
  const lines: StepLine[] = [];
  const walk = (start: number, first: number) => {
    const corners = [start];
    const gaps: number[] = [];
    let border: number | undefined = first;
    let corner = start;
    while (border !== undefined) {
      used[border] = 1;
      const { ends, gap }: Border = borders[border] ?? { ends: [0, 0], gap: 0 };
      corner = ends[0] === corner ? ends[1] : ends[0];
      corners.push(corner);
      gaps.push(gap);
      border = degree(corner) === 2 ? bordersAt.get(corner)?.find((b) => used[b] === 0) : undefined;
    }
    lines.push({
      points: corners.map((c): Point => [c % cornersAcross, Math.floor(c / cornersAcross)]),
      gaps: [gaps[0] ?? 0, ...gaps],
      joined: [isJoint(start), isJoint(corner)],
      closed: corner === start && corners.length > 3,
    });
  };
  for (const [corner, list] of bordersAt) {
    if (list.length !== 2) for (const b of list) if (used[b] === 0) walk(corner, b);
  }
  borders.forEach(({ ends }, b) => {
    if (used[b] === 0) walk(ends[0], b);
  });
  return lines;
}
