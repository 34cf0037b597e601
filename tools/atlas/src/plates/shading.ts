import type { ViewAxes } from "../frames.ts";
import type { Vec3 } from "../linear.ts";
import { dot, unit } from "../linear.ts";
import type { FigureModel } from "./figure-model.ts";
import type { Raster } from "./raster.ts";

/** Light from above the viewer, the same from both sides: to the viewer's right, up, towards the viewer. */
const LIGHT: Vec3 = unit([0, 0.62, 0.78]);

/** How much each effect darkens. */
const FORM = 0.86;
const RIM = 0.34;
const SKY = 0.62;
const FINE_VALLEY = 0.3;
const BROAD_VALLEY = 0.3;
const RIDGE = 0.1;

/** Curvatures, 1/mm, at which a valley or ridge counts fully. */
const FINE_CURVATURE = 0.05;
const BROAD_CURVATURE = 0.018;

/** Darkening above this is compressed, so that creases stay readable and nothing turns black. */
const DARKEST = 0.82;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The tone of every pixel, 1 light to 0 dark; pixels without skin are NaN. */
export function shade(raster: Raster, triangles: Int32Array, model: FigureModel, axes: ViewAxes): Float32Array {
  const tone = new Float32Array(raster.width * raster.height).fill(Number.NaN);
  const toneAt = vertexTones(model, axes);
  for (let pixel = 0; pixel < tone.length; pixel += 1) {
    const t = raster.triangle[pixel] ?? -1;
    if (t < 0) continue;
    const second = raster.second[pixel] ?? 0;
    const third = raster.third[pixel] ?? 0;
    tone[pixel] =
      (1 - second - third) * (toneAt[triangles[t * 3] ?? 0] ?? 0) +
      second * (toneAt[triangles[t * 3 + 1] ?? 0] ?? 0) +
      third * (toneAt[triangles[t * 3 + 2] ?? 0] ?? 0);
  }
  return tone;
}

/** Fine triangles are about 3 mm, so tones are worked out at the vertices and blended between them. */
function vertexTones(model: FigureModel, axes: ViewAxes): Float64Array {
  const { normals, shadingNormals, sky, fineCurvature, broadCurvature } = model;
  const vector = (packed: Float64Array, v: number): Vec3 => [
    packed[v * 3] ?? 0,
    packed[v * 3 + 1] ?? 0,
    packed[v * 3 + 2] ?? 0,
  ];
  return Float64Array.from({ length: sky.length }, (_, v) => {
    const shown = vector(shadingNormals, v);
    const lit =
      0.5 +
      0.5 * (dot(shown, axes.right) * LIGHT[0] + dot(shown, axes.up) * LIGHT[1] + dot(shown, axes.toward) * LIGHT[2]);
    const facing = Math.max(0, dot(vector(normals, v), axes.toward));
    const fine = clamp((fineCurvature[v] ?? 0) / FINE_CURVATURE, -1, 1);
    const broad = clamp((broadCurvature[v] ?? 0) / BROAD_CURVATURE, -1, 1);
    const dark =
      FORM * (1 - lit) ** 1.15 +
      RIM * (1 - facing) ** 2.4 +
      SKY * Math.max(0, 1 - (sky[v] ?? 1)) ** 1.15 +
      FINE_VALLEY * Math.max(0, -fine) +
      BROAD_VALLEY * Math.max(0, -broad) -
      RIDGE * (0.4 * Math.max(0, fine) + 0.6 * Math.max(0, broad));
    const bounded = Math.max(0, dark);
    return 1 - bounded / (1 + (bounded / DARKEST) ** 3) ** (1 / 3);
  });
}
