import type { BodyArtwork, ViewArtwork } from "../body-artwork.ts";
import type { CanvasPalette } from "../palette.ts";
import { type SheetFrame, type ViewOnCanvas, viewsOnCanvas } from "../sheet-frame.ts";
import { drawViewLabels } from "../shapes/view-labels.ts";

/** The sheet with every view of the body on it, its name, and the letters of the sides. */
export function drawBodyLayer(
  context: CanvasRenderingContext2D,
  frame: SheetFrame,
  artwork: BodyArtwork,
  palette: CanvasPalette,
): void {
  // Opaque, so that the coarse backdrop of a gesture does not shine through.
  context.fillStyle = palette.sheet;
  context.fillRect(0, 0, frame.width, frame.height);
  for (const view of viewsOnCanvas(frame)) {
    drawFigure(context, view, artwork.of(view.placed.view), palette);
    drawViewLabels(context, frame, view, palette);
  }
}

export function drawFigure(
  context: CanvasRenderingContext2D,
  view: ViewOnCanvas,
  artwork: ViewArtwork,
  palette: CanvasPalette,
): void {
  const { widthMm, heightMm } = artwork.plate.frame;
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.scale, view.scale);
  context.fillStyle = palette.figure.flat;
  context.fill(artwork.silhouette);
  if (artwork.shading !== null) {
    context.save();
    context.clip(artwork.silhouette);
    context.imageSmoothingQuality = "high";
    context.drawImage(artwork.shading, 0, 0, widthMm, heightMm);
    context.restore();
  }
  context.fillStyle = palette.figure.line;
  context.fill(artwork.contours, "evenodd");
  context.restore();
}
