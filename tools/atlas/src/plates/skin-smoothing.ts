import type { PictureSize, PictureSkin } from "./picture-skin.ts";

/** Skin that lies this much deeper or higher than the slope explains is other skin: an arm before the trunk. mm. */
const STEP_MM = 5;

/** The steepest slope over which skin is followed. */
const SLOPE = 2.5;

type Skin = Pick<PictureSkin, "depth">;

/** A Gauss blur along the skin: over steps of depth and past the outline nothing mixes. Empty pixels are NaN. */
export function smoothedOnSkin(
  values: Float32Array,
  { depth }: Skin,
  { width, height, pixelMm }: PictureSize,
  sigmaMm: number,
): Float32Array {
  const sigma = sigmaMm / pixelMm;
  const reach = Math.ceil(sigma * 2.8);
  const kernel = Array.from({ length: reach + 1 }, (_, i) => Math.exp(-(i * i) / (2 * sigma * sigma)));
  const limits = kernel.map((_, i) => STEP_MM + SLOPE * i * pixelMm);
  const along = (source: Float32Array, line: Line) => blurLine(source, depth, line, { kernel, limits });
  const rows = { step: 1, count: width, lines: height, stride: width };
  const columns = { step: width, count: height, lines: width, stride: 1 };
  return along(along(values, rows), columns);
}

interface Line {
  readonly step: number;
  readonly count: number;
  readonly lines: number;
  readonly stride: number;
}

interface Window {
  readonly kernel: readonly number[];
  readonly limits: readonly number[];
}

function blurLine(
  values: Float32Array,
  depth: Float32Array,
  { step, count, lines, stride }: Line,
  { kernel, limits }: Window,
): Float32Array {
  const result = new Float32Array(values.length).fill(Number.NaN);
  const reach = kernel.length - 1;
  for (let line = 0; line < lines; line += 1) {
    for (let i = 0; i < count; i += 1) {
      const pixel = line * stride + i * step;
      const here = depth[pixel] ?? Number.NaN;
      if (Number.isNaN(here)) {
        result[pixel] = values[pixel] ?? Number.NaN;
        continue;
      }
      let sum = 0;
      let total = 0;
      for (let k = Math.max(-reach, -i); k <= Math.min(reach, count - 1 - i); k += 1) {
        const other = pixel + k * step;
        const value = values[other] ?? Number.NaN;
        const away = Math.abs(k);
        // NaN of an empty pixel fails the comparison.
        if (!(Math.abs((depth[other] ?? Number.NaN) - here) < (limits[away] ?? 0)) || Number.isNaN(value)) continue;
        const weight = kernel[away] ?? 0;
        sum += weight * value;
        total += weight;
      }
      result[pixel] = total > 0 ? sum / total : (values[pixel] ?? Number.NaN);
    }
  }
  return result;
}
