import { mirrorCell, mirrorPlace, sideOfPlace } from "../place.ts";
import type { CellId, Place } from "../place.ts";
import type { Knowledge, KnownReferral, KnownSite } from "./knowledge.ts";

/** Where pain from a point is usually felt. */
export type UsualReferral = {
  readonly referral: KnownReferral;
  /** The usual site of the muscle that is nearest to the point. */
  readonly site: KnownSite;
  /** On the point's side, ascending; of a point on the midline on both. */
  readonly essential: readonly CellId[];
  readonly spillover: readonly CellId[];
};

/**
 * What is published of a point at this place in this muscle; null for a muscle without a known pattern.
 * @param muscle id of domain/muscle-names.ts
 */
export function usualReferral({ referrals }: Knowledge, muscle: string, place: Place): UsualReferral | null {
  const referral = referrals.find((candidate) => candidate.muscle === muscle);
  if (referral === undefined) return null;
  const right = place.x > 0 ? mirrorPlace(place) : place;
  const [site] = [...referral.sites].sort((a, b) => distanceMm(a.place, right) - distanceMm(b.place, right));
  if (site === undefined) return null;
  const onSide = (cells: readonly CellId[]): readonly CellId[] => cellsOnSideOf(place, cells);
  return { referral, site, essential: onSide(site.essential.cells), spillover: onSide(site.spillover.cells) };
}

function cellsOnSideOf(place: Place, cells: readonly CellId[]): readonly CellId[] {
  const side = sideOfPlace(place);
  if (side === "right") return cells;
  const mirrored = cells.map(mirrorCell);
  return [...new Set(side === "left" ? mirrored : [...cells, ...mirrored])].sort((a, b) => a - b);
}

function distanceMm(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
