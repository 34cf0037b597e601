import type { StandAloneSvg } from "./chart-svg.ts";
import { encodePng } from "./png-file.ts";

/** Pixels of the picture per CSS px of the sheet. */
const PNG_SCALE = 2;
const CSS_PX_PER_INCH = 96;
const PT_PER_CSS_PX = 72 / 96;

/**
 * Programs that open pictures hold them whole: past this many pixels a side, the largest that graphics chips draw,
 * some show nothing. In pt of the sheet.
 */
export const PNG_MAX_SIDE = (16_384 / PNG_SCALE) * PT_PER_CSS_PX;

/**
 * Drawn in strips of so many pixels, half of what the strictest browser allows a canvas.
 * Source: WebKit on iOS and iPadOS, 4096 x 4096 until version 17 and 8192 x 8192 since (bug 271002).
 */
export const STRIP_PIXELS = 8_388_608;

/** The sheet as a PNG at 2x. Rejects when the browser can't draw it. */
export async function svgToPng({ text, widthPx, heightPx }: StandAloneSvg): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(widthPx, heightPx);
    image.src = url;
    await image.decode();
    const width = widthPx * PNG_SCALE;
    const height = heightPx * PNG_SCALE;
    const rowsPerStrip = Math.min(height, Math.floor(STRIP_PIXELS / width));
    const pixelsPerInch = CSS_PX_PER_INCH * PNG_SCALE;
    const readRows = createStripReader(image, { width, height, rowsPerStrip });
    return await encodePng({ width, height, rowsPerStrip, pixelsPerInch, readRows });
  } finally {
    URL.revokeObjectURL(url);
  }
}

type Strips = { readonly width: number; readonly height: number; readonly rowsPerStrip: number };

function createStripReader(
  image: HTMLImageElement,
  { width, height, rowsPerStrip }: Strips,
): (top: number, count: number) => Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = rowsPerStrip;
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error("This browser cannot draw a picture of this size");
  return (top, count) => {
    context.drawImage(image, 0, -top, width, height);
    return context.getImageData(0, 0, width, count).data;
  };
}
