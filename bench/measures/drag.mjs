import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { REST_MS, tap, watchInk } from "../harness/ink.mjs";
import { median, percentile } from "../harness/statistics.mjs";

const TURNS = 12;
const STOP_MS = 40;
/** More than the brush has sizes. */
const BRUSH_STEPS = 20;

/** From a move of the pointer to the frame that shows the dragged mark there. */
export const drag = {
  name: "drag",
  rows: [
    { key: "drag", label: "Dragging a mark: move to screen", unit: "ms", digits: 1, limit: { of: "ratio", atMost: 2 } },
    { key: "dragP95", label: "Dragging a mark: move to screen, 95th percentile", unit: "ms", digits: 1 },
    { key: "dragZone", label: "Dragging a point with its referral zone: move to screen", unit: "ms", digits: 1 },
  ],
  prepare: prepareCharts,
  async app(lab) {
    const chart = await openWithMark(lab, openApp);
    const alone = await dragAlong(chart, lab.clearPoints);
    await paintItsZone(chart, lab.clearPoints);
    const withZone = await dragAlong(chart, lab.clearPoints);
    await chart.close();
    return { ...values(alone), dragZone: median(withZone) };
  },
  async baseline(lab) {
    const chart = await openWithMark(lab, openBaseline);
    const alone = await dragAlong(chart, lab.clearPoints);
    await chart.close();
    return values(alone);
  },
};

function values(latencies) {
  return { drag: median(latencies), dragP95: percentile(latencies, 0.95) };
}

/** The crowded chart with one more mark, at the first of the clear points. */
async function openWithMark(lab, open) {
  const chart = await open(lab);
  await chart.chooseTool("t");
  await tap(chart, lab.clearPoints[0]);
  await sleep(REST_MS);
  return chart;
}

/** Takes the mark with the select tool, carries it from point to point, and leaves it where it was. */
async function dragAlong({ page, hand, chooseTool }, [home, ...stops]) {
  await chooseTool("v");
  await hand.moveTo(home);
  await sleep(REST_MS);
  const path = Array.from({ length: TURNS }, (_, turn) => (turn % 2 === 0 ? stops : stops.toReversed())).flat();
  const steps = path.filter((stop, index) => stop !== path[index - 1]);
  const watch = { type: "pointermove", points: stops, atLeast: TURNS };
  const latencies = await watchInk({ page }, watch, async () => {
    await hand.press();
    await hand.follow(steps, STOP_MS);
    await sleep(REST_MS);
  });
  await hand.moveTo(home);
  await sleep(REST_MS);
  await hand.release();
  await sleep(REST_MS);
  return latencies;
}

/** A stroke of the largest brush over the clear points: with a point selected, it paints that point's zone. */
async function paintItsZone({ page, hand, chooseTool }, points) {
  await chooseTool("b");
  for (let step = 0; step < BRUSH_STEPS; step += 1) await page.keyboard.press("]");
  await hand.moveTo(points[0]);
  await hand.press();
  await hand.follow(points, STOP_MS);
  await hand.release();
  await sleep(REST_MS);
}
