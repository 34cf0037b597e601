import type { ViewFrame } from "../../atlas/body.ts";
import type { SpotShown, ViewContent } from "../views/chart-in-views.ts";
import { SPOT_SIGNS } from "./signs.ts";
import type { ViewBox } from "../views/view-layout.ts";

/** A part of a view in which signs hide one another. Lengths in mm of the view. */
export type Crowd = {
  /** What is seen in the part. */
  readonly content: ViewContent;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How many signs are hidden in part. */
  readonly hidden: number;
  /** pt per mm at which they come apart, and the scale of the view itself. */
  readonly scale: number;
  readonly viewScale: number;
};

/** Signs nearer to each other than this share of their size are hard to tell apart. */
const HIDING_SHARE = 0.6;
/** Nearer than this no enlargement takes them apart. In mm. */
const SAME_PLACE_MM = 4;
/** Hidden signs as near as this are shown in one part. In mm. */
const LINK_MM = 45;
const MARGIN_MM = 25;
const SMALLEST_MM = 100;
/** In pt: signs of the second size, side by side, with a number between. */
const WANTED_DISTANCE = 11;
const MOST_TIMES = 8;
/** A part smaller than this is lost on the page. In pt. */
const SMALLEST_PART = 150;
/** A mark this near to the rim would be cut through. In mm. */
const RIM_MM = 6;

/** A view as it is drawn. */
export type DrawnView = { readonly content: ViewContent; readonly box: ViewBox; readonly frame: ViewFrame };

/**
 * The crowded parts of views, the most crowded first: where signs hide one another that stand free in no view.
 * @param signScale pt per px of nominal size
 */
export function findCrowds(views: readonly DrawnView[], signScale: number): readonly Crowd[] {
  const seen = views.map((view) => ({ ...view, hidden: hiddenSpots(view, signScale) }));
  const free = new Set(
    seen.flatMap(({ content, hidden }) =>
      content.spots.filter((spot) => !hidden.includes(spot)).map(({ words }) => words),
    ),
  );
  return seen
    .flatMap((view) =>
      crowdsOfView(
        view,
        view.hidden.filter(({ words }) => !free.has(words)),
      ),
    )
    .toSorted((a, b) => b.hidden - a.hidden);
}

function hiddenSpots({ content: { spots }, box }: DrawnView, signScale: number): readonly SpotShown[] {
  const reach = (HIDING_SHARE * 2 * SPOT_SIGNS.active.radius * signScale) / box.scale;
  return spots.filter((spot) => nearestDistance(spot, spots) < reach);
}

function crowdsOfView({ content, box: { scale }, frame }: DrawnView, hidden: readonly SpotShown[]): readonly Crowd[] {
  return joinOverlapping(groupNear(hidden).map((spots) => regionAround(spots, frame))).map((region): Crowd => {
    const inside = spotsIn(region, hidden);
    const closest = Math.min(...inside.map((spot) => nearestDistance(spot, content.spots)));
    const enough = SMALLEST_PART / Math.min(region.width, region.height);
    const wanted = Math.min(Math.max(WANTED_DISTANCE / closest, enough), MOST_TIMES * scale);
    return { ...region, content: contentIn(region, content), hidden: inside.length, scale: wanted, viewScale: scale };
  });
}

/** To the nearest other spot that is not at the same place. */
function nearestDistance(spot: SpotShown, spots: readonly SpotShown[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of spots) {
    const distance = Math.hypot(other.x - spot.x, other.y - spot.y);
    if (other !== spot && distance >= SAME_PLACE_MM && distance < nearest) nearest = distance;
  }
  return nearest;
}

type Region = Pick<Crowd, "left" | "top" | "width" | "height">;

function groupNear(spots: readonly SpotShown[]): readonly (readonly SpotShown[])[] {
  const left = new Set(spots);
  const groups: SpotShown[][] = [];
  for (const first of spots) {
    if (!left.delete(first)) continue;
    const group = [first];
    // The group grows while it is gone through.
    for (const spot of group) {
      for (const other of left) {
        if (Math.hypot(other.x - spot.x, other.y - spot.y) > LINK_MM) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Not beyond the view. */
function regionAround(spots: readonly SpotShown[], { widthMm, heightMm }: ViewFrame): Region {
  const across = spanOf(
    spots.map(({ x }) => x),
    widthMm,
  );
  const down = spanOf(
    spots.map(({ y }) => y),
    heightMm,
  );
  return { left: across.from, width: across.length, top: down.from, height: down.length };
}

function spanOf(values: readonly number[], limit: number): { readonly from: number; readonly length: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const length = Math.min(limit, Math.max(SMALLEST_MM, high - low + 2 * MARGIN_MM));
  const from = Math.max(0, Math.min(limit - length, (low + high - length) / 2));
  return { from, length };
}

function joinOverlapping(regions: readonly Region[]): readonly Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    let current = region;
    for (let index = joined.findIndex((other) => overlap(other, current)); index >= 0;) {
      const [other = current] = joined.splice(index, 1);
      current = around(other, current);
      index = joined.findIndex((another) => overlap(another, current));
    }
    joined.push(current);
  }
  return joined;
}

function overlap(one: Region, other: Region): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function around(one: Region, other: Region): Region {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}

function contentIn(part: Region, { view, spots, zones }: ViewContent): ViewContent {
  const { left, top, width, height } = part;
  const region = { left: left + RIM_MM, top: top + RIM_MM, width: width - 2 * RIM_MM, height: height - 2 * RIM_MM };
  return {
    view,
    spots: spotsIn(region, spots),
    zones: zones.map((zone) => {
      const middles = spotsIn(region, zone.middles);
      return { ...zone, middles, isSliver: zone.isSliver || middles.length === 0 };
    }),
  };
}

function spotsIn<Spot extends { readonly x: number; readonly y: number }>(
  { left, top, width, height }: Region,
  spots: readonly Spot[],
): readonly Spot[] {
  return spots.filter(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height);
}
