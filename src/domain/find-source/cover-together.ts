import { scoreOf, SPILLOVER_WEIGHT, sumOver } from "./pattern.ts";
import type { LaidPain, Pattern } from "./pattern.ts";
import type { Source, SourceSet } from "./source.ts";

export type RankedPattern = { readonly pattern: Pattern; readonly source: Source };

/** Sets start from the best muscles, one set from each. */
const STARTS = 4;
const LARGEST_SET = 4;
/** A member must add at least this share of the pain. */
const WORTH_ADDING = 0.08;
/** Pain is explained well enough from this share on. */
const ENOUGH = 0.95;

/**
 * Sets of sites that together explain more than each alone. Greedy: whichever fits best to what the others leave comes
 * next, until the rest is not worth another needle.
 * @param ranked best first
 */
export function coverTogether(ranked: readonly RankedPattern[], pain: LaidPain): readonly SourceSet[] {
  const starts: RankedPattern[] = [];
  for (const one of ranked) {
    if (starts.length === STARTS) break;
    if (!starts.some((other) => isSameMuscle(one, other))) starts.push(one);
  }
  const sets = new Map<string, SourceSet>();
  for (const start of starts) {
    const set = growSet(start, ranked, pain);
    const key = set.members.map(({ site, side }) => `${site.id} ${side}`).sort();
    if (set.members.length > 1 && !sets.has(key.join())) sets.set(key.join(), set);
  }
  return [...sets.values()].sort((a, b) => b.covered - a.covered || a.members.length - b.members.length);
}

function isSameMuscle(a: RankedPattern, b: RankedPattern): boolean {
  return a.pattern.muscle === b.pattern.muscle && a.pattern.side === b.pattern.side;
}

function growSet(start: RankedPattern, ranked: readonly RankedPattern[], pain: LaidPain): SourceSet {
  const { amounts, total } = pain;
  const left = amounts.slice();
  const grown = [start];
  let covered = explain(start.pattern, left) / total;
  while (grown.length < LARGEST_SET && covered < ENOUGH) {
    const next = bestForRest(ranked, grown, { left, leftTotal: total * (1 - covered), least: WORTH_ADDING * total });
    if (next === null) break;
    grown.push(next);
    covered += explain(next.pattern, left) / total;
  }
  const members = withoutNeedless(grown, pain);
  return { members: members.map(({ source }) => source), covered: coveredBy(members, pain) };
}

/** What came first may be explained by what came later. */
function withoutNeedless(members: readonly RankedPattern[], pain: LaidPain): readonly RankedPattern[] {
  const covered = coveredBy(members, pain);
  for (const member of members) {
    const others = members.filter((other) => other !== member);
    if (coveredBy(others, pain) > covered - WORTH_ADDING) return withoutNeedless(others, pain);
  }
  return members;
}

function coveredBy(members: readonly RankedPattern[], { amounts, total }: LaidPain): number {
  const left = amounts.slice();
  let amount = 0;
  for (const { pattern } of members) amount += explain(pattern, left);
  return Math.min(1, amount / total);
}

type Rest = { readonly left: Float64Array; readonly leftTotal: number; readonly least: number };

function bestForRest(
  ranked: readonly RankedPattern[],
  members: readonly RankedPattern[],
  { left, leftTotal, least }: Rest,
): RankedPattern | null {
  let best: RankedPattern | null = null;
  let bestScore = 0;
  for (const one of ranked) {
    if (members.includes(one)) continue;
    const gain = amountExplained(one.pattern, left);
    const score = gain < least ? 0 : scoreOf(Math.min(1, gain / leftTotal), one.source.patternPainted);
    if (score <= bestScore) continue;
    best = one;
    bestScore = score;
  }
  return best;
}

function amountExplained({ site, flip }: Pattern, left: Float64Array): number {
  return sumOver(site.essential.cells, flip, left) + SPILLOVER_WEIGHT * sumOver(site.spillover.cells, flip, left);
}

/** Takes what a pattern explains off what is left, and tells how much that was. In place. */
function explain(pattern: Pattern, left: Float64Array): number {
  const amount = amountExplained(pattern, left);
  const { site, flip } = pattern;
  for (const cell of site.essential.cells) left[cell ^ flip] = 0;
  for (const cell of site.spillover.cells) left[cell ^ flip] = (left[cell ^ flip] ?? 0) * (1 - SPILLOVER_WEIGHT);
  return amount;
}
