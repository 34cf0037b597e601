import type { Body } from "../../../src/atlas/body.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint } from "../../../src/atlas/place.ts";
import { findPlacedView, type Sheet, viewToSheet } from "../../../src/editor/sheet.ts";
import { sheetToScreen, type Viewport } from "../../../src/editor/viewport.ts";
import { CLEAR } from "../scene.ts";

/** From the middle of the clear part of the front, up and down: far enough from its edge to meet no other mark. */
const STEP_MM = 80;

/** Points of the stage (px) on the clear front of the trunk, from the top down, whole px, `STEP_MM` apart. */
export function findClearPoints(body: Body, sheet: Sheet, viewport: Viewport): { x: number; y: number }[] {
  const placed = findPlacedView(sheet, "anterior");
  const { widthMm, heightMm } = body.frames.anterior;
  const points: { x: number; y: number }[] = [];
  for (let y = 0; y < heightMm; y += STEP_MM) {
    const at = createViewPoint(widthMm / 2, y);
    const place = placeAtPoint(body, "anterior", at);
    if (place === null || place.y < CLEAR.bottom + STEP_MM || place.y > CLEAR.top - STEP_MM) continue;
    const screen = sheetToScreen(viewport, viewToSheet(placed, at));
    points.push({ x: Math.round(screen.x), y: Math.round(screen.y) });
  }
  return points;
}
