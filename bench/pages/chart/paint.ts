import type { Viewport } from "../../../src/editor/viewport.ts";
import type { DrawnSpot, DrawnView } from "./drawn-views.ts";

const RING_PX = 7.5;
const HALO_PX = 9.5;
const INK = "#8c1020";
const PAPER = "#ffffff";

/** Everything, anew: the body in all views, zones, spots. */
export function paintScene(context: CanvasRenderingContext2D, views: readonly DrawnView[], viewport: Viewport): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, viewport.width, viewport.height);
  for (const view of views) {
    const scale = viewport.scale * view.placed.scale;
    const x = view.placed.x * viewport.scale + viewport.offsetX;
    const y = view.placed.y * viewport.scale + viewport.offsetY;
    if (x > viewport.width || y > viewport.height) continue;
    if (x + view.placed.width * viewport.scale < 0 || y + view.placed.height * viewport.scale < 0) continue;
    context.setTransform(scale, 0, 0, scale, x, y);
    paintBody(context, view);
    paintZones(context, view, scale);
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const spot of view.spots) paintSpot(context, { ...spot, x: x + spot.x * scale, y: y + spot.y * scale });
  }
}

function paintBody(context: CanvasRenderingContext2D, { plate, silhouette, contours, shading }: DrawnView): void {
  context.fillStyle = "#f3e8da";
  context.fill(silhouette);
  context.save();
  context.clip(silhouette);
  context.drawImage(shading, 0, 0, plate.frame.widthMm, plate.frame.heightMm);
  context.restore();
  context.fillStyle = "#7d6f60";
  context.fill(contours, "evenodd");
}

function paintZones(context: CanvasRenderingContext2D, { zones }: DrawnView, scale: number): void {
  for (const { outline, isOwnPain } of zones) {
    const color = isOwnPain ? "#1f5fa8" : "#d0342c";
    context.globalAlpha = 0.24;
    context.fillStyle = color;
    context.fill(outline, "evenodd");
    context.globalAlpha = 0.85;
    context.strokeStyle = color;
    context.lineWidth = 1.25 / scale;
    context.stroke(outline);
  }
  context.globalAlpha = 1;
}

/** A ring, a cross and a number, at constant size on screen. In px of the canvas. */
export function paintSpot(context: CanvasRenderingContext2D, { x, y, sign, number }: DrawnSpot): void {
  context.lineWidth = 1.75;
  context.beginPath();
  context.arc(x, y, HALO_PX, 0, 2 * Math.PI);
  context.fillStyle = PAPER;
  context.fill();
  context.beginPath();
  context.arc(x, y, RING_PX, 0, 2 * Math.PI);
  context.strokeStyle = INK;
  context.fillStyle = INK;
  if (sign === "active") context.fill();
  else context.stroke();
  context.beginPath();
  context.moveTo(x - 5, y);
  context.lineTo(x + 5, y);
  context.moveTo(x, y - 5);
  context.lineTo(x, y + 5);
  context.strokeStyle = sign === "active" ? PAPER : INK;
  context.stroke();
  context.font = "650 12px system-ui, sans-serif";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.strokeStyle = PAPER;
  context.strokeText(number, x + 11, y);
  context.fillText(number, x + 11, y);
}
