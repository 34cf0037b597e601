import { beforeEach, describe, expect, it } from "vitest";
import { placeInView } from "../../../src/atlas/picking.ts";
import { VIEW_IDS } from "../../../src/atlas/place.ts";
import { distanceMm } from "../../../src/editor/zone-motion.ts";
import { cursorOnSheet } from "../../../src/editor/keyboard-cursor.ts";
import { sheetToScreen } from "../../../src/editor/viewport.ts";
import type { EditorDriver } from "../../support/editor-driver.ts";
import {
  createEditorDriver,
  LEFT_SCAPULA,
  RIGHT_CHEST,
  RIGHT_SCAPULA,
  RIGHT_THIGH,
} from "../../support/editor-driver.ts";

let hand: EditorDriver;
beforeEach(() => {
  hand = createEditorDriver();
});

it("a key that goes to a view says which is shown", () => {
  const said = ["1", "2", "3", "4", "5", "0"].map((key) => {
    hand.key(key);
    return hand.said();
  });
  expect(said).toEqual([
    "Anterior view",
    "Posterior view",
    "Right lateral view",
    "Left lateral view",
    "Soles view",
    "All views",
  ]);
});

describe("the cross-hair", () => {
  it("appears on the body in every view and says which", () => {
    const said = VIEW_IDS.map((view) => {
      hand.editor.showCursor(view);
      const { cursor } = hand.state();
      expect(cursor?.view).toBe(view);
      expect(cursor && placeInView(hand.editor.body, view, cursor.place)?.isVisible).toBe(true);
      return hand.said();
    });
    expect(said).toContain("Cross-hair on the right lateral view");
  });

  it("appears on the selected mark where that is seen", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.editor.showCursor("posterior");
    expect(hand.state().cursor?.place).toEqual(hand.placeAt(RIGHT_SCAPULA));
    hand.editor.showCursor("anterior");
    expect(hand.state().cursor?.place).not.toEqual(hand.placeAt(RIGHT_SCAPULA));
  });

  it("goes to a view by its number, moves by arrows and places by Enter: no pointer needed", () => {
    hand.key("t");
    hand.key("2");
    hand.key("Enter");
    expect(hand.state().cursor?.view).toBe("posterior");
    const start = hand.state().cursor?.place;
    for (let steps = 0; steps < 8; steps += 1) hand.key("ArrowUp");
    for (let steps = 0; steps < 3; steps += 1) hand.key("Shift+ArrowRight");
    const at = hand.state().cursor?.place;
    expect((at?.y ?? 0) - (start?.y ?? 0)).toBeGreaterThan(30);
    hand.key("Enter");
    expect(hand.points()).toMatchObject([{ place: at }]);
    expect(hand.selected()).toEqual(hand.points());
    expect(hand.said()).toMatch(/^Point 1 placed, (right|left|midline), posterior$/);
  });

  it("goes over the gap from one sole to the other, and says where the skin ends", () => {
    hand.key("t");
    hand.key("5");
    hand.key("Enter");
    const start = hand.state().cursor?.place.x ?? 0;
    for (let steps = 0; steps < 60; steps += 1) hand.key(start > 0 ? "ArrowLeft" : "ArrowRight");
    expect(Math.sign(hand.state().cursor?.place.x ?? 0)).toBe(-Math.sign(start));
    for (let steps = 0; steps < 60; steps += 1) hand.key("ArrowDown");
    expect(hand.said()).toBe("The skin ends here");
    hand.key("Enter");
    expect(hand.points()).toHaveLength(1);
  });

  it("paints one dab at Enter and goes on with the zone", () => {
    hand.key("b");
    hand.editor.showCursor("posterior");
    hand.key("Enter");
    const first = hand.zones()[0]?.cells.length ?? 0;
    for (let steps = 0; steps < 4; steps += 1) hand.key("ArrowDown");
    hand.key("Enter");
    expect(hand.zones()).toHaveLength(1);
    expect(hand.zones()[0]?.cells.length).toBeGreaterThan(first);
  });

  it("selects the mark that it stands on, and says which", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.editor.showCursor("posterior");
    hand.editor.select([]);
    hand.key("v");
    hand.key("Enter");
    expect(hand.selected()).toMatchObject([{ number: 1 }]);
    expect(hand.said()).toBe("1, trigger point, right, selected");
  });

  it("stays on the screen when it is moved beyond its edge", () => {
    hand.editor.goToView("posterior");
    const { viewport } = hand.state();
    hand.editor.setViewport({ ...viewport, scale: viewport.scale * 6 });
    hand.editor.showCursor("posterior");
    for (let steps = 0; steps < 60; steps += 1) hand.key("ArrowUp");
    const { cursor, sheet, viewport: now } = hand.state();
    const point = cursor && cursorOnSheet(hand.editor.body, sheet, cursor);
    const { y } = point ? sheetToScreen(now, point) : { y: -1 };
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(now.height);
  });

  it("goes along to another view, and away with Escape", () => {
    hand.editor.showCursor("posterior");
    hand.key("1");
    expect(hand.state().cursor?.view).toBe("anterior");
    hand.key("Escape");
    expect(hand.state().cursor).toBeNull();
  });

  it("goes when a mark is chosen in the list, and when a visit that was read is continued", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.editor.showCursor("posterior");
    hand.editor.select(hand.points().map((point) => point.id));
    expect(hand.state().cursor).toBeNull();
    hand.editor.setReadOnly(true);
    hand.editor.showCursor("posterior");
    hand.editor.setReadOnly(false);
    expect(hand.state().cursor).toBeNull();
    hand.key("ArrowUp");
    expect(hand.state().undoLabel).toBe("Move point 1");
  });

  it("appears at the first arrow key when nothing is selected", () => {
    hand.key("2");
    hand.key("ArrowLeft");
    expect(hand.state().cursor?.view).toBe("posterior");
    expect(hand.lines).toEqual([]);
  });
});

