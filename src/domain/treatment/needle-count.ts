import type { DryNeedling } from "./treatment.ts";

/** How the needles put in and taken out compare; one count without the other disagrees. */
export type NeedleCount = "agrees" | "uncounted" | "disagrees";

export function compareNeedles({ needlesIn, needlesOut }: Pick<DryNeedling, "needlesIn" | "needlesOut">): NeedleCount {
  if (needlesIn === null && needlesOut === null) return "uncounted";
  return needlesIn === needlesOut ? "agrees" : "disagrees";
}

/**
 * Whether a count holds up the signature: both must be there and agree, since the needle that nobody counted is the one left in.
 * @param isAmendment what nobody counted then can't be counted any more when the record is amended: it stays told as missing
 */
export function isHeldUpByNeedles(count: NeedleCount, isAmendment: boolean): boolean {
  return count === "disagrees" || (count === "uncounted" && !isAmendment);
}
