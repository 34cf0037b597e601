import type { FigureId, ViewId } from "./place.ts";

/**
 * One figure on the shared surface, with its five views. Opaque to callers. What can be asked of it stands in
 * picking.ts (points and places), cells.ts, brush.ts, shift.ts (moving cells), step.ts (moving a place), outline.ts.
 */
export type Body = {
  readonly figure: FigureId;
  readonly frames: Readonly<Record<ViewId, ViewFrame>>;
  readonly cellCount: number;
};

/** Size of a view's frame in mm of the figure. Plates and contours fill exactly this frame. */
export type ViewFrame = { readonly widthMm: number; readonly heightMm: number };

/** @param geometry bytes of body/surface.bin, @param figure bytes of body/<figure>.bin */
export function decodeBody(_geometry: ArrayBuffer, _figure: ArrayBuffer): Body {
  throw new Error("pending");
}
