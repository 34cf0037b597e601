import { brotliCompressSync, constants } from "node:zlib";
import { openTab } from "../harness/browser.mjs";
import { prepareCharts, visitUrl } from "../harness/chart-sides.mjs";
import { sleep } from "../harness/hand.mjs";

/** What the first load of a chart fetches, each file as brotli at its best. */
export const weight = {
  name: "weight",
  rows: [
    {
      key: "script",
      label: "JavaScript of the first load, brotli",
      unit: "KB",
      digits: 0,
      limit: { of: "app", atMost: 300 },
    },
    {
      key: "bodyFiles",
      label: "Body of the first chart, brotli",
      unit: "KB",
      digits: 0,
      limit: { of: "app", atMost: 350 },
    },
    { key: "styles", label: "Styles of the first load, brotli", unit: "KB", digits: 0 },
    { key: "ahead", label: "Fetched for later once the chart is at rest, brotli", unit: "KB", digits: 0 },
  ],
  prepare: prepareCharts,
  async app(lab) {
    const tab = await openTab(lab.context);
    await tab.cdp.send("Network.clearBrowserCache");
    const files = [];
    tab.page.on("request", (request) => files.push({ url: request.url(), kind: request.resourceType() }));
    await tab.page.goto(visitUrl(lab, lab.scene.visit));
    await tab.page.getByRole("application").waitFor();
    await tab.page.waitForFunction(() => performance.getEntriesByName("first-load-done").length > 0);
    await sleep(2000);
    const ahead = new Set(await tab.page.evaluate(urlsFetchedAhead));
    await tab.close();
    const weights = await Promise.all(files.map(weigh));
    const first = weights.filter(({ url }) => !ahead.has(url));
    const sum = (is, among = first) => among.filter(is).reduce((total, { bytes }) => total + bytes, 0) / 1000;
    return {
      script: sum(({ kind }) => kind === "script"),
      styles: sum(({ kind }) => kind === "stylesheet"),
      ahead: sum(({ url }) => ahead.has(url), weights),
      bodyFiles: sum(({ path }) => path.startsWith("/body/")),
    };
  },
};

/** What was asked for after the first load, while nothing else was to be done. Runs in the page. */
function urlsFetchedAhead() {
  const done = performance.getEntriesByName("first-load-done")[0]?.startTime ?? Infinity;
  const fetched = performance.getEntriesByType("resource").filter(({ startTime }) => startTime >= done);
  return fetched.map(({ name }) => name);
}

/** Fetched anew: the browser's tools do not hand out the bytes of a picture that was fetched by script. */
async function weigh({ url, kind }) {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { url, path: new URL(url).pathname, kind, bytes: brotliCompressSync(body, { params }).length };
}
