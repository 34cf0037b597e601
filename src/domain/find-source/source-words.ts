import type { RegionOfCells } from "../../atlas/knowledge/regions-of-cells.ts";
import type { Source, SourceSet } from "./source.ts";

/** Whether the pain was painted, or is a region chosen from the list. */
type PainOrigin = "painted" | "region";

/** "Covers 80 % of the painted pain; 55 % of its usual pattern is painted." */
export function sourceInWords(
  { covered, patternPainted }: Pick<Source, "covered" | "patternPainted">,
  origin: PainOrigin,
): string {
  if (origin === "region") {
    return `Covers ${shareInWords(covered)} of the region; ${shareInWords(patternPainted)} of its usual pattern lies there.`;
  }
  return `Covers ${shareInWords(covered)} of the painted pain; ${shareInWords(patternPainted)} of its usual pattern is painted.`;
}

/** "Together they cover 95 % of the painted pain." */
export function sourceSetInWords({ covered }: Pick<SourceSet, "covered">, origin: PainOrigin): string {
  return `Together they cover ${shareInWords(covered)} of the ${origin === "region" ? "region" : "painted pain"}.`;
}

/** Where a source does not explain the pain, or only for half; both empty where it does everywhere. */
export type PoorlyExplained = {
  readonly unexplained: readonly RegionOfCells[];
  /** Only some feel it there. */
  readonly partly: readonly RegionOfCells[];
};

/**
 * What a source leaves: "Explained in part, as only some feel it there: chin. Leaves unexplained: temple, right; vertex."
 * At most three regions are named of each.
 */
export function unexplainedInWords({ unexplained, partly }: PoorlyExplained): string {
  const sentences = [
    ...(partly.length === 0 ? [] : [`Explained in part, as only some feel it there: ${regionsInWords(partly)}.`]),
    ...(unexplained.length === 0 ? [] : [`Leaves unexplained: ${regionsInWords(unexplained)}.`]),
  ];
  return sentences.length === 0 ? "Leaves nothing unexplained." : sentences.join(" ");
}

function regionsInWords(regions: readonly RegionOfCells[]): string {
  const named = regions.slice(0, MOST_NAMED).map(regionInWords);
  const rest = regions.length > MOST_NAMED ? [`${regions.length - MOST_NAMED} more`] : [];
  return [...named, ...rest].join("; ");
}

const MOST_NAMED = 3;

/** A region of which less is meant is named as a part, so that the rim of one does not stand for the whole. */
const WHOLE = 0.8;

/** "temple, right", "temple, right (part)"; a region of the median plane has no side. */
function regionInWords({ region, side, shareOfRegion }: RegionOfCells): string {
  const name = region.name.charAt(0).toLowerCase() + region.name.slice(1);
  return `${side === "midline" ? name : `${name}, ${side}`}${shareOfRegion < WHOLE ? " (part)" : ""}`;
}

/** "80 %", "all", "under 1 %": rounding never turns most into all, or little into nothing. */
function shareInWords(share: number): string {
  if (share >= 1 - 1e-9) return "all";
  if (share < 0.01) return share === 0 ? "none" : "under 1 %";
  return `${Math.min(99, Math.round(share * 100))} %`;
}
