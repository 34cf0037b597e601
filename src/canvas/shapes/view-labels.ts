import { viewTitle } from "../../domain/view-names.ts";
import { VIEW_LABEL_MM } from "../../editor/sheet.ts";
import { SIDE_LETTERS } from "../../export/view-labels.ts";
import type { CanvasPalette } from "../palette.ts";
import type { SheetFrame, ViewOnCanvas } from "../sheet-frame.ts";

const TITLE_PX = 13;
const LETTER_PX = 17;
const EDGE_INSET_PX = 14;
/** A strip of a view narrower than this has no room for its letters. */
const LEAST_SHOWN_PX = 64;

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
  const isNarrow = part.right - part.left < LEAST_SHOWN_PX || part.bottom - part.top < LEAST_SHOWN_PX;
  return isNarrow ? null : part;
}

/** Where the figure leaves room for them; at the edge of the screen when that place has scrolled away. */
function drawLetters(context: CanvasRenderingContext2D, shown: Part, view: ViewOnCanvas, palette: CanvasPalette): void {
  context.font = `650 ${LETTER_PX}px ${palette.fontFamily}`;
  context.fillStyle = palette.ink;
  context.textAlign = "center";
  for (const { letter, across, down } of SIDE_LETTERS[view.placed.view]) {
    const x = clamp(view.x + view.width * across, shown.left + EDGE_INSET_PX, shown.right - EDGE_INSET_PX);
    const y = clamp(view.y + view.height * down, shown.top + 2 * EDGE_INSET_PX, shown.bottom - EDGE_INSET_PX);
    drawHaloed(context, letter, x, y);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
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
