import sharp from "sharp";
import type { PictureSize, PictureSkin } from "./picture-skin.ts";
import { reliefTones } from "./relief-tone.ts";
import { smoothedOnSkin } from "./skin-smoothing.ts";

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

/** What is drawn by hand, at every pixel of the image. */
export interface DrawnAmounts {
  /** Heights of bones and muscles, mm. */
  readonly heights: Float32Array;
  /** Darkness of the skin itself, 0 to 1. */
  readonly darkness: Float32Array;
  /** How far the folds of the mesh are smoothed away, 0 to 1. */
  readonly calm: Float32Array;
}

export interface ImageSubject {
  readonly size: PictureSize;
  readonly skin: PictureSkin;
  readonly drawn: DrawnAmounts;
  readonly symmetric: boolean;
}

/** Rings by which tones are carried outwards, so that the clip at the silhouette meets skin everywhere. */
const BLEED_RINGS = 6;

/** Tone of the paper around, about that of the figure's rim, so that the file spends nothing on the border. */
const EMPTY_TONE = 0.72;

/** Standard deviations of the smoothing of soft skin, which hides the quads of the mesh, and of calm skin, mm. */
const SOFT_MM = 3.2;
const CALM_MM = 8;

/** Averages tones over the pixels of the image, smooths them, adds what is drawn, and carries them past the silhouette. */
export function toneToImage(field: ToneField, { size, skin, drawn, symmetric }: ImageSubject): ShadingImage {
  const { width, height } = size;
  const mean = shrink(field, field.tone, size, symmetric);
  const softness = shrink(field, field.softness, size, symmetric);
  const soft = mixed(mean, smoothedOnSkin(mean, skin, size, SOFT_MM), softness);
  const calm = mixed(soft, smoothedOnSkin(soft, skin, size, CALM_MM), drawn.calm);
  const relief = reliefTones(drawn.heights, skin, size);
  const tones = calm.map((tone, pixel) => tone + (relief[pixel] ?? 0) - (drawn.darkness[pixel] ?? 0));
  for (let ring = 0; ring < BLEED_RINGS; ring += 1) bleed(tones, width, height);
  const gray = Uint8Array.from(tones, (tone) =>
    Math.round(255 * (Number.isNaN(tone) ? EMPTY_TONE : Math.max(0, Math.min(1, tone)))),
  );
  return { width, height, gray };
}

/** The first values, blended into the second by shares from 0 to 1. */
function mixed(first: Float32Array, second: Float32Array, shares: Float32Array): Float32Array {
  return first.map((value, i) => {
    const share = Math.max(0, Math.min(1, shares[i] ?? 0));
    return share > 0 ? value + share * ((second[i] ?? value) - value) : value;
  });
}

/** Means of the field's values over the pixels of the image, NaN where there is no skin. */
function shrink(
  field: ToneField,
  values: Float32Array,
  { width, height }: PictureSize,
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
