import { NUMBER_SPOT, SPOT_SIGNS } from "../../export/marks/signs.ts";
import { BADGE_SPOT } from "../../export/marks/treatment-badges.ts";

type Point = { readonly x: number; readonly y: number };
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A number to be written beside its sign; `width` of the printed number in px. */
export type NumberBesideSign = Point & { readonly width: number };

/** Beyond this many a chart is a cloud: every number then stands to the right, and nothing is searched. */
const SEARCHED_LIMIT = 150;
const SIGN_RADIUS = SPOT_SIGNS.active.radius;
const HEIGHT = NUMBER_SPOT.fontSize * 0.8;
const GAP = NUMBER_SPOT.x - SIGN_RADIUS;
/** Right first, where one looks for it; then left, then the corners, above and below. */
const DIRECTIONS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0.8, y: -0.8 },
  { x: 0.8, y: 0.8 },
  { x: -0.8, y: -0.8 },
  { x: -0.8, y: 0.8 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
];

/**
 * The middle of each number: beside its sign, where it hides least of other signs and numbers.
 * @param signs the middles of all signs, those without a number too, and of those that carry a badge
 */
export function placeNumbers(
  numbers: readonly NumberBesideSign[],
  { signs, badges }: { readonly signs: readonly Point[]; readonly badges: readonly Point[] },
): readonly Point[] {
  if (signs.length > SEARCHED_LIMIT) return numbers.map((number) => middleOf(number, { x: 1, y: 0 }));
  const taken = [...signs.map(boxOfSign), ...badges.map(boxOfBadge)];
  return numbers.map((number) => {
    const { middle, box } = bestPlace(number, taken);
    taken.push(box);
    return middle;
  });
}

function bestPlace(number: NumberBesideSign, taken: readonly Box[]): { readonly middle: Point; readonly box: Box } {
  let best: { middle: Point; box: Box; hidden: number } | null = null;
  for (const direction of DIRECTIONS) {
    const middle = middleOf(number, direction);
    const box = boxAround(middle, number.width, HEIGHT);
    const hidden = taken.reduce((sum, other) => sum + overlap(box, other), 0);
    if (best === null || hidden < best.hidden) best = { middle, box, hidden };
    if (hidden === 0) break;
  }
  if (best === null) throw new Error("There is no direction");
  return best;
}

function middleOf({ x, y, width }: NumberBesideSign, direction: Point): Point {
  return {
    x: x + direction.x * (SIGN_RADIUS + GAP) + (Math.sign(direction.x) * width) / 2,
    y: y + direction.y * (SIGN_RADIUS + GAP + HEIGHT / 2 - Math.abs(direction.x) * 4),
  };
}

/** A circle hides less than its square: the corners may hold a number. */
function boxOfSign({ x, y }: Point): Box {
  return boxAround({ x, y }, SIGN_RADIUS * 1.7, SIGN_RADIUS * 1.7);
}

function boxOfBadge({ x, y }: Point): Box {
  const size = BADGE_SPOT.radius * 1.7;
  return boxAround({ x: x + BADGE_SPOT.x, y: y + BADGE_SPOT.y }, size, size);
}

function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
