import { useState } from "react";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import styles from "./undo-echo.module.css";
import { useEditorState } from "../use-editor-state.ts";

/**
 * What was just undone or redone, for the eye: by touch no tooltip names it before. The live region says the same words
 * to those who listen.
 */
export function UndoEcho({ editor }: { readonly editor: ChartEditor }) {
  const { text, count, isRestore } = useEditorState(editor, (state) => state.announcement);
  const [lastGone, setLastGone] = useState(0);
  if (!isRestore || count === lastGone) return null;
  return (
    <p key={count} className={styles["echo"]} aria-hidden="true" onAnimationEnd={() => setLastGone(count)}>
      {text}
    </p>
  );
}
