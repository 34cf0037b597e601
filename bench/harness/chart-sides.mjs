import { openTab } from "./browser.mjs";
import { createHand, sleep } from "./hand.mjs";
import { resetVisit, seedPatients } from "./scene-rows.mjs";

/** Until loading, first drawings and idle work are over. */
const REST_MS = 700;

/**
 * Learns where the app's stage lies, makes the scene, and puts it into the app. Adds to the lab what the charts need.
 */
export async function prepareCharts(lab) {
  if (lab.scene !== undefined) return;
  lab.stageBox = { left: 0, top: 0, width: 800, height: 700 };
  const probe = await openBaseline(lab);
  lab.scene = probe.scene;
  await probe.close();
  await seedPatients(lab, [lab.scene.patient]);
  await resetVisit(lab, lab.scene.visit);
  const tab = await openTab(lab.context, visitUrl(lab, lab.scene.visit));
  const box = await stageOf(tab.page).boundingBox();
  await tab.close();
  lab.stageBox = { left: box.x, top: box.y, width: box.width, height: box.height };
  const baseline = await openBaseline(lab);
  lab.clearPoints = baseline.clearPoints.map(({ x, y }) => ({ x: x + box.x, y: y + box.y }));
  await baseline.close();
}

/** The crowded chart in the app, opened for marking, at rest. */
export async function openApp(lab) {
  await resetVisit(lab, lab.scene.visit);
  const tab = await openTab(lab.context, visitUrl(lab, lab.scene.visit));
  await stageOf(tab.page).waitFor();
  // The body is there long before the controls and what is got ready at leisure.
  await tab.page.waitForFunction(() => performance.getEntriesByName("first-load-done").length > 0);
  return finishOpening(tab);
}

/** The crowded chart drawn by hand, at rest. */
export async function openBaseline(lab) {
  const query = new URLSearchParams(Object.entries(lab.stageBox));
  const tab = await openTab(lab.context, `${lab.pagesUrl}/chart/?${query}`);
  const content = await tab.page.evaluate(() => benchChart);
  return { ...(await finishOpening(tab)), ...content };
}

async function finishOpening(tab) {
  await sleep(REST_MS);
  return {
    ...tab,
    hand: createHand(tab.cdp),
    chooseTool: (key) => tab.page.keyboard.press(key),
    undo: () => tab.page.keyboard.press("Control+z"),
  };
}

export function visitUrl({ appUrl }, { id }) {
  return `${appUrl}/#/visits/${id}`;
}

function stageOf(page) {
  return page.getByRole("application");
}
