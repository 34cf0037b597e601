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

/** What a source leaves: "Leaves temple, right and vertex unexplained."; at most three regions are named. */
export function unexplainedInWords(regions: readonly RegionOfCells[]): string {
  if (regions.length === 0) return "Leaves nothing unexplained.";
  const named = regions.slice(0, MOST_NAMED).map(regionInWords);
  const rest = regions.length > MOST_NAMED ? [`${regions.length - MOST_NAMED} more`] : [];
  return `Leaves unexplained: ${[...named, ...rest].join("; ")}.`;
}

const MOST_NAMED = 3;

/** "temple, right"; a region of the median plane has no side. */
function regionInWords({ region, side }: RegionOfCells): string {
  const name = region.name.charAt(0).toLowerCase() + region.name.slice(1);
  return side === "midline" ? name : `${name}, ${side}`;
}

/** "80 %", "all", "under 1 %": rounding never turns most into all, or little into nothing. */
function shareInWords(share: number): string {
  if (share >= 1 - 1e-9) return "all";
  if (share < 0.01) return share === 0 ? "none" : "under 1 %";
  return `${Math.min(99, Math.round(share * 100))} %`;
}
