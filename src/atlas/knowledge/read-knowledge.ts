import { ATLAS_VERSION, createCellId } from "../place.ts";
import type { CellId } from "../place.ts";
import { decodeCellSets } from "./cell-code.ts";
import type {
  Knowledge,
  KnownMuscle,
  KnownNeedlingArea,
  KnownReferral,
  KnownRegion,
  KnownSite,
  KnownSource,
} from "./knowledge.ts";

export const KNOWLEDGE_FORMAT = "tautband-knowledge";
export const KNOWLEDGE_VERSION = 1;

/**
 * knowledge/knowledge.json: the words. The cells stand in cells.bin, in the same order: a set for each muscle, two
 * (essential, spillover) for each site of each referral, one for each region, one for each needling area.
 */
export type KnowledgeFile = {
  readonly format: typeof KNOWLEDGE_FORMAT;
  readonly version: typeof KNOWLEDGE_VERSION;
  readonly atlasVersion: number;
  readonly muscles: readonly Omit<KnownMuscle, "cells">[];
  readonly referrals: readonly ReferralInFile[];
  readonly regions: readonly Omit<KnownRegion, "cells">[];
  readonly needlingAreas: readonly Omit<KnownNeedlingArea, "cells">[];
  readonly sources: readonly KnownSource[];
};

type ReferralInFile = Omit<KnownReferral, "sites"> & { readonly sites: readonly SiteInFile[] };

export type SiteInFile = Omit<KnownSite, "essential" | "spillover"> & {
  readonly essential: readonly string[];
  readonly spillover: readonly string[];
};

/**
 * Reads the generated files. They are checked when they are made; here only that they are whole, of this version and
 * belong together.
 * @param json what knowledge.json holds
 * @param cells bytes of cells.bin
 */
export function readKnowledge(json: unknown, cells: ArrayBuffer): Knowledge {
  if (!isKnowledgeFile(json)) throw new Error("This is not the body's knowledge, or it is of another version");
  const sets = decodeCellSets(cells);
  const siteCount = json.referrals.reduce((sum, { sites }) => sum + sites.length, 0);
  const areaCount = json.muscles.length + json.regions.length + json.needlingAreas.length;
  if (sets.length !== areaCount + 2 * siteCount) {
    throw new Error("The two files of the body's knowledge do not belong together");
  }
  let next = 0;
  const takeCells = (): readonly CellId[] => {
    next += 1;
    return (sets[next - 1] ?? []).map(createCellId);
  };
  return {
    muscles: json.muscles.map((muscle) => ({ ...muscle, cells: takeCells() })),
    referrals: json.referrals.map((referral) => ({
      ...referral,
      sites: referral.sites.map((site) => ({
        ...site,
        essential: { words: site.essential, cells: takeCells() },
        spillover: { words: site.spillover, cells: takeCells() },
      })),
    })),
    regions: json.regions.map((region) => ({ ...region, cells: takeCells() })),
    needlingAreas: json.needlingAreas.map((area) => ({ ...area, cells: takeCells() })),
    sources: new Map(json.sources.map((source) => [source.code, source])),
  };
}

function isKnowledgeFile(json: unknown): json is KnowledgeFile {
  if (typeof json !== "object" || json === null) return false;
  const { format, version, atlasVersion, ...lists } = json as Partial<KnowledgeFile>;
  return (
    format === KNOWLEDGE_FORMAT &&
    version === KNOWLEDGE_VERSION &&
    atlasVersion === ATLAS_VERSION &&
    [lists.muscles, lists.referrals, lists.regions, lists.needlingAreas, lists.sources].every((list) =>
      Array.isArray(list),
    )
  );
}
