import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { frameRows, frameValues, watchFrames } from "../harness/frames.mjs";
import { circle, sleep } from "../harness/hand.mjs";

const REPORTS = 250;
const RADIUS_PX = 110;
/** Half of the reports in, half out, 0.7 % each: about 2.4 times the scale. */
const PINCH_STEP = 0.7;
const WORK_LIMIT = { of: "app", atMost: 6 };

/** Frames and work while the crowded sheet is dragged around and pinched in and out, two seconds each. */
export const panAndZoom = {
  name: "pan and zoom",
  rows: [...frameRows("pan", "Pan"), ...frameRows("zoom", "Zoom")].map((row) =>
    row.key.endsWith("Work") ? { ...row, limit: WORK_LIMIT } : row,
  ),
  prepare: prepareCharts,
  app: (lab) => panThenZoom(lab, openApp),
  baseline: (lab) => panThenZoom(lab, openBaseline),
};

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
  return { ...frameValues("pan", pan), ...frameValues("zoom", zoom) };
}
