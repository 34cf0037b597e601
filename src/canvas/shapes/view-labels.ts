import { viewTitle } from "../../domain/view-names.ts";
import { VIEW_LABEL_MM } from "../../editor/sheet.ts";
import { EDGE_LETTERS } from "../../export/view-labels.ts";
import type { CanvasPalette } from "../palette.ts";
import type { SheetFrame, ViewOnCanvas } from "../sheet-frame.ts";

const TITLE_PX = 13;
const LETTER_PX = 17;
const EDGE_INSET_PX = 14;
/** Letters stand at the height of the shoulders and hold on to the screen when that scrolls away. */
const LETTER_HEIGHT_SHARE = 0.14;

/** Both at constant size on screen; they stay on screen while any of their view does, so that left and right can't be confused. */
export function drawViewLabels(
  context: CanvasRenderingContext2D,
  frame: SheetFrame,
  view: ViewOnCanvas,
  palette: CanvasPalette,
): void {
  const shown = shownPart(frame, view);
  if (shown === null) return;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = palette.sheet;
  context.lineWidth = 4;
  drawLetters(context, shown, view, palette);
  drawTitle(context, shown, view, palette);
}

type Part = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The part of a view that is on screen, null when it is hardly there. */
function shownPart(frame: SheetFrame, view: ViewOnCanvas): Part | null {
  const part = {
    left: Math.max(view.x, frame.overscan),
    top: Math.max(view.y - VIEW_LABEL_MM * frame.scale, frame.overscan),
    right: Math.min(view.x + view.width, frame.width - frame.overscan),
    bottom: Math.min(view.y + view.height, frame.height - frame.overscan),
  };
  return part.right - part.left > 3 * EDGE_INSET_PX && part.bottom - part.top > 3 * EDGE_INSET_PX ? part : null;
}

function drawLetters(context: CanvasRenderingContext2D, shown: Part, view: ViewOnCanvas, palette: CanvasPalette): void {
  const [left, right] = EDGE_LETTERS[view.placed.view];
  const wanted = view.y + view.height * LETTER_HEIGHT_SHARE;
  const y = Math.min(Math.max(wanted, shown.top + 2 * EDGE_INSET_PX), shown.bottom - 2 * EDGE_INSET_PX);
  context.font = `650 ${LETTER_PX}px ${palette.fontFamily}`;
  context.fillStyle = palette.ink;
  context.textAlign = "center";
  drawHaloed(context, left, shown.left + EDGE_INSET_PX, y);
  drawHaloed(context, right, shown.right - EDGE_INSET_PX, y);
}

function drawTitle(context: CanvasRenderingContext2D, shown: Part, view: ViewOnCanvas, palette: CanvasPalette): void {
  context.font = `550 ${TITLE_PX}px ${palette.fontFamily}`;
  context.fillStyle = palette.inkSoft;
  context.textAlign = "center";
  const y = Math.max(view.y - TITLE_PX, shown.top + TITLE_PX);
  drawHaloed(context, viewTitle(view.placed.view), (shown.left + shown.right) / 2, y);
}

function drawHaloed(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
