import { placeOfCell } from "../../../atlas/cells.ts";
import { placeInView, viewsOfPlace } from "../../../atlas/picking.ts";
import type { Place } from "../../../atlas/place.ts";
import type { Mark } from "../../../domain/marks.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { findPlacedView, type SheetPoint, viewToSheet } from "../../../editor/sheet.ts";
import { revealPoint, sheetToScreen } from "../../../editor/viewport.ts";

/** A sign and its number: nearer to the edge than that a mark is not really on the screen. */
const EDGE_PX = 36;

/** Brings a mark that was chosen elsewhere onto the screen: where it is on it already, nothing moves. */
export function revealMark(editor: ChartEditor, mark: Mark): void {
  revealPlace(editor, placeOfMark(editor, mark));
}

/** The same for a place on which no mark stands. @param coveredPx how much of the chart's foot something else lies on */
export function revealPlace(editor: ChartEditor, place: Place, coveredPx = 0): void {
  const { viewport, sheet } = editor.store.getState();
  const seen = { ...viewport, height: viewport.height - coveredPx };
  const points = pointsOnSheet(editor, place);
  const [best] = points;
  const isOnScreen = points.some((point) => {
    const { x, y } = sheetToScreen(seen, point);
    return x > EDGE_PX && y > EDGE_PX && x < seen.width - EDGE_PX && y < seen.height - EDGE_PX;
  });
  if (best !== undefined && !isOnScreen) {
    editor.setViewport({ ...revealPoint(seen, sheet, best), height: viewport.height });
  }
}

/** A zone stands where the middle one of its cells does. */
function placeOfMark(editor: ChartEditor, mark: Mark): Place {
  if (mark.kind !== "pain-zone") return mark.place;
  const cell = mark.cells[Math.floor(mark.cells.length / 2)];
  if (cell === undefined) throw new Error("A zone without cells");
  return placeOfCell(editor.body, cell);
}

function pointsOnSheet(editor: ChartEditor, place: Place): readonly SheetPoint[] {
  const { sheet } = editor.store.getState();
  return viewsOfPlace(editor.body, place).flatMap((view) => {
    const seen = placeInView(editor.body, view, place);
    return seen === null ? [] : [viewToSheet(findPlacedView(sheet, view), seen.point)];
  });
}
