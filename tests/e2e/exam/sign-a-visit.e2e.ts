import { expect } from "@playwright/test";
import { createClinic, type Clinic } from "../support/clinic.ts";
import { test } from "../support/journey.ts";
import { expectAccessible, partOfVisit, readExportedPdf, readPrintedPages, signVisit } from "../support/record.ts";

const RECIPE = "Lidocaine 1 %, 1 mL, 25 G";

test.use({ start: "visit by Ada" });

/** One injected point in Ada's visit. */
async function chartAnInjection(clinic: Clinic): Promise<void> {
  const { page } = clinic;
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.47, 0.3);
  await page.getByRole("button", { name: /^Treatment/ }).click();
  await page.getByRole("group", { name: "Treat this point" }).getByRole("button", { name: RECIPE }).click();
  await expect(clinic.mark(/treated by injection/)).toBeVisible();
  await clinic.expectSaved();
}

/** Everything that a hand and a keyboard can do to a chart. */
async function tryToChange({ page, tool, tap, drag, goTo, marks }: Clinic): Promise<void> {
  await goTo("2");
  await expect(tool("Trigger point")).toBeDisabled();
  await tap(0.53, 0.4);
  await drag([
    [0.47, 0.3],
    [0.55, 0.45],
  ]);
  await marks.getByRole("button").first().click();
  for (const key of ["Delete", "m", "d", "ArrowDown", "t", "Enter", "Control+z"]) await page.keyboard.press(key);
}

test("an injection visit is signed, stays as it was whatever is tried, is amended beside the original, and entered in error", async ({
  clinic,
  page,
}) => {
  await chartAnInjection(clinic);
  const original = page.url();
  const pointInWords = (await clinic.marks.getByRole("button").first().innerText()).trim();

  await signVisit(page, "Ada Example, MD");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/^Signed by Ada Example, MD/)).toBeVisible();

  // The note and the PDF tell what was injected and who signed.
  await partOfVisit(page, "Note").click();
  const note = page.getByRole("article", { name: "The note" });
  await expect(note).toContainText("injection of lidocaine 1 %, 1 mL (10 mg)");
  await expect(note).toContainText("Signed by Ada Example, MD");
  const pdf = await readExportedPdf(page);
  expect(pdf).toContain("lidocaine 1 %");
  expect(pdf).toContain("Signed by Ada Example, MD");

  // Nothing can be changed by pointer or keyboard.
  await partOfVisit(page, "Chart").click();
  await expect(clinic.chart).toBeVisible();
  await tryToChange(clinic);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await page.reload();
  await expect(clinic.marks.getByRole("button")).toHaveText([pointInWords]);

  // Amended with a reason, as a version of its own.
  await page.getByRole("link", { name: "Amend" }).click();
  await page.getByRole("button", { name: "Amend" }).click();
  await page.getByRole("button", { name: "Begin the amendment" }).click();
  await expect(page.getByText("Give the reason.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Why is it amended?" }).fill("A second point was treated");
  await page.getByRole("button", { name: "Begin the amendment" }).click();
  await expect(clinic.marks.getByRole("button")).toHaveText([pointInWords]);
  await expect(page).not.toHaveURL(original);
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.53, 0.4);
  await expect(clinic.marks.getByRole("button")).toHaveCount(2);
  await clinic.expectSaved();

  // Printed beside the original, which holds until the amendment is signed.
  await partOfVisit(page, "Sign").click();
  const [holding, begun] = await readPrintedPages(page, "Print both versions");
  expect(holding).toContain("Signed by Ada Example, MD");
  expect(holding).not.toContain("Amended:");
  expect(begun).toContain("Draft of version 2, not signed");
  await signVisit(page, "Ada Example, MD");
  await expect(page.getByText(/Reason: A second point was treated/)).toBeVisible();
  await expectAccessible(page);
  const printed = await readPrintedPages(page, "Print both versions");
  expect(printed).toHaveLength(2);
  const [replaced, amended] = printed;
  expect(replaced).toContain("Amended: version 2 has taken the place of this one");
  expect(replaced).toContain("Signed by Ada Example, MD");
  expect(replaced).toContain("1 point, 1 treated");
  expect(amended).toContain("Version 2, begun by Ada Example, MD");
  expect(amended).toContain("Reason: A second point was treated");
  expect(amended).not.toContain("Amended:");
  expect(amended).toContain("2 points, 1 treated");

  // The original is one tap away, and as it was.
  await page.getByRole("link", { name: /^Version 1, the original/ }).click();
  await expect(page.getByText("Version 2 has taken its place.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Amend" })).toHaveCount(0);
  await partOfVisit(page, "Chart").click();
  await expect(page).toHaveURL(original);
  await expect(clinic.marks.getByRole("button")).toHaveText([pointInWords]);
  await page.getByRole("link", { name: "Open version 2" }).click();
  await expect(clinic.marks.getByRole("button")).toHaveCount(2);

  // Entered in error, with the reason, and the journal tells it all.
  await partOfVisit(page, "Sign").click();
  await page.getByRole("button", { name: "Entered in error" }).click();
  await page.getByRole("textbox", { name: "Why was it entered in error?" }).fill("Another patient");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enter in error" }).click();
  await expect(page.getByText(/^Entered in error, stated by Ada Example, MD/)).toBeVisible();
  await page.getByRole("link", { name: /^Journal/ }).click();
  const journal = page.getByRole("list", { name: "Journal" });
  await expect(journal.getByRole("listitem").first()).toContainText("Enter in error: Another patient");
  await expect(journal).toContainText("Begin version 2: A second point was treated");
  await expect(journal.getByRole("listitem").first()).toContainText("Ada Example, MD");
  await page.getByRole("radio", { name: "Marks" }).click();
  await expect(journal.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);

  // The list of visits: one row, struck through, not to be discarded.
  await page.getByRole("link", { name: "Back to the patient" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Entered in error: Another patient");
  await expect(page.getByRole("button", { name: /^Discard the visit/ })).toHaveCount(0);
  await expect(page.getByRole("article").getByRole("link", { name: "Version 1" })).toBeVisible();
  await expectAccessible(page);
});

