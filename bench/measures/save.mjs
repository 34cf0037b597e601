import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { median } from "../harness/statistics.mjs";

const TAPS = 8;
const REST_MS = 500;
const HOLD_MS = 60;

/** From letting go of a new mark until it is written, and until the screen says so. The baseline puts the same rows. */
export const save = {
  name: "save",
  rows: [
    { key: "said", label: 'Pointer up to "Saved"', unit: "ms", digits: 1, limit: { of: "ratio", atMost: 2 } },
    { key: "written", label: "Pointer up to written, of this", unit: "ms", digits: 1 },
  ],
  prepare: prepareCharts,
  app: (lab) => saveOften(lab, openApp, "Saved"),
  baseline: (lab) => saveOften(lab, openBaseline, null),
};

async function saveOften(lab, open, words) {
  const { page, hand, chooseTool, undo, close } = await open(lab);
  const saves = [];
  await chooseTool("t");
  for (let turn = 0; turn < TAPS; turn += 1) {
    await hand.moveTo(lab.clearPoints[turn % lab.clearPoints.length]);
    await sleep(REST_MS);
    await page.evaluate((words) => benchProbe.watchSave(words), words);
    await hand.press();
    await sleep(HOLD_MS);
    await hand.release();
    saves.push(await page.evaluate(() => benchProbe.whenSaved()));
    await undo();
    await sleep(REST_MS);
  }
  await close();
  return { said: median(saves.map(({ said }) => said)), written: median(saves.map(({ written }) => written)) };
}
