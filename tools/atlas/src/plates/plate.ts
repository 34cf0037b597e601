import type { Frame, ViewName } from "../frames.ts";
import { VIEW_AXES } from "../frames.ts";
import { findDepthSteps } from "./depth-steps.ts";
import type { FigureModel } from "./figure-model.ts";
import type { Grid } from "./grid.ts";
import { gridOver, project } from "./grid.ts";
import type { SkinLine } from "./ink-features.ts";
import { inkSkinLines } from "./ink-features.ts";
import type { InkLine, LineContext, LineStyle } from "./line-art.ts";
import { drawInk, inkOutline, inkSteps } from "./line-art.ts";
import { outlineDistances } from "./outline-distance.ts";
import { lengthOf, signedArea, simplify, simplifyRing, smoothLine } from "./polyline.ts";
import { pictureSizeOf, readPictureSkin } from "./picture-skin.ts";
import type { Skin } from "./placed-features.ts";
import type { Raster } from "./raster.ts";
import { NOTHING, rasterize } from "./raster.ts";
import { blendOverPixels, shade } from "./shading.ts";
import type { DrawnAmounts, ShadingImage } from "./shading-image.ts";
import { toneToImage } from "./shading-image.ts";
import { linkSteps } from "./step-links.ts";
import type { Field, Point, TracedLine } from "./trace.ts";
import { traceLevel } from "./trace.ts";

/** The points of a closed line in view mm. */
type Ring = readonly Point[];

/** One view of one figure: vectors in view mm, and shading over the same frame. */
export interface Plate {
  readonly frame: Frame;
  /** Rings around the skin, holes run the other way. */
  readonly silhouette: readonly Ring[];
  /** Rings around the ink of all drawn lines, holes run the other way. */
  readonly contours: readonly Ring[];
  readonly shading: ShadingImage;
}

export interface PlateSubject {
  readonly view: ViewName;
  readonly frame: Frame;
  /** Fine triangles that the view shows. */
  readonly triangles: Int32Array;
  /** Whether the view is its own mirror image. */
  readonly symmetric: boolean;
  /** Lines drawn by hand on the skin. */
  readonly lines: readonly SkinLine[];
  /** What is drawn by hand into the shading, at places of the skin. */
  readonly drawnAt: (places: Skin) => DrawnAmounts;
}

const PX_PER_MM = 4;

/** Lines closer than this are the same line. */
const SAME_LINE_MM = 3.5;

/** How much of a line must be so close, of a short one and of others. */
const SHORT_LINE_MM = 14;
const SHORT_SHARE = 0.15;
const LONG_SHARE = 0.5;

const OUTLINE_SIGMA_MM = 1.1;
const SIMPLIFY_MM = 0.07;
const LEAST_RING_MM2 = 0.6;

/** Smaller gaps in the figure, as at the corner of the mouth, are closed. */
const LEAST_HOLE_MM2 = 4;

export function createPlate(subject: PlateSubject, model: FigureModel, style: LineStyle): Plate {
  const { view, frame, triangles, symmetric, lines, drawnAt } = subject;
  const axes = VIEW_AXES[view];
  const grid = symmetric ? leftHalf(gridOver(frame, PX_PER_MM)) : gridOver(frame, PX_PER_MM);
  const raster = rasterize(project(model.positions, axes, grid), triangles, grid);
  const tone = shade(raster, triangles, model, axes);
  const mirrorX = symmetric ? grid.width - 1 : undefined;
  const softness = blendOverPixels(raster, triangles, model.softness);
  if (mirrorX !== undefined) mirrorLastColumn(raster, tone);
  const outline = traceOutline(raster, mirrorX);
  const context: LineContext = {
    style,
    pxPerMm: PX_PER_MM,
    outlineDistance: outlineDistances(raster),
    ...(mirrorX === undefined ? {} : { mirrorX }),
  };
  const steps = findDepthSteps(raster, triangles, model, { axes, pxPerMm: PX_PER_MM, symmetric });
  const shown = lines.filter(({ shownIn }) => !shownIn || shownIn.includes(view));
  const drawn = inkSkinLines(shown, { positions: model.positions, axes, grid, raster });
  const found = inkSteps(linkSteps(steps), context).filter((line) => !isDrawnAlready(line, drawn));
  const ink = [...outline.map(({ points, closed }) => inkOutline(points, closed, context)), ...found, ...drawn];
  const size = pictureSizeOf(frame);
  const skin = readPictureSkin({ raster, triangles, model, axes, symmetric }, size);
  const field = drawInk(ink, grid.width, grid.height);
  if (mirrorX !== undefined) mirrorField(field);
  return {
    frame,
    silhouette: outline.flatMap((line) => toRings(line, grid, symmetric)),
    contours: traceLevel(field, 0.5)
      .flatMap((line) => toRings(centered(line, mirrorX), grid, symmetric))
      .filter((ring) => Math.abs(signedArea(ring)) > LEAST_RING_MM2),
    shading: toneToImage(
      { tone, softness, width: grid.width, height: grid.height },
      { size, skin, drawn: drawnAt(skin), symmetric },
    ),
  };
}

