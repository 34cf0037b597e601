import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createClinic, type Clinic } from "./support/clinic.ts";

/** A name with text that a page or a file must never take for its own: shown as text everywhere. */
const HOSTILE_NAME = `<img src=x onerror="document.title='broken'"> & "Ada"`;

async function chartAPoint(page: Page, name: string): Promise<Clinic> {
  const clinic = createClinic(page);
  await clinic.open();
  await clinic.addPatient(name);
  await clinic.startVisit();
  await clinic.goTo("2");
  await clinic.tool("Trigger point").click();
  await clinic.tap(0.53, 0.3);
  await page.getByRole("radiogroup", { name: "Class" }).getByText("Active", { exact: true }).click();
  await expect(clinic.mark(/^1, active trigger point, right/)).toBeVisible();
  await clinic.expectSaved();
  return clinic;
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
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return texts.join("\n").replaceAll(/\s+/g, " ");
}

test("every export opens, tells the same marks, and its file name tells nothing of the patient", async ({ page }) => {
  await chartAPoint(page, "Marianne Feldmann");

  const pdf = await exportAs(page, "PDF");
  expect(pdf.name).toMatch(/^tautband-chart-\d{4}-\d\d-\d\d\.pdf$/);
  const text = await textOfPdf(pdf.bytes);
  expect(text).toContain("Marianne Feldmann");
  expect(text).toContain("Active trigger point");
  expect(text).toContain("Right");
  expect(text).toContain("Tautband");
  expect(text).toContain("Page 1 of 1");

  const svg = await exportAs(page, "Drawing (SVG)");
  const drawing = new JSDOM(svg.bytes.toString("utf8"), { contentType: "image/svg+xml" }).window.document;
  expect(drawing.documentElement.nodeName).toBe("svg");
  expect(drawing.documentElement.textContent).toContain("Marianne Feldmann");

  const png = await exportAs(page, "Picture (PNG)");
  expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const { width: cssWidth, height: cssHeight } = sizeOfSvg(drawing);
  // Twice the size of the drawing, so that it is sharp on a retina screen and in a letter.
  expect(png.bytes.readUInt32BE(16) / cssWidth).toBeCloseTo(2, 1);
  expect(png.bytes.readUInt32BE(16) / png.bytes.readUInt32BE(20)).toBeCloseTo(cssWidth / cssHeight, 1);

  const json = await exportAs(page, "Data (JSON)");
  expect(JSON.parse(json.bytes.toString("utf8"))).toMatchObject({ format: "tautband-visit", version: 1 });
  for (const { name } of [pdf, svg, png, json]) expect(name).not.toMatch(/feldmann|marianne/i);
});

/** In CSS px. A point of the page is 4/3 px. */
function sizeOfSvg(drawing: Document): { width: number; height: number } {
  const [, , width = 0, height = 0] = (drawing.documentElement.getAttribute("viewBox") ?? "")
    .split(/[ ,]+/)
    .map(Number);
  return { width: (width * 4) / 3, height: (height * 4) / 3 };
}

test("a visit file read back holds the same marks", async ({ page }) => {
  const clinic = await chartAPoint(page, "Marianne Feldmann");
  const json = await exportAs(page, "Data (JSON)");
  await page.goBack();
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

test("hostile text in a name is shown as text on every screen and in every export", async ({ page }) => {
  await chartAPoint(page, HOSTILE_NAME);
  const svg = await exportAs(page, "Drawing (SVG)");
  const drawing = new JSDOM(svg.bytes.toString("utf8"), { contentType: "image/svg+xml" }).window.document;
  expect(drawing.querySelector("img, script, foreignObject")).toBeNull();
  expect(drawing.documentElement.textContent?.replaceAll(/\s/g, "")).toContain(HOSTILE_NAME.replaceAll(/\s/g, ""));
  const pdf = await exportAs(page, "PDF");
  expect((await textOfPdf(pdf.bytes)).replaceAll(/\s/g, "")).toContain(HOSTILE_NAME.replaceAll(/\s/g, ""));
  await page.goBack();
  await expect(page.getByRole("heading", { name: HOSTILE_NAME })).toBeVisible();
  await page.goto("/#/");
  await expect(page.getByText(HOSTILE_NAME)).toBeVisible();
  await expect(page).toHaveTitle("Patients – Tautband");
  expect(await page.locator("img[src='x']").count()).toBe(0);
});
