import type { Body } from "../body.ts";
import { cellsNearPlace } from "../brush.ts";
import { cellOfPlace } from "../cells.ts";
import { middleOf } from "../cell-walk.ts";
import type { PalpatedFrom } from "../muscles/muscle-entry.ts";
import { mirrorPlace, sideOfPlace } from "../place.ts";
import type { Place, Side } from "../place.ts";
import { dot } from "../surface-point.ts";
import type { Vector } from "../views.ts";
import type { Knowledge, KnownMuscle, KnownSite } from "./knowledge.ts";

/** A muscle that a point may lie in. */
export type MuscleUnder = {
  /** The entry that fits best; a record names it by its `muscle`. */
  readonly muscle: KnownMuscle;
  readonly side: Side;
  /** The usual site nearest to the place, and how far it is in template mm; null for a muscle without published sites. */
  readonly nearestSite: { readonly site: KnownSite; readonly distanceMm: number } | null;
};

const MOST_MUSCLES_UNDER = 5;

/** A place this far outside an outline may still lie in the muscle: outlines are no better than that. In mm. */
const BESIDE_MM = 12;

/**
 * What makes a muscle less likely, all in mm: its usual sites lie far (not counted beyond `farthestSiteMm`, which also
 * stands for muscles without a site); it lies deep; the place is outside its outline; its belly is palpated from elsewhere.
 */
const COST = { farthestSiteMm: 60, perDepthMm: 0.6, perMmOutside: 2, outOfReach: 25 } as const;

/** Skin that faces away from where a muscle is palpated by more than this cosine is not where it is palpated. */
const FACING_AWAY = -0.2;

/** A place this near to a usual site can be palpated, whichever way the skin faces there. In mm. */
const AT_SITE_MM = 25;

/** Where the skin faces from which a muscle of the right side is palpated: x to the left, y up, z forward. */
const PALPATED_DIRECTIONS: Readonly<Record<Exclude<PalpatedFrom, "internal" | "dorsal">, Vector>> = {
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  lateral: [-1, 0, 0],
  medial: [1, 0, 0],
  plantar: [0, -1, 0],
};

/**
 * The muscles under a place, the likeliest first, at most five: those whose usual sites are near, that lie under the
 * place and not beside it, and that a hand reaches from there. Muscles that are reached only from inside are left out.
 * Of a muscle with several parts the part that fits best. Near the midline the muscles of either side are the same.
 */
export function musclesUnder({ muscles, referrals }: Knowledge, body: Body, place: Place): readonly MuscleUnder[] {
  const side = sideOfPlace(place);
  const right = place.x > 0 ? mirrorPlace(place) : place;
  const skin = skinAround(body, right);
  const sitesByMuscle = new Map(referrals.map(({ muscle, sites }) => [muscle, sites]));
  const best = new Map<string, Omit<MuscleUnder, "side"> & { readonly cost: number }>();
  for (const muscle of muscles) {
    if (muscle.palpatedFrom === "internal") continue;
    const outsideMm = distanceOutside(muscle, skin.distances);
    if (outsideMm === null) continue;
    const sites = (sitesByMuscle.get(muscle.muscle) ?? []).filter(({ part }) => isOfPart(part, muscle));
    const nearestSite = findNearestSite(sites, right);
    const siteMm = Math.min(nearestSite?.distanceMm ?? Infinity, COST.farthestSiteMm);
    const isReached = siteMm <= AT_SITE_MM || isPalpatedAt(muscle.palpatedFrom, skin.normal);
    const cost =
      siteMm + muscle.depthMm * COST.perDepthMm + outsideMm * COST.perMmOutside + (isReached ? 0 : COST.outOfReach);
    if (cost >= (best.get(muscle.muscle)?.cost ?? Infinity)) continue;
    best.set(muscle.muscle, { muscle, nearestSite, cost });
  }
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_MUSCLES_UNDER)
    .map(({ muscle, nearestSite }) => ({ muscle, side, nearestSite }));
}

/** Sites that name no part lie in every entry of the muscle; the entry of the whole muscle has all its sites. */
function isOfPart(part: string | undefined, { id, muscle }: KnownMuscle): boolean {
  return part === undefined || part === id || id === muscle;
}

type SkinAround = {
  /** Of the cells near the place, how far each lies from it; 0 for its own cell. In mm. */
  readonly distances: ReadonlyMap<number, number>;
  readonly normal: Vector;
};

function skinAround(body: Body, place: Place): SkinAround {
  const { middles, normals } = body.surface.templateCells();
  const own = cellOfPlace(body, place);
  const distances = new Map<number, number>();
  for (const cell of cellsNearPlace(body, place, BESIDE_MM)) {
    const [x, y, z] = middleOf(middles, cell);
    // Right cells alone: an outline holds no others, and a place beside the midline has some of the left around.
    distances.set(cell | 1, cell === own ? 0 : Math.hypot(x - place.x, y - place.y, z - place.z));
  }
  distances.set(own | 1, 0);
  return { distances, normal: middleOf(normals, own | 1) };
}

/** 0 inside a muscle's outline, the distance in mm beside it, null farther away. */
function distanceOutside({ cells }: KnownMuscle, distances: SkinAround["distances"]): number | null {
  let least: number | null = null;
  for (const cell of cells) {
    const distance = distances.get(cell);
    if (distance !== undefined && distance < (least ?? Infinity)) least = distance;
    if (distance === 0) return 0;
  }
  return least;
}

function findNearestSite(sites: readonly KnownSite[], { x, y, z }: Place): MuscleUnder["nearestSite"] {
  let nearest: MuscleUnder["nearestSite"] = null;
  for (const site of sites) {
    const distanceMm = Math.hypot(site.place.x - x, site.place.y - y, site.place.z - z);
    if (distanceMm < (nearest?.distanceMm ?? Infinity)) nearest = { site, distanceMm };
  }
  return nearest;
}

function isPalpatedAt(from: Exclude<PalpatedFrom, "internal">, normal: Vector): boolean {
  // The back of the foot faces up and forward, that of the hand backward: they are told apart by height.
  if (from === "dorsal") return true;
  return dot(PALPATED_DIRECTIONS[from], normal) >= FACING_AWAY;
}
