import type { FigureName } from "../figures.ts";
import { CALM_FEATURES, QUIET_FEATURES, TONE_FEATURES } from "./drawn-features.ts";
import type { DrawnBody, PlacedFeature, Skin } from "./placed-features.ts";
import { amountsAt, placeFeatures } from "./placed-features.ts";
import type { DrawnFeature, ToneFeature } from "./drawn-features.ts";
import type { ReliefFeature } from "./relief-features.ts";
import { ARM_RELIEF, LEG_RELIEF } from "./relief-of-limbs.ts";
import { BACK_RELIEF, CHEST_RELIEF, FLANK_RELIEF, HEAD_RELIEF } from "./relief-of-trunk.ts";
import type { DrawnAmounts } from "./shading-image.ts";

/** How much of the relief each figure shows. */
const RELIEF_SHARE: Readonly<Record<FigureName, number>> = { male: 1, female: 0.85, child: 0.6 };

/** Size of each figure in that of the male one. */
const SIZE: Readonly<Record<FigureName, number>> = { male: 1, female: 0.93, child: 0.74 };

/** How far the shade is held back at most in quiet places. */
const QUIET = 0.85;

/** Above 1, so that the middle of a calm place is all smooth. */
const CALM = 2;

/** What is drawn by hand into the shading, fixed to the skin. */
export interface DrawnShading {
  readonly relief: readonly PlacedFeature<ReliefFeature>[];
  readonly tones: readonly PlacedFeature<ToneFeature>[];
  readonly calm: readonly PlacedFeature<DrawnFeature>[];
  readonly quiet: readonly PlacedFeature<DrawnFeature>[];
}

export function placeDrawnShading(body: DrawnBody): DrawnShading {
  return {
    relief: placeFeatures(body, [
      ...BACK_RELIEF,
      ...CHEST_RELIEF,
      ...HEAD_RELIEF,
      ...ARM_RELIEF,
      ...FLANK_RELIEF,
      ...LEG_RELIEF,
    ]),
    tones: placeFeatures(body, TONE_FEATURES),
    calm: placeFeatures(body, CALM_FEATURES),
    quiet: placeFeatures(body, QUIET_FEATURES),
  };
}

/** How far relief and shade are held back at every fine vertex of a figure, 0 to 1. */
export function quietOf({ quiet }: DrawnShading, figure: FigureName, skin: Skin): Float32Array {
  return amountsAt(skin, skin, quiet, { amountOf: () => QUIET, size: SIZE[figure] });
}

/** @param skin the fine vertices of the figure in its pose */
export function drawnAmountsAt(
  places: Skin,
  { relief, tones, calm }: DrawnShading,
  figure: FigureName,
  skin: Skin,
): DrawnAmounts {
  const size = SIZE[figure];
  const height = size * RELIEF_SHARE[figure];
  return {
    heights: amountsAt(places, skin, relief, { amountOf: ({ heightMm }) => heightMm * height, size }),
    darkness: amountsAt(places, skin, tones, { amountOf: ({ darkness }) => darkness, size }),
    calm: amountsAt(places, skin, calm, { amountOf: () => CALM, size }),
  };
}
