import type { SpotShown, ViewContent } from "../views/chart-in-views.ts";
import { SPOT_SIGNS } from "./signs.ts";
import type { ViewBox } from "../views/view-layout.ts";

/** pt per px of nominal size, largest first. */
const SIGN_SCALES = [0.62, 0.52, 0.44, 0.38];
/** As many signs may touch another one before all are drawn smaller. */
const TOUCHING_SHARE = 0.5;
/** Signs nearer than this share of their size hide each other, */
const HIDING_SHARE = 0.7;
/** and of as many this may be so before all are drawn smaller. */
const HIDDEN_SHARE = 0.1;

/** The size at which the signs of a view do not hide each other too much. pt per px of nominal size. */
export function chooseSignScale(box: ViewBox, content: ViewContent): number {
  const spots = spotsOnPage(box, content);
  const distances = nearestDistances(spots);
  const smallest = Math.min(...SIGN_SCALES);
  const hopeless = HIDING_SHARE * 2 * SPOT_SIGNS.active.radius * smallest;
  const fitting = SIGN_SCALES.find((scale) => {
    const reach = 2 * SPOT_SIGNS.active.radius * scale;
    const touching = distances.filter((distance) => distance < reach).length;
    // Those that the smallest signs would hide too are no reason for smaller ones.
    const hidden = distances.filter((distance) => distance >= hopeless && distance < HIDING_SHARE * reach).length;
    return touching <= TOUCHING_SHARE * spots.length && hidden <= HIDDEN_SHARE * spots.length;
  });
  return fitting ?? smallest;
}

/** From each spot to the nearest other one. */
function nearestDistances(spots: readonly SpotShown[]): readonly number[] {
  return spots.map((one) =>
    spots.reduce(
      (nearest, other) => (other === one ? nearest : Math.min(nearest, Math.hypot(one.x - other.x, one.y - other.y))),
      Number.POSITIVE_INFINITY,
    ),
  );
}

/** The spots of a view in pt of the page. */
export function spotsOnPage({ x, y, scale }: ViewBox, { spots }: ViewContent): readonly SpotShown[] {
  return spots.map((spot) => ({ ...spot, x: x + spot.x * scale, y: y + spot.y * scale }));
}
