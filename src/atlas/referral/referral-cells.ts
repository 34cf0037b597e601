import type { Authoring } from "../authoring/outline-cells.ts";
import type { Place } from "../place.ts";
import type { RegionCells } from "../regions/region-cells.ts";
import type { Region } from "../regions/region.ts";
import type { Surface } from "../surface.ts";
import type { MuscleReferral, TriggerPointSite } from "./referral.ts";
import { besideZone, smoothZone } from "./smooth-zone.ts";
import type { ZoneSkin } from "./smooth-zone.ts";
import { zoneToCells } from "./zone-cells.ts";
import type { ZoneRegions } from "./zone-cells.ts";
import { parseZone } from "./zone-text.ts";

/** What a site's text came to, for the right side; the left is the mirror. */
export type DrawnSite = {
  readonly site: TriggerPointSite;
  readonly place: Place;
  /** Sorted, without doubles; the two share no cell. They may cross the midline. */
  readonly essentialCells: readonly number[];
  readonly spilloverCells: readonly number[];
};

export type DrawnReferral = { readonly referral: MuscleReferral; readonly sites: readonly DrawnSite[] };

export type ReferralGround = {
  readonly authoring: Authoring;
  readonly surface: Surface;
  readonly regions: ZoneRegions;
};

export function createReferralGround(
  authoring: Authoring,
  surface: Surface,
  regions: { readonly list: readonly Region[]; readonly cells: RegionCells },
): ReferralGround {
  const isMidline = new Set(regions.list.filter((region) => region.isMidline).map(({ id }) => id));
  return { authoring, surface, regions: { cells: regions.cells, isMidline } };
}

/** Draws the patterns of all sites. Throws an AuthoringError with the site's id on text that cannot be drawn. */
export function drawReferrals(ground: ReferralGround, referrals: readonly MuscleReferral[]): readonly DrawnReferral[] {
  const skin = { topology: ground.surface.cellTopology(), areas: ground.surface.templateCells().areas };
  const taken = new Set<string>();
  return referrals.map((referral) => ({
    referral,
    sites: referral.sites.map((site) => {
      if (taken.has(site.id)) throw new Error(`site "${site.id}": the id is taken`);
      taken.add(site.id);
      return drawSite(ground, skin, site);
    }),
  }));
}

function drawSite(ground: ReferralGround, skin: ZoneSkin, site: TriggerPointSite): DrawnSite {
  const entry = `site "${site.id}"`;
  const draw = (names: readonly string[], zone: string | undefined): ReadonlySet<number> =>
    smoothZone(skin, zoneToCells(entry, parseZone(entry, zone ?? names.join(" + ")), ground));
  const essential = draw(site.essential, site.essentialZone);
  const { spillover = [], spilloverZone } = site;
  const isAlone = spillover.length === 0 && spilloverZone === undefined;
  const beside = isAlone ? new Set<number>() : besideZone(skin, draw(spillover, spilloverZone), essential);
  return {
    site,
    place: ground.authoring.pointToPlace(entry, site.place),
    essentialCells: sorted(essential),
    spilloverCells: sorted(beside),
  };
}

function sorted(cells: ReadonlySet<number>): readonly number[] {
  return [...cells].sort((a, b) => a - b);
}
