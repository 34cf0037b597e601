import type { MarkId } from "../domain/ids.ts";
import type { TriggerPoint } from "../domain/marks.ts";
import type { ChartEditorState } from "./editor-state.ts";

/** The selection with this mark added at its end, or without it when it was in it. */
export function toggleSelected(selection: readonly MarkId[], id: MarkId): readonly MarkId[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}

/** The trigger points that are selected, in the order of the chart. */
export function selectedPoints({
  chart,
  selection,
}: Pick<ChartEditorState, "chart" | "selection">): readonly TriggerPoint[] {
  const ids = new Set(selection);
  return chart.marks.filter((mark) => mark.kind === "trigger-point").filter(({ id }) => ids.has(id));
}
