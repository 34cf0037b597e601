import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { decodeBody } from "../../../src/atlas/body.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint, type ViewId } from "../../../src/atlas/place.ts";
import { parsePlate, type Plate } from "../../../src/atlas/plate.ts";
import { toMarkId } from "../../../src/domain/ids.ts";
import { type TriggerPoint, UNEXAMINED } from "../../../src/domain/marks.ts";
import {
  type ExportResult,
  exportPdf,
  exportPng,
  exportSvg,
  printChart,
  printNote,
} from "../../../src/export/export-chart.ts";
import { STRIP_PIXELS } from "../../../src/export/chart-png.ts";
import type { Note } from "../../../src/domain/note/note.ts";
import type { SnapshotSource } from "../../../src/export/snapshot-source.ts";
import { somePatient, someVisit } from "../../support/records.ts";

const PATIENCE_MS = 60_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

let empty: SnapshotSource;

beforeAll(async () => {
  const body = decodeBody(await fetchBytes("surface"), await fetchBytes("female"));
  const plates = {
    anterior: await fetchPlate("anterior"),
    posterior: await fetchPlate("posterior"),
    right: await fetchPlate("right"),
    left: await fetchPlate("left"),
    soles: await fetchPlate("soles"),
  };
  const now = "2026-11-21T15:10:00.000+01:00";
  empty = { patient: somePatient(), visit: someVisit(), body, plates, now, timeZone: "Europe/Berlin" };
  // The first export loads libraries and fonts, which takes its time on a busy machine.
  await contentOf(exportPdf(empty, "a4"));
}, PATIENCE_MS);

afterEach(() => {
  vi.restoreAllMocks();
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
});

async function fetchBytes(name: string): Promise<ArrayBuffer> {
  return (await fetch(`/body/${name}.bin`)).arrayBuffer();
}

async function fetchPlate(view: ViewId): Promise<Plate> {
  const address = `/body/plates/female-${view}`;
  const json: unknown = await (await fetch(`${address}.json`)).json();
  return parsePlate({ figure: "female", view, shadingUrl: `${address}.webp` }, json);
}

/** A visit with so many points down the back, each with this note. */
function withPoints(count: number, note = ""): SnapshotSource {
  const { widthMm, heightMm } = empty.body.frames.posterior;
  const marks = Array.from({ length: count }, (_, index): TriggerPoint => {
    const point = createViewPoint(widthMm * 0.45, heightMm * (0.2 + (0.3 * index) / count));
    const place = placeAtPoint(empty.body, "posterior", point);
    if (place === null) throw new Error("That is beside the body");
    const id = toMarkId(`point-${index}`);
    return {
      kind: "trigger-point",
      id,
      number: index + 1,
      place,
      class: "active",
      pain: 7,
      muscle: "infraspinatus",
      note,
      ...UNEXAMINED,
    };
  });
  return { ...empty, visit: someVisit({ chart: { ...EMPTY_CHART, marks, nextNumber: count + 1 } }) };
}

async function contentOf(result: ExportResult): Promise<Blob> {
  const made = await result;
  if (!made.ok) throw new Error(made.failure.message);
  return made.value.content;
}

async function readPdf(result: ExportResult): Promise<{ text: string; pages: number; width: number; height: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(await (await contentOf(result)).arrayBuffer()));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return { text, pages: totalPages, width, height };
}

test("the text of the PDF can be read back", async () => {
  const { text, pages } = await readPdf(exportPdf(withPoints(2, "Jump sign"), "a4"));
  expect(pages).toBe(1);
  for (const words of [
    "Ada Example",
    "2 April 1979 (47 years)",
    "21 November 2026, 14:05, Europe/Berlin (UTC+01:00)",
    "Posterior",
    "Active trigger point",
    "Infraspinatus",
    "7 of 10",
    "Jump sign",
    "Page 1 of 1",
    "Atlas version 1",
    "Tautband",
  ]) {
    expect(text).toContain(words);
  }
});

test("the PDF has the size of its paper", async () => {
  const a4 = await readPdf(exportPdf(empty, "a4"));
  expect([Math.round(a4.width), Math.round(a4.height)]).toEqual([595, 842]);
  const letter = await readPdf(exportPdf(empty, "letter"));
  expect([letter.width, letter.height]).toEqual([612, 792]);
});

test.each(["Щёголев Παπαδόπουλος Nguyễn", "山田太郎", "प्रिया", "فاطمة", "רחל", "김민수"])(
  "the name %s can be read back from the PDF",
  async (name) => {
    const { text } = await readPdf(exportPdf({ ...empty, patient: somePatient({ name }) }, "a4"));
    expect(text).toContain(name);
  },
);

test("a name that the font lacks stands in the PDF where it is read: before the birth date", async () => {
  const { text } = await readPdf(exportPdf({ ...empty, patient: somePatient({ name: "山田太郎" }) }, "a4"));
  expect(text.indexOf("山田太郎")).toBeGreaterThanOrEqual(0);
  expect(text.indexOf("山田太郎")).toBeLessThan(text.indexOf("2 April 1979"));
});

test("a name that the font lacks is drawn as a picture", async () => {
  const latin = await contentOf(exportPdf({ ...empty, patient: somePatient({ name: "Ada" }) }, "a4"));
  const han = await contentOf(exportPdf({ ...empty, patient: somePatient({ name: "山田" }) }, "a4"));
  expect((await countPictures(han)) - (await countPictures(latin))).toBe(1);
});

