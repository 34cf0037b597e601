import type { Knowledge, KnownRegion, KnownSite } from "../../atlas/knowledge/knowledge.ts";
import { muscleName } from "../../domain/muscle-names.ts";

/** A muscle that is felt in a region, with the site from which it is felt there most. */
export type FeltIn = {
  /** Id of `src/domain/muscle-names.ts`. */
  readonly muscle: string;
  readonly name: string;
  readonly site: KnownSite;
  /** It is felt on the side opposite to the muscle. */
  readonly isFromOtherSide: boolean;
  /** Part of the region's cells in the zone, 0 to 1. */
  readonly share: number;
};

export type FeltInRegion = {
  /** By nearly everyone who has such a point: in the essential zone. Largest share first. */
  readonly usually: readonly FeltIn[];
  readonly sometimes: readonly FeltIn[];
};

/** A zone that only touches a region at its edge is not felt in it. */
const LEAST_SHARE = 0.12;

/** The muscles that are felt in a region, each once. */
export function musclesFeltIn({ referrals }: Pick<Knowledge, "referrals">, region: KnownRegion): FeltInRegion {
  const own = new Set<number>(region.cells);
  const best = (zone: "essential" | "spillover") =>
    referrals
      .flatMap(({ muscle, sites }) => {
        const felt = sites.flatMap((site) => feltFrom(muscle, site, site[zone].cells, own));
        const [first] = felt.sort((a, b) => b.share - a.share);
        return first === undefined ? [] : [first];
      })
      .sort((a, b) => b.share - a.share || a.name.localeCompare(b.name, "en"));
  const usually = best("essential");
  const named = new Set(usually.map(({ muscle }) => muscle));
  return { usually, sometimes: best("spillover").filter(({ muscle }) => !named.has(muscle)) };
}

function feltFrom(muscle: string, site: KnownSite, cells: readonly number[], region: ReadonlySet<number>): FeltIn[] {
  return [0, 1].flatMap((flip) => {
    const share = cells.filter((cell) => region.has(cell ^ flip)).length / region.size;
    const felt = { muscle, name: muscleName(muscle), site, isFromOtherSide: flip === 1, share };
    return share >= LEAST_SHARE ? [felt] : [];
  });
}
