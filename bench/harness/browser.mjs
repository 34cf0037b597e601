import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGS, ensureChromium } from "../../tools/checks/chromium.mjs";
import { installProbe } from "./probe.mjs";

/** The first target: a tablet lying across. */
export const SCREEN = { width: 1180, height: 820 };

/**
 * A Chromium with a profile on disk: a private window keeps its database in memory, where "strict" means nothing.
 * Every page carries the probe.
 */
export async function startBrowser(folder) {
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: ensureChromium(),
    headless: true,
    args: CHROMIUM_ARGS,
    viewport: SCREEN,
    deviceScaleFactor: 1,
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(installProbe);
  return context;
}

/** A page with a line to the browser's own tools. Failures of the page end the run: a broken page is fast. */
export async function openTab(context, url) {
  const page = await context.newPage();
  const failures = [];
  page.on("pageerror", (error) => failures.push(error.message));
  const cdp = await context.newCDPSession(page);
  // Durations as time on the processor: other work of the machine does not count.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  if (url !== undefined) await page.goto(url);
  return {
    page,
    cdp,
    async close() {
      await page.close();
      if (failures.length > 0) throw new Error(`${url ?? "A page"} failed: ${failures.join("; ")}`);
    },
  };
}
