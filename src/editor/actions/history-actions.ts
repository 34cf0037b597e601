import { labelRestore } from "../../domain/command-words.ts";
import type { EditorAction } from "./editor-action.ts";

export const UNDO_ACTION: EditorAction = {
  id: "undo",
  label: ({ undoLabel }) => (undoLabel === null ? "Undo" : labelRestore("undo", undoLabel)),
  shortcuts: [{ key: "z", mod: true, shift: false }],
  isEnabled: (state) => state.undoLabel !== null && !state.isReadOnly,
  perform: (editor) => editor.undo(),
};

export const REDO_ACTION: EditorAction = {
  id: "redo",
  label: ({ redoLabel }) => (redoLabel === null ? "Redo" : labelRestore("redo", redoLabel)),
  shortcuts: [
    { key: "z", mod: true, shift: true },
    { key: "y", mod: true },
  ],
  isEnabled: (state) => state.redoLabel !== null && !state.isReadOnly,
  perform: (editor) => editor.redo(),
};
