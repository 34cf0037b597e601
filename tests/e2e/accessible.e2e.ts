import { expect } from "@playwright/test";
import { createClinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible, partOfVisit } from "./support/record.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const rules = colorScheme === "dark" ? "contrast" : "all";
    const clinic = createClinic(page);
    await clinic.open();
    await expectAccessible(page, rules);

    await page.getByRole("button", { name: "New patient" }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expectAccessible(page, rules);
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Try with a sample patient" }).click();
    await expect(page.getByRole("article")).toHaveCount(4);
    await expectAccessible(page, rules);

    await page.getByRole("article").first().getByRole("link").click();
    await expect(clinic.chart).toBeVisible();
    await expectAccessible(page, rules);
    await page.getByRole("button", { name: "Continue" }).click();
    await clinic.marks.getByRole("button").first().click();
    await expectAccessible(page, rules);
    await clinic
      .mark(/^Referral zone/)
      .first()
      .click();
    await clinic.tool("Pain zone").click();
    await expectAccessible(page, rules);
    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page, rules);

    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await partOfVisit(page, "Visit").click();
    await expect(page.getByRole("textbox", { name: "In the patient's words" })).toBeVisible();
    await expectAccessible(page, rules);
    await partOfVisit(page, "Note").click();
    await expect(page.getByRole("article", { name: "The note" })).toContainText("Objective");
    await expectAccessible(page, rules);
    await partOfVisit(page, "Sign").click();
    await expect(page.getByRole("region", { name: "Checks" })).toBeVisible();
    await expectAccessible(page, rules);
    await page.getByRole("link", { name: /^Journal/ }).click();
    await expect(page.getByRole("list", { name: "Journal" })).toBeVisible();
    await expectAccessible(page, rules);

    await page.goto("/#/settings");
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await expectAccessible(page, rules);
    await page.goto("/#/");
    await expect(page.getByRole("link", { name: /Sample/ })).toBeVisible();
    await expectAccessible(page, rules);
    await context.close();
  });
}

test("axe finds nothing on a phone's chart", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await page.getByRole("article").first().getByRole("link").click();
  await expect(clinic.chart).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
