import type { FigureTones, Rgb } from "./figure-tones.ts";

/** The picture of a view's shading in the colors of the theme: its greys are tones, 255 skin in full light, 0 deep shade. */
export async function loadTintedShading(url: string, tones: FigureTones): Promise<OffscreenCanvas> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The body's shading could not be loaded (${response.status})`);
  const picture = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser cannot draw");
  context.drawImage(picture, 0, 0);
  picture.close();
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  tintPixels(pixels.data, toneTable(tones));
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** 256 colors, one for each grey. */
function toneTable({ stops }: FigureTones): Uint8ClampedArray {
  const table = new Uint8ClampedArray(256 * 3);
  for (let grey = 0; grey < 256; grey++) table.set(colorAt(stops, grey), grey * 3);
  return table;
}

function colorAt(stops: FigureTones["stops"], grey: number): Rgb {
  let [lower, lowerColor] = stops[0] ?? [0, [0, 0, 0]];
  for (const [level, color] of stops) {
    if (level >= grey) return level === lower ? color : mix(lowerColor, color, (grey - lower) / (level - lower));
    [lower, lowerColor] = [level, color];
  }
  return lowerColor;
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
