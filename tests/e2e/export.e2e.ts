import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { extractText } from "unpdf";
import { createClinic, type Clinic } from "./support/clinic.ts";
import { test } from "./support/journey.ts";
import { expectAccessible } from "./support/record.ts";

/** A name with text that a page or a file must never take for its own: shown as text everywhere. */
const HOSTILE_NAME = `<img src=x onerror="document.title='broken'"> & "Ada"`;

const FOUND = "Taut band present, hypersensitive spot present, referred pain present, familiar pain present";
const INJECTED = "Injection of lidocaine 1 %, 1 mL (10 mg), lot SAMPLE-1, 25 G 38 mm";

/** The marks of the sample patient's first visit, in the order of the table: number, mark, muscle, side, pain, area, note. */
const FIRST_VISIT = [
  `1 Active trigger point Trapezius, upper Right 8 of 10 ${FOUND}, local twitch response present, jump sign present`,
  "pressure pain threshold 1.8 kgf/cm², probe 1 cm²",
  INJECTED,
  "pain 8 to 4 of 10, relief 50 %",
  "Pressing it brings on the familiar headache.",
  "1 Referral zone of 1 Right 7 of 10 80 cm², 0.6 % Aching, throbbing",
  `2 Active trigger point Levator scapulae Right 6 of 10 ${FOUND}, restricted range present`,
  "neck rotation to the right 48° before, 60° after",
  INJECTED,
  "Turning the head to the right is stiff.",
  "2 Referral zone of 2 Right 5 of 10 71 cm², 0.5 % Aching",
  `3 Active trigger point Infraspinatus Right 7 of 10 ${FOUND}`,
  INJECTED,
  "3 Referral zone of 3 Right 6 of 10 117 cm², 0.8 % Aching",
  `4 Active trigger point Quadratus lumborum Left 6 of 10 ${FOUND}. Worse on standing up.`,
  "4 Referral zone of 4 Left 5 of 10 85 cm², 0.6 % Sharp",
  "5 Latent trigger point Gluteus medius Left 4 of 10 Taut band present",
  "familiar pain absent",
  "Own pain Right 7 of 10 75 cm², 0.5 % Aching. Drawn by the patient",
  "Own pain Left 5 of 10 52 cm², 0.4 % Aching, cramping. Drawn by the patient",
  "Palpated, nothing found Trapezius, upper Left",
  "Palpated, nothing found Infraspinatus Left",
] as const;
const MARKS_OF_FIRST_VISIT = 13;

/** Above the marks of every export. */
const HEADER = ["Sample Patient (fictional)", "Born 17 May 1984", "Record number SAMPLE", "09:40"] as const;

async function openFirstSampleVisit(page: Page): Promise<Clinic> {
  const clinic = createClinic(page);
  await clinic.open();
  await page.getByRole("button", { name: "Try with a sample patient" }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
  await page.getByRole("article").last().getByRole("link").click();
  await expect(clinic.marks.getByRole("button")).toHaveCount(MARKS_OF_FIRST_VISIT);
  return clinic;
}

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

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    expect(text.slice(from)).toContain(part);
    from = text.indexOf(part, from) + part.length;
  }
}

type Drawing = { root: string; text: string; foreign: number; width: number; height: number };

/** Parses an SVG file as the browser does. Its size is in CSS px. */
function readSvg(page: Page, bytes: Buffer): Promise<Drawing> {
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    return {
      root: root.nodeName,
      text: Array.from(root.querySelectorAll("text"), (text) => text.textContent).join(" "),
      foreign: root.querySelectorAll("img, script, foreignObject").length,
      width: Number(root.getAttribute("width")),
      height: Number(root.getAttribute("height")),
    };
  }, bytes.toString("utf8"));
}

/** Its size in px; its darkest and its lightest pixel, from 0 black to 255 white. */
type Picture = { width: number; height: number; darkest: number; lightest: number };

/** Opens a picture as the browser does. */
function readPicture(page: Page, bytes: Buffer): Promise<Picture> {
  return page.evaluate(async (source) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (context === null) throw new Error("This browser has no canvas");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let [darkest, lightest] = [255, 0];
    for (let green = 1; green < data.length; green += 4) {
      darkest = Math.min(darkest, data[green] ?? 255);
      lightest = Math.max(lightest, data[green] ?? 0);
    }
    return { width, height, darkest, lightest };
  }, bytes.toString("base64"));
}