test("a visit signed in one tab can only be read in the other, which says so", async ({ clinic, context, page }) => {
  await chartAnInjection(clinic);
  const second = createClinic(await context.newPage());
  await second.page.goto(page.url());
  await expect(second.page.getByText(/open in another tab/)).toBeVisible();

  await signVisit(page, "Ada Example, MD");
  await expect(second.page.getByText("Signed by Ada Example, MD. To correct something, amend it.")).toBeVisible();
  await tryToChange(second);
  await expect(second.marks.getByRole("button")).toHaveCount(1);
  await partOfVisit(page, "Chart").click();
  await expect(clinic.marks.getByRole("button")).toHaveCount(1);
});

test("axe finds nothing where clinicians are added, nor where a visit waits for its signature", async ({
  clinic,
  page,
}) => {
  await chartAnInjection(clinic);
  await partOfVisit(page, "Sign").click();
  await page.getByRole("button", { name: "Sign as Ada Example, MD" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Charting: Ada Example, MD" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.goto("/#/settings");
  await page.getByRole("button", { name: "Edit Ada Example, MD" }).click();
  await expectAccessible(page);
});

test("the picture of a signed visit names who signed, a draft's says that nobody did", async ({ clinic, page }) => {
  await chartAnInjection(clinic);
  const drawing = async (): Promise<string> => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Drawing (SVG)" }).click();
    const stream = await (await download).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    await page.keyboard.press("Escape");
    return Buffer.concat(parts).toString("utf8");
  };
  expect(await drawing()).toContain("Draft, not signed");
  await signVisit(page, "Ada Example, MD");
  const signed = await drawing();
  expect(signed).toContain("Signed by Ada Example, MD");
  expect(signed).not.toContain("Draft, not signed");
});
