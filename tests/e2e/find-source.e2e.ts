import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./support/journey.ts";
import { expectAccessible } from "./support/record.ts";

/** More stops than any screen has between one control and another. */
const MOST_STOPS = 80;

/** A person with a keyboard and nothing else. */
function createKeyboard(page: Page) {
  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** Goes on by Tab until a control has the focus. */
  async function goTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await control.evaluate((node) => node === document.activeElement)) return;
      await press("Tab");
    }
    await expect(control).toBeFocused();
  }

  return { press, goTo };
}

test.use({ start: "visit" });

test("pain in a region from the list is followed to its source by the keyboard alone", async ({ clinic, page }) => {
  const { press, goTo } = createKeyboard(page);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const source = (name: string) => page.getByRole("list", { name: "Muscles to palpate" }).getByRole("button", { name });

  await goTo(button("Find the source"));
  await press("Enter");
  await goTo(page.getByRole("combobox", { name: "Where it hurts" }));
  await page.keyboard.type("anterior deltoid");
  await expectAccessible(page);
  await press("ArrowDown", "Enter");
  await expect(page.getByText("Choose the side.")).toBeVisible();
  await goTo(page.getByRole("radio", { name: "Right" }));
  await press("Space");

  await goTo(source("Pectoralis minor, right"));
  await press("Enter");
  await expect(page.getByText(/^Covers .* of the region/)).toBeVisible();
  await expectAccessible(page);
  await goTo(button("Nothing found here"));
  await press("Enter");
  await expect(clinic.mark("Nothing found, right, pectoralis minor")).toBeVisible();
  await expect(source("Pectoralis minor, right (nothing found)")).toBeVisible();

  await goTo(source("Infraspinatus, right"));
  await press("Enter");
  await goTo(button("Found"));
  await press("Enter");
  await expect(clinic.mark("1, trigger point, infraspinatus, right")).toBeVisible();
  await expect(clinic.mark(/^Referral zone/)).toHaveCount(0);
  await press("ArrowUp");
  await expect(page.getByText(/^Point 1 moved/)).toBeAttached();

  await goTo(button("Record referral"));
  await press("Enter");
  await expect(clinic.mark(/^Referral zone of 1, right/)).toBeVisible();
  await clinic.expectSaved();
});

test("painted pain is followed to its source by the keyboard alone, and one undo takes what was found back", async ({
  clinic,
  page,
}) => {
  const { press, goTo } = createKeyboard(page);
  const sources = page.getByRole("list", { name: "Muscles to palpate" });

  await press("b");
  await goTo(clinic.chart.getByRole("application"));
  await press("2", "ArrowUp");
  await press(...Array.from({ length: 6 }, () => "ArrowRight"), "Enter");
  await press(...Array.from({ length: 2 }, () => "ArrowRight"), "Enter");
  await expect(clinic.mark(/^Own pain zone, right/)).toBeVisible();
  await press("v");

  await goTo(page.getByRole("button", { name: "Find the source" }));
  await press("Enter");
  const first = sources.getByRole("button").first();
  await goTo(first);
  await press("Enter");
  await expect(sources.getByText(/^Covers .* of the painted pain/)).toBeVisible();
  await goTo(page.getByRole("button", { name: "Found", exact: true }));
  await press("Enter");
  await expect(clinic.mark(/^1, trigger point, .*, right/)).toBeVisible();
  await expect(clinic.mark(/^Referral zone of 1, right/)).toBeVisible();
  await press("Control+z");
  await expect(clinic.mark(/trigger point/)).toHaveCount(0);
  await expect(clinic.mark(/^Referral zone/)).toHaveCount(0);
  await expect(clinic.mark(/^Own pain zone, right/)).toBeVisible();
  await clinic.expectSaved();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("two taps record a point and its muscle, and the search stands beside the panel", async ({ clinic, page }) => {
    await clinic.goTo("2");
    await expect(page.getByRole("button", { name: "Find the source" })).toBeVisible();
    const blade = await clinic.pointAt(0.6, 0.3);
    await page.touchscreen.tap(blade.x, blade.y);
    await page.getByRole("toolbar", { name: "Muscles here" }).getByRole("button").first().tap();
    await page.getByRole("button", { name: /^Marks/ }).tap();
    await expect(clinic.mark(/^1, trigger point, .+, right/)).toBeVisible();
    await clinic.expectSaved();
  });
});
