import type { Chart } from "../../domain/marks.ts";
import { drawGroup, drawText, type GroupItem, INK_SOFT } from "../drawing.ts";
import { drawSampleBadge, drawSampleSign, type SignSpot } from "./sign-drawing.ts";
import { SIGN_MEANINGS, type SignId, signOf, SPOT_SIGN_IDS, ZONE_SIGN_IDS } from "./signs.ts";
import { BADGE_IDS, BADGE_MEANINGS, type BadgeId, badgeOf } from "./treatment-badges.ts";
import type { TextStyle, Typesetter } from "../text/text-fit.ts";

const SIGN_WIDTH = 16;
const GAP = 14;
const LINE_HEIGHT = 15;
const STYLE: TextStyle = { size: 8, weight: "regular" };
const SIGN_SCALE = 0.62;
/** A badge is smaller than a sign: alone it would be lost at the signs' scale. */
const BADGE_SCALE = 0.85;

export type Legend = { readonly group: GroupItem; readonly height: number };

/** What a sheet shows that has to be explained. */
export type UsedSigns = { readonly signs: ReadonlySet<SignId>; readonly badges: ReadonlySet<BadgeId> };

export function usedSignsOf({ marks }: Chart): UsedSigns {
  const badges = marks.map((mark) => (mark.kind === "pain-zone" ? null : badgeOf(mark)));
  return {
    signs: new Set(marks.map((mark) => signOf(mark))),
    badges: new Set(badges.filter((badge) => badge !== null)),
  };
}

/** The signs that are used, with their meaning, in as many lines as it takes. */
export function drawLegend(
  used: UsedSigns,
  place: { readonly left: number; readonly top: number; readonly width: number },
  setter: Typesetter,
): Legend {
  const entries = [
    ...[...SPOT_SIGN_IDS, ...ZONE_SIGN_IDS]
      .filter((sign) => used.signs.has(sign))
      .map((sign) => ({
        draw: (spot: SignSpot) => drawSampleSign(sign, spot),
        scale: SIGN_SCALE,
        text: SIGN_MEANINGS[sign],
      })),
    ...BADGE_IDS.filter((badge) => used.badges.has(badge)).map((badge) => ({
      draw: (spot: SignSpot) => drawSampleBadge(badge, spot),
      scale: BADGE_SCALE,
      text: BADGE_MEANINGS[badge],
    })),
    { draw: null, scale: 1, text: "R and L: the patient's right and left" },
  ];
  let x = place.left;
  let line = 0;
  const items = entries.flatMap(({ draw, scale, text }) => {
    const indent = draw === null ? 0 : SIGN_WIDTH;
    const width = indent + setter.measure(text, STYLE);
    if (x > place.left && x + width > place.left + place.width) {
      x = place.left;
      line += 1;
    }
    const middle = place.top + line * LINE_HEIGHT + LINE_HEIGHT / 2;
    const words = drawText(text, { x: x + indent, y: middle + 2.9, size: STYLE.size }, { color: INK_SOFT });
    const sample = draw === null ? [] : [draw({ x: x + 6, y: middle, scale })];
    x += width + GAP;
    return [...sample, words];
  });
  return { group: drawGroup(items, { part: "legend" }), height: (line + 1) * LINE_HEIGHT };
}
