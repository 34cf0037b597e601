import { openTab } from "../harness/browser.mjs";

/** Ranking the muscles that painted pain may come from, at six paintings up to the whole body. */
export const findSource = {
  name: "find the source",
  rows: [
    {
      key: "rankSources",
      label: "Find the source: ranking, slowest of six paintings",
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 30 },
    },
    { key: "firstRanking", label: "Find the source: first ranking of a chart", unit: "ms", digits: 1 },
  ],
  async app(lab) {
    const tab = await openTab(lab.context, `${lab.pagesUrl}/finder/`);
    const { slowest, first } = await tab.page.evaluate(() => benchFinder.rank());
    await tab.close();
    return { rankSources: slowest, firstRanking: first };
  },
};
