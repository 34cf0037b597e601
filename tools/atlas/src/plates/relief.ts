import type { FigureName, Figures } from "../figures.ts";
import type { ViewName } from "../frames.ts";
import { frameOf, quadsInView, VIEW_AXES, VIEW_POSES } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { add, dot, length, scale, subtract, vectorAt } from "../linear.ts";
import type { MeshSource } from "../mesh-source.ts";
import { refine } from "../subdivide.ts";
import type { BodySurface } from "./figure-model.ts";
import { gridOver, project } from "./grid.ts";
import { rasterize, trianglesOf } from "./raster.ts";
import type { ReliefFeature } from "./relief-features.ts";
import { RELIEF_FEATURES } from "./relief-features.ts";
import { normalsOf } from "./surface-detail.ts";

/** The figure on which the features are placed. */
const AUTHORED_ON: FigureName = "male";

/** How much of the relief each figure shows. */
export const RELIEF_SHARE: Readonly<Record<FigureName, number>> = { male: 1, female: 0.8, child: 0.5 };

const STEP_MM = 3;
const REACH = 2.8;

/** Skin that faces away from the feature (the far side of a limb) takes no part. */
const LEAST_FACING = 0.25;

interface PlacedPoint {
  readonly place: Vec3;
  readonly normal: Vec3;
  /** 1 along the line, falling to 0 at its ends. */
  readonly strength: number;
}

/** Height of the relief in mm at every fine vertex, the same on both sides. */
export function createRelief(source: MeshSource, surface: BodySurface, figures: Figures): Float64Array {
  const heights = new Float64Array(surface.fine.vertexCount);
  const views = new Map<ViewName, ReturnType<typeof openView>>();
  for (const feature of RELIEF_FEATURES) {
    const view = views.get(feature.view) ?? openView(source, surface, figures, feature.view);
    views.set(feature.view, view);
    addFeature(heights, view, feature);
  }
  const mirror = surface.mirror.vertices;
  return heights.map((height, v) => {
    const other = heights[mirror[v] ?? v] ?? 0;
    return mirror[v] === v ? height : combined(height, other);
  });
}

/** Features on the midline are met from both sides and count once. */
const combined = (a: number, b: number) => (Math.abs(a) > Math.abs(b) ? a : b);

interface OpenView {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  /** Place and normal of the skin under a point of the view; throws off the body. */
  readonly skinAt: (x: number, y: number) => { readonly place: Vec3; readonly normal: Vec3 };
}

function openView(source: MeshSource, surface: BodySurface, figures: Figures, view: ViewName): OpenView {
  const positions = refine(surface.fine, refine(surface.coarse, figures.cage(AUTHORED_ON, VIEW_POSES[view])));
  const normals = normalsOf(positions, surface.fineTriangles);
  const kept = quadsInView(source, view);
  const cageQuad = (quad: number) => surface.coarse.parentQuads[surface.fine.parentQuads[quad] ?? 0] ?? 0;
  const triangles = trianglesOf(surface.fine.quads, (quad) => kept[cageQuad(quad)] === 1);
  const grid = gridOver(frameOf(view, positions, triangles), 1);
  const raster = rasterize(project(positions, VIEW_AXES[view], grid), triangles, grid);
  return {
    positions,
    normals,
    skinAt: (x, y) => {
      const pixel = Math.floor(y - grid.y) * grid.width + Math.floor(x - grid.x);
      const t = raster.triangle[pixel] ?? -1;
      if (t < 0) throw new Error(`relief point ${x}, ${y} of the ${view} view is off the body`);
      const second = raster.second[pixel] ?? 0;
      const third = raster.third[pixel] ?? 0;
      const blend = (packed: Float64Array): Vec3 =>
        [1 - second - third, second, third].reduce<Vec3>(
          (sum, share, k) => add(sum, scale(vectorAt(packed, triangles[t * 3 + k] ?? 0), share)),
          [0, 0, 0],
        );
      return { place: blend(positions), normal: blend(normals) };
    },
  };
}

function addFeature(heights: Float64Array, view: OpenView, feature: ReliefFeature): void {
  const line = placeLine(view, feature);
  const reach = REACH * feature.widthMm;
  const low = boundOf(line, Math.min, -reach);
  const high = boundOf(line, Math.max, reach);
  for (let v = 0; v < heights.length; v += 1) {
    const place = vectorAt(view.positions, v);
    if (place.some((value, k) => value < (low[k] ?? 0) || value > (high[k] ?? 0))) continue;
    const share = shareAt(line, place, vectorAt(view.normals, v), feature.widthMm);
    heights[v] = (heights[v] ?? 0) + share * feature.heightMm;
  }
}

function boundOf(line: readonly PlacedPoint[], pick: (a: number, b: number) => number, margin: number): Vec3 {
  const along = (k: 0 | 1 | 2) => line.map(({ place }) => place[k]).reduce((a, b) => pick(a, b)) + margin;
  return [along(0), along(1), along(2)];
}

/** The share of the feature's height at a place: a bell across the nearest stretch of its line. */
function shareAt(line: readonly PlacedPoint[], place: Vec3, normal: Vec3, width: number): number {
  let best = 0;
  for (const point of line) {
    const away = length(subtract(place, point.place)) / width;
    if (away > REACH || dot(normal, point.normal) < LEAST_FACING) continue;
    best = Math.max(best, point.strength * Math.exp(-(away * away) / 2));
  }
  return best;
}

/** The feature's points joined by a smooth curve, in steps of 3 mm, on the skin. */
function placeLine(view: OpenView, { points }: ReliefFeature): readonly PlacedPoint[] {
  const curve = points.length === 1 ? points : smoothCurve(points);
  return curve.map(([x, y], i) => {
    const fromEnd = Math.min(i, curve.length - 1 - i) / Math.max(1, curve.length - 1);
    const rise = curve.length < 3 ? 1 : Math.min(1, fromEnd / 0.22);
    return { ...view.skinAt(x, y), strength: 0.15 + 0.85 * rise * rise * (3 - 2 * rise) };
  });
}

type PagePoint = readonly [x: number, y: number];

/** A Catmull-Rom curve through the points. */
function smoothCurve(points: readonly PagePoint[]): readonly PagePoint[] {
  const at = (i: number): PagePoint => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const curve: PagePoint[] = [];
  for (let i = 0; i < points.length - 1; i += 1) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const steps = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / STEP_MM));
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const blend = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      curve.push([blend(0), blend(1)]);
    }
  }
  return [...curve, at(points.length - 1)];
}
