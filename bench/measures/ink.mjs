import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { REST_MS, tap, watchInk } from "../harness/ink.mjs";
import { median } from "../harness/statistics.mjs";

const TAPS = 8;

/** From the pointer that goes down to the frame that shows the new mark. Each mark is taken back. */
export const ink = {
  name: "ink",
  rows: [
    { key: "ink", label: "Pointer down to mark on screen", unit: "ms", digits: 1, limit: { of: "ratio", atMost: 2 } },
    { key: "inkWorst", label: "Pointer down to mark on screen, slowest of eight", unit: "ms", digits: 1 },
  ],
  prepare: prepareCharts,
  app: (lab) => tapOften(lab, openApp),
  baseline: (lab) => tapOften(lab, openBaseline),
};

async function tapOften(lab, open) {
  const chart = await open(lab);
  const latencies = [];
  await chart.chooseTool("t");
  for (let turn = 0; turn < TAPS; turn += 1) {
    const point = lab.clearPoints[turn % lab.clearPoints.length];
    await chart.hand.moveTo(point);
    const watch = { type: "pointerdown", points: [point], atLeast: 1 };
    latencies.push(
      ...(await watchInk(chart, watch, async () => {
        await tap(chart, point);
        await sleep(REST_MS);
      })),
    );
    await chart.undo();
    await sleep(REST_MS);
  }
  await chart.close();
  return { ink: median(latencies), inkWorst: Math.max(...latencies) };
}
