import { type ExportFonts, fontsAsCss } from "./text/export-fonts.ts";
import type { Page } from "./drawing.ts";
import { pageToSvg } from "./page-svg.ts";
import { PAPER_INKS } from "./marks/signs.ts";

/** CSS px per pt. */
const PX_PER_PT = 96 / 72;

export type StandAloneSvg = { readonly text: string; readonly widthPx: number; readonly heightPx: number };

/** A sheet as one file without outside references: the fonts are inside. */
export function sheetToSvg(sheet: Page, fonts: ExportFonts): StandAloneSvg {
  const widthPx = Math.round(sheet.width * PX_PER_PT);
  const heightPx = Math.round(sheet.height * PX_PER_PT);
  const text = pageToSvg(sheet, {
    width: String(widthPx),
    height: String(heightPx),
    idPrefix: "",
    css: fontsAsCss(fonts),
    ground: PAPER_INKS.paper,
  });
  return { text, widthPx, heightPx };
}
