import { viewTitle } from "../../domain/view-names.ts";
import { VIEW_LABEL_MM } from "../../editor/sheet.ts";
import { SIDE_LETTERS } from "../../export/views/view-labels.ts";
import type { CanvasPalette } from "../palette.ts";
import type { SheetFrame, ViewOnCanvas } from "../sheet-frame.ts";

const TITLE_PX = 13;
const LINE_PX = 15;
const LETTER_PX = 17;
/** On a small view full letters would lie on the figure. */
const LEAST_LETTER_PX = 12;
const LETTER_SHARE = 0.2;
const EDGE_INSET_PX = 14;
/** A strip of a view narrower than this has no room for its letters; a whole view has them however small it is. */
const LEAST_SHOWN_PX = 64;

/** Both at a size to read on screen, however small the view; they stay on screen while any of their view does, so that left and right can't be confused. */
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
  const titleFoot = drawTitle(context, { ...shown, top: frame.overscan }, view, palette);
  // After the title and below it: a side is never covered.
  drawLetters(context, { ...shown, top: titleFoot }, view, palette);
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
  // Less a px, for the rounding of a view that fits to the hair.
  const isNarrow = part.right - part.left < Math.min(LEAST_SHOWN_PX, view.width - 1);
  const isLow = part.bottom - part.top < Math.min(LEAST_SHOWN_PX, view.height - 1);
  return isNarrow || isLow ? null : part;
}

/** Where the figure leaves room for them; at the edge of the screen when that place has scrolled away. */
function drawLetters(context: CanvasRenderingContext2D, shown: Part, view: ViewOnCanvas, palette: CanvasPalette): void {
  const size = clamp(LETTER_SHARE * view.width, LEAST_LETTER_PX, LETTER_PX);
  const inset = (EDGE_INSET_PX * size) / LETTER_PX;
  context.font = `650 ${size}px ${palette.fontFamily}`;
  context.fillStyle = palette.ink;
  context.textAlign = "center";
  const letters = SIDE_LETTERS[view.placed.view].map(({ letter, across, down }) => {
    const ownX = view.x + view.width * across;
    const nearestX = clamp(ownX, shown.left + inset, shown.right - inset);
    const x = nearestX === ownX ? ownX : (behindHead(shown, view) ?? nearestX);
    const y = clamp(view.y + view.height * down, shown.top + size / 2, shown.bottom - inset);
    return { letter, x, y, strayedPx: Math.abs(x - ownX) };
  });
  for (const { letter, x, y, strayedPx } of letters) {
    // Of two that meet at an edge only the side that is there is told: R upon L can't be read as either.
    const isCovered = letters.some((other) => other.strayedPx < strayedPx && Math.abs(other.x - x) < size);
    if (!isCovered) drawHaloed(context, letter, x, y);
  }
}

/** Where the letter of a lateral view finds room when that before the face has scrolled away; null where this has, too. */
function behindHead(shown: Part, { x, width, placed }: ViewOnCanvas): number | null {
  if (placed.view === "right") return shown.left === x ? x : null;
  if (placed.view === "left") return shown.right === x + width ? x + width : null;
  return null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Above the head, also where the sheet is so small that its own room for a title is not as high. Returns where it ends. */
function drawTitle(context: CanvasRenderingContext2D, shown: Part, view: ViewOnCanvas, palette: CanvasPalette): number {
  context.font = `550 ${TITLE_PX}px ${palette.fontFamily}`;
  context.fillStyle = palette.inkSoft;
  context.textAlign = "center";
  const title = viewTitle(view.placed.view);
  // Two titles beside each other never meet, and none is cut: one that is wider than its view on screen takes two lines.
  const lines = context.measureText(title).width > shown.right - shown.left ? title.split(" ") : [title];
  const first = Math.max(view.y - TITLE_PX - (lines.length - 1) * LINE_PX, shown.top + TITLE_PX);
  for (const [index, line] of lines.entries()) {
    drawHaloed(context, line, (shown.left + shown.right) / 2, first + index * LINE_PX);
  }
  return first + (lines.length - 0.5) * LINE_PX;
}

function drawHaloed(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
