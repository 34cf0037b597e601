import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { createClinic, type Clinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible } from "./support/record.ts";

async function openSample(page: Page): Promise<Clinic> {
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
  return clinic;
}

async function readFile(page: Page, text: string): Promise<void> {
  const file = { name: "visit.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
}

const BAD_FILES: readonly { readonly what: string; readonly text: string; readonly message: RegExp }[] = [
  { what: "no JSON at all", text: "Dear colleague,", message: /holds no JSON/ },
  { what: "JSON of another kind", text: '{"resourceType":"Patient"}', message: /of another kind/ },
  { what: "a newer version", text: '{"format":"tautband-visit","version":99}', message: /newer/ },
  { what: "a file cut short", text: '{"format":"tautband-visit","version":1,"visit":{"ma', message: /cut short/ },
];

test("a file that is not a visit is refused in words and changes nothing", async ({ page }) => {
  await openSample(page);
  for (const { what, text, message } of BAD_FILES) {
    await test.step(what, async () => {
      await readFile(page, text);
      await expect(page.getByRole("alert").filter({ hasText: message })).toBeVisible();
      await expect(page.getByRole("article")).toHaveCount(4);
    });
  }
});

test("a file of 200 MB is refused before it is read", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "tautband-large-"));
  const file = join(folder, "visit.json");
  writeFileSync(file, "{");
  truncateSync(file, 200 * 1024 * 1024);
  await openSample(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("alert").filter({ hasText: /at most 50 MB/ })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(4);
  rmSync(folder, { recursive: true });
});

test("a birth date in the future and an endless name are refused, right-to-left and emoji names are not", async ({
  page,
}) => {
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "New patient" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("x".repeat(10_000));
  await dialog.getByRole("radiogroup", { name: "Figure" }).getByText("Child", { exact: true }).click();
  await dialog.getByRole("textbox", { name: "Month" }).fill("1");
  await dialog.getByRole("textbox", { name: "Day" }).fill("1");
  await dialog.getByRole("textbox", { name: "Year" }).fill("2999");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText(/At most 200 fit/)).toBeVisible();
  await expect(dialog.getByText(/future/)).toBeVisible();

  const name = "مريم الخطيب 👩‍⚕️";
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "Year" }).fill("2019");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
});

test("a corrupt row leaves the rest open and is offered for saving", async ({ page }) => {
  await openSample(page);
  await page.goto("/#/");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("tautband");
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("patients", "readwrite");
          transaction.objectStore("patients").put({ id: "torn", name: 12 });
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
          transaction.addEventListener("error", () => reject(new Error("The corrupt row could not be written")));
        });
      }),
  );
  await page.reload();
  await expect(page.getByRole("link", { name: /Sample/ })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Save the row/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test.describe("in a visit that was begun", () => {
  test.use({ start: "visit" });

  test("a full disk shows a red banner, keeps what was drawn, saves a copy, and saves when there is room again", async ({
    clinic,
    page,
  }) => {
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function refuse() {
        throw new DOMException("The disk is full", "QuotaExceededError");
      };
      Object.assign(window, { giveRoom: () => (IDBObjectStore.prototype.put = put) });
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function refuse() {
        throw new DOMException("The disk is full", "QuotaExceededError");
      };
      Object.assign(window, { giveRoomToAdd: () => (IDBObjectStore.prototype.add = add) });
    });
    await clinic.goTo("2");
    await clinic.tool("Trigger point").click();
    await clinic.tap(0.47, 0.3);
    await clinic.tap(0.53, 0.4);
    const banner = page.getByRole("alert").filter({ hasText: /not saved/ });
    await expect(banner).toBeVisible();
    await expect(clinic.marks.getByRole("button")).toHaveCount(2);
    await expect(page.getByText("Saved", { exact: true })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Back to the patient" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Stay" }).click();
    const download = page.waitForEvent("download");
    await banner.getByRole("button", { name: "Save a copy" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);

    // By the browser's own ways, which ask nobody.
    await page.evaluate(() => (window.location.hash = "#/"));
    await expect(page.getByRole("heading", { name: "Patients" })).toBeVisible();
    await expect(banner).toContainText("2 changes are not saved");
    await expectAccessible(page);
    await page.goBack();
    await expect(clinic.marks.getByRole("button")).toHaveCount(2);
    await expect(banner).toContainText("2 changes are not saved");

    await page.evaluate(() => {
      for (const name of ["giveRoom", "giveRoomToAdd"]) (Reflect.get(window, name) as () => void)();
    });
    // It tries again by itself, at the latest after half a minute.
    await expect(banner).toHaveCount(0, { timeout: 40_000 });
    await clinic.expectSaved();
    await page.reload();
    await expect(clinic.marks.getByRole("button")).toHaveCount(2);
  });
});

test("a browser that refuses storage is told about before anything is typed", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("The user denied permission to access the database.", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("without Web Locks and without WebGL a visit can be charted and saved", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    const getContext = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      },
    });
  });
  const clinic = createClinic(page);
  await clinic.open();
  await clinic.addPatient("Marianne Feldmann");
  await clinic.startVisit();
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.47, 0.3);
  await expect(clinic.mark(/^1, trigger point, left/)).toBeVisible();
  await clinic.expectSaved();
});
