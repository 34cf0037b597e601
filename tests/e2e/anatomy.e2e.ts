import { expect } from "@playwright/test";
import { test } from "./support/journey.ts";
import { expectAccessible } from "./support/record.ts";

test.use({ start: "visit" });

test.beforeEach(({ clinic }) => clinic.goTo("2"));

test("a trigger point and its muscle are recorded by two taps", async ({ clinic, page }) => {
  await clinic.tap(0.54, 0.26);
  const muscles = page.getByRole("toolbar", { name: "Muscles here" });
  await muscles.getByRole("button", { name: "Infraspinatus" }).click();
  await expect(clinic.mark("1, trigger point, infraspinatus, right")).toBeVisible();
  await clinic.expectSaved();
});

test("the usual referral of a point is recorded as its zone, then erased as found", async ({ clinic, page }) => {
  await clinic.tap(0.54, 0.26);
  await page.getByRole("toolbar", { name: "Muscles here" }).getByRole("button", { name: "Infraspinatus" }).click();
  await expect(page.getByRole("region", { name: "Usual referral" })).toContainText("Source:");
  await page.getByRole("button", { name: "Record referral" }).click();
  await expect(clinic.mark(/^Referral zone of 1, right/)).toBeVisible();
  const before = await clinic.mark(/^Referral zone of 1/).textContent();
  await clinic.tool("Erase zone").click();
  await clinic.drag([
    [0.52, 0.22],
    [0.54, 0.23],
  ]);
  await expect(clinic.mark(/^Referral zone of 1/)).not.toHaveText(before ?? "");
  await clinic.expectSaved();
});

test("a point is placed by the name of its muscle and nudged, by the keyboard alone", async ({ clinic, page }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(page.getByRole("button", { name: "Place by muscle name" })).toBeEnabled();
  await expectAccessible(page);
  await press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("infra");
  await expectAccessible(page);
  await press("Enter");
  await expect(page.getByRole("button", { name: "Right", exact: true })).toBeFocused();
  await press("Tab", "Enter");
  await expect(clinic.mark("1, trigger point, infraspinatus, left")).toBeVisible();
  await expect(clinic.chart.getByRole("application")).toBeFocused();
  await press("ArrowDown");
  await expect(page.getByText(/moved/)).toBeAttached();
  await clinic.expectSaved();
});

test("the outlines of the muscles are shown, name what is tapped, and are there again after a reload", async ({
  clinic,
  page,
}) => {
  const superficial = page.getByRole("button", { name: "Superficial", exact: true });
  await superficial.click();
  await clinic.tool("Select").click();
  await clinic.tap(0.54, 0.26);
  await expect(page.getByText(/Infraspinatus/)).toBeVisible();
  await page.reload();
  await expect(superficial).toHaveAttribute("aria-pressed", "true");
});

test("painted pain is followed back to a muscle, which is found and charted", async ({ clinic, page }) => {
  await clinic.goTo("1");
  await clinic.tool("Pain zone").click();
  await clinic.drag([
    [0.41, 0.2],
    [0.41, 0.26],
  ]);
  await clinic.tool("Select").click();
  await clinic.mark(/^Own pain/).click();
  await page.getByRole("button", { name: "Find the source" }).click();
  const sources = page.getByRole("list", { name: "Muscles to palpate" });
  await sources.getByRole("button", { name: "Infraspinatus, right" }).click();
  await expect(sources.getByText(/^Covers .* of the painted pain/)).toBeVisible();
  await page.getByRole("button", { name: "Found", exact: true }).click();
  await expect(clinic.mark("1, trigger point, infraspinatus, right")).toBeVisible();
  await expect(clinic.mark(/^Referral zone of 1, right/)).toBeVisible();
  await clinic.expectSaved();
});
