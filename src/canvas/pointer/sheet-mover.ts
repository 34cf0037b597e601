import type { ChartEditor } from "../../editor/chart-editor.ts";
import { createScreenPoint, panBy, zoomAbout, zoomToPlace } from "../../editor/viewport.ts";
import type { SheetMover } from "./sheet-navigator.ts";

export function createSheetMover(editor: ChartEditor): SheetMover {
  return {
    pan(dx, dy) {
      const { viewport, sheet } = editor.store.getState();
      editor.setViewport(panBy(viewport, sheet, { dx, dy }));
    },
    zoom(factor, about) {
      const { viewport, sheet } = editor.store.getState();
      editor.setViewport(zoomAbout(viewport, sheet, createScreenPoint(about.x, about.y), factor));
    },
  };
}

/** A double tap brings a place near. */
export function zoomToTap(editor: ChartEditor, tap: { readonly x: number; readonly y: number }): void {
  const { viewport, sheet } = editor.store.getState();
  editor.setViewport(zoomToPlace(viewport, sheet, createScreenPoint(tap.x, tap.y)));
}
