import { prepareCharts, visitUrl } from "../harness/chart-sides.mjs";
import { openTab } from "../harness/browser.mjs";
import { sleep } from "../harness/hand.mjs";
import { putRows } from "../harness/scene-rows.mjs";
import { median } from "../harness/statistics.mjs";

const STARTS = 3;

/** From the address to a chart that takes a mark, with an empty cache, beside an empty stage under React. */
export const coldStart = {
  name: "cold start",
  rows: [
    {
      key: "coldEmpty",
      label: "Cold start to an interactive chart, empty visit",
      unit: "ms",
      digits: 0,
      limit: { of: "ratio", atMost: 2 },
    },
    {
      key: "coldFull",
      label: "Cold start to an interactive chart, crowded visit",
      unit: "ms",
      digits: 0,
      limit: { of: "ratio", atMost: 2 },
    },
  ],
  async prepare(lab) {
    await prepareCharts(lab);
    lab.emptyVisit = { ...lab.scene.visit, id: "bench-empty", chart: { marks: [], nextNumber: 1 } };
    await putRows(lab, [
      ["visits", lab.emptyVisit],
      ["visits", lab.scene.visit],
    ]);
  },
  async app(lab) {
    const selector = "[role=application] canvas";
    const coldFull = await startOften(lab, visitUrl(lab), selector);
    const coldEmpty = await startOften(lab, `${lab.appUrl}/#/visits/${lab.emptyVisit.id}`, selector);
    return { coldFull, coldEmpty };
  },
  async baseline(lab) {
    const minimal = await startOften(lab, `${lab.pagesUrl}/minimal/`, "canvas");
    return { coldEmpty: minimal, coldFull: minimal };
  },
};

async function startOften(lab, url, selector) {
  const times = [];
  for (let turn = 0; turn < STARTS; turn += 1) times.push(await startCold(lab, url, selector));
  return median(times);
}

async function startCold(lab, url, selector) {
  const tab = await openTab(lab.context);
  await tab.cdp.send("Network.clearBrowserCache");
  await sleep(300);
  await tab.page.addInitScript((selector) => (globalThis.benchReady = benchProbe.whenReady(selector)), selector);
  await tab.page.goto(url);
  const ready = await tab.page.evaluate(() => benchReady);
  await tab.close();
  return ready;
}
