import type { FigureName, Figures } from "../figures.ts";
import type { ViewName } from "../frames.ts";
import { frameOf, quadsInView, VIEW_AXES, VIEW_POSES } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import type { MeshSource } from "../mesh-source.ts";
import { refine } from "../subdivide.ts";
import type { BodySurface } from "./figure-model.ts";
import { gridOver, project } from "./grid.ts";
import { rasterize, trianglesOf } from "./raster.ts";

/** The figure on whose plates features are placed by hand. */
const AUTHORED_ON: FigureName = "male";

/** A point of the skin: corners of a fine triangle and their shares. */
export interface SkinPoint {
  readonly corners: readonly [number, number, number];
  readonly shares: Vec3;
}

export interface SkinView {
  /** Fine vertices of the male figure in the view's pose, mm. */
  readonly positions: Float64Array;
  /** The skin under a point of the view, in view mm; throws off the body. */
  readonly skinAt: (x: number, y: number) => SkinPoint;
}

/** The plate on which features are placed by hand, to find the skin under a point of it. */
export function openSkinView(
  source: MeshSource,
  surface: BodySurface,
  figures: Figures,
  { view, pxPerMm }: { readonly view: ViewName; readonly pxPerMm: number },
): SkinView {
  const positions = refine(surface.fine, refine(surface.coarse, figures.cage(AUTHORED_ON, VIEW_POSES[view])));
  const kept = quadsInView(source, view);
  const cageQuad = (quad: number) => surface.coarse.parentQuads[surface.fine.parentQuads[quad] ?? 0] ?? 0;
  const triangles = trianglesOf(surface.fine.quads, (quad) => kept[cageQuad(quad)] === 1);
  const grid = gridOver(frameOf(view, positions, triangles), pxPerMm);
  const raster = rasterize(project(positions, VIEW_AXES[view], grid), triangles, grid);
  return {
    positions,
    skinAt: (x, y) => {
      const column = Math.floor((x - grid.x) * pxPerMm);
      const pixel = Math.floor((y - grid.y) * pxPerMm) * grid.width + column;
      const t = raster.triangle[pixel] ?? -1;
      if (t < 0) throw new Error(`point ${x}, ${y} of the ${view} view is off the body`);
      const [a = 0, b = 0, c = 0] = triangles.subarray(t * 3, t * 3 + 3);
      const second = raster.second[pixel] ?? 0;
      const third = raster.third[pixel] ?? 0;
      return { corners: [a, b, c], shares: [1 - second - third, second, third] };
    },
  };
}

type PagePoint = readonly [x: number, y: number];

/** A Catmull-Rom curve through the points, in steps of about `step`. */
export function smoothCurve(points: readonly PagePoint[], step: number): readonly PagePoint[] {
  const at = (i: number): PagePoint => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const curve: PagePoint[] = [];
  for (let i = 0; i < points.length - 1; i += 1) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const steps = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step));
    for (let k = 0; k < steps; k += 1) {
      const t = k / steps;
      const blend = (axis: 0 | 1) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
      curve.push([blend(0), blend(1)]);
    }
  }
  return [...curve, at(points.length - 1)];
}
