import type { Sheet } from "../editor/sheet.ts";
import type { BodyArtwork } from "./body-artwork.ts";
import { drawFigure } from "./layers/body-layer.ts";
import type { CanvasPalette } from "./palette.ts";

/** Sharp enough for the moment until the sheet rests, small enough to be free. */
const WIDTH_PX = 1200;

/** Draws the whole sheet coarsely: what a fast pan or zoom shows where the sharp canvases do not reach. */
export function drawBackdrop(
  canvas: HTMLCanvasElement,
  sheet: Sheet,
  artwork: BodyArtwork,
  palette: CanvasPalette,
): void {
  const scale = WIDTH_PX / sheet.width;
  canvas.width = WIDTH_PX;
  canvas.height = Math.ceil(sheet.height * scale);
  canvas.style.width = `${sheet.width}px`;
  canvas.style.height = `${sheet.height}px`;
  const context = canvas.getContext("2d");
  if (context === null) return;
  for (const placed of sheet.views) {
    const view = {
      placed,
      x: placed.x * scale,
      y: placed.y * scale,
      scale: placed.scale * scale,
      width: placed.width * scale,
      height: placed.height * scale,
    };
    drawFigure(context, view, artwork.of(placed.view), palette);
  }
}
