import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { median, percentile } from "../harness/statistics.mjs";

const TAPS = 8;
const DRAG_TURNS = 12;
/** Between two taps: no pair of them is a double tap, and all work that one leaves behind is done. */
const REST_MS = 500;
const HOLD_MS = 60;
const STOP_MS = 40;

/** From the pointer to the frame that shows what it did: a new mark, and a mark that is dragged. */
export const ink = {
  name: "ink and drag",
  rows: [
    { key: "ink", label: "Pointer down to mark on screen", unit: "ms", digits: 1, limit: { of: "ratio", atMost: 2 } },
    { key: "inkWorst", label: "Pointer down to mark on screen, slowest of a round", unit: "ms", digits: 1 },
    { key: "drag", label: "Dragging a mark: move to screen", unit: "ms", digits: 1, limit: { of: "ratio", atMost: 2 } },
    { key: "dragP95", label: "Dragging a mark: move to screen, 95th percentile", unit: "ms", digits: 1 },
  ],
  prepare: prepareCharts,
  app: (lab) => tapThenDrag(lab, openApp),
  baseline: (lab) => tapThenDrag(lab, openBaseline),
};

async function tapThenDrag(lab, open) {
  const chart = await open(lab);
  const taps = [];
  await chart.chooseTool("t");
  for (let turn = 0; turn < TAPS; turn += 1)
    taps.push(await tapAndUndo(chart, lab.clearPoints[turn % lab.clearPoints.length]));
  const moves = await dragAlong(chart, lab.clearPoints);
  await chart.close();
  return { ink: median(taps), inkWorst: Math.max(...taps), drag: median(moves), dragP95: percentile(moves, 0.95) };
}

async function tapAndUndo({ page, hand, undo }, point) {
  await hand.moveTo(point);
  await sleep(REST_MS);
  await page.evaluate((points) => benchProbe.watchInk("pointerdown", points), [point]);
  await hand.press();
  await sleep(HOLD_MS);
  await hand.release();
  await sleep(REST_MS);
  const latencies = await readInk(page, 1);
  await undo();
  await sleep(REST_MS);
  return latencies[0];
}

/** Places a mark, takes it with the select tool, and carries it from point to point and back. */
async function dragAlong({ page, hand, chooseTool }, points) {
  const [first, ...stops] = points;
  await hand.moveTo(first);
  await hand.press();
  await sleep(HOLD_MS);
  await hand.release();
  await sleep(REST_MS);
  await chooseTool("v");
  await sleep(REST_MS);
  await page.evaluate((stops) => benchProbe.watchInk("pointermove", stops), stops);
  await hand.press();
  const path = Array.from({ length: DRAG_TURNS }, (_, turn) => (turn % 2 === 0 ? stops : stops.toReversed())).flat();
  await hand.follow(
    path.filter((stop, index) => stop !== path[index - 1]),
    STOP_MS,
  );
  await sleep(REST_MS);
  await hand.release();
  return readInk(page, path.length / 2);
}

async function readInk(page, atLeast) {
  const { latencies, missed } = await page.evaluate(() => benchProbe.stopInk());
  if (latencies.length < atLeast) throw new Error(`Only ${latencies.length} of the marks appeared, ${missed} did not`);
  return latencies;
}
