import type { Chart } from "../domain/marks.ts";
import type { ToolId } from "./editor-state.ts";

/** A fresh visit is opened to mark something; one with marks, or one to be read, first of all to look at them. */
export function firstTool(chart: Chart, isReadOnly: boolean): ToolId {
  return chart.marks.length === 0 && !isReadOnly ? "trigger-point" : "select";
}