async function countPictures(pdf: Blob): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer()));
  const { fnArray } = await (await document.getPage(1)).getOperatorList();
  // Source: pdf.js, OPS.paintImageXObject.
  return fnArray.filter((operator) => operator === 85).length;
}

test("hostile text stands in the PDF as it was typed", async () => {
  const note = `</text><script>alert("x")</script> (a) \\ %PDF`;
  const { text } = await readPdf(exportPdf(withPoints(1, note), "a4"));
  expect(text.replaceAll(/\s/g, "")).toContain(note.replaceAll(/\s/g, ""));
});

test("a chart of 80 marks flows over several pages, each with the patient and its number", async () => {
  const { text, pages } = await readPdf(exportPdf(withPoints(80), "letter"));
  expect(pages).toBeGreaterThan(2);
  expect(text.split("Ada Example").length - 1).toBe(pages);
  expect(text).toContain(`Page ${pages} of ${pages}`);
});

test("the SVG opens as a picture of its own size", async () => {
  const content = await contentOf(exportSvg(withPoints(3)));
  const parsed = new DOMParser().parseFromString(await content.text(), "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  const image = new Image();
  image.src = URL.createObjectURL(content);
  await image.decode();
  expect(image.naturalWidth).toBe(800);
  expect(String(image.naturalHeight)).toBe(parsed.documentElement.getAttribute("height"));
});

test("a large picture, drawn strip by strip, is whole: the lines at its foot show", async () => {
  const picture = await contentOf(exportPng(withPoints(120, "Feels it when she turns her head to the left.")));
  const { width, height } = await sizeOf(picture);
  expect(width * height).toBeGreaterThan(STRIP_PIXELS);
  const foot = await createImageBitmap(picture, 0, height - 200, width, 200);
  expect(countDarkPixels(foot)).toBeGreaterThan(100);
});

/** As the file tells it: to open so large a picture takes its time. */
async function sizeOf(png: Blob): Promise<{ width: number; height: number }> {
  const header = new DataView(await png.slice(16, 24).arrayBuffer());
  return { width: header.getUint32(0), height: header.getUint32(4) };
}

test("the PNG is twice the size of the SVG and shows something", async () => {
  const source = withPoints(3);
  const svg = new DOMParser().parseFromString(await (await contentOf(exportSvg(source))).text(), "image/svg+xml");
  const png = await createImageBitmap(await contentOf(exportPng(source)));
  expect(png.width).toBe(1600);
  expect(png.height).toBe(2 * Number(svg.documentElement.getAttribute("height")));
  expect(countDarkPixels(png)).toBeGreaterThan(10_000);
});

function countDarkPixels(picture: ImageBitmap): number {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) count += 1;
  return count;
}

test("printing shows the pages to the printer alone, and they go with the next touch", async () => {
  const print = vi.spyOn(window, "print").mockReturnValue(undefined);
  const printed = await printChart(withPoints(80), "a4");
  expect(printed.ok).toBe(true);
  expect(print).toHaveBeenCalledOnce();
  const pages = document.querySelectorAll(".chart-print-pages > svg");
  expect(pages.length).toBeGreaterThan(2);
  expect(document.querySelector(".chart-print-pages")?.checkVisibility()).toBe(false);
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  expect(document.querySelector(".chart-print-pages")).toBeNull();
});

const NOTE: Note = {
  opening: ["Patient: فاطمة الخطيب."],
  sections: [
    {
      name: "subjective",
      heading: "Subjective",
      blocks: [{ kind: "paragraph", text: "</text> & neck pain since March." }],
    },
    {
      name: "objective",
      heading: "Objective",
      blocks: [{ kind: "list", items: [{ label: "Point 1", text: "Right upper trapezius, active, pain 7 of 10." }] }],
    },
  ],
  signature: ["Draft, not signed."],
};

test("the note can be read back from the PDF, on a page after the chart, names of every script too", async () => {
  const { text, pages } = await readPdf(exportPdf({ ...withPoints(1), note: NOTE }, "letter"));
  expect(pages).toBe(2);
  for (const words of [
    "فاطمة الخطيب",
    "</text> & neck pain since March.",
    "Point 1: Right upper trapezius, active, pain 7 of 10.",
    "Draft, not signed.",
    "Page 2 of 2",
  ]) {
    expect(text.replaceAll(/\s+/g, " ")).toContain(words);
  }
});

test("the note can be printed without the chart", async () => {
  const print = vi.spyOn(window, "print").mockReturnValue(undefined);
  expect((await printNote({ ...withPoints(1), note: NOTE }, "a4")).ok).toBe(true);
  expect(print).toHaveBeenCalledOnce();
  const pages = document.querySelectorAll(".chart-print-pages > svg");
  expect(pages).toHaveLength(1);
  expect(pages[0]?.textContent).toContain("Right upper trapezius");
  expect(pages[0]?.textContent).not.toContain("Posterior");
});

test("without its fonts an export says so in a sentence and makes no file", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
  const made = await exportPdf(empty, "a4");
  expect(made).toMatchObject({ ok: false, failure: { message: expect.stringContaining("could not be exported") } });
});

test("without its shading a chart is still exported", async () => {
  const plate = { ...empty.plates.anterior, shadingUrl: "/body/plates/none.webp" };
  const made = await exportPdf({ ...empty, plates: { ...empty.plates, anterior: plate } }, "a4");
  expect(made.ok).toBe(true);
});
