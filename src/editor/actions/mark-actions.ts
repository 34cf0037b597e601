import { canMirror, carriersOfSelection } from "../copy-marks.ts";
import type { ChartEditorState } from "../editor-state.ts";
import type { EditorAction } from "./editor-action.ts";

/** Arrow keys move by this much on the skin; with Shift finely. In mm. */
const NUDGE_MM = 5;
const FINE_NUDGE_MM = 1;

export const DELETE_ACTION: EditorAction = {
  id: "delete",
  label: () => "Delete",
  shortcuts: [{ key: "Delete" }, { key: "Backspace" }],
  isEnabled: canChangeSelection,
  perform: (editor) => editor.deleteSelection(),
};

export const MIRROR_ACTION: EditorAction = {
  id: "mirror",
  label: () => "Mirror to the other side",
  shortcuts: [{ key: "m" }],
  isEnabled: (state) =>
    canChangeSelection(state) && carriersOfSelection(state.chart, state.selection).some((mark) => canMirror(mark)),
  perform: (editor) => editor.mirrorSelection(),
};

export const DUPLICATE_ACTION: EditorAction = {
  id: "duplicate",
  label: () => "Duplicate",
  shortcuts: [{ key: "d" }],
  isEnabled: canChangeSelection,
  perform: (editor) => editor.duplicateSelection(),
};

const DIRECTIONS = [
  { name: "left", key: "ArrowLeft", dx: -1, dy: 0 },
  { name: "right", key: "ArrowRight", dx: 1, dy: 0 },
  { name: "up", key: "ArrowUp", dx: 0, dy: -1 },
  { name: "down", key: "ArrowDown", dx: 0, dy: 1 },
] as const;
type Direction = (typeof DIRECTIONS)[number];

/** Move what is selected, or the cross-hair, by 5 mm along the skin, with Shift by 1 mm. */
export const NUDGE_ACTIONS: readonly EditorAction[] = DIRECTIONS.flatMap((direction) => [
  createNudgeAction(direction, { pace: "", stepMm: NUDGE_MM, shift: false }),
  createNudgeAction(direction, { pace: " finely", stepMm: FINE_NUDGE_MM, shift: true }),
]);

type Pace = { readonly pace: string; readonly stepMm: number; readonly shift: boolean };

function createNudgeAction({ name, key, dx, dy }: Direction, { pace, stepMm, shift }: Pace): EditorAction {
  return {
    id: `nudge-${name}${pace.replace(" ", "-")}`,
    label: () => `Move ${name}${pace}`,
    shortcuts: [{ key, shift }],
    isEnabled: () => true,
    perform: (editor) => editor.nudge({ dx: dx * stepMm, dy: dy * stepMm }),
  };
}

function canChangeSelection({ isReadOnly, selection }: ChartEditorState): boolean {
  return !isReadOnly && selection.length > 0;
}
