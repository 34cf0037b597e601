import sharp from "sharp";
import type { Frame } from "../frames.ts";

/** Grays row by row, 255 light; the image fills its view's frame exactly. */
export interface ShadingImage {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

/** Tones of pixels row by row, NaN where there is no skin; of a symmetric view the left half and one column more. */
export interface ToneField {
  readonly tone: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Edge of a pixel of the image, about. */
const PIXEL_MM = 1.25;

/** Rings by which tones are carried outwards, so that the clip at the silhouette meets skin everywhere. */
const BLEED_RINGS = 6;

/** Tone of the paper around, about that of the figure's rim, so that the file spends nothing on the border. */
const EMPTY_TONE = 0.72;

/** Averages tones over the pixels of the image and carries them past the silhouette. */
export function toneToImage(field: ToneField, frame: Frame, symmetric: boolean): ShadingImage {
  const width = 2 * Math.round(frame.width / PIXEL_MM / 2);
  const height = Math.round(frame.height / PIXEL_MM);
  const mean = new Float32Array(width * height).fill(Number.NaN);
  const across = symmetric ? 2 * (field.width - 1) : field.width;
  const columns = symmetric ? width / 2 : width;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = meanOfBox(field, {
        left: Math.round((column * across) / width),
        right: Math.round(((column + 1) * across) / width),
        top: Math.round((row * field.height) / height),
        bottom: Math.round(((row + 1) * field.height) / height),
      });
      mean[row * width + column] = value;
      if (symmetric) mean[(row + 1) * width - 1 - column] = value;
    }
  }
  for (let ring = 0; ring < BLEED_RINGS; ring += 1) bleed(mean, width, height);
  const gray = Uint8Array.from(mean, (value) => {
    const tone = Number.isNaN(value) ? EMPTY_TONE : value;
    return Math.round(255 * Math.max(0, Math.min(1, tone)));
  });
  return { width, height, gray };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meanOfBox({ tone, width }: ToneField, { left, right, top, bottom }: Box): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = tone[y * width + x] ?? Number.NaN;
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
    .webp({ quality, effort: 6, smartSubsample: false })
    .toBuffer();
}
