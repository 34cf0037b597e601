import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { createClinic } from "./support/clinic.ts";

async function expectNothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const clinic = createClinic(page);
    await clinic.open();
    await expectNothingFound(page);

    await page.getByRole("button", { name: "New patient" }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expectNothingFound(page);
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Try with a sample patient" }).click();
    await expect(page.getByRole("article")).toHaveCount(4);
    await expectNothingFound(page);

    await page.getByRole("article").first().getByRole("link").click();
    await expect(clinic.chart).toBeVisible();
    await expectNothingFound(page);
    await page.getByRole("button", { name: "Continue" }).click();
    await clinic.marks.getByRole("button").first().click();
    await expectNothingFound(page);
    await clinic
      .mark(/^Referral zone/)
      .first()
      .click();
    await clinic.tool("Pain zone").click();
    await expectNothingFound(page);
    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNothingFound(page);

    await page.goto("/#/settings");
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await expectNothingFound(page);
    await page.goto("/#/");
    await expect(page.getByRole("link", { name: /Sample/ })).toBeVisible();
    await expectNothingFound(page);
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
  await expectNothingFound(page);
  await context.close();
});
