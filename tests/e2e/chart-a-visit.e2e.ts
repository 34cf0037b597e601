import { expect } from "@playwright/test";
import { createClinic, type Clinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";

/** Three points on the back, the referral zone of the third, and the patient's own pain low on the back. */
async function chartThreePointsAndTwoZones(clinic: Clinic): Promise<void> {
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.46, 0.3);
  await clinic.tap(0.55, 0.35);
  await clinic.tap(0.53, 0.5);
  await clinic.tool("Pain zone").click();
  await clinic.drag([
    [0.54, 0.6],
    [0.54, 0.68],
  ]);
  await clinic.tool("Select").click();
  await clinic.page.keyboard.press("Escape");
  await clinic.tool("Pain zone").click();
  await clinic.drag([
    [0.46, 0.44],
    [0.5, 0.46],
  ]);
}

async function expectThreePointsAndTwoZones(clinic: Clinic): Promise<void> {
  await expect(clinic.marks.getByRole("button")).toHaveCount(5);
  await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
  await expect(clinic.mark(/^2, trigger point, right/)).toBeVisible();
  await expect(clinic.mark(/^3, trigger point, right/)).toBeVisible();
  await expect(clinic.mark(/^Referral zone of 3, right/)).toBeVisible();
  await expect(clinic.mark(/own pain/i)).toBeVisible();
}

test("a visit charted by pointer is there after a reload, can be undone to nothing and redone", async ({ page }) => {
  const clinic = createClinic(page);
  await clinic.open();
  await clinic.addPatient("Marianne Feldmann");
  await clinic.startVisit();
  await chartThreePointsAndTwoZones(clinic);
  await page.keyboard.press("Escape");
  await expectThreePointsAndTwoZones(clinic);
  await clinic.expectSaved();

  for (let step = 0; step < 5; step += 1) await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(clinic.marks.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  for (let step = 0; step < 5; step += 1) await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expectThreePointsAndTwoZones(clinic);
  await clinic.expectSaved();

  await page.reload();
  await expectThreePointsAndTwoZones(clinic);
});

test.describe("in a visit that was begun", () => {
  test.use({ start: "visit" });

  test("a visit charted by the keyboard alone holds points, their details and zones", async ({ clinic, page }) => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };

    await clinic.chart.getByRole("application").focus();
    await press("t", "2", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowUp", "Enter");
    await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
    await press(...Array.from({ length: 12 }, () => "ArrowRight"), "Enter");
    await press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
    await expect(clinic.mark(/^3, trigger point, right/)).toBeVisible();

    await press("b", "ArrowDown", "ArrowDown", "Enter", "ArrowDown", "ArrowDown", "Enter");
    await expect(clinic.mark(/^Referral zone of 3, right/)).toBeVisible();
    await press("Escape", "Escape", "v", "Escape");
    await press("b", "1", "ArrowUp", "Enter");
    await expect(clinic.mark(/^Own pain zone/)).toBeVisible();
    await expect(clinic.marks.getByRole("button")).toHaveCount(5);

    // From the list into the details: class and pain without a pointer.
    await clinic.mark(/^2, trigger point/).focus();
    await press("Enter");
    await page.getByRole("radio", { name: "Active" }).focus();
    await press("Space");
    await page.getByRole("radiogroup", { name: "Pain on palpation" }).getByRole("radio", { name: "7" }).focus();
    await press("Space");
    await expect(clinic.mark(/^2, active trigger point, right, pain 7 of 10$/)).toBeVisible();
    await clinic.expectSaved();
    await page.reload();
    await expect(clinic.mark(/^2, active trigger point, right, pain 7 of 10$/)).toBeVisible();
    await expect(clinic.marks.getByRole("button")).toHaveCount(5);
  });
});

test.describe("with a tool just chosen by the mouse", () => {
  test.use({ start: "visit" });

  test("space and a drag move the sheet and mark nothing, and space chooses nothing anew", async ({ clinic, page }) => {
    await clinic.goTo("2");
    await clinic.tool("Trigger point").click();
    await clinic.tap(0.46, 0.3);
    await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
    for (const tool of ["Trigger point", "Pain zone"]) {
      await clinic.tool(tool).click();
      await page.keyboard.down("Space");
      await clinic.drag([
        [0.46, 0.5],
        [0.56, 0.55],
      ]);
      await page.keyboard.up("Space");
    }
    await expect(clinic.marks.getByRole("button")).toHaveCount(1);
    await clinic.tool("Select").click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { name: "Point 1" })).toHaveCount(0);
    await clinic.tap(0.66, 0.4);
    await expect(page.getByRole("heading", { name: "Point 1" })).toBeVisible();
  });
});

test("the last visit lies as a ghost under today's, and opens for reading until Continue", async ({ page }) => {
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await expect(page.getByRole("button", { name: "New visit" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(4);

  await page.getByRole("article").first().getByRole("link").click();
  await expect(clinic.chart).toBeVisible();
  await clinic.tool("Trigger point").isDisabled();
  const before = await clinic.marks.getByRole("button").count();
  await clinic.goTo("2");
  await clinic.tap(0.5, 0.4);
  await expect(clinic.marks.getByRole("button")).toHaveCount(before);
  await page.getByRole("button", { name: "Continue" }).click();
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.52, 0.45);
  await expect(clinic.marks.getByRole("button")).toHaveCount(before + 1);
  await clinic.expectSaved();
  await page.goBack();

  await clinic.startVisit();
  await expect(clinic.marks.getByRole("button")).toHaveCount(0);
  const earlier = page.getByRole("region", { name: "Earlier visits" }).getByRole("button");
  await expect(earlier).toHaveCount(4);
  const bare = await clinic.chart.screenshot();
  await earlier.first().click();
  await expect(earlier.first()).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await clinic.chart.screenshot()).equals(bare)).toBe(false);
  // A ghost is not a mark of today.
  await expect(clinic.marks.getByRole("button")).toHaveCount(0);
});

test("nothing moves under the hand while a chart opens, on tablet and phone", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
  });
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await page.getByRole("article").first().getByRole("link").click();
  await page.getByRole("button", { name: "Continue" }).click();
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await expect(page.getByRole("button", { name: /^Posterior, \d marks$/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Find the source" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Place by muscle name" })).toBeEnabled();
    if (width > 390) {
      await expect(clinic.mark(/^Referral zone of 3, .* cm²$/)).toBeVisible();
      await expect(page.getByRole("region", { name: "Earlier visits" }).getByRole("button")).toHaveCount(3);
    }
    expect(await page.evaluate(() => Reflect.get(window, "shifts")), `at ${width} x ${height}`).toEqual([]);
  }
});
