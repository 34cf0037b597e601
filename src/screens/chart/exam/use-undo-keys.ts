import { useEffect } from "react";
import { REDO_ACTION, UNDO_ACTION } from "../../../editor/actions/history-actions.ts";
import { findActionForKey } from "../../../editor/actions/key-actions.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { isMeantForChart } from "../body/use-chart-keys.ts";

/** Undo and redo by key beside the body, too; a field in which one types has its own. */
export function useUndoKeys(editor: ChartEditor): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const action = findActionForKey(event);
      if (action !== UNDO_ACTION && action !== REDO_ACTION) return;
      if (event.defaultPrevented || !isMeantForChart(event)) return;
      event.preventDefault();
      if (action.isEnabled(editor.store.getState())) action.perform(editor);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [editor]);
}
