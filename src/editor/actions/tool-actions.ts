import { TOOL_IDS, type ToolId } from "../editor-state.ts";
import { MAX_BRUSH_RADIUS_MM, MIN_BRUSH_RADIUS_MM, nextLargerRadius, nextSmallerRadius } from "../brush-radius.ts";
import type { EditorAction } from "./editor-action.ts";

export type ToolAction = EditorAction & { readonly tool: ToolId };

type ToolButton = {
  readonly label: string;
  readonly key: string;
  readonly changesChart: boolean;
};

const BUTTONS: Readonly<Record<ToolId, ToolButton>> = {
  select: { label: "Select", key: "v", changesChart: false },
  "trigger-point": { label: "Trigger point", key: "t", changesChart: true },
  "pain-zone": { label: "Pain zone", key: "b", changesChart: true },
  "erase-zone": { label: "Erase zone", key: "e", changesChart: true },
  "nothing-found": { label: "Nothing found", key: "c", changesChart: true },
  pan: { label: "Pan", key: "h", changesChart: false },
};

function createToolAction(tool: ToolId): ToolAction {
  const { label, key, changesChart } = BUTTONS[tool];
  return {
    id: `tool-${tool}`,
    tool,
    label: () => label,
    shortcuts: [{ key }],
    isEnabled: (state) => !changesChart || !state.isReadOnly,
    perform: (editor) => editor.setTool(tool),
  };
}

/** In the order of the toolbar. */
export const TOOL_ACTIONS: readonly ToolAction[] = TOOL_IDS.map(createToolAction);

export const BRUSH_ACTIONS: readonly EditorAction[] = [
  {
    id: "brush-smaller",
    label: () => "Smaller brush",
    shortcuts: [{ key: "[" }],
    isEnabled: (state) => state.brushRadiusMm > MIN_BRUSH_RADIUS_MM,
    perform: (editor) => editor.setBrushRadius(nextSmallerRadius(editor.store.getState().brushRadiusMm)),
  },
  {
    id: "brush-larger",
    label: () => "Larger brush",
    shortcuts: [{ key: "]" }],
    isEnabled: (state) => state.brushRadiusMm < MAX_BRUSH_RADIUS_MM,
    perform: (editor) => editor.setBrushRadius(nextLargerRadius(editor.store.getState().brushRadiusMm)),
  },
];
