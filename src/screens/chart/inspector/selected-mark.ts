import { findMark } from "../../../domain/chart.ts";
import type { Mark } from "../../../domain/marks.ts";
import type { ChartEditorState } from "../../../editor/editor-state.ts";

/** The one that was selected last. */
export function selectedMark({ chart, selection }: Pick<ChartEditorState, "chart" | "selection">): Mark | null {
  const id = selection.at(-1);
  return id === undefined ? null : findMark(chart, id);
}
