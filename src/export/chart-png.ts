import type { StandAloneSvg } from "./chart-svg.ts";

/** Pixels of the picture per CSS px of the sheet. */
const PNG_SCALE = 2;

/** The sheet as a PNG at 2x. Rejects when the browser can't draw it. */
export async function svgToPng({ text, widthPx, heightPx }: StandAloneSvg): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(widthPx, heightPx);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = widthPx * PNG_SCALE;
    canvas.height = heightPx * PNG_SCALE;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser cannot draw a picture of this size");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasToPng(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function canvasToPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture could not be made"));
      else resolve(blob);
    }, "image/png");
  });
}
