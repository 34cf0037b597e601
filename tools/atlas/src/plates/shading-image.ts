import sharp from "sharp";
import type { Frame } from "../frames.ts";

/** Grays row by row, 255 light; the image fills its view's frame exactly. */
export interface ShadingImage {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

/** Pixels row by row; of a symmetric view the left half and one column more. */
export interface ToneField {
  /** Tone, 1 light to 0 dark, NaN where there is no skin. */
  readonly tone: Float32Array;
  /** How far the skin is to be drawn softly, 0 to 1: trunk and limbs, but not face, hands and feet. */
  readonly softness: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Edge of a pixel of the image, about. */
const PIXEL_MM = 1.25;

/** Rings by which tones are carried outwards, so that the clip at the silhouette meets skin everywhere. */
const BLEED_RINGS = 6;

/** Tone of the paper around, about that of the figure's rim, so that the file spends nothing on the border. */
const EMPTY_TONE = 0.72;

/** Standard deviation of the smoothing of soft skin, in pixels of the image. */
const SOFT_SIGMA = 1.5;

/** Averages tones over the pixels of the image, smooths soft skin and carries the tones past the silhouette. */
export function toneToImage(field: ToneField, frame: Frame, symmetric: boolean): ShadingImage {
  const width = 2 * Math.round(frame.width / PIXEL_MM / 2);
  const height = Math.round(frame.height / PIXEL_MM);
  const size = { width, height };
  const mean = shrink(field, field.tone, size, symmetric);
  const softness = shrink(field, field.softness, size, symmetric);
  for (let ring = 0; ring < BLEED_RINGS; ring += 1) bleed(mean, width, height);
  const soft = blurred(mean, width, height);
  const gray = Uint8Array.from(mean, (value, pixel) => {
    const share = softness[pixel] ?? 0;
    const tone = Number.isNaN(value) ? EMPTY_TONE : value + (share > 0 ? share * ((soft[pixel] ?? value) - value) : 0);
    return Math.round(255 * Math.max(0, Math.min(1, tone)));
  });
  return { width, height, gray };
}

/** Means of the field's values over the pixels of the image, NaN where there is no skin. */
function shrink(
  field: ToneField,
  values: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
  symmetric: boolean,
): Float32Array {
  const mean = new Float32Array(width * height).fill(Number.NaN);
  const across = symmetric ? 2 * (field.width - 1) : field.width;
  const columns = symmetric ? width / 2 : width;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = meanOfBox(values, field.width, {
        left: Math.round((column * across) / width),
        right: Math.round(((column + 1) * across) / width),
        top: Math.round((row * field.height) / height),
        bottom: Math.round(((row + 1) * field.height) / height),
      });
      mean[row * width + column] = value;
      if (symmetric) mean[(row + 1) * width - 1 - column] = value;
    }
  }
  return mean;
}

/** A Gauss blur that leaves empty pixels out. */
function blurred(values: Float32Array, width: number, height: number): Float32Array {
  const reach = Math.ceil(SOFT_SIGMA * 3);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * SOFT_SIGMA ** 2)));
  const across = blurredAlong(values, kernel, { step: 1, count: width, lines: height, stride: width });
  return blurredAlong(across, kernel, { step: width, count: height, lines: width, stride: 1 });
}

function blurredAlong(
  values: Float32Array,
  kernel: readonly number[],
  {
    step,
    count,
    lines,
    stride,
  }: { readonly step: number; readonly count: number; readonly lines: number; readonly stride: number },
): Float32Array {
  const result = new Float32Array(values.length);
  const reach = (kernel.length - 1) / 2;
  for (let line = 0; line < lines; line += 1) {
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      let total = 0;
      for (let k = Math.max(-reach, -i); k <= Math.min(reach, count - 1 - i); k += 1) {
        const value = values[line * stride + (i + k) * step] ?? Number.NaN;
        const weight = kernel[k + reach] ?? 0;
        if (Number.isNaN(value)) continue;
        sum += weight * value;
        total += weight;
      }
      result[line * stride + i * step] = total > 0 ? sum / total : Number.NaN;
    }
  }
  return result;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meanOfBox(values: Float32Array, width: number, { left, right, top, bottom }: Box): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = values[y * width + x] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
  }
  return count > 0 ? sum / count : Number.NaN;
}

/** Gives every empty pixel beside a filled one the mean of its filled neighbours. */
function bleed(mean: Float32Array, width: number, height: number): void {
  const before = mean.slice();
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (!Number.isNaN(before[row * width + column] ?? 0)) continue;
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1) {
          const value = before[y * width + x] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          sum += value;
          count += 1;
        }
      }
      if (count > 0) mean[row * width + column] = sum / count;
    }
  }
}

/** One gray channel as WebP. */
export async function encodeShading(image: ShadingImage, quality: number): Promise<Buffer> {
  const { width, height, gray } = image;
  return sharp(gray, { raw: { width, height, channels: 1 } })
    .toColorspace("srgb")
    .webp({ quality, effort: 6, smartDeblock: true })
    .toBuffer();
}
