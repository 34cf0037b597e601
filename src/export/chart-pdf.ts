import type { jsPDF } from "jspdf";
import type { svg2pdf } from "svg2pdf.js";
import type { Page } from "./drawing.ts";
import { bytesToBase64, CSS_WEIGHTS, type ExportFonts } from "./text/export-fonts.ts";
import { drawForeignText, type PageStep, splitAtForeignTexts, UNSEEN_FAMILY } from "./text/foreign-text.ts";
import { FONT_FAMILY, pageToSvg } from "./page-svg.ts";
import { createUnseenFont } from "./text/unseen-font.ts";

/** The pages as a PDF of vectors and selectable text. @param madeAt ISO instant. The libraries are loaded here, on first use. */
export async function pagesToPdf(pages: readonly Page[], fonts: ExportFonts, madeAt: string): Promise<Blob> {
  const [{ jsPDF }, { svg2pdf }] = await Promise.all([import("jspdf"), import("svg2pdf.js")]);
  const [first] = pages;
  if (first === undefined) throw new Error("A snapshot has at least one page");
  const pdf = new jsPDF({ unit: "pt", format: [first.width, first.height], compress: true, floatPrecision: 4 });
  pdf.setDocumentProperties({ title: "Tautband body chart", creator: "Tautband" });
  pdf.setCreationDate(new Date(madeAt));
  pdf.setLanguage("en");
  keepLettersAsTyped(pdf);
  embedFonts(pdf, fonts);
  const stepsOfPages = pages.map(({ items }) => splitAtForeignTexts(items, fonts.setter));
  if (stepsOfPages.flat().some(({ kind }) => kind === "foreign")) {
    addFont(pdf, createUnseenFont(), { family: UNSEEN_FAMILY, weight: "400" });
  }
  for (const [index, page] of pages.entries()) {
    if (index > 0) pdf.addPage([page.width, page.height]);
    for (const step of stepsOfPages[index] ?? []) await drawStep(step, page, { pdf, svg2pdf, fonts });
  }
  return pdf.output("blob");
}

type PdfTools = {
  readonly pdf: jsPDF;
  readonly svg2pdf: typeof svg2pdf;
  readonly fonts: ExportFonts;
};

async function drawStep(step: PageStep, page: Page, { pdf, svg2pdf, fonts }: PdfTools): Promise<void> {
  if (step.kind === "foreign") return drawForeignText(pdf, step.text, fonts.setter);
  const { width, height } = page;
  await svg2pdf(pageToElement({ width, height, items: step.items }), pdf, { x: 0, y: 0, width, height });
}

function embedFonts(pdf: jsPDF, fonts: ExportFonts): void {
  for (const weight of ["regular", "semibold"] as const) {
    addFont(pdf, fonts.bytes[weight], { family: FONT_FAMILY, weight: CSS_WEIGHTS[weight] });
  }
}

function addFont(pdf: jsPDF, bytes: ArrayBuffer, { family, weight }: { family: string; weight: string }): void {
  const file = `${family}-${weight}.ttf`;
  pdf.addFileToVFS(file, bytesToBase64(bytes));
  pdf.addFont(file, family, "normal", weight);
}

/** jsPDF would turn Arabic letters into the codes of their joined forms, which nobody searches for. */
function keepLettersAsTyped(pdf: jsPDF): void {
  const { events } = pdf.internal;
  for (const token of Object.keys(events.getTopics()["preProcessText"] ?? {})) events.unsubscribe(token);
}

/** Without a ground: white paper is white, and the steps of a page lie on one another. */
function pageToElement(page: Page): Element {
  const svg = pageToSvg(page, {
    width: String(page.width),
    height: String(page.height),
    idPrefix: "",
    css: "",
    ground: null,
  });
  return new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
}
