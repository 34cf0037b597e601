import { useStore } from "zustand";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";

/** A part of the open chart's state. `select` must hand back the same object while nothing changed. */
export function useEditorState<Part>(editor: ChartEditor, select: (state: ChartEditorState) => Part): Part {
  return useStore(editor.store, select);
}
