import { openApp, prepareCharts } from "../harness/chart-sides.mjs";
import { frameRows, frameValues, watchFrames } from "../harness/frames.mjs";
import { circle } from "../harness/hand.mjs";

const REPORTS = 250;
const RADIUS_PX = 60;
/** More than the brush has sizes. */
const BRUSH_STEPS = 20;

/** Frames while a zone is painted with the largest brush over the front of the trunk, two seconds. */
export const paint = {
  name: "paint",
  rows: frameRows("paint", "Painting with the largest brush"),
  prepare: prepareCharts,
  async app(lab) {
    const chart = await openApp(lab);
    await chart.chooseTool("b");
    for (let step = 0; step < BRUSH_STEPS; step += 1) await chart.page.keyboard.press("]");
    const [start] = lab.clearPoints;
    await chart.hand.moveTo(start);
    await chart.hand.press();
    const frames = await watchFrames(chart, () => chart.hand.follow(circle(start, RADIUS_PX, REPORTS)));
    await chart.hand.release();
    await chart.close();
    return frameValues("paint", frames);
  },
};
