import { openTab } from "../harness/browser.mjs";
import { watchFrames } from "../harness/frames.mjs";
import { sleep } from "../harness/hand.mjs";
import { percentile } from "../harness/statistics.mjs";

const SIZE_PX = { width: 1100, height: 1040 };

/** A page that only moves one bitmap of the stage's size in each frame: the frames it misses, other work took. */
export const noise = {
  name: "noise",
  rows: [{ key: "noise", label: "Noise: one bitmap moved, frame, 95th percentile", unit: "ms", digits: 1 }],
  async app(lab) {
    const tab = await openTab(lab.context, `${lab.pagesUrl}/minimal/`);
    await tab.page.evaluate(moveBitmap, SIZE_PX);
    await sleep(500);
    const { intervals } = await watchFrames(tab, () => sleep(2000));
    await tab.close();
    return { noise: percentile(intervals, 0.95) };
  },
};

function moveBitmap({ width, height }) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.fillRect(0, 0, width / 2, height / 2);
  document.body.replaceChildren(canvas);
  const step = (time) => {
    canvas.style.transform = `translate(${Math.sin(time / 300) * 100}px, ${Math.cos(time / 300) * 100}px)`;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
