import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { extractText } from "unpdf";

// What is done around the chart: who signs, the parts of a visit, what leaves the app.

export async function addClinician(page: Page, name: string, credentials: string): Promise<void> {
  await page.goto("/#/settings");
  await page.getByRole("button", { name: "Add a clinician" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Credentials" }).fill(credentials);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("list", { name: "Clinicians" })).toContainText(name);
}

/** The link to a part of the visit: "Chart", "Visit", "Note", "Sign". */
export function partOfVisit(page: Page, name: string): Locator {
  return page.getByRole("navigation", { name: "Parts of the visit" }).getByRole("link", { name, exact: true });
}

/** @param signer as the button has it: "Ada Example, MD" */
export async function signVisit(page: Page, signer: string): Promise<void> {
  await partOfVisit(page, "Sign").click();
  await page.getByRole("button", { name: `Sign as ${signer}` }).click();
  await page.getByRole("button", { name: "Sign now" }).click();
  await expect(page.getByText(new RegExp(`^Signed by ${signer}`))).toBeVisible();
}

export async function amendVisit(page: Page, reason: string): Promise<void> {
  const signed = page.url();
  await page.getByRole("button", { name: "Amend" }).click();
  await page.getByRole("textbox", { name: "Why is it amended?" }).fill(reason);
  await page.getByRole("button", { name: "Begin the amendment" }).click();
  await expect(page).not.toHaveURL(signed);
}

/** All the text of the PDF of the visit that is open, spaces made single. */
export async function readExportedPdf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "PDF" }).click();
  const bytes = readFileSync(await (await download).path());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}

/** Presses the button that prints, and answers with the words of each page that the printer would get. */
export async function readPrintedPages(page: Page, button: string): Promise<readonly string[]> {
  // The dialog would hold up the journey.
  await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Reflect.set(window, "printed", 1) }));
  await page.getByRole("button", { name: button }).click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "printed"))).toBe(1);
  return page
    .locator(".chart-print-pages > svg")
    .evaluateAll((pages) =>
      pages.map((sheet) => Array.from(sheet.querySelectorAll("text"), (text) => text.textContent).join(" ")),
    );
}

/** Axe finds nothing on the screen as it is, by all its rules. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  // Where a keyboard comes up on the screen, what opens with it is seen only then.
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll("[role=dialog], [role=listbox], [role=menu]")).every((opened) =>
      opened.checkVisibility({ opacityProperty: true }),
    ),
  );
  expect(await page.evaluate(runAxe, ALL_RULES)).toEqual([]);
}

/** The same, and again in the dark by the rules that colors can break: where colors are that no screen before had. */
export async function expectAccessibleInTheDarkToo(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await page.evaluate(runAxe, RULES_OF_COLOR), "in the dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

// Of what passes axe else names every element, which takes longer than to check them all.
const ALL_RULES: RunOptions = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
const RULES_OF_COLOR: RunOptions = {
  resultTypes: ["violations"],
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Runs in the page. The violations in words: the rule, and the elements that break it. */
async function runAxe(options: RunOptions): Promise<string[]> {
  // A color on its way to another one is none of ours. What takes longer is a message that waits to leave: it is looked at.
  const moving = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 1000);
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const { run } = Reflect.get(window, "axe") as { run: (root: Document, options: RunOptions) => Promise<AxeResults> };
  const { violations } = await run(document, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