/** Whether a line runs along one that is drawn by hand, or is a short one beside it: the drawn one takes its place. */
function isDrawnAlready({ points }: InkLine, drawn: readonly InkLine[]): boolean {
  const near = (x: number, y: number) =>
    drawn.some((line) =>
      line.points.some((point) => Math.hypot(point[0] - x, point[1] - y) < SAME_LINE_MM * PX_PER_MM),
    );
  const share = lengthOf(points) < SHORT_LINE_MM * PX_PER_MM ? SHORT_SHARE : LONG_SHARE;
  return points.filter(([x, y]) => near(x, y)).length > points.length * share;
}

/** The plate as seen from the other side. */
export function mirrorPlate({ frame, silhouette, contours, shading }: Plate): Plate {
  const gray = new Uint8Array(shading.gray.length);
  for (let start = 0; start < gray.length; start += shading.width) {
    gray.set(shading.gray.slice(start, start + shading.width).reverse(), start);
  }
  return {
    frame: { ...frame, x: -frame.x - frame.width },
    silhouette: silhouette.map(mirrored),
    contours: contours.map(mirrored),
    shading: { ...shading, gray },
  };
}

/** The left half of a symmetric grid with one more column, which repeats the last by mirroring. */
function leftHalf(grid: Grid): Grid {
  return { ...grid, width: grid.width / 2 + 1 };
}

function mirrorLastColumn(raster: Raster, tone: Float32Array): void {
  for (let row = 0; row < raster.height; row += 1) {
    const last = (row + 1) * raster.width - 1;
    for (const values of [raster.depth, raster.triangle, raster.second, raster.third, tone]) {
      values[last] = values[last - 1] ?? 0;
    }
  }
}

function mirrorField({ width, height, values }: Field): void {
  for (let row = 0; row < height; row += 1) values[(row + 1) * width - 1] = values[(row + 1) * width - 2] ?? 0;
}

/** Outlines of the skin in pixels, smooth; open lines start and end on the midline. */
function traceOutline(raster: Raster, mirrorX: number | undefined): readonly TracedLine[] {
  const { width, height, depth } = raster;
  const values = new Float32Array(depth.length);
  for (let pixel = 0; pixel < depth.length; pixel += 1) values[pixel] = depth[pixel] === NOTHING ? 0 : 1;
  return traceLevel({ width, height, values }, 0.5)
    .map((line) => centered(line, mirrorX))
    .filter(({ points, closed }) => !closed || Math.abs(signedArea(points)) > LEAST_HOLE_MM2 * PX_PER_MM ** 2)
    .map(({ points, closed }) => ({
      points: smoothLine({ points, closed }, OUTLINE_SIGMA_MM * PX_PER_MM, mirrorX),
      closed,
    }));
}

/** From lattice points at pixel centres to pixels, and open ends from the mirrored column back to the midline. */
function centered({ points, closed }: TracedLine, mirrorX: number | undefined): TracedLine {
  const shifted = points.map(([x, y]): Point => [x + 0.5, y + 0.5]);
  if (closed || mirrorX === undefined) return { points: shifted, closed };
  const inside = shifted.filter(([x]) => x < mirrorX);
  const first = shifted[0] ?? [mirrorX, 0];
  const last = shifted.at(-1) ?? first;
  return { points: [[mirrorX, first[1]], ...inside, [mirrorX, last[1]]], closed };
}

/** A traced line as simplified rings in view mm: on a symmetric view it is completed by its mirror image. */
function toRings(line: TracedLine, grid: Grid, symmetric: boolean): readonly Ring[] {
  const mm = line.points.map(([x, y]): Point => [grid.x + x / grid.pxPerMm, grid.y + y / grid.pxPerMm]);
  if (!symmetric) return [simplifyRing(mm, SIMPLIFY_MM)];
  if (line.closed) {
    const ring = simplifyRing(mm, SIMPLIFY_MM);
    return [ring, mirrored(ring)];
  }
  const half = simplify(mm, SIMPLIFY_MM);
  return [[...half, ...mirrored(half.slice(1, -1))]];
}

/** The mirror image across the midline, which lies at x = 0 in symmetric views, run backwards to keep its sense. */
const mirrored = (points: readonly Point[]) => points.map(([x, y]): Point => [-x, y]).reverse();
