import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { circle, sleep } from "../harness/hand.mjs";
import { readWorkMs } from "../harness/main-thread.mjs";
import { percentile } from "../harness/statistics.mjs";

const REPORTS = 250;
const RADIUS_PX = 110;
/** In and out again, four times the scale: 0.7 % a report. */
const PINCH_STEP = 0.7;

/** Frames and work while the crowded sheet is dragged around and pinched in and out, two seconds each. */
export const panAndZoom = {
  name: "pan and zoom",
  rows: [...rowsOf("pan", "Pan"), ...rowsOf("zoom", "Zoom")],
  prepare: prepareCharts,
  app: (lab) => panThenZoom(lab, openApp),
  baseline: (lab) => panThenZoom(lab, openBaseline),
};

function rowsOf(key, label) {
  return [
    {
      key: `${key}P95`,
      label: `${label}: frame, 95th percentile`,
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 20 },
    },
    { key: `${key}Smooth`, label: `${label}: frames under 20 ms`, unit: "%", digits: 1 },
    {
      key: `${key}Work`,
      label: `${label}: main thread a frame`,
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 6 },
    },
  ];
}

async function panThenZoom(lab, open) {
  const chart = await open(lab);
  const { left, top, width, height } = lab.stageBox;
  const middle = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const { hand } = chart;
  await hand.moveTo(middle);
  await hand.press("middle");
  const pan = await watchFrames(chart, () => hand.follow(circle(middle, RADIUS_PX, REPORTS)));
  await hand.release();
  await sleep(500);
  const deltas = Array.from({ length: REPORTS }, (_, index) => (index < REPORTS / 2 ? -PINCH_STEP : PINCH_STEP));
  const zoom = await watchFrames(chart, () => hand.pinch(deltas));
  await chart.close();
  return { ...named("pan", pan), ...named("zoom", zoom) };
}

function named(key, { intervals, workMs }) {
  return {
    [`${key}P95`]: percentile(intervals, 0.95),
    [`${key}Smooth`]: (100 * intervals.filter((interval) => interval < 20).length) / intervals.length,
    [`${key}Work`]: workMs / intervals.length,
  };
}

/** The intervals between the frames of a gesture, and what the main thread worked in all of them. */
export async function watchFrames({ page, cdp }, gesture) {
  await page.evaluate(() => benchProbe.startFrames());
  const before = await readWorkMs(cdp);
  await gesture();
  const workMs = (await readWorkMs(cdp)) - before;
  const intervals = await page.evaluate(() => benchProbe.stopFrames());
  return { intervals, workMs };
}
