import { openApp, openBaseline, prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { REST_MS, tap } from "../harness/ink.mjs";
import { median } from "../harness/statistics.mjs";

const TAPS = 8;

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
  const chart = await open(lab);
  const { page, chooseTool, undo, close } = chart;
  const saves = [];
  await chooseTool("t");
  for (let turn = 0; turn < TAPS; turn += 1) {
    await page.evaluate((words) => benchProbe.watchSave(words), words);
    await tap(chart, lab.clearPoints[turn % lab.clearPoints.length]);
    saves.push(await page.evaluate(() => benchProbe.whenSaved()));
    await undo();
    await sleep(REST_MS);
  }
  await close();
  return { said: median(saves.map(({ said }) => said)), written: median(saves.map(({ written }) => written)) };
}
