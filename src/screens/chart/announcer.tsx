import type { ChartEditor } from "../../editor/chart-editor.ts";
import { useEditorState } from "./use-editor-state.ts";

/** Says what happened on the chart when the reader is idle. Two equal announcements in a row are both said. */
export function Announcer({ editor }: { readonly editor: ChartEditor }) {
  const { text, count } = useEditorState(editor, (state) => state.announcement);
  return (
    <div aria-live="polite" className="visually-hidden">
      <span key={count}>{text}</span>
    </div>
  );
}
