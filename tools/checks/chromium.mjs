// Finds the Chromium that the browser tests drive, or installs one.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMAND_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium that is here already, or null. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && isExecutable(asked)) return asked;
  return findOnPath() ?? findPlaywrights();
}

/** Path of a Chromium, installed first where there is none. Throws with one line that tells what to install. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  const isRootOnDebian = process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get");
  if (isRootOnDebian) {
    say("No Chromium found: installing Debian's (apt-get install -y chromium)");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: ["ignore", "ignore", "inherit"], env });
  } else {
    say("No Chromium found: installing Playwright's (npx playwright install chromium)");
    spawnSync("npx", ["playwright", "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH",
  );
}

/** Headless in containers and as root: Chromium's own sandbox is not to be had there. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * For the tests, which open a window each: without the pages that Chromium loads into every window for its address bar, and
 * without a process kept spare. They took a fifth of the processor's time. What is measured runs in a Chromium as people have it.
 */
export const TEST_CHROMIUM_ARGS = [
  ...CHROMIUM_ARGS,
  `--disable-features=${[
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "SpareRendererForSitePerProcess",
    // Of two such switches the last one holds: what Playwright itself turns off.
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
  ].join(",")}`,
];

function findOnPath() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of COMMAND_NAMES) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

function findPlaywrights() {
  const ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  try {
    const path = execFileSync(process.execPath, ["-e", ask], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return isExecutable(path) ? path : null;
  } catch {
    return null;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    // Ubuntu's chromium-browser may be a script that only says "install the snap".
    return !readFileSync(path).subarray(0, 2000).includes("snap install chromium");
  } catch {
    return false;
  }
}
