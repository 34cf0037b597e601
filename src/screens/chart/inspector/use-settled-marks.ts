import { startTransition, useEffect, useState } from "react";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";
import { settledStateOf } from "../settled-state.ts";

/** What the inspector is drawn from: marks and selection of one moment, so that they always fit. */
export type SettledMarks = Pick<ChartEditorState, "chart" | "selection">;

/**
 * The marks as the inspector shows them. To build the details of a mark takes longer than a frame: it is done in pieces,
 * between which the browser answers to the hand and the database.
 */
export function useSettledMarks(editor: ChartEditor): SettledMarks {
  const [marks, setMarks] = useState(() => readMarks(editor));
  useEffect(() => {
    const show = () =>
      setMarks((shown) => {
        const next = readMarks(editor);
        return next.chart === shown.chart && next.selection === shown.selection ? shown : next;
      });
    // Something may have changed between the first rendering and this.
    show();
    return settledStateOf(editor).subscribe(() => startTransition(show));
  }, [editor]);
  return marks;
}

function readMarks(editor: ChartEditor): SettledMarks {
  const { chart, selection } = settledStateOf(editor).getState();
  return { chart, selection };
}
