import { useLayoutEffect, useRef } from "react";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { Viewport } from "../../../editor/viewport.ts";
import { useEditorState } from "../use-editor-state.ts";

/**
 * The body stays where it is, as large as it is, while a panel comes over a part of the chart or goes: half as high a
 * chart would else show a body of half the size, on which no finger hits a mark.
 * @returns to be called before the panel changes
 */
export function useSteadyBody(editor: ChartEditor): () => void {
  const before = useRef<Viewport | null>(null);
  const height = useEditorState(editor, (state) => state.viewport.height);
  useLayoutEffect(() => {
    const { viewport } = editor.store.getState();
    if (before.current !== null && height > 0) {
      const { scale, offsetX, offsetY } = before.current;
      editor.setViewport({ ...viewport, scale, offsetX, offsetY });
    }
    before.current = null;
  }, [editor, height]);
  return () => {
    const { viewport } = editor.store.getState();
    before.current = viewport.height === 0 ? null : viewport;
  };
}
