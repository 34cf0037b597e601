import type { Body } from "../atlas/body.ts";
import { placeAtPoint, placeInView, viewsOfPlace } from "../atlas/picking.ts";
import type { Place, ViewId } from "../atlas/place.ts";
import { createViewPoint } from "../atlas/place.ts";
import { stepInSight } from "../atlas/step.ts";
import { findMark, isSpotMark } from "../domain/chart.ts";
import type { MarkId } from "../domain/ids.ts";
import type { Chart } from "../domain/marks.ts";
import type { ChartEditorState, EditorPointer, KeyboardCursor } from "./editor-state.ts";
import type { Sheet, SheetPoint } from "./sheet.ts";
import { findPlacedView, viewToSheet } from "./sheet.ts";
import { sheetToScreen } from "./viewport.ts";

/** A step in a view, in mm of the figure: x to the viewer's right, y down. */
export type ViewStep = { readonly dx: number; readonly dy: number };

/** Points of a view that are tried for a first place, from the middle outward. */
const SEARCH_RINGS = 24;
const SEARCH_DIRECTIONS = 16;

/** Where the cross-hair appears in a view: on the selected spot when it is seen there, else in the middle of the body. */
export function startCursor(
  body: Body,
  view: ViewId,
  chart: Chart,
  selection: readonly MarkId[],
): KeyboardCursor | null {
  const place = selectedPlaceIn(body, view, chart, selection) ?? middleOfView(body, view);
  return place === null ? null : { view, place };
}

/** The same cursor where the body ends. */
export function stepCursor(body: Body, cursor: KeyboardCursor, step: ViewStep): KeyboardCursor {
  const place = stepInSight(body, cursor.view, cursor.place, step);
  return place === cursor.place ? cursor : { view: cursor.view, place };
}

/** Where a cross-hair stands on the sheet; null when its place is not in its view. */
export function cursorOnSheet(body: Body, sheet: Sheet, { view, place }: KeyboardCursor): SheetPoint | null {
  const seen = placeInView(body, view, place);
  return seen === null ? null : viewToSheet(findPlacedView(sheet, view), seen.point);
}

/** The pointer that would tap exactly where the cross-hair stands; null when its place is not in its view. */
export function cursorToPointer(body: Body, state: ChartEditorState, cursor: KeyboardCursor): EditorPointer | null {
  const seen = placeInView(body, cursor.view, cursor.place);
  if (seen === null) return null;
  const sheetPoint = viewToSheet(findPlacedView(state.sheet, cursor.view), seen.point);
  const screen = sheetToScreen(state.viewport, sheetPoint);
  return {
    screenX: screen.x,
    screenY: screen.y,
    view: cursor.view,
    point: seen.point,
    place: cursor.place,
    isOverChart: true,
    pointerType: "touch",
    shift: false,
  };
}

/** The view in which arrow keys move a place: the one the hand used last when the place is seen there, else the best. */
export function viewForNudge(body: Body, place: Place, lastView: ViewId | null): ViewId {
  const views = viewsOfPlace(body, place);
  if (lastView !== null && views.includes(lastView)) return lastView;
  return views[0] ?? lastView ?? "anterior";
}

function selectedPlaceIn(body: Body, view: ViewId, chart: Chart, selection: readonly MarkId[]): Place | null {
  for (const id of selection) {
    const mark = findMark(chart, id);
    if (mark === null || !isSpotMark(mark)) continue;
    if (placeInView(body, view, mark.place)?.isVisible === true) return mark.place;
  }
  return null;
}

function middleOfView(body: Body, view: ViewId): Place | null {
  const { widthMm, heightMm } = body.frames[view];
  for (let ring = 0; ring <= SEARCH_RINGS; ring++) {
    const share = ring / SEARCH_RINGS / 2;
    for (let turn = 0; turn < SEARCH_DIRECTIONS; turn++) {
      const angle = (turn / SEARCH_DIRECTIONS) * 2 * Math.PI;
      const x = widthMm * (0.5 + share * Math.cos(angle));
      const y = heightMm * (0.5 + share * Math.sin(angle));
      const place = placeAtPoint(body, view, createViewPoint(x, y));
      if (place !== null) return place;
    }
  }
  return null;
}
