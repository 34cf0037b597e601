import type { KnownRegion } from "../../../atlas/knowledge/knowledge.ts";
import type { CellId } from "../../../atlas/place.ts";
import { type PaintedPain, painOfRegion, painOfZones } from "../../../domain/find-source/painted-pain.ts";
import type { PainZone, ZoneAuthor } from "../../../domain/marks.ts";

/** The pain whose source is looked for. */
export type SoughtPain = {
  readonly pain: PaintedPain;
  readonly cells: readonly CellId[];
  /** Who painted it; null for a region from the list, of which no drawing becomes a referral zone. */
  readonly drawnBy: ZoneAuthor | null;
};

/** Sides of a region; a region of the median plane has none. */
export type RegionSide = "right" | "left" | "both";

/** @param zones at least one; drawn by the patient only where each is */
export function soughtPainOfZones(zones: readonly PainZone[]): SoughtPain {
  return {
    pain: painOfZones(zones),
    cells: zones.flatMap(({ cells }) => cells),
    drawnBy: zones.every(({ drawnBy }) => drawnBy === "patient") ? "patient" : "clinician",
  };
}

export function soughtPainOfRegion(region: KnownRegion, side: RegionSide): SoughtPain {
  const pain = painOfRegion(region, side);
  return { pain, cells: pain.flatMap(({ cells }) => cells), drawnBy: null };
}

/** How the words name it. */
export function originOf({ drawnBy }: SoughtPain): "painted" | "region" {
  return drawnBy === null ? "region" : "painted";
}
