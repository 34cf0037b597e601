import type { KnownSite } from "../../atlas/knowledge/knowledge.ts";
import type { PaintedPain } from "./painted-pain.ts";
import type { Source } from "./source.ts";

/**
 * A site's pattern on one side, ready to be laid over a painting. Sets of 25,000 cells are lists here and the painting
 * an array by cell: a zone has some 150 cells, so that reading those alone takes less than a bitset of the whole body,
 * and weights come free.
 */
export type Pattern = {
  readonly muscle: string;
  readonly site: KnownSite;
  readonly side: "left" | "right";
  /** 0 on the right, 1 on the left: a cell of the site XOR this is the pattern's cell. */
  readonly flip: 0 | 1;
  /** mm2. */
  readonly essentialArea: number;
  readonly spilloverArea: number;
};

/** What spillover counts beside the essential zone: it is felt by some only. */
export const SPILLOVER_WEIGHT = 0.5;

/** The pattern of a site on either side. @param areas mm2 of each cell, alike on both sides */
export function patternsOfSite(muscle: string, site: KnownSite, areas: Float64Array): readonly Pattern[] {
  const essentialArea = sumOver(site.essential.cells, 0, areas);
  const spilloverArea = sumOver(site.spillover.cells, 0, areas);
  const shared = { muscle, site, essentialArea, spilloverArea };
  return [
    { ...shared, side: "right", flip: 0 },
    { ...shared, side: "left", flip: 1 },
  ];
}

/** The painting as numbers by cell. */
export type LaidPain = {
  /** Weight times mm2 of each cell; 0 where nothing is painted. */
  readonly amounts: Float64Array;
  readonly total: number;
};

export function layPain(pain: PaintedPain, areas: Float64Array): LaidPain {
  const amounts = new Float64Array(areas.length);
  for (const { cells, weight } of pain) {
    for (const cell of cells) amounts[cell] = Math.max(amounts[cell] ?? 0, weight * (areas[cell] ?? 0));
  }
  return { amounts, total: amounts.reduce((sum, amount) => sum + amount, 0) };
}

/** How well a pattern and a painting fit; all 0 where nothing is painted. */
export function fitPattern(
  { site, flip, essentialArea, spilloverArea }: Pattern,
  { amounts, total }: LaidPain,
  areas: Float64Array,
): Pick<Source, "covered" | "patternPainted" | "score"> {
  const essential = overlapOf(site.essential.cells, flip, amounts, areas);
  const spillover = overlapOf(site.spillover.cells, flip, amounts, areas);
  const covered = shareOf(essential.amount + SPILLOVER_WEIGHT * spillover.amount, total);
  // Whoever feels the essential zone alone fits the pattern as well as one who feels all of it.
  const patternPainted = Math.max(
    shareOf(essential.area, essentialArea),
    shareOf(essential.area + SPILLOVER_WEIGHT * spillover.area, essentialArea + SPILLOVER_WEIGHT * spilloverArea),
  );
  return { covered, patternPainted, score: scoreOf(covered, patternPainted) };
}

/** The harmonic mean of two shares: high only where most of the pain is covered and most of the pattern is painted. */
export function scoreOf(covered: number, patternPainted: number): number {
  return shareOf(2 * covered * patternPainted, covered + patternPainted);
}

/** The sum of values over cells, those of the other side where `flip` is 1. */
export function sumOver(cells: readonly number[], flip: 0 | 1, values: Float64Array): number {
  let sum = 0;
  for (const cell of cells) sum += values[cell ^ flip] ?? 0;
  return sum;
}

type Overlap = { readonly amount: number; readonly area: number };

// oxlint-disable-next-line max-params -- called for 800 zones at every stroke
function overlapOf(cells: readonly number[], flip: 0 | 1, amounts: Float64Array, areas: Float64Array): Overlap {
  let amount = 0;
  let area = 0;
  for (const cell of cells) {
    const painted = amounts[cell ^ flip] ?? 0;
    if (painted === 0) continue;
    amount += painted;
    area += areas[cell] ?? 0;
  }
  return { amount, area };
}

/** A part of a whole, 0 to 1: sums in another order may be a hair larger than the whole. */
function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
