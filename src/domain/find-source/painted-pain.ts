import type { KnownRegion } from "../../atlas/knowledge/knowledge.ts";
import { mirrorCell } from "../../atlas/place.ts";
import type { CellId } from "../../atlas/place.ts";
import type { PainZone } from "../marks.ts";

/** Where it hurts. A cell in several parts counts with the largest of their weights. */
export type PaintedPain = readonly PainPart[];

type PainPart = {
  readonly cells: readonly CellId[];
  /** How much this part matters beside the others; above 0. */
  readonly weight: number;
};

/** What a zone weighs whose pain was not scored, when others were: the middle of the scale. */
const UNSCORED = 5;

/** Zones as the pain to explain: the stronger the pain in a zone, the more it matters. A score of 0 counts as 1. */
export function painOfZones(zones: readonly Pick<PainZone, "cells" | "pain">[]): PaintedPain {
  return zones.map(({ cells, pain }) => ({ cells, weight: Math.max(1, pain ?? UNSCORED) }));
}

/** A region chosen from the list instead of painted. A region of the median plane is taken whole, whatever the side. */
export function painOfRegion(region: KnownRegion, side: "left" | "right" | "both"): PaintedPain {
  const left = region.cells.map(mirrorCell);
  const isWhole = region.isMidline === true || side === "both";
  const cells = isWhole ? [...region.cells, ...left] : side === "right" ? region.cells : left;
  return [{ cells, weight: 1 }];
}
