import { describe, expect, it } from "vitest";
import { matchesShortcut, shortcutInWords } from "../../../src/editor/actions/editor-action.ts";
import { REDO_ACTION, UNDO_ACTION } from "../../../src/editor/actions/history-actions.ts";
import { EDITOR_ACTIONS, findActionForKey } from "../../../src/editor/actions/key-actions.ts";
import { DELETE_ACTION, DUPLICATE_ACTION, MIRROR_ACTION } from "../../../src/editor/actions/mark-actions.ts";
import { TOOL_ACTIONS } from "../../../src/editor/actions/tool-actions.ts";
import { VIEW_ACTIONS } from "../../../src/editor/actions/view-actions.ts";
import { createEditorDriver, RIGHT_SCAPULA, SPINE } from "../../support/editor-driver.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("actions", () => {
  it("have ids and first shortcuts of their own", () => {
    const ids = EDITOR_ACTIONS.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    const shortcuts = EDITOR_ACTIONS.flatMap((action) => action.shortcuts).map((shortcut) => JSON.stringify(shortcut));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it("are called as the tool buttons and views are", () => {
    const hand = createEditorDriver();
    expect(TOOL_ACTIONS.map((action) => action.label(hand.state()))).toEqual([
      "Select",
      "Trigger point",
      "Pain zone",
      "Erase zone",
      "Nothing found",
      "Pan",
    ]);
    expect(VIEW_ACTIONS.map((action) => action.label(hand.state()))).toEqual([
      "Anterior",
      "Posterior",
      "Right lateral",
      "Left lateral",
      "Soles",
    ]);
  });

  it("say what undo and redo would do", () => {
    const hand = createEditorDriver();
    expect(UNDO_ACTION.label(hand.state())).toBe("Undo");
    expect(UNDO_ACTION.isEnabled(hand.state())).toBe(false);
    hand.tap(RIGHT_SCAPULA);
    hand.key("ArrowUp");
    expect(UNDO_ACTION.label(hand.state())).toBe("Undo move point 1");
    hand.key("Ctrl+z");
    expect(REDO_ACTION.label(hand.state())).toBe("Redo move point 1");
    expect(REDO_ACTION.isEnabled(hand.state())).toBe(true);
  });

  it("are offered only where they can do something", () => {
    const hand = createEditorDriver();
    const offered = (): readonly string[] =>
      [DELETE_ACTION, MIRROR_ACTION, DUPLICATE_ACTION]
        .filter((action) => action.isEnabled(hand.state()))
        .map((action) => action.id);
    expect(offered()).toEqual([]);
    hand.tap(RIGHT_SCAPULA);
    expect(offered()).toEqual(["delete", "mirror", "duplicate"]);
    hand.tap(SPINE);
    expect(offered()).toEqual(["delete", "duplicate"]);
    hand.editor.setReadOnly(true);
    expect(offered()).toEqual([]);
    expect(TOOL_ACTIONS.filter((action) => action.isEnabled(hand.state())).map((action) => action.tool)).toEqual([
      "select",
      "pan",
    ]);
  });
});

describe("shortcuts", () => {
  it("tell undo from redo by Shift, and leave keys with Ctrl to the browser", () => {
    expect(findActionForKey({ ...plain, key: "z", ctrlKey: true })?.id).toBe("undo");
    expect(findActionForKey({ ...plain, key: "Z", metaKey: true, shiftKey: true })?.id).toBe("redo");
    expect(findActionForKey({ ...plain, key: "z" })).toBeNull();
    expect(findActionForKey({ ...plain, key: "t", ctrlKey: true })).toBeNull();
    expect(findActionForKey({ ...plain, key: "+", ctrlKey: true })).toBeNull();
    expect(findActionForKey({ ...plain, key: "ArrowLeft", altKey: true })).toBeNull();
  });

  it("work on keyboards that type [ and ] with AltGr or Option, and with Caps Lock", () => {
    const german = { ...plain, ctrlKey: true, altKey: true };
    expect(findActionForKey({ ...german, key: "[" })?.id).toBe("brush-smaller");
    expect(findActionForKey({ ...plain, altKey: true, key: "]" })?.id).toBe("brush-larger");
    expect(findActionForKey({ ...plain, key: "T" })?.id).toBe("tool-trigger-point");
    expect(matchesShortcut({ ...plain, key: "v", altKey: true }, { key: "v" })).toBe(false);
  });

  it("are shown as the keyboard has them", () => {
    expect(shortcutInWords({ key: "z", mod: true, shift: true }, false)).toBe("Ctrl+Shift+Z");
    expect(shortcutInWords({ key: "z", mod: true, shift: true }, true)).toBe("⇧⌘Z");
    expect(shortcutInWords({ key: "ArrowLeft" }, false)).toBe("←");
    expect(shortcutInWords({ key: "Delete" }, false)).toBe("Delete");
  });
});
