import type { PlacedView, Sheet } from "../editor/sheet.ts";
import type { Viewport } from "../editor/viewport.ts";

/** Where the sheet lies on the canvases of one sharp drawing. All in CSS px of the canvas, which is larger than the screen. */
export type SheetFrame = {
  readonly sheet: Sheet;
  /** Canvas px = sheet mm * scale + offset. */
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  /** How far the canvas reaches beyond the screen on every side, so that a drag does not show its edge. */
  readonly overscan: number;
};

/** A view on a canvas: canvas px = view mm * scale + (x, y). */
export type ViewOnCanvas = {
  readonly placed: PlacedView;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
};

export function createSheetFrame(viewport: Viewport, sheet: Sheet, overscan: number): SheetFrame {
  return {
    sheet,
    scale: viewport.scale,
    offsetX: viewport.offsetX + overscan,
    offsetY: viewport.offsetY + overscan,
    width: viewport.width + 2 * overscan,
    height: viewport.height + 2 * overscan,
    overscan,
  };
}

const viewsByFrame = new WeakMap<SheetFrame, readonly ViewOnCanvas[]>();

/** The views that touch the canvas, with their place on it. Worked out once for each frame. */
export function viewsOnCanvas(frame: SheetFrame): readonly ViewOnCanvas[] {
  const known = viewsByFrame.get(frame);
  if (known !== undefined) return known;
  const views = frame.sheet.views
    .map((placed) => viewOnCanvas(frame, placed))
    .filter((view) => isOnCanvas(frame, view));
  viewsByFrame.set(frame, views);
  return views;
}

function viewOnCanvas(frame: SheetFrame, placed: PlacedView): ViewOnCanvas {
  return {
    placed,
    x: placed.x * frame.scale + frame.offsetX,
    y: placed.y * frame.scale + frame.offsetY,
    scale: placed.scale * frame.scale,
    width: placed.width * frame.scale,
    height: placed.height * frame.scale,
  };
}

/** Signs and letters stand a little over the edge of their view. */
const MARGIN_PX = 48;

function isOnCanvas(frame: SheetFrame, view: ViewOnCanvas): boolean {
  return (
    view.x < frame.width + MARGIN_PX &&
    view.y < frame.height + MARGIN_PX &&
    view.x + view.width > -MARGIN_PX &&
    view.y + view.height > -MARGIN_PX
  );
}
