import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { extractText } from "unpdf";
import type { Clinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";

/** A name with text that a page or a file must never take for its own: shown as text everywhere. */
const HOSTILE_NAME = `<img src=x onerror="document.title='broken'"> & "Ada"`;

async function chartAPoint(clinic: Clinic): Promise<void> {
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.53, 0.3);
  await clinic.page.getByRole("radiogroup", { name: "Class" }).getByText("Active", { exact: true }).click();
  await expect(clinic.mark(/^1, active trigger point, right/)).toBeVisible();
  await clinic.expectSaved();
}

async function exportAs(page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: choice }).click();
  const file = await download;
  const bytes = readFileSync(await file.path());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes };
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}

type Drawing = { root: string; text: string; foreign: number; width: number; height: number };

/** Parses an SVG file as the browser does. Its size is in CSS px. */
function readSvg(page: Page, bytes: Buffer): Promise<Drawing> {
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    return {
      root: root.nodeName,
      text: root.textContent ?? "",
      foreign: root.querySelectorAll("img, script, foreignObject").length,
      width: Number(root.getAttribute("width")),
      height: Number(root.getAttribute("height")),
    };
  }, bytes.toString("utf8"));
}

test.describe("of a visit that was begun", () => {
  test.use({ start: "visit" });

  test("every export opens, tells the same marks, and its file name tells nothing of the patient", async ({
    clinic,
    page,
  }) => {
    await chartAPoint(clinic);

    const pdf = await exportAs(page, "PDF");
    expect(pdf.name).toMatch(/^tautband-chart-\d{4}-\d\d-\d\d\.pdf$/);
    const text = await textOfPdf(pdf.bytes);
    expect(text).toContain("Marianne Feldmann");
    expect(text).toContain("Active trigger point");
    expect(text).toContain("Right");
    expect(text).toContain("Tautband");
    expect(text).toContain("Page 1 of 1");

    const svg = await exportAs(page, "Drawing (SVG)");
    const drawing = await readSvg(page, svg.bytes);
    expect(drawing.root).toBe("svg");
    expect(drawing.text).toContain("Marianne Feldmann");

    const png = await exportAs(page, "Picture (PNG)");
    expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Twice the size of the drawing, so that it is sharp on a retina screen and in a letter.
    expect(png.bytes.readUInt32BE(16)).toBe(2 * drawing.width);
    expect(png.bytes.readUInt32BE(20) / (2 * drawing.height)).toBeCloseTo(1, 2);

    const json = await exportAs(page, "Data (JSON)");
    expect(JSON.parse(json.bytes.toString("utf8"))).toMatchObject({ format: "tautband-visit", version: 1 });
    for (const { name } of [pdf, svg, png, json]) expect(name).not.toMatch(/feldmann|marianne/i);
  });

  test("a visit file read back holds the same marks", async ({ clinic, page }) => {
    await chartAPoint(clinic);
    const json = await exportAs(page, "Data (JSON)");
    await page.getByRole("link", { name: "Back to the patient" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.locator('input[type="file"]').setInputFiles({
      name: json.name,
      mimeType: "application/json",
      buffer: json.bytes,
    });
    await expect(page.getByRole("article")).toHaveCount(2);
    for (const index of [0, 1]) {
      await page.getByRole("article").nth(index).getByRole("link").click();
      await expect(clinic.mark(/^1, active trigger point, right/)).toBeVisible();
      await page.goBack();
    }
  });
});

test("hostile text in a name is shown as text on every screen and in every export", async ({ clinic, page }) => {
  await clinic.addPatient(HOSTILE_NAME);
  await clinic.startVisit();
  await chartAPoint(clinic);
  const svg = await exportAs(page, "Drawing (SVG)");
  const drawing = await readSvg(page, svg.bytes);
  expect(drawing.foreign).toBe(0);
  expect(drawing.text.replaceAll(/\s/g, "")).toContain(HOSTILE_NAME.replaceAll(/\s/g, ""));
  const pdf = await exportAs(page, "PDF");
  expect((await textOfPdf(pdf.bytes)).replaceAll(/\s/g, "")).toContain(HOSTILE_NAME.replaceAll(/\s/g, ""));
  await page.goBack();
  await expect(page.getByRole("heading", { name: HOSTILE_NAME })).toBeVisible();
  await page.goto("/#/");
  await expect(page.getByText(HOSTILE_NAME)).toBeVisible();
  await expect(page).toHaveTitle("Patients – Tautband");
  expect(await page.locator("img[src='x']").count()).toBe(0);
});
