import type { ViewAxes } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { add, dot, scale, unit, vectorAt } from "../linear.ts";
import type { FigureModel } from "./figure-model.ts";
import type { Raster } from "./raster.ts";

/** Light from above the viewer, the same from both sides: to the viewer's right, up, towards the viewer. */
const LIGHT: Vec3 = unit([0, 0.5, 0.87]);

/** Skin in full light is a little darker than the paper, so that ridges can be lighter still. */
const AMBIENT = 0.055;

/** How much each effect darkens. */
const FORM = 1.0;
const FORM_EXPONENT = 0.95;
const RIM = 0.32;
const SKY = 0.54;
const FINE_VALLEY = 0.22;
const BROAD_VALLEY = 0.3;
const RIDGE = 0.08;

/** Share of all darkness that is taken away where the skin is to stay plain. */
const QUIETING = 0.55;

/** Curvatures, 1/mm, at which a valley or ridge counts fully. */
const FINE_CURVATURE = 0.05;
const BROAD_CURVATURE = 0.018;

/** Darkening above this is compressed, so that creases stay readable and nothing turns black. */
const DARKEST = 0.82;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The tone of every pixel, 1 light to 0 dark; pixels without skin are NaN. */
export function shade(raster: Raster, triangles: Int32Array, model: FigureModel, axes: ViewAxes): Float32Array {
  return blendOverPixels(raster, triangles, vertexTones(model, axes));
}

/** Values of the fine vertices blended over their triangles; pixels without skin are NaN. */
export function blendOverPixels(raster: Raster, triangles: Int32Array, values: Float64Array): Float32Array {
  const blended = new Float32Array(raster.width * raster.height).fill(Number.NaN);
  for (let pixel = 0; pixel < blended.length; pixel += 1) {
    const t = raster.triangle[pixel] ?? -1;
    if (t < 0) continue;
    const second = raster.second[pixel] ?? 0;
    const third = raster.third[pixel] ?? 0;
    blended[pixel] =
      (1 - second - third) * (values[triangles[t * 3] ?? 0] ?? 0) +
      second * (values[triangles[t * 3 + 1] ?? 0] ?? 0) +
      third * (values[triangles[t * 3 + 2] ?? 0] ?? 0);
  }
  return blended;
}

/** Fine triangles are about 3 mm, so tones are worked out at the vertices and blended between them. */
function vertexTones(model: FigureModel, axes: ViewAxes): Float64Array {
  const { normals, shadingNormals, sky, fineCurvature, broadCurvature, emphasis, quiet } = model;
  const light = add(scale(axes.right, LIGHT[0]), add(scale(axes.up, LIGHT[1]), scale(axes.toward, LIGHT[2])));
  return Float64Array.from({ length: sky.length }, (_, v) => {
    const lit = 0.5 + 0.5 * dot(vectorAt(shadingNormals, v), light);
    const facing = Math.max(0, dot(vectorAt(normals, v), axes.toward));
    const keep = emphasis[v] ?? 1;
    const fine = clamp((fineCurvature[v] ?? 0) / FINE_CURVATURE, -1, 1);
    const broad = clamp((broadCurvature[v] ?? 0) / BROAD_CURVATURE, -1, 1);
    const dark =
      AMBIENT +
      FORM * (1 - lit) ** FORM_EXPONENT +
      RIM * (1 - facing) ** 2.4 +
      SKY * (0.3 + 0.7 * keep) * Math.max(0, 1 - (sky[v] ?? 1)) ** 1.15 +
      FINE_VALLEY * Math.min(1, keep / 0.35) * Math.max(0, -fine) +
      keep * BROAD_VALLEY * Math.max(0, -broad) -
      keep * RIDGE * (0.4 * Math.max(0, fine) + 0.6 * Math.max(0, broad));
    const bounded = Math.max(0, dark) * (1 - QUIETING * (quiet[v] ?? 0));
    return 1 - bounded / (1 + (bounded / DARKEST) ** 3) ** (1 / 3);
  });
}
