import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { SheetMover } from "./sheet-navigator.ts";

// TEMP
export function createSheetMover(editor: ChartEditor): SheetMover {
  return {
    pan(dx, dy) {
      const { viewport } = editor.store.getState();
      editor.setViewport({ ...viewport, offsetX: viewport.offsetX + dx, offsetY: viewport.offsetY + dy });
    },
    zoom(factor, about) {
      const { viewport } = editor.store.getState();
      editor.setViewport({
        ...viewport,
        scale: viewport.scale * factor,
        offsetX: about.x - (about.x - viewport.offsetX) * factor,
        offsetY: about.y - (about.y - viewport.offsetY) * factor,
      });
    },
  };
}

export function zoomToPoint(editor: ChartEditor, point: { readonly x: number; readonly y: number }): void {
  createSheetMover(editor).zoom(2.5, point);
}
