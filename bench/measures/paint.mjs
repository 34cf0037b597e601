import { openApp, prepareCharts } from "../harness/chart-sides.mjs";
import { circle } from "../harness/hand.mjs";
import { percentile } from "../harness/statistics.mjs";
import { watchFrames } from "./pan-zoom.mjs";

const REPORTS = 250;
const RADIUS_PX = 60;

/** Frames while a zone is painted with the largest brush over the front of the trunk, two seconds. */
export const paint = {
  name: "paint",
  rows: [
    {
      key: "paintP95",
      label: "Painting, largest brush: frame, 95th percentile",
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 20 },
    },
    { key: "paintSmooth", label: "Painting: frames under 20 ms", unit: "%", digits: 1 },
    { key: "paintWork", label: "Painting: main thread a frame", unit: "ms", digits: 1 },
  ],
  prepare: prepareCharts,
  async app(lab) {
    const chart = await openApp(lab);
    await chart.chooseTool("b");
    for (let step = 0; step < 60; step += 1) await chart.page.keyboard.press("]");
    const [start] = lab.clearPoints;
    await chart.hand.moveTo(start);
    await chart.hand.press();
    const { intervals, workMs } = await watchFrames(chart, () => chart.hand.follow(circle(start, RADIUS_PX, REPORTS)));
    await chart.hand.release();
    await chart.close();
    return {
      paintP95: percentile(intervals, 0.95),
      paintSmooth: (100 * intervals.filter((interval) => interval < 20).length) / intervals.length,
      paintWork: workMs / intervals.length,
    };
  },
};
