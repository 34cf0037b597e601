import type { SpotMark } from "../../domain/marks.ts";
import type { TechniqueKind } from "../../domain/treatment/treatment.ts";
import { type SignLayer, SPOT_SIGNS, type SpotSignId } from "./signs.ts";

/** The small sign beside that of a point that was treated, by what was done. The first that applies is shown. */
export const BADGE_IDS = ["injection", "dry-needling", "pressure", "other-treatment"] as const;
export type BadgeId = (typeof BADGE_IDS)[number];

/** The middle of a badge, at the upper right of its sign, beside the number's usual place. In px at nominal size. */
export const BADGE_SPOT = { x: 6.5, y: -8, radius: 5 } as const;

/** A sign with its badge, halo too, lies within this distance of its place. */
const REACH = Math.hypot(BADGE_SPOT.x, BADGE_SPOT.y) + BADGE_SPOT.radius;

/** Relative path data from the middle of the badge. */
function fromMiddle(x: number, y: number, path: string): string {
  return `M${BADGE_SPOT.x + x} ${BADGE_SPOT.y + y}${path}`;
}

const HALO: SignLayer = {
  path: fromMiddle(-5, 0, "a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z"),
  fill: "paper",
  stroke: null,
};

function line(path: string, width: number): SignLayer {
  return { path, fill: null, stroke: { ink: "point", width } };
}

/** Told apart by form alone: a drop, a pin, an arrow on a line, a diamond. */
const BADGES: Readonly<Record<BadgeId, readonly SignLayer[]>> = {
  injection: [
    HALO,
    {
      path: fromMiddle(0, -4, "c1.6 2.4 2.9 3.7 2.9 5.1a2.9 2.9 0 1 1 -5.8 0c0 -1.4 1.3 -2.7 2.9 -5.1z"),
      fill: "point",
      stroke: null,
    },
  ],
  "dry-needling": [HALO, line(fromMiddle(-3.2, 3.2, "l4.8 -4.8"), 1.2), line(fromMiddle(0, -3.4, "l3.4 3.4"), 2)],
  pressure: [
    HALO,
    line(fromMiddle(0, -3.6, "v3.8"), 1.4),
    line(fromMiddle(-2.1, -1.6, "l2.1 2.1l2.1 -2.1"), 1.4),
    line(fromMiddle(-3, 3.1, "h6"), 1.4),
  ],
  "other-treatment": [HALO, { path: fromMiddle(0, -3.4, "l3.4 3.4l-3.4 3.4l-3.4 -3.4z"), fill: "point", stroke: null }],
};

/** What each badge means, as the legend says it. */
export const BADGE_MEANINGS: Readonly<Record<BadgeId, string>> = {
  injection: "Treated by injection",
  "dry-needling": "Treated by dry needling",
  pressure: "Treated by pressure release",
  "other-treatment": "Treated otherwise",
};

const BADGE_OF_KIND: Readonly<Record<TechniqueKind, BadgeId>> = {
  injection: "injection",
  "dry-needling": "dry-needling",
  "pressure-release": "pressure",
  "stretch-and-spray": "other-treatment",
  heat: "other-treatment",
  taping: "other-treatment",
  other: "other-treatment",
};

/** The badge of a point that was treated; null for one that was not, and for a site with nothing found. */
export function badgeOf(mark: SpotMark): BadgeId | null {
  if (mark.kind !== "trigger-point" || mark.treatments.length === 0) return null;
  const given = new Set(mark.treatments.map(({ technique }) => BADGE_OF_KIND[technique.kind]));
  return BADGE_IDS.find((id) => given.has(id)) ?? null;
}

/** A sign and its badge in the order in which they are drawn, and how far they reach. */
export function signWithBadge(
  sign: SpotSignId,
  badge: BadgeId | null,
): { readonly layers: readonly SignLayer[]; readonly radius: number } {
  const { layers, radius } = SPOT_SIGNS[sign];
  return badge === null ? { layers, radius } : { layers: [...layers, ...BADGES[badge]], radius: REACH };
}

/** A badge alone, around (0, 0), for the legend. */
export function badgeAlone(badge: BadgeId): {
  readonly layers: readonly SignLayer[];
  readonly middle: typeof BADGE_SPOT;
} {
  return { layers: BADGES[badge], middle: BADGE_SPOT };
}