test("every export opens, tells the same marks, and its file name tells nothing of the patient", async ({ page }) => {
  await openFirstSampleVisit(page);

  const pdf = await exportAs(page, "PDF");
  expect(pdf.name).toMatch(/^tautband-chart-\d{4}-\d\d-\d\d\.pdf$/);
  expectInOrder(await textOfPdf(pdf.bytes), [...HEADER, ...FIRST_VISIT, "Tautband", "Atlas version 1", "Page 2 of 2"]);

  const svg = await exportAs(page, "Drawing (SVG)");
  const drawing = await readSvg(page, svg.bytes);
  expect(drawing).toMatchObject({ root: "svg", foreign: 0 });
  expectInOrder(drawing.text, [...HEADER, ...FIRST_VISIT, "Tautband"]);

  const png = await exportAs(page, "Picture (PNG)");
  const picture = await readPicture(page, png.bytes);
  // Twice the size of the drawing, so that it is sharp on a retina screen and in a letter.
  expect(picture.width).toBe(2 * drawing.width);
  expect(picture.height / (2 * drawing.height)).toBeCloseTo(1, 2);
  expect(picture.darkest).toBeLessThan(60);
  expect(picture.lightest).toBe(255);

  const json = await exportAs(page, "Data (JSON)");
  expect(json.name).toMatch(/^tautband-visit-\d{4}-\d\d-\d\d\.json$/);
  for (const { name } of [pdf, svg, png, json]) expect(name).not.toMatch(/sample|fictional/i);
});

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** What a visit that was read into another patient has of its own. */
const OF_ITS_OWN = new Set([
  // When it was exported, and whose it is.
  "exportedAt",
  "patient",
  "patientId",
  // How it came about: made by hand in the one, read from a file in two steps in the other.
  "journal",
  "lastSeq",
]);

/** A visit file without what is its own, its ids counted in order: each mark and each treatment gets a new one. */
function withoutWhatIsItsOwn(file: string): unknown {
  const ids = [...new Set(file.match(ID))];
  const counted = file.replaceAll(ID, (id) => `id ${ids.indexOf(id)}`);
  return JSON.parse(counted, (key, value: unknown) => (OF_ITS_OWN.has(key) ? undefined : value));
}

test("a visit file that is read into another patient and exported again is the same visit", async ({ page }) => {
  const clinic = await openFirstSampleVisit(page);
  // A zone that was moved with its point also holds what was painted.
  await page.getByRole("button", { name: "Continue" }).click();
  await clinic.mark(/^1, active trigger point/).click();
  await clinic.chart.getByRole("application").press("ArrowDown");
  await expect(page.getByText(/^Point 1 moved/)).toBeAttached();
  await clinic.expectSaved();
  // The list follows when the chart is at rest: the zone that went along is a little larger there.
  await expect(clinic.mark(/^Referral zone of 1,.* 81 cm²$/)).toBeVisible();
  const words = await clinic.marks.getByRole("button").allTextContents();
  const first = await exportAs(page, "Data (JSON)");

  await page.goto("/#/");
  await clinic.addPatient("Marianne Feldmann");
  await page.locator('input[type="file"]').setInputFiles({
    name: first.name,
    mimeType: "application/json",
    buffer: first.bytes,
  });
  await expect(page.getByRole("dialog", { name: "Is this the same person?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Read it anyway" }).click();
  await page.getByRole("article").getByRole("link").click();
  await expect(clinic.marks.getByRole("button")).toHaveText(words);
  const second = await exportAs(page, "Data (JSON)");

  const [made, read] = [first.bytes.toString("utf8"), second.bytes.toString("utf8")];
  expect(withoutWhatIsItsOwn(read)).toEqual(withoutWhatIsItsOwn(made));
  expect(read.match(ID)?.filter((id) => made.includes(id))).toEqual([]);
  expect(JSON.parse(read)).toMatchObject({ patient: { name: "Marianne Feldmann" }, visit: { lastSeq: 2 } });
  // That this says something: the visit holds what a visit can hold.
  const point = { number: 1, note: expect.stringContaining("headache"), findings: expect.anything() };
  const injection = { technique: expect.objectContaining({ kind: "injection" }), response: expect.anything() };
  const marks = expect.arrayContaining([
    expect.objectContaining({ ...point, treatments: [expect.objectContaining(injection)] }),
    expect.objectContaining({ qualities: ["aching", "throbbing"], painted: expect.anything() }),
    expect.objectContaining({ kind: "pain-zone", ownerId: null, drawnBy: "patient" }),
    expect.objectContaining({ kind: "clear-site", muscle: "infraspinatus" }),
  ]);
  const exam = expect.objectContaining({ complaint: expect.stringContaining("headache") });
  expect(withoutWhatIsItsOwn(read)).toMatchObject({ visit: { chart: { marks, exam } } });
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
