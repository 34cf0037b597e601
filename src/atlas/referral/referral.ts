/**
 * How sure an entry is. "read": the referral was read in the sources named, which stand with their address. "known":
 * it comes from the textbook named, which was not read again for this entry.
 */
type ReferralGrade = "read" | "known";

/** A usual trigger point site of a muscle and where pain from it is felt, as authored for the right side. */
export type TriggerPointSite = {
  /** Unique over all muscles: "infraspinatus-2". Never changed. */
  readonly id: string;
  /** Which site of the muscle, short: "upper, near the medial border". */
  readonly name: string;
  /** Where in the belly, in words. */
  readonly where: string;
  /** The point on the skin, in the grammar of ../authoring/README.md. */
  readonly place: string;
  /** Id of the muscle entry for the part in which it lies, where the muscle has parts of its own. */
  readonly part?: string;
  /** Where it is felt in nearly everyone: regions or parts of regions (README.md). */
  readonly essential: readonly string[];
  /** What is drawn for it, where the regions alone would be too coarse. */
  readonly essentialZone?: string;
  /** Where some feel it too. */
  readonly spillover?: readonly string[];
  readonly spilloverZone?: string;
};

/** What is published of a muscle's trigger points, in our own words. */
export type MuscleReferral = {
  /** Id in domain/muscle-names.ts. */
  readonly muscle: string;
  readonly sites: readonly TriggerPointSite[];
  /** What people notice, most usual first. */
  readonly symptoms: readonly string[];
  /** What it is taken for, or must be told from. */
  readonly mistakenFor: readonly string[];
  /** One line each. */
  readonly stretch: string;
  readonly selfCare: string;
  readonly grade: ReferralGrade;
  /** Codes of referral-sources.data.ts. */
  readonly sources: readonly string[];
  /** Where the sources do not agree. */
  readonly difference?: string;
};

/** Shown wherever a pattern is shown. */
export const REFERRAL_CAVEAT = {
  text: "Patterns are a hint, not a rule. In an international consensus, experts agreed that no fixed location of referred pain should be expected.",
  source: "delphi-2018",
} as const;
