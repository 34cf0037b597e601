import type { RightCells } from "../authoring/right-cells.ts";
import type { MuscleCells } from "../muscles/muscle-cells.ts";
import type { Place } from "../place.ts";
import type { DrawnReferral } from "./referral-cells.ts";

/** A site lies in its muscle; outlines are no better than this. In mm. */
const FARTHEST_MM = 25;

/**
 * Which sites lie on the left, or farther than 25 mm from the outline of their muscle or part, one line each with the
 * site's id; empty when none does.
 */
export function checkSitePlaces(
  cells: RightCells,
  referrals: readonly DrawnReferral[],
  muscles: readonly MuscleCells[],
): readonly string[] {
  const outlines = new Map(muscles.map(({ entry, cells: own }) => [entry.id, new Set<number>(own)]));
  return referrals.flatMap(({ referral, sites }) =>
    sites.flatMap(({ site, place }) => {
      const entry = `site "${site.id}"`;
      const name = site.part ?? referral.muscle;
      const outline = outlines.get(name);
      if (outline === undefined) return [`${entry}: no outline of "${name}"`];
      const farMm = outline.has(cells.at([place.x, place.y, place.z])) ? 0 : distanceMm(cells, outline, place);
      return [
        ...(place.x > 0 ? [`${entry}: lies on the left; sites are those of the right side`] : []),
        ...(farMm > FARTHEST_MM ? [`${entry}: lies ${farMm.toFixed(0)} mm from the outline of "${name}"`] : []),
      ];
    }),
  );
}

function distanceMm(cells: RightCells, outline: ReadonlySet<number>, place: Place): number {
  let nearest = Infinity;
  for (const cell of outline) {
    const [x, y, z] = cells.middle(cell);
    nearest = Math.min(nearest, Math.hypot(x - place.x, y - place.y, z - place.z));
  }
  return nearest;
}
