import { percentile } from "./statistics.mjs";

/** A frame that takes longer has missed its turn at 60 frames a second. */
const SMOOTH_MS = 20;

/** The intervals between the frames of a gesture, and what the main thread worked in all of them, in ms. */
export async function watchFrames({ page, cdp }, gesture) {
  await page.evaluate(() => benchProbe.startFrames());
  const before = await readWorkMs(cdp);
  await gesture();
  const workMs = (await readWorkMs(cdp)) - before;
  const intervals = await page.evaluate(() => benchProbe.stopFrames());
  return { intervals, workMs };
}

/** The rows of a gesture that must run at 60 frames a second. */
export function frameRows(key, label) {
  return [
    {
      key: `${key}P95`,
      label: `${label}: frame, 95th percentile`,
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 20 },
    },
    { key: `${key}Smooth`, label: `${label}: frames under 20 ms`, unit: "%", digits: 1 },
    { key: `${key}Work`, label: `${label}: main thread a frame`, unit: "ms", digits: 1 },
  ];
}

/** What goes into these rows. */
export function frameValues(key, { intervals, workMs }) {
  return {
    [`${key}P95`]: percentile(intervals, 0.95),
    [`${key}Smooth`]: (100 * intervals.filter((interval) => interval < SMOOTH_MS).length) / intervals.length,
    [`${key}Work`]: workMs / intervals.length,
  };
}

/** Ms that the page's main thread has worked since it was made. */
async function readWorkMs(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}
