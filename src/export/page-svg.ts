import { escapeMarkup } from "../lib/escape-markup.ts";
import type { DrawingItem, GroupItem, ImageItem, Page, PathItem, TextItem } from "./drawing.ts";
import { cleanText } from "./text/text-fit.ts";
import { runsLeftward } from "./text/visual-order.ts";

export const FONT_FAMILY = "Tautband Sans";
/** The embedded font first; then whatever the device has for the letters that it lacks. */
export const FONT_STACK = `${FONT_FAMILY}, Noto Sans, system-ui, Segoe UI, sans-serif`;

export type SvgOptions = {
  /** Width and height with their unit. */
  readonly width: string;
  readonly height: string;
  /** Keeps the ids of pages apart that stand in one document. */
  readonly idPrefix: string;
  /** Style sheet within the file: its fonts. Empty for none. */
  readonly css: string;
  /** The color of the paper; null for none. */
  readonly ground: string | null;
};

type Writer = { readonly options: SvgOptions; readonly clips: string[] };

/** A page as the text of an SVG file that stands alone. Whatever the record holds is escaped: it shows as text. */
export function pageToSvg(page: Page, options: SvgOptions): string {
  const writer: Writer = { options, clips: [] };
  const body = page.items.map((item) => writeItem(item, writer)).join("");
  const style = options.css === "" ? "" : `<style>${escapeMarkup(options.css)}</style>`;
  const ground = options.ground === null ? "" : `<rect width="100%" height="100%" fill="${options.ground}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${options.width}" height="${options.height}" ` +
    `viewBox="0 0 ${short(page.width)} ${short(page.height)}" font-family="${FONT_STACK}">` +
    `<title>Tautband body chart</title>${style}<defs>${writer.clips.join("")}</defs>` +
    `${ground}${body}</svg>`
  );
}

function writeItem(item: DrawingItem, writer: Writer): string {
  if (item.kind === "text") return writeText(item);
  if (item.kind === "image") return writeImage(item);
  return item.kind === "path" ? writePath(item) : writeGroup(item, writer);
}

function writeText({ text, x, y, size, weight, color, anchor }: TextItem): string {
  const clean = cleanText(text);
  // In a text that runs to the left, "start" is its right end.
  const isLeftward = runsLeftward(clean);
  const end = isLeftward ? MIRRORED_ANCHORS[anchor] : anchor;
  return (
    `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" fill="${color}"` +
    (weight === "semibold" ? ' font-weight="600"' : "") +
    (end === "start" ? "" : ` text-anchor="${end}"`) +
    (isLeftward ? ' direction="rtl"' : "") +
    `>${escapeMarkup(clean)}</text>`
  );
}

const MIRRORED_ANCHORS = { start: "end", middle: "middle", end: "start" } as const;

function writePath({ d, fill, stroke }: PathItem): string {
  const filled =
    fill === null
      ? ' fill="none"'
      : ` fill="${fill.color}" fill-rule="evenodd"${opacity("fill-opacity", fill.opacity)}`;
  const stroked =
    stroke === null
      ? ""
      : ` stroke="${stroke.color}" stroke-width="${short(stroke.width)}" stroke-linecap="round" stroke-linejoin="round"` +
        opacity("stroke-opacity", stroke.opacity) +
        (stroke.dash.length === 0 ? "" : ` stroke-dasharray="${stroke.dash.map(short).join(" ")}"`);
  return `<path d="${escapeMarkup(d)}"${filled}${stroked}/>`;
}

function writeImage({ dataUrl, width, height }: ImageItem): string {
  return (
    `<image href="${escapeMarkup(dataUrl)}" width="${short(width)}" height="${short(height)}" ` +
    `preserveAspectRatio="none"/>`
  );
}

function opacity(name: string, value: number): string {
  return value === 1 ? "" : ` ${name}="${value}"`;
}

function writeGroup({ title, part, at, clip, items }: GroupItem, writer: Writer): string {
  const isMoved = at.x !== 0 || at.y !== 0 || at.scale !== 1;
  const transform = isMoved
    ? ` transform="translate(${short(at.x)} ${short(at.y)}) scale(${at.scale.toPrecision(6)})"`
    : "";
  const clipPath = clip === null ? "" : ` clip-path="url(#${writeClip(clip, writer)})"`;
  const name = part === null ? "" : ` data-part="${escapeMarkup(part)}"`;
  const words = title === null ? "" : `<title>${escapeMarkup(cleanText(title))}</title>`;
  return `<g${name}${transform}${clipPath}>${words}${items.map((item) => writeItem(item, writer)).join("")}</g>`;
}

function writeClip(d: string, { options, clips }: Writer): string {
  const id = `${options.idPrefix}clip${clips.length + 1}`;
  clips.push(`<clipPath id="${id}"><path d="${escapeMarkup(d)}" clip-rule="evenodd"/></clipPath>`);
  return id;
}

/** Hundredths of a pt are finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
