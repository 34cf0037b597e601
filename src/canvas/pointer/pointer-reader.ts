import { placeAtPoint } from "../../atlas/picking.ts";
import type { ViewId, ViewPoint } from "../../atlas/place.ts";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ChartEditorState, EditorPointer } from "../../editor/editor-state.ts";
import { sheetToView } from "../../editor/sheet.ts";
import { createScreenPoint, screenToSheet } from "../../editor/viewport.ts";
import type { PointerSample } from "./pointer-sample.ts";

type InView = { readonly view: ViewId; readonly point: ViewPoint };

/** A finger may miss the edge of the body by this much. In px on screen. */
const EDGE_SNAP_PX = { mouse: 4, pen: 4, touch: 10 } as const;
const SNAP_DIRECTIONS = 8;

/** Makes a pointer into a place on the body: screen to sheet, sheet to view, view to skin. */
export function readEditorPointer(editor: ChartEditor, sample: PointerSample): EditorPointer {
  const state = editor.store.getState();
  const inView = pointInView(state, sample.x, sample.y);
  const place = inView === null ? null : placeAtPoint(editor.body, inView.view, inView.point);
  const offBody = { ...(inView ?? { view: null, point: null }), place: null };
  const found = place === null ? (snapToBody(editor, state, sample) ?? offBody) : { ...offBody, place };
  const isOverChart = isOnScreen(state, sample.x, sample.y);
  return { screenX: sample.x, screenY: sample.y, ...found, isOverChart, pointerType: sample.type, shift: sample.shift };
}

/** Null between the views and beyond the canvas: a captured pointer goes on over the rails and panels around it. */
export function pointInView(state: ChartEditorState, x: number, y: number): InView | null {
  const { viewport, sheet } = state;
  if (!isOnScreen(state, x, y)) return null;
  return sheetToView(sheet, screenToSheet(viewport, createScreenPoint(x, y)));
}

function isOnScreen({ viewport }: ChartEditorState, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height;
}

function snapToBody(editor: ChartEditor, state: ChartEditorState, sample: PointerSample) {
  if (!isOnScreen(state, sample.x, sample.y)) return null;
  const reach = EDGE_SNAP_PX[sample.type];
  for (const radius of [reach / 2, reach]) {
    for (let turn = 0; turn < SNAP_DIRECTIONS; turn++) {
      const angle = (turn / SNAP_DIRECTIONS) * 2 * Math.PI;
      const near = pointInView(state, sample.x + radius * Math.cos(angle), sample.y + radius * Math.sin(angle));
      const place = near === null ? null : placeAtPoint(editor.body, near.view, near.point);
      if (near !== null && place !== null) return { ...near, place };
    }
  }
  return null;
}
