import { expect, type Page } from "@playwright/test";
import { createClinic, type Clinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible, expectAccessibleInTheDarkToo, partOfVisit } from "./support/record.ts";

// Every screen in its states, each with all of its overlays. What a longer journey passes through is asked there: the
// record of a point, the search of a muscle and of a source, signing and amending, the reference, the second tab, a
// failed save.

test.use({ contextOptions: { reducedMotion: "reduce" } });

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function openSample(page: Page): Promise<Clinic> {
  await button(page, "Try with a sample patient").click();
  await expect(page.getByRole("article").first()).toBeVisible();
  return createClinic(page);
}

async function openNewestVisit(clinic: Clinic): Promise<void> {
  await clinic.page.getByRole("article").first().getByRole("link").click();
  await expect(clinic.chart).toBeVisible();
  await expect(button(clinic.page, "Continue")).toBeVisible();
}

/** Each part of the visit but the chart, and the journal. */
async function expectPartsAccessible(page: Page): Promise<void> {
  await partOfVisit(page, "Visit").click();
  await expect(page.getByRole("textbox", { name: "In the patient's words" })).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await partOfVisit(page, "Note").click();
  await expect(page.getByRole("article", { name: "The note" })).toContainText("Objective");
  await expectAccessibleInTheDarkToo(page);
  await partOfVisit(page, "Sign").click();
  await expect(page.getByRole("region", { name: "Checks" })).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await page.getByRole("link", { name: /^Journal/ }).click();
  await expect(page.getByRole("list", { name: "Journal" })).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
}

/** The muscles open at a selected point, as a list and as no list. */
async function expectMusclesAccessible(page: Page): Promise<void> {
  const muscle = page.getByRole("combobox", { name: "Muscle" });
  await muscle.click();
  await expect(page.getByRole("option", { name: /^Trapezius, upper/ })).toBeAttached();
  await expectAccessible(page);
  await muscle.fill("none of them");
  await expect(page.getByText("Nothing by that name")).toBeVisible();
  await expectAccessible(page);
  await muscle.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

test("axe finds nothing from the first patient to an archived one", async ({ clinic, page }) => {
  await expectAccessible(page);
  await button(page, "New patient").click();
  await expectAccessible(page);
  await button(page, "Save").click();
  await expect(page.getByText("Enter a name.")).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await button(page, "Cancel").click();

  await openSample(page);
  await expectAccessible(page);
  await button(page, "More").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await button(page, "Edit").click();
  await expectAccessible(page);
  await button(page, "Cancel").click();
  const file = { name: "visit.json", mimeType: "application/json", buffer: Buffer.from("Dear colleague,") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("alert")).toBeVisible();
  await button(page, /^Discard the visit/)
    .first()
    .click();
  await button(page, "Discarded visits (1)").click();
  await expectAccessibleInTheDarkToo(page);
  await button(page, "More").click();
  await page.getByRole("menuitem", { name: "Archive patient" }).click();
  await expect(button(page, "Restore patient")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/#/");
  await clinic.addPatient("Marianne Feldmann");
  await expectAccessible(page);
  await page.goto("/#/");
  await page.getByRole("searchbox").fill("mari");
  await expect(page.getByRole("link", { name: /^Marianne/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("Zachary");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("");
  await page
    .getByRole("radiogroup", { name: "Show" })
    .getByText(/^Archived/)
    .click();
  await expect(button(page, "Restore")).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
});

test("axe finds nothing on a chart that is read and gone on with, nor in the other parts of its visit", async ({
  clinic,
  page,
}) => {
  await openSample(page);
  await openNewestVisit(clinic);
  await expectAccessible(page);
  await button(page, "Continue").click();
  await page.getByRole("region", { name: "Earlier visits" }).getByRole("button").first().click();
  await clinic.tool("Pain zone").hover();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await clinic.mark(/^1, /).click();
  await expectAccessibleInTheDarkToo(page);
  await expectMusclesAccessible(page);
  await clinic
    .mark(/^Referral zone/)
    .first()
    .click();
  await clinic.tool("Pain zone").click();
  await expectAccessibleInTheDarkToo(page);
  await button(page, "Export").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectPartsAccessible(page);
});

test("axe finds nothing in the settings, in an empty search and where an address leads nowhere", async ({ page }) => {
  await page.goto("/#/settings");
  await button(page, "Add a clinician").click();
  await button(page, "Add").click();
  await expectAccessible(page);
  await button(page, "The sentences").click();
  await button(page, /^Plan/).click();
  await button(page, "The rules").click();
  for (const part of [/^Dose limits/, /^Codes/, /^Where a needle needs care/]) await button(page, part).click();
  await expectAccessibleInTheDarkToo(page);
  await page.goto("/#/reference");
  await page.getByRole("searchbox", { name: "Search muscles" }).fill("zzz");
  await expect(page.getByRole("region", { name: "Neck" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/#/reference/pain");
  await expect(page.getByText(/^Tap the body where it hurts/)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/#/patients/none");
  await expect(page.getByText("This patient is not on this device")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/#/visits/none");
  await expect(page.getByRole("link", { name: "All patients" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("axe finds nothing on a form, nor on a chart with the panel of the marks closed and open", async ({
    clinic,
    page,
  }) => {
    await button(page, "New patient").tap();
    await expectAccessible(page);
    await button(page, "Cancel").tap();
    await openSample(page);
    await expectAccessible(page);
    await openNewestVisit(clinic);
    await expectAccessible(page);
    await button(page, "Continue").tap();
    await button(page, /^Marks/).tap();
    await clinic.mark(/^1, /).tap();
    await expectAccessible(page);
    await expectMusclesAccessible(page);
  });
});
