import type { jsPDF } from "jspdf";
import type { FontWeight, Page } from "./drawing.ts";
import { bytesToBase64, CSS_WEIGHTS, type ExportFonts } from "./export-fonts.ts";
import { drawForeignText, foreignTextsOf } from "./foreign-text.ts";
import { FONT_FAMILY, pageToSvg } from "./page-svg.ts";

/** The pages as a PDF of vectors and selectable text. @param madeAt ISO instant. The libraries are loaded here, on first use. */
export async function pagesToPdf(pages: readonly Page[], fonts: ExportFonts, madeAt: string): Promise<Blob> {
  const [{ jsPDF }, { svg2pdf }] = await Promise.all([import("jspdf"), import("svg2pdf.js")]);
  const [first] = pages;
  if (first === undefined) throw new Error("A snapshot has at least one page");
  const pdf = new jsPDF({ unit: "pt", format: [first.width, first.height], compress: true, putOnlyUsedFonts: true });
  pdf.setDocumentProperties({ title: "Tautband body chart", creator: "Tautband" });
  pdf.setCreationDate(new Date(madeAt));
  pdf.setLanguage("en");
  embedFont(pdf, "regular", fonts);
  embedFont(pdf, "semibold", fonts);
  for (const [index, page] of pages.entries()) {
    if (index > 0) pdf.addPage([page.width, page.height]);
    await svg2pdf(pageToElement(page, fonts), pdf, { x: 0, y: 0, width: page.width, height: page.height });
    drawForeignTexts(pdf, page, fonts);
  }
  return pdf.output("blob");
}

function embedFont(pdf: jsPDF, weight: FontWeight, fonts: ExportFonts): void {
  const file = `tautband-${weight}.ttf`;
  pdf.addFileToVFS(file, bytesToBase64(fonts.bytes[weight]));
  pdf.addFont(file, FONT_FAMILY, "normal", CSS_WEIGHTS[weight]);
}

function drawForeignTexts(pdf: jsPDF, page: Page, fonts: ExportFonts): void {
  pdf.setFont(FONT_FAMILY, "normal", CSS_WEIGHTS.regular);
  for (const item of foreignTextsOf(page, fonts.setter)) {
    pdf.setFontSize(item.size);
    drawForeignText(pdf, item, fonts.setter);
  }
}

function pageToElement(page: Page, fonts: ExportFonts): Element {
  const svg = pageToSvg(page, {
    width: String(page.width),
    height: String(page.height),
    idPrefix: "",
    css: "",
    showsText: ({ text }) => fonts.setter.isCovered(text),
  });
  return new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
}
