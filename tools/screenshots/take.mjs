// `npm run screenshots`: every screen in several states, at the four sizes, light and dark, into screenshots/.
// Words after the command choose: `npm run screenshots -- 390x844 dark chart`.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGS, ensureChromium } from "../checks/chromium.mjs";

const PORT = 4185;
const SIZES = ["1180x820", "820x1180", "1440x900", "390x844"];
const SCHEMES = ["light", "dark"];
const words = process.argv.slice(2);
const chosen = (all) => (words.some((word) => all.includes(word)) ? all.filter((one) => words.includes(one)) : all);
const nameFilter = words.filter((word) => !SIZES.includes(word) && !SCHEMES.includes(word));

/** What a person does to get to each state, in one sitting. `shot` takes the picture. */
async function walkThrough(page, shot) {
  const chart = page.getByRole("region", { name: "Body chart" });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const isPhone = page.viewportSize().width < 600;
  const openPanel = async () => {
    if (isPhone) await page.getByRole("button", { name: /marks?/i }).last().click();
  };

  await page.goto(`http://localhost:${PORT}/`);
  await page.getByRole("button", { name: "New patient" }).first().waitFor();
  await shot("first-run");
  await page.getByRole("button", { name: "New patient" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await shot("patient-form");
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await page.getByRole("article").first().waitFor();
  await shot("patient");
  await page.getByRole("article").first().getByRole("link").click();
  await chart.waitFor();
  await shot("chart-reading");
  await page.getByRole("button", { name: "Continue" }).click();
  await shot("chart-usual");
  await openPanel();
  await page.getByRole("list", { name: "Marks" }).getByRole("button").first().click();
  await shot("chart-point-selected");
  await press("b");
  await shot("chart-painting");
  await press("v", "Escape", "0");
  await page.getByRole("button", { name: "Export" }).click();
  await shot("chart-export");
  await press("Escape");
  await page.getByRole("link", { name: "Visit", exact: true }).click();
  await page.getByRole("region", { name: "Home programme" }).waitFor();
  await shot("visit");
  await page.getByRole("link", { name: "Chart", exact: true }).click();
  await chart.waitFor();
  await page.getByRole("link", { name: "Note", exact: true }).click();
  await page.getByRole("article", { name: "The note" }).waitFor();
  await shot("note");
  await page.getByRole("link", { name: "Chart", exact: true }).click();
  await chart.waitFor();

  const marks = page.getByRole("list", { name: "Marks" }).getByRole("button");
  if (!isPhone) {
    for (let index = 0; index < 30; index += 1) {
      await marks.nth(index % (await marks.count())).click();
      await press("d", ...Array.from({ length: (index * 7) % 23 }, () => "ArrowDown"));
      await press(...Array.from({ length: (index * 5) % 9 }, () => (index % 2 === 0 ? "ArrowLeft" : "ArrowRight")));
    }
    await press("Escape", "0");
    await shot("chart-crowded");
  }

  await page.goto(`http://localhost:${PORT}/#/`);
  await page.getByRole("link", { name: /Sample/ }).waitFor();
  await shot("patients");
  await page.getByRole("link", { name: /Sample/ }).click();
  await page.getByRole("button", { name: "New visit" }).first().click();
  await chart.waitFor();
  await shot("chart-empty");
  await page.getByRole("button", { name: "Find the source" }).click();
  await page.getByRole("combobox", { name: "Where it hurts" }).fill("anterior deltoid");
  await press("ArrowDown", "Enter");
  await page.getByRole("radio", { name: "Right" }).click();
  await page.getByRole("list", { name: "Muscles to palpate" }).getByRole("button").first().click();
  await shot("chart-find-source");
  const earlier = page.getByRole("region", { name: "Earlier visits" }).getByRole("button");
  if (!isPhone) {
    await earlier.first().click();
    await shot("chart-ghost");
  }
  await page.goto(`http://localhost:${PORT}/#/reference`);
  await page.getByRole("region", { name: "Neck" }).waitFor();
  await shot("reference");
  await page.goto(`http://localhost:${PORT}/#/reference/pain/lower-low-back`);
  await page.getByRole("heading", { name: /^Low back/ }).waitFor();
  await shot("reference-pain-area");
  await page.goto(`http://localhost:${PORT}/#/reference/infraspinatus`);
  await page.getByRole("figure").first().waitFor();
  await shot("reference-muscle");
  await page.goto(`http://localhost:${PORT}/#/settings`);
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await shot("settings");
  await page.getByRole("button", { name: "The sentences" }).click();
  await page.getByRole("button", { name: /^Plan/ }).click();
  await page.getByRole("textbox", { name: "Follow up" }).scrollIntoViewIfNeeded();
  await shot("settings-wording");
}

const executablePath = ensureChromium();
spawnSync("npx", ["--no-install", "vite", "build", "--logLevel", "warn"], { stdio: "inherit" });
const server = spawn("npx", ["--no-install", "vite", "preview", "--port", String(PORT), "--strictPort"], {
  stdio: ["ignore", "pipe", "inherit"],
  detached: true,
});
await new Promise((resolve) => server.stdout.on("data", (data) => String(data).includes(String(PORT)) && resolve()));
mkdirSync("screenshots", { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  for (const size of chosen(SIZES)) {
    for (const colorScheme of chosen(SCHEMES)) {
      const [width, height] = size.split("x").map(Number);
      const hasTouch = width < 600;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce", hasTouch });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.log(`page error: ${error.message}`));
      await walkThrough(page, async (name) => {
        if (nameFilter.length > 0 && !nameFilter.some((part) => name.includes(part))) return;
        // The chart is drawn sharply once a gesture has come to rest.
        await page.waitForTimeout(700);
        await page.screenshot({ path: `screenshots/${name}-${size}-${colorScheme}.png` });
      });
      await context.close();
      console.log(`${size} ${colorScheme}`);
    }
  }
} finally {
  await browser.close();
  process.kill(-server.pid);
}
