import { prepareCharts, visitUrl } from "../harness/chart-sides.mjs";
import { openTab } from "../harness/browser.mjs";
import { createHand, sleep } from "../harness/hand.mjs";
import { putRows } from "../harness/scene-rows.mjs";
import { median } from "../harness/statistics.mjs";

const STARTS = 3;
const PROOF_MS = 500;

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
    { key: "pressEmpty", label: "First press after it to mark on screen, empty visit", unit: "ms", digits: 0 },
    { key: "pressFull", label: "First press after it to mark on screen, crowded visit", unit: "ms", digits: 0 },
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
    const full = await startOften(lab, visitUrl(lab, lab.scene.visit), openForMarking);
    const empty = await startOften(lab, visitUrl(lab, lab.emptyVisit), openForMarking);
    return { coldFull: full.ready, coldEmpty: empty.ready, pressFull: full.press, pressEmpty: empty.press };
  },
  async baseline(lab) {
    const minimal = await startOften(lab, `${lab.pagesUrl}/minimal/`, hasStage);
    return { coldEmpty: minimal.ready, coldFull: minimal.ready };
  },
};

const hasStage = { selector: "canvas", prove: () => 0 };

/** Until its pointer is taken for marking, the chart's tool reads as "pan"; the canvas that is hidden at rest shows nothing. */
const openForMarking = {
  selector: "[role=application]:not([data-tool=pan]) canvas:not([hidden])",
  prove: proveInteractive,
};

async function startOften(lab, url, goal) {
  const starts = [];
  for (let turn = 0; turn < STARTS; turn += 1) starts.push(await startCold(lab, url, goal));
  return { ready: median(starts.map(({ ready }) => ready)), press: median(starts.map(({ press }) => press)) };
}

async function startCold(lab, url, { selector, prove }) {
  const tab = await openTab(lab.context);
  await tab.cdp.send("Network.clearBrowserCache");
  await sleep(300);
  await tab.page.addInitScript((selector) => (globalThis.benchReady = benchProbe.whenReady(selector)), selector);
  await tab.page.goto(url);
  const ready = await tab.page.evaluate(() => benchReady);
  const press = await prove(tab, lab.clearPoints[0]);
  await tab.close();
  return { ready, press };
}

/**
 * A press at once gives a mark, or the start was not what it claims to be. How long that press took tells what was put
 * off until after the first frame. Escape takes the mark back.
 */
async function proveInteractive({ page, cdp }, point) {
  const hand = createHand(cdp);
  await page.keyboard.press("t");
  await hand.moveTo(point);
  await page.evaluate((points) => benchProbe.watchInk("pointerdown", points), [point]);
  await hand.press();
  await sleep(PROOF_MS);
  const latencies = await page.evaluate(() => benchProbe.stopInk());
  if (latencies.length === 0) throw new Error("The chart said it was ready, and took no mark");
  await page.keyboard.press("Escape");
  await hand.release();
  return latencies[0];
}
