import type { StoreApi } from "zustand/vanilla";
import type { ViewId } from "../atlas/place.ts";
import { viewTitle } from "../domain/view-names.ts";
import { announce } from "./announce.ts";
import type { ChartEditorState } from "./editor-state.ts";
import type { Viewport } from "./viewport.ts";
import { clampViewport, fitSheet, fitView, resizeViewport } from "./viewport.ts";

/** What moves the sheet under the screen. */
export type SheetHand = {
  setViewport(viewport: Viewport): void;
  resizeStage(width: number, height: number): void;
  goToView(view: ViewId): void;
  fitAll(): void;
};

/** @param endGesture called before the sheet jumps: the skin under the hand is another one then */
export function createSheetHand(store: StoreApi<ChartEditorState>, endGesture: () => void): SheetHand {
  return {
    setViewport(viewport) {
      store.setState({ viewport: clampViewport(viewport, store.getState().sheet) });
    },
    resizeStage(width, height) {
      const { viewport, sheet } = store.getState();
      if (viewport.width === width && viewport.height === height) return;
      endGesture();
      store.setState({ viewport: resizeViewport(viewport, sheet, { width, height }) });
    },
    goToView(view) {
      endGesture();
      const { viewport, sheet } = store.getState();
      store.setState({ viewport: fitView(sheet, view, viewport), activeView: view });
      announce(store, `${viewTitle(view)} view`);
    },
    fitAll() {
      endGesture();
      const { viewport, sheet } = store.getState();
      store.setState({ viewport: fitSheet(sheet, viewport) });
      announce(store, "All views");
    },
  };
}
