import type { NeedlingArea } from "../cautions/needling-area.ts";
import type { MuscleEntry } from "../muscles/muscle-entry.ts";
import type { CellId, Place } from "../place.ts";
import type { MuscleReferral, TriggerPointSite } from "../referral/referral.ts";
import type { Region } from "../regions/region.ts";

/**
 * What the app knows of muscles, as it is loaded. Everything is of the right side, as authored; the left is its mirror
 * (mirrorCell, mirrorPlace). Shared by all figures.
 */
export type Knowledge = {
  /** Muscles and parts of them, from head to foot. */
  readonly muscles: readonly KnownMuscle[];
  /** One for each muscle of which trigger points are published, from head to foot. */
  readonly referrals: readonly KnownReferral[];
  readonly regions: readonly KnownRegion[];
  /** Where needles need care. They may overlap. */
  readonly needlingAreas: readonly KnownNeedlingArea[];
  /** By their codes. */
  readonly sources: ReadonlyMap<string, KnownSource>;
};

export type KnownMuscle = Omit<MuscleEntry, "outline"> & {
  /** Where it lies under the skin: right cells, ascending, one piece. */
  readonly cells: readonly CellId[];
};

export type KnownReferral = Omit<MuscleReferral, "sites"> & { readonly sites: readonly KnownSite[] };

export type KnownSite = Pick<TriggerPointSite, "id" | "name" | "where" | "part"> & {
  /** On the skin of the right side. */
  readonly place: Place;
  readonly essential: KnownZone;
  /** Without cells where no spillover is known. */
  readonly spillover: KnownZone;
};

/** Where pain is felt from a site on the right side: it may cross the midline. */
export type KnownZone = {
  /** The regions in words, as a list shows them: "Temple", "Back of the neck, upper half". */
  readonly words: readonly string[];
  readonly cells: readonly CellId[];
};

export type KnownRegion = Omit<Region, "outline"> & {
  /** Its right half. */
  readonly cells: readonly CellId[];
};

export type KnownNeedlingArea = Omit<NeedlingArea, "outline"> & {
  /** Its right half. */
  readonly cells: readonly CellId[];
};

export type KnownSource = {
  readonly code: string;
  readonly title: string;
  readonly year?: number;
  readonly address?: string;
  /** False for a textbook that was not read again. */
  readonly wasRead?: boolean;
};
