import { useSyncExternalStore } from "react";
import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";
import { settledStateOf } from "./settled-state.ts";

/** A part of an open chart's state; the component is shown anew when that part changes. */
export function useEditorState<Part>(editor: ChartEditor, select: (state: ChartEditorState) => Part): Part {
  const settled = settledStateOf(editor);
  return useSyncExternalStore(settled.subscribe, () => select(settled.getState()));
}
