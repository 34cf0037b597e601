import { expect, type Page } from "@playwright/test";
import { test } from "../support/journey.ts";
import { expectAccessibleInTheDarkToo } from "../support/record.ts";

/** Buttons a gloved finger has to hit, but for those inside a field. */
async function expectTargetsOf44px(page: Page): Promise<void> {
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const small = await inspector.getByRole("button").evaluateAll((buttons) =>
    buttons
      .filter((button) => button.closest("[role='group'] > input, [data-rac]:has(> input)") === null)
      .map((button) => ({ name: button.textContent, height: button.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 43.5),
  );
  expect(small).toEqual([]);
}

/** Words for the screen reader stand absolutely: they must not make the window itself scroll, and the body with it. */
async function expectWindowStays(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(beyond).toBe(0);
}

test.use({ start: "visit", contextOptions: { reducedMotion: "reduce" } });

test("axe finds nothing in findings, treatment and several points", async ({ clinic, page }) => {
  await clinic.goTo("2");
  await clinic.tap(0.46, 0.3);
  await clinic.tap(0.54, 0.3);

  await page.getByRole("button", { name: "Findings", exact: true }).click();
  for (const name of ["Taut band", "Hypersensitive spot", "Familiar pain", "Jump sign"]) {
    await page.getByRole("button", { name: new RegExp(`^${name}: `) }).click();
  }
  await page.getByRole("button", { name: /^Jump sign: / }).click();
  await page.getByRole("radio", { name: "Latent" }).click();
  await expect(page.getByRole("button", { name: "Suggested: active" })).toBeVisible();
  await expectAccessibleInTheDarkToo(page);
  await expectTargetsOf44px(page);

  await page.getByRole("button", { name: "Treatment", exact: true }).click();
  for (const recipe of ["Lidocaine 1 %, 1 mL, 25 G", "Dry needling, pistoning", "Pressure release, 60 s"]) {
    await page.getByRole("group", { name: "Treat this point" }).getByRole("button", { name: recipe }).click();
  }
  for (const details of await page.getByRole("button", { name: "Details" }).all()) await details.click();
  await expectAccessibleInTheDarkToo(page);
  await expectTargetsOf44px(page);
  await expectWindowStays(page);

  await page.getByRole("button", { name: "Select all points" }).click();
  await page.getByRole("button", { name: "Select several" }).click();
  await page.getByRole("button", { name: "Change the recipes" }).click();
  await expectAccessibleInTheDarkToo(page);
  await expectTargetsOf44px(page);
});
