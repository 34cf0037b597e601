import type { ToolId } from "../editor-state.ts";
import { MAX_BRUSH_RADIUS_MM, MIN_BRUSH_RADIUS_MM, nextLargerRadius, nextSmallerRadius } from "../brush-radius.ts";
import type { EditorAction } from "./editor-action.ts";

export type ToolAction = EditorAction & { readonly tool: ToolId };

type ToolButton = {
  readonly label: string;
  readonly icon: string;
  readonly key: string;
  readonly changesChart: boolean;
};

const BUTTONS: Readonly<Record<ToolId, ToolButton>> = {
  select: { label: "Select", icon: "mouse-pointer-2", key: "v", changesChart: false },
  "trigger-point": { label: "Trigger point", icon: "circle-plus", key: "t", changesChart: true },
  "pain-zone": { label: "Pain zone", icon: "brush", key: "b", changesChart: true },
  "erase-zone": { label: "Erase zone", icon: "eraser", key: "e", changesChart: true },
  "nothing-found": { label: "Nothing found", icon: "check", key: "c", changesChart: true },
  pan: { label: "Pan", icon: "hand", key: "h", changesChart: false },
};

function createToolAction(tool: ToolId): ToolAction {
  const { label, icon, key, changesChart } = BUTTONS[tool];
  return {
    id: `tool-${tool}`,
    tool,
    label: () => label,
    icon,
    shortcuts: [{ key }],
    isEnabled: (state) => !changesChart || !state.isReadOnly,
    perform: (editor) => editor.setTool(tool),
  };
}

/** In the order of the toolbar. */
export const TOOL_ACTIONS: readonly ToolAction[] = [
  createToolAction("select"),
  createToolAction("trigger-point"),
  createToolAction("pain-zone"),
  createToolAction("erase-zone"),
  createToolAction("nothing-found"),
  createToolAction("pan"),
];

export const BRUSH_ACTIONS: readonly EditorAction[] = [
  {
    id: "brush-smaller",
    label: () => "Smaller brush",
    icon: "minus",
    shortcuts: [{ key: "[" }],
    isEnabled: (state) => state.brushRadiusMm > MIN_BRUSH_RADIUS_MM,
    perform: (editor) => editor.setBrushRadius(nextSmallerRadius(editor.store.getState().brushRadiusMm)),
  },
  {
    id: "brush-larger",
    label: () => "Larger brush",
    icon: "plus",
    shortcuts: [{ key: "]" }],
    isEnabled: (state) => state.brushRadiusMm < MAX_BRUSH_RADIUS_MM,
    perform: (editor) => editor.setBrushRadius(nextLargerRadius(editor.store.getState().brushRadiusMm)),
  },
];
