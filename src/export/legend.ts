import { drawGroup, drawText, type GroupItem, INK_SOFT } from "./drawing.ts";
import { drawSampleSign } from "./sign-drawing.ts";
import { SIGN_MEANINGS, type SignId, SPOT_SIGN_IDS, ZONE_SIGN_IDS } from "./signs.ts";
import type { TextStyle, Typesetter } from "./text-fit.ts";

const SIGN_WIDTH = 16;
const GAP = 14;
const LINE_HEIGHT = 15;
const STYLE: TextStyle = { size: 8, weight: "regular" };
const SIGN_SCALE = 0.62;

export type Legend = { readonly group: GroupItem; readonly height: number };

/** The signs that are used, with their meaning, in as many lines as it takes. */
export function drawLegend(
  used: ReadonlySet<SignId>,
  place: { readonly left: number; readonly top: number; readonly width: number },
  setter: Typesetter,
): Legend {
  const entries = [
    ...[...SPOT_SIGN_IDS, ...ZONE_SIGN_IDS]
      .filter((sign) => used.has(sign))
      .map((sign) => ({ sign, text: SIGN_MEANINGS[sign], indent: SIGN_WIDTH })),
    { sign: null, text: "R and L: the patient's right and left", indent: 0 },
  ];
  let x = place.left;
  let line = 0;
  const items = entries.flatMap(({ sign, text, indent }) => {
    const width = indent + setter.measure(text, STYLE);
    if (x > place.left && x + width > place.left + place.width) {
      x = place.left;
      line += 1;
    }
    const middle = place.top + line * LINE_HEIGHT + LINE_HEIGHT / 2;
    const words = drawText(text, { x: x + indent, y: middle + 2.9, size: STYLE.size }, { color: INK_SOFT });
    const sample = sign === null ? [] : [drawSampleSign(sign, { x: x + 6, y: middle, scale: SIGN_SCALE })];
    x += width + GAP;
    return [...sample, words];
  });
  return { group: drawGroup(items, { part: "legend" }), height: (line + 1) * LINE_HEIGHT };
}
