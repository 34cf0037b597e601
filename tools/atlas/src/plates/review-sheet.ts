import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Frame } from "../frames.ts";
import { VIEW_NAMES } from "../frames.ts";
import type { Rgb } from "./tint.ts";
import { TINTS, tintTable } from "./tint.ts";

const TOOL_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PLATES_FOLDER = process.env["PLATES_FOLDER"] ?? join(TOOL_FOLDER, "../../public/body/plates");
const REVIEW_FOLDER = join(TOOL_FOLDER, "review");

type Theme = keyof typeof TINTS;

interface StoredPlate {
  readonly frame: { readonly widthMm: number; readonly heightMm: number };
  readonly silhouette: string;
  readonly contours: string;
}

const css = ([red, green, blue]: Rgb) => `rgb(${red},${green},${blue})`;

/** A plate as SVG elements in view mm, drawn as the app draws it. */
async function plateElements(name: string, theme: Theme): Promise<{ readonly frame: Frame; readonly svg: string }> {
  const plate: StoredPlate = JSON.parse(readFileSync(join(PLATES_FOLDER, `${name}.json`), "utf8"));
  const tint = TINTS[theme];
  const table = tintTable(tint);
  const { data, info } = await sharp(join(PLATES_FOLDER, `${name}.webp`))
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgb = Buffer.alloc(info.width * info.height * 3);
  for (let i = 0; i < info.width * info.height; i += 1) {
    const gray = data[i * info.channels] ?? 0;
    rgb.set(table.subarray(gray * 3, gray * 3 + 3), i * 3);
  }
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  const png = await sharp(rgb, { raw }).png().toBuffer();
  const frame = { x: 0, y: 0, width: plate.frame.widthMm, height: plate.frame.heightMm };
  return {
    frame,
    svg:
      `<clipPath id="${name}"><path d="${plate.silhouette}"/></clipPath>` +
      `<image width="${frame.width}" height="${frame.height}" preserveAspectRatio="none" clip-path="url(#${name})" ` +
      `href="data:image/png;base64,${png.toString("base64")}"/>` +
      `<path d="${plate.contours}" fill="${css(tint.line)}"/>`,
  };
}

/** Draws a box of a plate, in view mm, at a scale in pixels a mm. */
async function drawPlate(name: string, theme: Theme, { box, scale }: { box?: Frame; scale: number }): Promise<Buffer> {
  const { frame, svg } = await plateElements(name, theme);
  const { x, y, width, height } = box ?? frame;
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${x} ${y} ${width} ${height}">` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${css(TINTS[theme].sheet)}"/>${svg}</svg>`;
  return sharp(Buffer.from(markup), { unlimited: true }).png().toBuffer();
}

/** All views of a figure side by side, light above dark, at `scale` pixels a mm. */
async function drawSheet(figure: string, scale: number): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    const pictures = await Promise.all(
      VIEW_NAMES.map(async (view) => {
        const input = await drawPlate(`${figure}-${view}`, theme, { scale });
        const { width, height } = await sharp(input).metadata();
        return { input, width, height };
      }),
    );
    const height = Math.max(...pictures.map((picture) => picture.height));
    let left = 0;
    const layers = pictures.map((picture) => {
      const layer = { input: picture.input, left, top: height - picture.height };
      left += picture.width;
      return layer;
    });
    const [r, g, b] = TINTS[theme].sheet;
    await sharp({ create: { width: left, height, channels: 3, background: { r, g, b } } })
      .composite(layers)
      .png()
      .toFile(join(REVIEW_FOLDER, `${figure}-${theme}.png`));
  }
}

/** `sheet` draws every figure; `sheet <plate> <theme> <x> <y> <width> <height> <scale>` a box of one plate, in view mm. */
async function main(words: readonly string[]): Promise<void> {
  mkdirSync(REVIEW_FOLDER, { recursive: true });
  const [name, theme, ...numbers] = words;
  const [x = 0, y = 0, width = 100, height = 100, scale = 1] = numbers.map(Number);
  if (name && (theme === "light" || theme === "dark")) {
    const picture = await drawPlate(name, theme, { box: { x, y, width, height }, scale });
    await sharp(picture).toFile(join(REVIEW_FOLDER, "crop.png"));
    return;
  }
  for (const figure of name ? [name] : ["female", "male", "child"]) await drawSheet(figure, 0.55);
}

await main(process.argv.slice(2));
