import type { ChartEditorState } from "../../editor/editor-state.ts";
import { pointInView } from "./pointer-reader.ts";
import type { PointerSample } from "./pointer-sample.ts";

/** The ring that shows how wide the brush is. An element of its own: moving it costs no drawing. */
export type BrushRing = {
  follow(state: ChartEditorState, sample: PointerSample): void;
  hide(): void;
};

export function createBrushRing(element: HTMLElement): BrushRing {
  function hide(): void {
    element.hidden = true;
  }
  return {
    follow(state, sample) {
      const inView = hasBrush(state) ? pointInView(state, sample.x, sample.y) : null;
      const placed = state.sheet.views.find(({ view }) => view === inView?.view);
      if (placed === undefined) return hide();
      const radius = state.brushRadiusMm * placed.scale * state.viewport.scale;
      element.hidden = false;
      element.style.width = `${2 * radius}px`;
      element.style.height = `${2 * radius}px`;
      element.style.transform = `translate(${sample.x - radius}px, ${sample.y - radius}px)`;
    },
    hide,
  };
}

export function hasBrush({ tool, isReadOnly }: ChartEditorState): boolean {
  return !isReadOnly && (tool === "pain-zone" || tool === "erase-zone");
}
