import type { CanvasPalette } from "./palette.ts";

type Rgb = readonly [number, number, number];

/** Where on the grey scale (0 black to 1 white) which color stands; between two stops the color is mixed. */
type ToneStop = { readonly tone: number; readonly color: Rgb };

/** The picture of a view's shading in the colors of the theme. Grey is only a tone: white skin in full light, black deep shade. */
export async function loadTintedShading(url: string, palette: CanvasPalette): Promise<OffscreenCanvas> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The body's shading could not be loaded (${response.status})`);
  const picture = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser cannot draw");
  context.drawImage(picture, 0, 0);
  picture.close();
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  tintPixels(pixels.data, toneTable(tonesOf(palette)));
  context.putImageData(pixels, 0, 0);
  return canvas;
}

function tonesOf(palette: CanvasPalette): readonly ToneStop[] {
  const figure = parseColor(palette.figure);
  const shade = parseColor(palette.figureShade);
  return [
    { tone: 0, color: palette.isDark ? mix(shade, [0, 0, 0], 0.6) : mix(shade, [40, 24, 12], 0.55) },
    { tone: 0.45, color: shade },
    { tone: 0.92, color: figure },
    { tone: 1, color: palette.isDark ? mix(figure, [255, 240, 224], 0.12) : mix(figure, [255, 255, 255], 0.55) },
  ];
}

/** 256 colors, one for each grey. */
function toneTable(stops: readonly ToneStop[]): Uint8ClampedArray {
  const table = new Uint8ClampedArray(256 * 3);
  for (let grey = 0; grey < 256; grey++) table.set(colorAtTone(stops, grey / 255), grey * 3);
  return table;
}

function colorAtTone(stops: readonly ToneStop[], tone: number): Rgb {
  let below = stops[0];
  for (const stop of stops) {
    if (below === undefined) break;
    if (stop.tone >= tone) {
      const span = stop.tone - below.tone;
      return span === 0 ? stop.color : mix(below.color, stop.color, (tone - below.tone) / span);
    }
    below = stop;
  }
  return below?.color ?? [0, 0, 0];
}

function tintPixels(pixels: Uint8ClampedArray, table: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const tone = (pixels[at] ?? 0) * 3;
    pixels[at] = table[tone] ?? 0;
    pixels[at + 1] = table[tone + 1] ?? 0;
    pixels[at + 2] = table[tone + 2] ?? 0;
  }
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const blend = (a: number, b: number): number => a + (b - a) * share;
  return [blend(from[0], to[0]), blend(from[1], to[1]), blend(from[2], to[2])];
}

/** Tokens of the figure are written as #rrggbb. */
function parseColor(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
