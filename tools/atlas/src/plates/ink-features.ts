import type { Figures } from "../figures.ts";
import type { ViewAxes, ViewName } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { add, scale, vectorAt } from "../linear.ts";
import type { MeshSource } from "../mesh-source.ts";
import type { InkFeature } from "./drawn-features.ts";
import { INK_FEATURES } from "./drawn-features.ts";
import type { BodySurface } from "./figure-model.ts";
import type { Grid } from "./grid.ts";
import type { InkLine } from "./line-art.ts";
import type { Raster } from "./raster.ts";
import { NOTHING } from "./raster.ts";
import { smoothLine } from "./polyline.ts";
import type { SkinPoint } from "./skin-view.ts";
import { openSkinView, smoothCurve } from "./skin-view.ts";
import type { Point } from "./trace.ts";

/** A hand-drawn line fixed to the skin. */
export interface SkinLine {
  readonly widthMm: number;
  /** Whether it starts on the midline, where it meets its mirror image. */
  readonly fromMidline: boolean;
  readonly points: readonly SkinPoint[];
  /** The views that show it; without, all do. */
  readonly shownIn?: readonly ViewName[];
}

const STEP_MM = 0.5;

/** Standard deviation of smoothing along a line, in its points; from the side the folds stand out more. */
const EVENING = 4;
const EVENING_SIDEWAYS = 8;

/** A point farther than this behind the skin in front is hidden; one before a slit is drawn across it. */
const HIDDEN_MM = 4;

/** The drawn features of both sides as lines on the skin. */
export function createSkinLines(source: MeshSource, surface: BodySurface, figures: Figures): readonly SkinLine[] {
  return INK_FEATURES.flatMap((feature) => {
    const view = openSkinView(source, surface, figures, { view: feature.view, pxPerMm: 4 });
    const points = smoothCurve(feature.points, STEP_MM).map(([x, y]) => view.skinAt(x, y));
    const mirror = surface.mirror.vertices;
    const mirrored = points.map(({ corners, shares }): SkinPoint => {
      const other = (v: number) => mirror[v] ?? v;
      return { corners: [other(corners[0]), other(corners[1]), other(corners[2])], shares };
    });
    return [toLine(feature, points), toLine(feature, mirrored)];
  });
}

const toLine = ({ widthMm, points: placed, shownIn }: InkFeature, points: readonly SkinPoint[]): SkinLine => ({
  widthMm,
  fromMidline: placed[0]?.[0] === 0,
  points,
  ...(shownIn ? { shownIn } : {}),
});

export interface SkinLineView {
  readonly positions: Float64Array;
  readonly axes: ViewAxes;
  readonly grid: Grid;
  readonly raster: Raster;
}

/** The visible stretches of the skin lines in a view, in pixels. */
export function inkSkinLines(lines: readonly SkinLine[], view: SkinLineView): readonly InkLine[] {
  return lines.flatMap(({ points, widthMm, fromMidline }) => {
    const pixels = points.map((point) => toPixel(point, view));
    const stretches: InkLine[] = [];
    let run: { readonly points: Point[]; readonly widths: number[] } = { points: [], widths: [] };
    const close = () => {
      if (run.points.length > 3) stretches.push({ ...run, points: evened(run.points, view), closed: false });
      run = { points: [], widths: [] };
    };
    pixels.forEach((pixel, i) => {
      if (!pixel) return close();
      const toEnd = pixels.length - 1 - i;
      const fromEnd = (fromMidline ? toEnd / 2 : Math.min(i, toEnd)) / (pixels.length - 1);
      run.points.push(pixel);
      run.widths.push(widthMm * view.grid.pxPerMm * (0.3 + 0.7 * Math.sin(Math.PI * Math.min(0.5, fromEnd * 1.4))));
    });
    close();
    return stretches;
  });
}

/** The skin of lids and lips is folded, so that a line drawn on one figure is uneven on another. */
function evened(points: readonly Point[], { grid, axes }: SkinLineView): readonly Point[] {
  const looksSideways = axes.right[0] === 0;
  const midline = looksSideways ? undefined : -grid.x * grid.pxPerMm;
  return smoothLine({ points, closed: false }, looksSideways ? EVENING_SIDEWAYS : EVENING, midline);
}

function toPixel({ corners, shares }: SkinPoint, { positions, axes, grid, raster }: SkinLineView): Point | undefined {
  const place = corners.reduce<Vec3>(
    (sum, corner, k) => add(sum, scale(vectorAt(positions, corner), shares[k] ?? 0)),
    [0, 0, 0],
  );
  const along = (axis: Vec3) => place[0] * axis[0] + place[1] * axis[1] + place[2] * axis[2];
  const x = (along(axes.right) - grid.x) * grid.pxPerMm;
  const y = (-along(axes.up) - grid.y) * grid.pxPerMm;
  if (x < 0 || y < 0 || x >= grid.width || y >= grid.height) return undefined;
  const front = raster.depth[Math.floor(y) * grid.width + Math.floor(x)] ?? NOTHING;
  return front === NOTHING || front - along(axes.toward) > HIDDEN_MM ? undefined : [x, y];
}
