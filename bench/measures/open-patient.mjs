import { openTab } from "../harness/browser.mjs";
import { median } from "../harness/statistics.mjs";

const READS_A_ROUND = 7;

/** Reading the 500 visits of a patient: the repository, which parses every row, beside a raw `getAll` of the same. */
export const openPatient = {
  name: "open a patient with 500 visits",
  rows: [
    {
      key: "openPatient",
      label: "Visits of a patient with 500, read",
      unit: "ms",
      digits: 1,
      limit: { of: "ratio", atMost: 2 },
    },
  ],
  async prepare(lab) {
    await withRecords(lab, (page) => page.evaluate(() => benchRecords.seed()));
  },
  app: (lab) => readOften(lab, () => benchRecords.readByRepository()),
  baseline: (lab) => readOften(lab, () => benchRecords.readRaw()),
};

async function readOften(lab, read) {
  const times = await withRecords(lab, async (page) => {
    const values = [];
    for (let turn = 0; turn < READS_A_ROUND; turn += 1) values.push(await page.evaluate(read));
    return values;
  });
  return { openPatient: median(times) };
}

async function withRecords(lab, work) {
  const tab = await openTab(lab.context, `${lab.pagesUrl}/records/`);
  const result = await work(tab.page);
  await tab.close();
  return result;
}
