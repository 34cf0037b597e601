import type { Body } from "../atlas/body.ts";
import { sideOfPlace } from "../atlas/place.ts";
import type { PainZone, TriggerPoint } from "./marks.ts";
import { sideOfCells } from "./zone-facts.ts";

/** What is unusual about the side of a referral zone: it lies on the side opposite to its point, or on both. */
export type SideConflict = { readonly kind: "opposite-side" | "across-midline"; readonly words: string };

/**
 * Whether a referral zone leaves the side of its point: rare enough to be a slip of the brush, so worth a quiet note,
 * and common enough (some patterns cross the midline) to be no more. Null when it stays, and for a point on the midline.
 */
export function sideConflict(
  zone: Pick<PainZone, "cells">,
  owner: Pick<TriggerPoint, "place" | "number">,
  body: Body,
): SideConflict | null {
  const ownSide = sideOfPlace(owner.place);
  const zoneSide = sideOfCells(body, zone.cells);
  if (ownSide === "midline" || zoneSide === "midline" || zoneSide === ownSide) return null;
  if (zoneSide === "both sides") {
    return {
      kind: "across-midline",
      words: `The zone crosses the midline; point ${owner.number} is on the ${ownSide}.`,
    };
  }
  return {
    kind: "opposite-side",
    words: `The zone is on the ${zoneSide}, point ${owner.number} on the ${ownSide}.`,
  };
}
