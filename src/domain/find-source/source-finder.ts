import type { Body } from "../../atlas/body.ts";
import { templateAreas } from "../../atlas/cells.ts";
import type { Knowledge } from "../../atlas/knowledge/knowledge.ts";
import { mirrorPlace } from "../../atlas/place.ts";
import { coverTogether } from "./cover-together.ts";
import type { PaintedPain } from "./painted-pain.ts";
import { fitPattern, layPain, patternsOfSite } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";
import type { ChartedMuscle, Source, SourceFindings } from "./source.ts";

/** Follows pain back to where it may come from. Keeps what is the same for every painting. */
export type SourceFinder = {
  /** Ranks the sites of both sides by how well their patterns fit; finds nothing for nothing painted. */
  readonly find: (pain: PaintedPain, charted?: readonly ChartedMuscle[]) => SourceFindings;
};

/** @param body any figure: the ranking is the same for all */
export function createSourceFinder({ referrals }: Pick<Knowledge, "referrals">, body: Body): SourceFinder {
  const areas = templateAreas(body);
  const patterns = referrals.flatMap(({ muscle, sites }) =>
    sites.flatMap((site) => patternsOfSite(muscle, site, areas)),
  );
  return {
    find: (pain, charted = []) => {
      const laid = layPain(pain, areas);
      const chartedAs = new Map(charted.map(({ muscle, side, as }) => [`${muscle} ${side}`, as]));
      const ranked = patterns
        .map((pattern) => ({ pattern, source: toSource(pattern, fitPattern(pattern, laid, areas), chartedAs) }))
        .filter(({ source }) => source.covered > 0)
        .sort((a, b) => b.source.score - a.source.score);
      return { sources: ranked.map(({ source }) => source), sets: coverTogether(ranked, laid) };
    },
  };
}

function toSource(
  { muscle, site, side }: Pattern,
  fit: ReturnType<typeof fitPattern>,
  chartedAs: ReadonlyMap<string, ChartedMuscle["as"]>,
): Source {
  const place = side === "right" ? site.place : mirrorPlace(site.place);
  return { muscle, site, side, place, ...fit, charted: chartedAs.get(`${muscle} ${side}`) ?? null };
}
