import { openTab } from "../harness/browser.mjs";
import { prepareCharts } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";
import { putRows, removePatients } from "../harness/scene-rows.mjs";
import { median, percentile } from "../harness/statistics.mjs";

const COUNT = 10_000;
const REST_MS = 300;
/** Each of them changes how many are found. */
const KEYS = ["r", "i", "n", "Backspace", "Backspace", "Backspace", "l", "o", "Backspace", "Backspace", "1", "7"];
const SYLLABLES = ["ma", "ri", "be", "lo", "tu", "sa", "ne", "ko", "rin", "da", "mar", "el", "gus", "ha", "vi", "to"];

/** From a key in the search field to the frame that shows how many and who are found, among 10,000 patients. */
export const searchPatients = {
  name: "search patients",
  rows: [
    {
      key: "search",
      label: "Search in 10,000 patients: key to list on screen",
      unit: "ms",
      digits: 1,
      limit: { of: "app", atMost: 50 },
    },
    {
      key: "searchP95",
      label: "Search in 10,000 patients: key to list on screen, 95th percentile",
      unit: "ms",
      digits: 1,
    },
  ],
  prepare: prepareCharts,
  async app(lab) {
    const patients = makePatients(lab.scene.patient);
    await putRows(
      lab,
      patients.map((patient) => ["patients", patient]),
    );
    const latencies = await typeInSearch(lab);
    // The other measures meet the database as it was.
    await removePatients(
      lab,
      patients.map(({ id }) => id),
    );
    return { search: median(latencies), searchP95: percentile(latencies, 0.95) };
  },
};

async function typeInSearch(lab) {
  const tab = await openTab(lab.context, lab.appUrl);
  const { page } = tab;
  await page.getByRole("searchbox", { name: "Search patients" }).click();
  await sleep(1000);
  const latencies = [];
  for (const key of KEYS) {
    await page.evaluate(watchCount);
    await page.keyboard.press(key);
    latencies.push(await page.evaluate(() => benchCount));
    await sleep(REST_MS);
  }
  await tab.close();
  return latencies;
}

/** Runs in the page: from the next key to the end of the frame in which the number of those found has changed. */
function watchCount() {
  const count = document.querySelector("section output");
  globalThis.benchCount = new Promise((resolve, reject) => {
    let pressedAt = 0;
    addEventListener("keydown", (event) => (pressedAt = event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)));
    });
    observer.observe(count, { characterData: true, childList: true, subtree: true });
    setTimeout(() => reject(new Error("The search found the same as before")), 5000);
  });
}

function makePatients(like) {
  return Array.from({ length: COUNT }, (_, index) => ({
    ...like,
    id: `bench-search-${index}`,
    name: `${makeName(index)} ${makeName(index * 7 + 3)}`,
    recordNumber: `S-${String((index * 7919) % 100_000).padStart(5, "0")}`,
  }));
}

function makeName(seed) {
  const [a, b, c] = [seed % 16, (seed >> 4) % 16, (seed * 5) % 16].map((at) => SYLLABLES[at]);
  return `${a.charAt(0).toUpperCase()}${a.slice(1)}${b}${c}`;
}
