import type { EditorAction } from "./editor-action.ts";

export const ACT_AT_CURSOR_ACTION: EditorAction = {
  id: "act-at-cursor",
  label: ({ cursor }) => (cursor === null ? "Show the cross-hair" : "Use the tool at the cross-hair"),
  shortcuts: [{ key: "Enter" }],
  isEnabled: () => true,
  perform: (editor) => editor.actAtCursor(),
};

/** Takes back one thing at a time: the gesture, the cross-hair, the selection, the tool. */
export const ESCAPE_ACTION: EditorAction = {
  id: "escape",
  label: () => "Cancel",
  shortcuts: [{ key: "Escape" }],
  isEnabled: () => true,
  perform(editor) {
    const { draft, cursor, selection, isSelectingSeveral } = editor.store.getState();
    editor.cancelGesture();
    if (draft !== null) return;
    if (cursor !== null) editor.hideCursor();
    else if (selection.length > 0) editor.select([]);
    else if (isSelectingSeveral) editor.setSelectingSeveral(false);
    else editor.setTool("select");
  },
};
