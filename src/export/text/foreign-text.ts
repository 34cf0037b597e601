import type { jsPDF } from "jspdf";
import type { DrawingItem, TextItem } from "../drawing.ts";
import { cssFont } from "./export-fonts.ts";
import type { Typesetter } from "./text-fit.ts";
import { UNSEEN_ADVANCE } from "./unseen-font.ts";
import { runsLeftward, toVisualOrder } from "./visual-order.ts";

/** A page in the order in which it is read: what SVG can draw, and texts that the embedded font cannot set. */
export type PageStep =
  | { readonly kind: "drawing"; readonly items: readonly DrawingItem[] }
  | { readonly kind: "foreign"; readonly text: TextItem };

/** Readers of a PDF, and those who copy from it, meet its texts in the order in which they were written. */
export function splitAtForeignTexts(items: readonly DrawingItem[], setter: Typesetter): readonly PageStep[] {
  const steps: PageStep[] = [];
  let drawing: DrawingItem[] = [];
  function endDrawing(): void {
    if (drawing.length > 0) steps.push({ kind: "drawing", items: drawing });
    drawing = [];
  }
  for (const item of flatten(items)) {
    if (item.kind !== "text" || setter.isCovered(item.text)) {
      drawing.push(item);
      continue;
    }
    endDrawing();
    steps.push({ kind: "foreign", text: item });
  }
  endDrawing();
  return steps;
}

/** Groups that only name what they hold fall away; the others hold no words of the record and stay whole. */
function flatten(items: readonly DrawingItem[]): readonly DrawingItem[] {
  return items.flatMap((item) => {
    if (item.kind !== "group" || item.clip !== null) return [item];
    const { x, y, scale } = item.at;
    return x === 0 && y === 0 && scale === 1 ? flatten(item.items) : [item];
  });
}

/** Pixels per pt of drawn text: 360 dots per inch. */
const PIXELS_PER_PT = 5;
/** Room above and below the line for marks of any script, as shares of the font size. */
const ABOVE = 1.3;
const BELOW = 0.6;
/** Letters may reach a little beyond the width that they advance. */
const SIDE = 0.25;

/** The font family under which the PDF knows the font of empty glyphs. */
export const UNSEEN_FAMILY = "Tautband Unseen";

/**
 * Shows a text as the browser sets it: shaping, direction and emoji come out right. Over the picture lies the text
 * itself, unseen, so that it can be selected, searched and read aloud.
 */
export function drawForeignText(pdf: jsPDF, item: TextItem, setter: Typesetter): void {
  const width = setter.measure(item.text, item);
  const left = item.x - { start: 0, middle: width / 2, end: width }[item.anchor];
  const { size, y } = item;
  const box = {
    x: left - SIDE * size,
    y: y - ABOVE * size,
    width: width + 2 * SIDE * size,
    height: (ABOVE + BELOW) * size,
  };
  pdf.addImage(paintText(item, box), "PNG", box.x, box.y, box.width, box.height, undefined, "FAST");
  tellWholeText(pdf, item.text, () => writeUnseenText(pdf, item, { left, width }));
}

/** Transparent around the letters: lines stand close, and tall letters reach into the line above. */
function paintText(item: TextItem, box: { readonly width: number; readonly height: number }): string {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(box.width * PIXELS_PER_PT);
  canvas.height = Math.ceil(box.height * PIXELS_PER_PT);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw text");
  context.font = cssFont(item.weight, item.size * PIXELS_PER_PT);
  context.direction = runsLeftward(item.text) ? "rtl" : "ltr";
  context.textAlign = "left";
  context.fillStyle = item.color;
  context.fillText(item.text, SIDE * item.size * PIXELS_PER_PT, ABOVE * item.size * PIXELS_PER_PT);
  return canvas.toDataURL("image/png");
}

/** PDF holds letters from left to right as they are seen; readers turn those of leftward scripts round again. */
function writeUnseenText(pdf: jsPDF, item: TextItem, { left, width }: { left: number; width: number }): void {
  const letters = toVisualOrder(item.text).replaceAll(ASTRAL, "\ufffd");
  const natural = (letters.length * item.size * UNSEEN_ADVANCE) / 1000;
  pdf.saveGraphicsState();
  pdf.setFont(UNSEEN_FAMILY, "normal").setFontSize(item.size);
  pdf.text(letters, left, item.y, {
    renderingMode: "invisible",
    horizontalScale: width / natural,
    isInputVisual: true,
    isOutputVisual: true,
  });
  pdf.restoreGraphicsState();
}

/** Letters of two UTF-16 units: emoji, rare ideographs. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/**
 * The PDF library maps letters one UTF-16 unit at a time, which leaves out those of two units: readers are told such a
 * text as a whole. Source: PDF 1.7, 14.9.4.
 */
function tellWholeText(pdf: jsPDF, text: string, write: () => void): void {
  const { internal } = pdf;
  if (text.search(ASTRAL) < 0 || !takesOperators(internal)) return write();
  internal.write(`/Span <</ActualText <${toUtf16Hex(text)}>>> BDC`);
  write();
  internal.write("EMC");
}

/** jsPDF has no marked content of its own, and its types leave out the method that its own plugins write with. */
function takesOperators(internal: object): internal is { write(operators: string): void } {
  return "write" in internal && typeof internal.write === "function";
}

/** UTF-16, big endian, with its byte order mark, in hexadecimal digits. */
function toUtf16Hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return [0xfeff, ...units].map((unit) => unit.toString(16).padStart(4, "0")).join("");
}
