import { ACT_AT_CURSOR_ACTION, ESCAPE_ACTION } from "./cursor-actions.ts";
import type { EditorAction, KeyPress } from "./editor-action.ts";
import { matchesShortcut } from "./editor-action.ts";
import { REDO_ACTION, UNDO_ACTION } from "./history-actions.ts";
import { DELETE_ACTION, DUPLICATE_ACTION, MIRROR_ACTION, NUDGE_ACTIONS } from "./mark-actions.ts";
import { BRUSH_ACTIONS, TOOL_ACTIONS } from "./tool-actions.ts";
import { FIT_ACTION, VIEW_ACTIONS, ZOOM_IN_ACTION, ZOOM_OUT_ACTION } from "./view-actions.ts";

/** Everything that a key does while the chart has the focus. */
export const EDITOR_ACTIONS: readonly EditorAction[] = [
  ...TOOL_ACTIONS,
  ...BRUSH_ACTIONS,
  UNDO_ACTION,
  REDO_ACTION,
  DELETE_ACTION,
  MIRROR_ACTION,
  DUPLICATE_ACTION,
  ...NUDGE_ACTIONS,
  ...VIEW_ACTIONS,
  FIT_ACTION,
  ZOOM_IN_ACTION,
  ZOOM_OUT_ACTION,
  ACT_AT_CURSOR_ACTION,
  ESCAPE_ACTION,
];

/** The action of a key press, enabled or not; null when the key means nothing here. */
export function findActionForKey(press: KeyPress): EditorAction | null {
  return EDITOR_ACTIONS.find(({ shortcuts }) => shortcuts.some((shortcut) => matchesShortcut(press, shortcut))) ?? null;
}
