// `npm run screenshots`: every screen in its states, at the four sizes, light and dark, into screenshots/.
// Words after the command choose: `npm run screenshots -- 390x844 dark chart`. With the word "sheet" the pictures of
// each state also come together on one sheet.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGS, ensureChromium } from "../checks/chromium.mjs";
import { serveBuiltApp } from "./server.mjs";
import { makeSheets } from "./sheet.mjs";
import { createStarts } from "./starts.mjs";
import { chooseWalks } from "./states.mjs";
import { takeWalk } from "./walk.mjs";

const PORT = 4185;
const FOLDER = resolve("screenshots");
const SIZES = ["1180x820", "820x1180", "1440x900", "390x844"];
const SCHEMES = ["light", "dark"];
const SHEET = "sheet";
/** Most of a walk is waiting: two go on at once. */
const HANDS = 2;

const words = process.argv.slice(2);
const chosen = (all) => (words.some((word) => all.includes(word)) ? all.filter((one) => words.includes(one)) : all);
const sets = chosen(SIZES).flatMap((size) => chosen(SCHEMES).map((scheme) => ({ size, scheme })));
const walks = chooseWalks(words.filter((word) => ![...SIZES, ...SCHEMES, SHEET].includes(word)));

/** All walks at one size in one scheme. @returns the names of the states that were not reached */
async function takeSet({ size, scheme }, { browser, startAt }) {
  const began = Date.now();
  const waiting = [...walks];
  const missed = [];
  let pictures = 0;
  function keep(name, picture) {
    writeFileSync(`${FOLDER}/${name}-${size}-${scheme}.png`, picture);
    pictures += 1;
  }
  async function work() {
    for (let walk = waiting.shift(); walk !== undefined; walk = waiting.shift()) {
      missed.push(...(await takeWalk(walk, { browser, startAt, size, scheme, onPicture: keep })));
    }
  }
  await Promise.all(Array.from({ length: HANDS }, work));
  const seconds = Math.round((Date.now() - began) / 1000);
  const failed = missed.length === 0 ? "" : `, not reached: ${missed.join(", ")}`;
  console.log(`${size} ${scheme}: ${pictures} pictures in ${seconds} s${failed}`);
  return missed;
}

const executablePath = ensureChromium();
const endServer = await serveBuiltApp(PORT);
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  const startAt = createStarts(browser, `http://localhost:${PORT}`);
  for (const set of sets) {
    const missed = await takeSet(set, { browser, startAt });
    if (missed.length > 0) process.exitCode = 1;
  }
  if (words.includes(SHEET)) {
    const names = walks
      .flat()
      .filter(({ isWanted }) => isWanted)
      .map(({ name }) => name);
    await makeSheets(browser, { folder: FOLDER, names, sets });
  }
} finally {
  await browser.close();
  endServer();
}
