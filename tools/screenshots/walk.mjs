import { stripVTControlCharacters } from "node:util";
import { takeCalmPicture } from "./camera.mjs";
import { createHand } from "./hand.mjs";

/** Of a phone in the hand; tablets and desktops are driven by the mouse. */
const isPhone = (width) => width < 600;

/**
 * Goes through the states of a walk in a browser of its own.
 * @param {import("./states.mjs").State[]} walk
 * @param onPicture gets the name of each state that is wanted, and its picture
 * @returns the states that were not reached, with what stood in the way: what goes on from one has no ground either
 */
export async function takeWalk(walk, { browser, startAt, size, scheme, onPicture }) {
  const [{ start, at, before }] = walk;
  let reached = 0;
  let context;
  try {
    const { stored, address } = await startAt(start);
    context = await openBrowser(browser, { size, scheme, stored });
    const opened = addressAt(address, at);
    await before?.(context, opened);
    const page = await context.newPage();
    page.on("pageerror", (error) => console.log(`  ${walk[reached]?.name}: the page reports ${error.message}`));
    await page.goto(opened, { waitUntil: "networkidle" });
    const hand = createHand(page);
    for (const { name, act, isWanted } of walk) {
      await act?.(hand);
      if (isWanted) onPicture(name, await takeCalmPicture(page));
      reached += 1;
    }
    return [];
  } catch (error) {
    console.log(`  ${walk[reached].name}, ${size} ${scheme}: ${inOneLine(error.message)}`);
    return walk.slice(reached).map(({ name }) => name);
  } finally {
    await context?.close();
  }
}

async function openBrowser(browser, { size, scheme, stored }) {
  const [width, height] = size.split("x").map(Number);
  return browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    hasTouch: isPhone(width),
    storageState: stored,
  });
}

/** @param address of a screen or, with a part as `at`, of a visit */
function addressAt(address, at) {
  if (at === undefined) return address;
  return at.startsWith("#") ? new URL(at, address).href : address.replace(/(#\/visits\/[^/]+).*/, `$1/${at}`);
}

/** Playwright tells a long story after what it waited for. */
function inOneLine(message) {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "Call log:");
  return lines.slice(0, 2).join(" ");
}
