import type { NeedlingArea } from "../../src/atlas/cautions/needling-area.ts";
import { encodeCellSets } from "../../src/atlas/knowledge/cell-code.ts";
import type { KnownSource } from "../../src/atlas/knowledge/knowledge.ts";
import { KNOWLEDGE_FORMAT, KNOWLEDGE_VERSION } from "../../src/atlas/knowledge/read-knowledge.ts";
import type { KnowledgeFile, SiteInFile } from "../../src/atlas/knowledge/read-knowledge.ts";
import type { MuscleEntry } from "../../src/atlas/muscles/muscle-entry.ts";
import { ATLAS_VERSION } from "../../src/atlas/place.ts";
import type { Place } from "../../src/atlas/place.ts";
import { REFERRAL_CAVEAT } from "../../src/atlas/referral/referral.ts";
import type { MuscleReferral, TriggerPointSite } from "../../src/atlas/referral/referral.ts";
import type { Region } from "../../src/atlas/regions/region.ts";
import { namedPartInWords } from "./zone-words.ts";

/** A line of authored text with what it came to, right side. */
export type BuiltMuscle = { readonly entry: MuscleEntry; readonly cells: readonly number[] };
type BuiltNeedlingArea = { readonly area: NeedlingArea; readonly cells: readonly number[] };
type BuiltRegion = { readonly region: Region; readonly cells: readonly number[] };
export type BuiltSite = {
  readonly site: TriggerPointSite;
  readonly place: Place;
  readonly essentialCells: readonly number[];
  readonly spilloverCells: readonly number[];
};
export type BuiltReferral = { readonly referral: MuscleReferral; readonly sites: readonly BuiltSite[] };

export type BuiltKnowledge = {
  readonly muscles: readonly BuiltMuscle[];
  readonly referrals: readonly BuiltReferral[];
  readonly regions: readonly BuiltRegion[];
  readonly needlingAreas: readonly BuiltNeedlingArea[];
  readonly sources: readonly KnownSource[];
};

export type KnowledgeFiles = {
  /** Text of public/knowledge/knowledge.json. */
  readonly json: string;
  /** Bytes of public/knowledge/cells.bin. */
  readonly cells: Uint8Array;
};

/** The two files that the app loads (src/atlas/knowledge/read-knowledge.ts reads them). Sources that nobody names are left out. */
export function encodeKnowledge(built: BuiltKnowledge, cellCount: number): KnowledgeFiles {
  const { muscles, referrals, regions, needlingAreas } = built;
  const regionsById = new Map(regions.map(({ region }) => [region.id, region]));
  const file: KnowledgeFile = {
    format: KNOWLEDGE_FORMAT,
    version: KNOWLEDGE_VERSION,
    atlasVersion: ATLAS_VERSION,
    muscles: muscles.map(({ entry }) => withoutOutline(entry)),
    referrals: referrals.map(({ referral, sites }) => ({
      ...referral,
      sites: sites.map((site) => siteToFile(site, regionsById)),
    })),
    regions: regions.map(({ region }) => withoutOutline(region)),
    needlingAreas: needlingAreas.map(({ area }) => withoutOutline(area)),
    sources: sourcesInUse(built),
  };
  const sets = [
    ...muscles.map(({ cells }) => cells),
    ...referrals.flatMap(({ sites }) => sites.flatMap((site) => [site.essentialCells, site.spilloverCells])),
    ...regions.map(({ cells }) => cells),
    ...needlingAreas.map(({ cells }) => cells),
  ];
  return { json: JSON.stringify(file), cells: encodeCellSets(sets, cellCount) };
}

/** JSON leaves out what is undefined. */
function withoutOutline<Entry extends { readonly outline: string }>(entry: Entry): Omit<Entry, "outline"> {
  return { ...entry, outline: undefined };
}

function siteToFile({ site, place }: BuiltSite, regions: ReadonlyMap<string, Region>): SiteInFile {
  const { id, name, where, part, essential, spillover = [] } = site;
  const toWords = (text: string) => namedPartInWords(`site "${id}"`, text, regions);
  return {
    id,
    name,
    where,
    ...(part === undefined ? {} : { part }),
    place,
    essential: essential.map(toWords),
    spillover: spillover.map(toWords),
  };
}

function sourcesInUse({ muscles, referrals, sources }: BuiltKnowledge): readonly KnownSource[] {
  const named = new Set([
    ...muscles.flatMap(({ entry }) => entry.sources),
    ...referrals.flatMap(({ referral }) => referral.sources),
  ]);
  const known = new Map<string, KnownSource>();
  for (const source of sources) {
    if (known.has(source.code)) throw new Error(`source "${source.code}": the code is taken`);
    known.set(source.code, source);
  }
  for (const code of named) if (!known.has(code)) throw new Error(`source "${code}" is named and not known`);
  // The caveat stands beside every pattern, and so does its source.
  return sources.filter(({ code }) => named.has(code) || code === REFERRAL_CAVEAT.source);
}
