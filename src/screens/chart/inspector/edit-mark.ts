import { findMark } from "../../../domain/chart.ts";
import type { ChartCommand } from "../../../domain/commands.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";

type EditCommand = ChartCommand & { readonly type: "edit-trigger-point" | "edit-pain-zone" | "edit-clear-site" };

/** Changes a field of a mark. A note that was still being typed when its mark was deleted has nowhere to go. */
export function editMark(editor: ChartEditor, command: EditCommand): void {
  const { chart } = editor.store.getState();
  if (findMark(chart, command.id) !== null) editor.execute(command);
}
