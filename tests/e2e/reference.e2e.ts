import { expect } from "@playwright/test";
import { extractText } from "unpdf";
import { createClinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible } from "./support/record.ts";

test("a muscle is looked up between patients, and its handout is one page in plain words", async ({ page }) => {
  await createClinic(page).open();
  await page.getByRole("link", { name: "Reference" }).click();
  await page.getByRole("searchbox", { name: "Search muscles" }).fill("infra");
  await page.getByRole("link", { name: /^Infraspinatus/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Infraspinatus" })).toBeVisible();
  await expect(page.getByRole("figure").first()).toContainText("Infraspinatus, right side, Posterior");
  await expect(page.getByRole("region", { name: "Usual trigger points" })).toContainText("Front of the shoulder");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("About your muscle pain")).toBeVisible();
  await expect(page.getByRole("main")).toBeHidden();
  const { totalPages, text } = await extractText(new Uint8Array(await page.pdf({ format: "A4" })), {
    mergePages: true,
  });
  expect(totalPages).toBe(1);
  expect(text).toContain("What a trigger point is");
});

test("the longest handout is one page on either paper, and says what the pain is mistaken for", async ({ page }) => {
  await page.goto("/#/reference/scalenus-anterior");
  await expect(page.getByRole("figure").first()).toContainText("Scalenus anterior");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("What it is mistaken for")).toBeVisible();
  for (const format of ["A4", "Letter"]) {
    const { totalPages } = await extractText(new Uint8Array(await page.pdf({ format })));
    expect(totalPages).toBe(1);
  }
});

test("the muscles that are felt where it hurts are found by a tap on the body", async ({ page }) => {
  await createClinic(page).open();
  await page.getByRole("link", { name: "Reference" }).click();
  await page.getByRole("link", { name: "By pain area" }).click();
  await expect(page.getByText("Tap the body where it hurts, or choose an area below.")).toBeVisible();
  // The second figure is the back; a little above its middle lies the low back.
  const back = page.getByRole("main").locator("svg[viewBox]").nth(1);
  const box = await back.boundingBox();
  if (box === null) throw new Error("The figures are not on the screen");
  await page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.38);
  await expect(page.getByRole("heading", { level: 2, name: /Low back/ })).toBeVisible();
  const usually = page.getByRole("region", { name: "Felt here by nearly everyone with such a point" });
  await usually.getByRole("link", { name: /^Psoas major/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Psoas major" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 2, name: /Low back/ })).toBeVisible();
});

test("axe finds nothing on the pages of the reference", async ({ page }) => {
  await page.goto("/#/reference");
  await expect(page.getByRole("region", { name: "Neck" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/#/reference/pain/temple");
  await expect(page.getByRole("heading", { level: 2, name: "Temple" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/#/reference/soleus");
  await page.getByRole("button", { name: "Sources" }).click();
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expectAccessible(page);
});
