import type { PictureSize, PictureSkin } from "./picture-skin.ts";
import { smoothedOnSkin } from "./skin-smoothing.ts";

/** How much the slopes of the relief lighten where they look up, and darken on either side whichever way they look. */
const SKYWARD = 0.3;
const SLOPE = 0.4;

/** Slopes below this hardly darken. */
const GENTLE_SLOPE = 0.12;

/** How much hollows darken and ridges lighten, mm: tone for each 1/mm of curvature. */
const CURVATURE_MM = 4;

/** Standard deviation of the smoothing of the heights, mm: where two stretches of a line meet they are creased. */
const SMOOTHING_MM = 3;

/** Skin shines softly over a bone: lightening counts less than shade. */
const LIGHTENING = 0.55;

/** Relief fades out towards the rim, where it would be squeezed: cosines of the skin from none to all. */
const NO_FACING = 0.3;
const FULL_FACING = 0.75;

/** Neighbours farther than this before or behind are other skin. mm. */
const STEP_MM = 3.5;

const clamp01 = (value: number) => Math.max(0, Math.min(1, value));

/** What a relief of the given heights, mm, adds to the tones of a view: lighter is positive. */
export function reliefTones(drawn: Float32Array, skin: PictureSkin, size: PictureSize): Float32Array {
  const { depth, facing } = skin;
  const { width, pixelMm } = size;
  const heights = smoothedOnSkin(drawn, skin, size, SMOOTHING_MM);
  return heights.map((height, pixel) => {
    const here = depth[pixel] ?? Number.NaN;
    if (Number.isNaN(here)) return 0;
    const isSameSkin = (other: number) => Math.abs((depth[other] ?? Number.NaN) - here) < STEP_MM;
    // At the edge of the skin nothing is known of its relief.
    const pairAt = (step: number): readonly [number, number] =>
      isSameSkin(pixel - step) && isSameSkin(pixel + step)
        ? [heights[pixel - step] ?? 0, heights[pixel + step] ?? 0]
        : [height, height];
    const [left, right] = pairAt(1);
    const [above, below] = pairAt(width);
    const down = (below - above) / (2 * pixelMm);
    const steepness = Math.hypot((right - left) / (2 * pixelMm), down);
    const bend = (left + right + above + below - 4 * height) / pixelMm ** 2;
    const tone = SKYWARD * down - (SLOPE * steepness ** 2) / (steepness + GENTLE_SLOPE) - CURVATURE_MM * bend;
    return (
      (tone > 0 ? LIGHTENING * tone : tone) * clamp01(((facing[pixel] ?? 0) - NO_FACING) / (FULL_FACING - NO_FACING))
    );
  });
}
