import type { ViewId } from "../../atlas/place.ts";
import type { Plate, Plates } from "../../atlas/plate.ts";

/** Warm paper colors: what the brightest skin becomes, and how much of the grey shading remains beneath it. */
const SKIN_TINT = "#f6e9db";
const SKIN_LIGHT = "#fdf9f4";
const LIGHTENING = 0.5;
/** Above this the pictures grow and nobody sees a difference. */
const JPEG_QUALITY = 0.85;

/** The shading of every view, tinted for paper, as data URLs. A picture that can't be had is null: lines are enough to chart on. */
export async function loadPaperShadings(plates: Plates): Promise<Readonly<Record<ViewId, string | null>>> {
  const [anterior, posterior, right, left, soles] = await Promise.all([
    loadShading(plates.anterior),
    loadShading(plates.posterior),
    loadShading(plates.right),
    loadShading(plates.left),
    loadShading(plates.soles),
  ]);
  return { anterior, posterior, right, left, soles };
}

async function loadShading({ shadingUrl }: Plate): Promise<string | null> {
  try {
    const response = await fetch(shadingUrl);
    if (!response.ok) return null;
    const picture = await createImageBitmap(await response.blob());
    return tintForPaper(picture);
  } catch {
    return null;
  }
}

/** Grey becomes a tone of skin, then pales: marks and lines must stay the strongest things on paper, in grey print too. */
function tintForPaper(picture: ImageBitmap): string | null {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.drawImage(picture, 0, 0);
  picture.close();
  context.globalCompositeOperation = "multiply";
  context.fillStyle = SKIN_TINT;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = "source-over";
  context.globalAlpha = LIGHTENING;
  context.fillStyle = SKIN_LIGHT;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", JPEG_QUALITY);
}
