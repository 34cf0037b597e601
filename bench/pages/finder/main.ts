// Following pain back to its source: the ranking alone, with what the app knows and as it runs it.
import type { Knowledge } from "../../../src/atlas/knowledge/knowledge.ts";
import { preparationsOf } from "../../../src/atlas/prepare.ts";
import { createFigureLoader } from "../../../src/app/figures.ts";
import { createKnowledgeLoader } from "../../../src/app/knowledge.ts";
import { type PaintedPain, painOfRegion } from "../../../src/domain/find-source/painted-pain.ts";
import { createSourceFinder } from "../../../src/domain/find-source/source-finder.ts";

/** Enough for a median that one pause does not move. */
const TURNS = 9;
const loadFigure = createFigureLoader("/");
const loadKnowledge = createKnowledgeLoader("/");

/** From a fingertip to the whole body, where every pattern has a part and the sets of sources grow longest. */
function paintingsOf({ regions }: Knowledge): readonly PaintedPain[] {
  const named = (id: string) => regions.filter((region) => region.id === id).flatMap((r) => painOfRegion(r, "right"));
  const all = regions.flatMap((region) => painOfRegion(region, "both"));
  return [
    named("temple"),
    named("anterior-deltoid"),
    [...named("lower-low-back"), ...named("middle-buttock"), ...named("back-of-thigh-middle")],
    regions.flatMap((region) => painOfRegion(region, "right")),
    all,
    all.map(({ cells }, index) => ({ cells, weight: 1 + (index % 10) })),
  ];
}

/** Ms of a ranking: the median of the slowest painting, and of the very first, which makes the finder too. */
async function rank(): Promise<{ readonly slowest: number; readonly first: number }> {
  const [{ body }, knowledge] = await Promise.all([loadFigure("female"), loadKnowledge()]);
  // The app does so when idle, long before anyone asks.
  for (const prepare of preparationsOf(body)) prepare();
  const paintings = paintingsOf(knowledge);
  const startedAt = performance.now();
  const finder = createSourceFinder(knowledge, body);
  finder.find(paintings[1] ?? []);
  const first = performance.now() - startedAt;
  const medians = paintings.map((painting) => {
    const times = Array.from({ length: TURNS }, () => {
      const before = performance.now();
      const { sources } = finder.find(painting);
      const took = performance.now() - before;
      if (sources.length === 0) throw new Error("Nothing was ranked");
      return took;
    });
    return times.sort((a, b) => a - b)[TURNS >> 1] ?? Number.NaN;
  });
  return { slowest: Math.max(...medians), first };
}

const finder = { rank };
declare global {
  var benchFinder: typeof finder;
}
globalThis.benchFinder = finder;
