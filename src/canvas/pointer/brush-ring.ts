import type { ChartEditorState } from "../../editor/editor-state.ts";
import { pointInView } from "./pointer-reader.ts";
import type { PointerSample } from "./pointer-sample.ts";

/** The ring that shows how wide the brush is. An element of its own: moving it costs no drawing. */
export type BrushRing = {
  follow(state: ChartEditorState, sample: PointerSample): void;
  /** The brush or the zoom changed under a pointer at rest. */
  refresh(state: ChartEditorState): void;
  hide(): void;
};

export function createBrushRing(element: HTMLElement): BrushRing {
  let pointer: PointerSample | null = null;

  function show(state: ChartEditorState): void {
    const inView = pointer !== null && hasBrush(state) ? pointInView(state, pointer.x, pointer.y) : null;
    const placed = state.sheet.views.find(({ view }) => view === inView?.view);
    element.hidden = placed === undefined;
    if (placed === undefined || pointer === null) return;
    const radius = state.brushRadiusMm * placed.scale * state.viewport.scale;
    element.style.width = `${2 * radius}px`;
    element.style.height = `${2 * radius}px`;
    element.style.transform = `translate(${pointer.x - radius}px, ${pointer.y - radius}px)`;
  }

  return {
    follow(state, sample) {
      pointer = sample;
      show(state);
    },
    refresh: show,
    hide() {
      pointer = null;
      element.hidden = true;
    },
  };
}

export function hasBrush({ tool, isReadOnly }: ChartEditorState): boolean {
  return !isReadOnly && (tool === "pain-zone" || tool === "erase-zone");
}