describe("arrow keys on a selected mark", () => {
  beforeEach(() => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
  });

  it("move it 5 mm along the skin, with Shift 1 mm, each press a step of its own", () => {
    const start = hand.placeAt(RIGHT_SCAPULA);
    hand.key("ArrowUp");
    expect(hand.missMm(hand.points()[0]?.place, { ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y - 5 })).toBeLessThan(0.5);
    hand.key("Shift+ArrowUp");
    expect(hand.points()[0]?.place.y).toBeGreaterThan(start.y + 4);
    expect(hand.lines.map((line) => line.label)).toEqual(["Place point 1", "Move point 1", "Move point 1"]);
    hand.key("Ctrl+z");
    hand.key("Ctrl+z");
    expect(hand.points()[0]?.place).toEqual(start);
  });

  it("mean the viewer's left and right in the view where the hand was last", () => {
    hand.key("ArrowRight");
    expect(hand.points()[0]?.place.x).toBeLessThan(hand.placeAt(RIGHT_SCAPULA).x);
    hand.tap(RIGHT_CHEST);
    const chest = hand.placeAt(RIGHT_CHEST);
    hand.key("ArrowRight");
    expect(hand.points()[1]?.place.x).toBeGreaterThan(chest.x);
  });

  it("move every selected mark", () => {
    hand.tap(LEFT_SCAPULA);
    hand.editor.select(hand.points().map((point) => point.id));
    const before = hand.points().map((point) => point.place);
    hand.key("ArrowDown");
    hand.points().forEach((point, index) => {
      const from = before[index];
      expect(from === undefined ? 0 : distanceMm(point.place, from)).toBeGreaterThan(3);
    });
  });

  it("move the point when its referral zone is selected, as the two belong together", () => {
    hand.use("pain-zone");
    hand.tap(RIGHT_THIGH);
    hand.editor.select(hand.zones().map((zone) => zone.id));
    hand.key("ArrowDown");
    expect(hand.state().undoLabel).toBe("Move point 1");
    expect(hand.missMm(hand.points()[0]?.place, { ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y + 5 })).toBeLessThan(0.5);
  });

  it("stop where the body ends", () => {
    for (let steps = 0; steps < 60; steps += 1) hand.key("ArrowRight");
    const end = hand.state().chart;
    hand.key("ArrowRight");
    expect(hand.state().chart).toBe(end);
    expect(hand.said()).toBe("The skin ends here");
  });

  it("move the patient's own pain too, and small steps add up", () => {
    hand.editor.select([]);
    hand.use("pain-zone");
    hand.editor.setBrushRadius(30);
    hand.tap(RIGHT_THIGH);
    const painted = hand.zones()[0]?.cells;
    for (let steps = 0; steps < 30; steps += 1) hand.key("Shift+ArrowDown");
    const moved = hand.zones()[0]?.cells;
    expect(moved).not.toEqual(painted);
    for (let steps = 0; steps < 30; steps += 1) hand.key("Shift+ArrowUp");
    expect(hand.zones()[0]?.cells).toEqual(painted);
  });
});

describe("keys", () => {
  it("take the tools, change the brush and zoom", () => {
    const tools = ["v", "t", "b", "e", "c", "h"].map((key) => {
      hand.key(key);
      return hand.state().tool;
    });
    expect(tools).toEqual(["select", "trigger-point", "pain-zone", "erase-zone", "nothing-found", "pan"]);
    hand.key("]");
    expect(hand.state().brushRadiusMm).toBe(15);
    hand.key("[");
    hand.key("[");
    expect(hand.state().brushRadiusMm).toBe(10);
    for (let steps = 0; steps < 30; steps += 1) hand.key("[");
    expect(hand.state().brushRadiusMm).toBe(4);
    const { scale } = hand.state().viewport;
    hand.key("+");
    expect(hand.state().viewport.scale).toBeGreaterThan(scale);
    hand.key("-");
    expect(hand.state().viewport.scale).toBeCloseTo(scale);
  });

  it("undo, redo, delete, mirror and duplicate", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.key("m");
    expect(hand.points()).toHaveLength(2);
    hand.key("d");
    expect(hand.points()).toHaveLength(3);
    hand.key("Delete");
    expect(hand.points()).toHaveLength(2);
    hand.key("Cmd+z");
    hand.key("Ctrl+z");
    hand.key("Ctrl+z");
    expect(hand.points()).toHaveLength(1);
    hand.key("Ctrl+Shift+Z");
    hand.key("Ctrl+y");
    expect(hand.points()).toHaveLength(3);
  });

  it("take back one thing at a time with Escape: cross-hair, selection, tool", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.editor.showCursor("posterior");
    hand.key("Escape");
    expect(hand.state()).toMatchObject({ cursor: null, tool: "trigger-point" });
    expect(hand.selected()).toHaveLength(1);
    hand.key("Escape");
    expect(hand.selected()).toHaveLength(0);
    hand.key("Escape");
    expect(hand.state().tool).toBe("select");
    expect(hand.points()).toHaveLength(1);
  });
});
