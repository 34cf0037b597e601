import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type BrowserContext } from "@playwright/test";
import { TEST_CHROMIUM_ARGS, findChromium } from "../../tools/checks/chromium.mjs";
import { createClinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible, partOfVisit } from "./support/record.ts";

/** A browser with a profile on disk, as a clinic's tablet has: it can be killed and started again. */
async function startTablet(profile: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    baseURL,
    viewport: { width: 1180, height: 820 },
    args: TEST_CHROMIUM_ARGS,
    ...(findChromium() ? { executablePath: findChromium() ?? "" } : {}),
  });
}

test("a browser killed in the middle of marking keeps every mark that the screen called saved", async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), "tautband-tablet-"));
  let tablet = await startTablet(profile, baseURL ?? "");
  try {
    let page = tablet.pages()[0] ?? (await tablet.newPage());
    let clinic = createClinic(page);
    await clinic.open();
    await clinic.addPatient("Marianne Feldmann");
    await clinic.startVisit();
    const address = page.url();
    await clinic.goTo("2");
    await clinic.tool("Trigger point").click();
    for (const y of [0.25, 0.32, 0.39, 0.46]) await clinic.tap(0.47, y);
    await expect(clinic.marks.getByRole("button")).toHaveCount(4);
    await clinic.expectSaved();
    // In the middle of the next mark: the pointer is down and nothing of it is saved yet.
    const next = await clinic.pointAt(0.53, 0.3);
    await page.mouse.move(next.x, next.y);
    await page.mouse.down();

    await killBrowser(tablet);

    tablet = await startTablet(profile, baseURL ?? "");
    page = tablet.pages()[0] ?? (await tablet.newPage());
    clinic = createClinic(page);
    await page.goto(address);
    await expect(clinic.marks.getByRole("button")).toHaveCount(4);
    await clinic.expectSaved();
  } finally {
    await tablet.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Runs in the page: nothing is answered meanwhile. */
function keepBusy(forMs: number): void {
  const end = performance.now() + forMs;
  while (performance.now() < end);
}

/** As a crash ends it: no unload handlers, no flush. */
async function killBrowser(tablet: BrowserContext): Promise<void> {
  const session = await tablet.newCDPSession(await tablet.newPage());
  const closed = tablet.waitForEvent("close");
  // The browser is gone before it could answer.
  session.send("Browser.crash").catch(() => undefined);
  await closed;
}

test.describe("in a visit that was begun", () => {
  test.use({ start: "visit" });

  for (const { address, isSecure } of [
    { address: "", isSecure: true },
    { address: ", at an address without https too", isSecure: false },
  ]) {
    test(`a visit that is open in one tab, be it a busy one, is read-only in the second, which takes over when the first closes${address}`, async ({
      clinic,
      context,
      page,
    }) => {
      if (!isSecure) {
        await context.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
          Object.defineProperty(Crypto.prototype, "randomUUID", { value: undefined });
        });
        await page.reload();
      }
      await expect(clinic.tool("Trigger point")).toBeEnabled();
      await clinic.goTo("2");
      await clinic.tool("Trigger point").click();
      await clinic.tap(0.47, 0.3);
      await clinic.expectSaved();

      const second = createClinic(await context.newPage());
      const busy = page.evaluate(keepBusy, 2500);
      await second.page.goto(page.url());
      await expect(second.page.getByText(/open in another tab/)).toBeVisible();
      await busy;
      await expect(second.marks.getByRole("button")).toHaveCount(1);
      await expect(second.tool("Trigger point")).toBeDisabled();
      await expectAccessible(second.page);

      await page.close();
      await expect(second.page.getByText(/open in another tab/)).toHaveCount(0);
      await second.tool("Trigger point").click();
      await second.goTo("2");
      await second.tap(0.53, 0.4);
      await expect(second.marks.getByRole("button")).toHaveCount(2);
      await second.expectSaved();
    });
  }

  test("the visit reopens at the view where it was left", async ({ clinic, page }) => {
    await clinic.goTo("4");
    await clinic.tool("Trigger point").click();
    await clinic.tap(0.5, 0.3);
    await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
    await clinic.expectSaved();
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 5);
    await clinic.expectSaved();
    await page.reload();
    await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
    // The same spot of the screen is the same spot of the body: a tap there selects point 1.
    await clinic.tool("Select").click();
    await clinic.tap(0.5, 0.3);
    await expect(page.getByRole("heading", { name: "Point 1" })).toBeVisible();
  });

  test("once a chart is open and at rest, the whole visit goes on without a connection", async ({
    clinic,
    context,
    page,
  }) => {
    const parts = ["exam-section", "note-section", "sign-section", "export-choices", "point-record"];
    await page.waitForFunction((names) => {
      const fetched = performance.getEntriesByType("resource").map((entry) => entry.name);
      // What a part is made of comes beside it, and may come after it.
      const links = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload], link[rel=stylesheet]");
      return (
        names.every((name) => fetched.some((address) => address.includes(name))) &&
        Array.from(links).every(({ href }) => fetched.includes(href))
      );
    }, parts);
    await context.setOffline(true);

    await clinic.goTo("2");
    await clinic.tool("Trigger point").click();
    await clinic.tap(0.47, 0.3);
    await page.getByRole("button", { name: /^Treatment/ }).click();
    await page.getByRole("button", { name: "Dry needling, pistoning" }).click();
    await expect(clinic.mark(/treated by dry needling/)).toBeVisible();
    await clinic.expectSaved();
    await partOfVisit(page, "Visit").click();
    await page.getByRole("textbox", { name: "In the patient's words" }).fill("Neck pain");
    await partOfVisit(page, "Note").click();
    await expect(page.getByRole("article", { name: "The note" })).toContainText("Neck pain");
    await partOfVisit(page, "Sign").click();
    await expect(page.getByRole("region", { name: "Checks" })).toBeVisible();
    await clinic.expectSaved();
  });
});
