import type { ChartEditor } from "../chart-editor.ts";
import type { ChartEditorState } from "../editor-state.ts";

/** One thing a user can do: the same object feeds toolbar, keyboard and menu. */
export type EditorAction = {
  readonly id: string;
  /** In words, as the button is called: "Undo move point 3". */
  label(state: ChartEditorState): string;
  /** The first is the one that is shown. */
  readonly shortcuts: readonly Shortcut[];
  isEnabled(state: ChartEditorState): boolean;
  perform(editor: ChartEditor): void;
};

export type Shortcut = {
  /** As `KeyboardEvent.key` has it; letters in lower case. */
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod?: boolean;
  /** Left out where Shift makes no difference, e.g. where a keyboard needs it for the sign itself. */
  readonly shift?: boolean;
};

/** The parts of a keyboard event that shortcuts look at. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Whether a key press is this shortcut. */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut): boolean {
  if (press.key.toLowerCase() !== shortcut.key.toLowerCase()) return false;
  // AltGr, with which many keyboards type [ and ], arrives as Ctrl and Alt together, on a Mac as Alt alone.
  const isTypedSign = press.altKey && /^[^a-z0-9]$/i.test(press.key);
  const isMod = press.metaKey || (press.ctrlKey && !isTypedSign);
  if (isMod !== (shortcut.mod ?? false) || (press.altKey && !isTypedSign)) return false;
  return shortcut.shift === undefined || shortcut.shift === press.shiftKey;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  "-": "−",
};

/** A shortcut as a menu shows it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function shortcutInWords({ key, mod = false, shift = false }: Shortcut, isMac: boolean): string {
  const name = KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return `${mod ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${name}`;
}
