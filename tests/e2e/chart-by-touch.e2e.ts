import { expect, type CDPSession, type Page } from "@playwright/test";
import { test } from "./support/journey.ts";

type Finger = { x: number; y: number };

/** Real touches through the browser's own input, not made-up events. */
async function createFingers(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Finger[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: touchPoints.map((at, id) => ({ ...at, id })) });

  async function tap(at: Finger): Promise<void> {
    await send("touchStart", [at]);
    await send("touchEnd", []);
  }

  /** Fingers that move together from their starts to their ends. */
  async function slide(starts: readonly Finger[], ends: readonly Finger[], steps = 8): Promise<void> {
    await send("touchStart", starts);
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      await send(
        "touchMove",
        starts.map((start, i) => {
          const end = ends[i] ?? start;
          return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
        }),
      );
    }
    await send("touchEnd", []);
  }

  return { tap, slide };
}

test.use({ start: "visit", hasTouch: true, viewport: { width: 1180, height: 820 } });

test("a visit charted by fingers: one draws, two pan and pinch, and nothing is drawn by mistake", async ({
  clinic,
  page,
}) => {
  await clinic.goTo("2");
  const fingers = await createFingers(page);

  await clinic.tool("Trigger point").tap();
  await fingers.tap(await clinic.pointAt(0.46, 0.3));
  await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
  await fingers.tap(await clinic.pointAt(0.55, 0.35));
  await fingers.tap(await clinic.pointAt(0.53, 0.5));
  await expect(clinic.mark(/^3, trigger point, right/)).toBeVisible();

  await clinic.tool("Pain zone").tap();
  await fingers.slide([await clinic.pointAt(0.54, 0.6)], [await clinic.pointAt(0.54, 0.68)]);
  await expect(clinic.mark(/^Referral zone of 3, right/)).toBeVisible();
  await clinic.tool("Select").tap();
  await expect(clinic.tool("Select")).toHaveAttribute("aria-pressed", "true");
  await fingers.tap(await clinic.pointAt(0.62, 0.12));
  await expect(page.getByRole("heading", { name: "Point 3" })).toHaveCount(0);
  await clinic.tool("Pain zone").tap();
  await fingers.slide([await clinic.pointAt(0.46, 0.44)], [await clinic.pointAt(0.5, 0.46)]);
  await expect(clinic.marks.getByRole("button")).toHaveCount(5);

  // Two fingers with a drawing tool in hand: the sheet moves and grows, no mark is made.
  await clinic.tool("Trigger point").tap();
  await fingers.slide(
    [await clinic.pointAt(0.45, 0.4), await clinic.pointAt(0.55, 0.4)],
    [await clinic.pointAt(0.3, 0.3), await clinic.pointAt(0.7, 0.3)],
  );
  await expect(clinic.marks.getByRole("button")).toHaveCount(5);
  await expect(page.getByRole("button", { name: "Redo", exact: true })).toBeDisabled();
  await clinic.expectSaved();

  await page.reload();
  await expect(clinic.marks.getByRole("button")).toHaveCount(5);
});

test("a drag by one finger moves a point in one step that undo names", async ({ clinic, page }) => {
  await clinic.goTo("2");
  const fingers = await createFingers(page);
  await clinic.tool("Trigger point").tap();
  await fingers.tap(await clinic.pointAt(0.46, 0.3));
  await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
  await clinic.tool("Select").tap();
  await fingers.slide([await clinic.pointAt(0.46, 0.3)], [await clinic.pointAt(0.54, 0.32)]);
  await expect(clinic.mark(/^1, trigger point, right/)).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).tap();
  await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).tap();
  await expect(clinic.marks.getByRole("button")).toHaveCount(0);
});
