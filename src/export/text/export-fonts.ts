import type { FontWeight } from "../drawing.ts";
import { type FontMetrics, readFontMetrics } from "./font-metrics.ts";
import regularUrl from "../fonts/noto-sans-regular.ttf?url";
import semiboldUrl from "../fonts/noto-sans-semibold.ttf?url";
import { FONT_FAMILY, FONT_STACK } from "../page-svg.ts";
import { createTypesetter, type ForeignMeasure, type Typesetter } from "./text-fit.ts";

export type ExportFonts = {
  readonly bytes: Readonly<Record<FontWeight, ArrayBuffer>>;
  readonly setter: Typesetter;
};

export const CSS_WEIGHTS: Readonly<Record<FontWeight, string>> = { regular: "400", semibold: "600" };

/** Fetches the fonts, makes them known to this document and measures with them. Rejects when they can't be had. */
export async function loadExportFonts(): Promise<ExportFonts> {
  const [regular, semibold] = await Promise.all([fetchBytes(regularUrl), fetchBytes(semiboldUrl)]);
  const bytes = { regular, semibold };
  await Promise.all([registerFont("regular", regular), registerFont("semibold", semibold)]);
  const metrics: Record<FontWeight, FontMetrics> = {
    regular: readFontMetrics(regular),
    semibold: readFontMetrics(semibold),
  };
  return { bytes, setter: createTypesetter(metrics, createForeignMeasure()) };
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font could not be loaded (${response.status})`);
  return response.arrayBuffer();
}

/** Once per document: canvases and print pages then find the font by its name. */
async function registerFont(weight: FontWeight, bytes: ArrayBuffer): Promise<void> {
  const isKnown = [...document.fonts].some(
    (face) => face.family.replaceAll('"', "") === FONT_FAMILY && face.weight === CSS_WEIGHTS[weight],
  );
  if (isKnown) return;
  const face = await new FontFace(FONT_FAMILY, bytes, { weight: CSS_WEIGHTS[weight] }).load();
  document.fonts.add(face);
}

/** Browsers round widths at small sizes: measured large, then scaled. */
const MEASURED_SIZE = 100;

function createForeignMeasure(): ForeignMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("This browser cannot draw");
  return (text, { size, weight }) => {
    context.font = cssFont(weight, MEASURED_SIZE);
    return (context.measureText(text).width * size) / MEASURED_SIZE;
  };
}

/** The value of a canvas's `font`. @param sizePx size of the letters */
export function cssFont(weight: FontWeight, sizePx: number): string {
  const families = FONT_STACK.split(", ").map((family) => (family.includes(" ") ? `"${family}"` : family));
  return `${CSS_WEIGHTS[weight]} ${sizePx}px ${families.join(", ")}`;
}

/** The fonts as a style sheet that a stand-alone SVG carries. */
export function fontsAsCss(fonts: ExportFonts): string {
  return (["regular", "semibold"] as const)
    .map(
      (weight) =>
        `@font-face{font-family:"${FONT_FAMILY}";font-weight:${CSS_WEIGHTS[weight]};` +
        `src:url("data:font/ttf;base64,${bytesToBase64(fonts.bytes[weight])}") format("truetype")}`,
    )
    .join("");
}

/** In pieces: a whole font is more arguments than a call takes. */
export function bytesToBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  const pieces: string[] = [];
  for (let at = 0; at < view.length; at += 0x8000) pieces.push(String.fromCharCode(...view.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
