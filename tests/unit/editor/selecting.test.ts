import { beforeEach, describe, expect, it } from "vitest";
import { sideOfPlace } from "../../../src/atlas/place.ts";
import { ESCAPE_ACTION } from "../../../src/editor/actions/cursor-actions.ts";
import { selectedPoints, toggleSelected } from "../../../src/editor/selection.ts";
import { sideOfCells } from "../../../src/domain/zone-facts.ts";
import type { EditorDriver, Spot } from "../../support/editor-driver.ts";
import {
  BESIDE_BODY,
  createEditorDriver,
  LEFT_SCAPULA,
  RIGHT_CHEST,
  RIGHT_SCAPULA,
  RIGHT_THIGH,
  SPINE,
} from "../../support/editor-driver.ts";

let hand: EditorDriver;
beforeEach(() => {
  hand = createEditorDriver();
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
  hand.tap(LEFT_SCAPULA);
  hand.use("select");
  hand.editor.select([]);
});

function offsetPx(spot: Spot, dx: number, dy = 0): Spot {
  const { scale } = hand.state().viewport;
  return { ...spot, x: spot.x + dx / scale, y: spot.y + dy / scale };
}

describe("selecting with a tap", () => {
  it("takes the nearest mark when two lie under a finger", () => {
    hand.use("trigger-point");
    hand.tap(offsetPx(RIGHT_SCAPULA, 20));
    hand.use("select");
    hand.tap(offsetPx(RIGHT_SCAPULA, 8), { pointerType: "touch" });
    expect(hand.selected()).toMatchObject([{ number: 1 }]);
    hand.tap(offsetPx(RIGHT_SCAPULA, 12), { pointerType: "touch" });
    expect(hand.selected()).toMatchObject([{ number: 3 }]);
  });

  it("has targets of 44 px for a finger at every zoom, smaller ones for a mouse", () => {
    for (const zoom of [0.6, 1, 4, 10]) {
      hand.editor.fitAll();
      const { viewport } = hand.state();
      hand.editor.setViewport({ ...viewport, scale: viewport.scale * zoom });
      hand.tap(offsetPx(RIGHT_SCAPULA, 0, 21), { pointerType: "touch" });
      expect(hand.selected()).toHaveLength(1);
      hand.tap(offsetPx(RIGHT_SCAPULA, 0, 24), { pointerType: "touch" });
      expect(hand.selected()).toHaveLength(0);
      hand.tap(offsetPx(RIGHT_SCAPULA, 0, 13));
      expect(hand.selected()).toHaveLength(1);
      hand.tap(offsetPx(RIGHT_SCAPULA, 0, 17));
      expect(hand.selected()).toHaveLength(0);
    }
  });

  it("finds a mark in every view from which it is seen", () => {
    const [point] = hand.points();
    expect(point).toBeDefined();
    if (point === undefined) return;
    hand.tap(hand.spotOf(point.place, "right"));
    expect(hand.selected()).toEqual([point]);
  });

  it("does not find a mark through the body", () => {
    const behind = hand.spotOf(hand.placeAt(RIGHT_SCAPULA), "anterior");
    hand.tap(behind, { pointerType: "touch" });
    expect(hand.selected()).toEqual([]);
  });

  it("clears the selection beside all marks", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.tap(RIGHT_THIGH);
    expect(hand.selected()).toEqual([]);
    hand.tap(RIGHT_SCAPULA);
    hand.tap(BESIDE_BODY);
    expect(hand.selected()).toEqual([]);
  });

  it("adds and takes away with Shift", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA, { shift: true });
    expect(hand.state().selection).toHaveLength(2);
    hand.tap(RIGHT_THIGH, { shift: true });
    expect(hand.state().selection).toHaveLength(2);
    hand.tap(RIGHT_SCAPULA, { shift: true });
    expect(hand.selected()).toMatchObject([{ number: 2 }]);
  });

  it("changes nothing, however often the same mark is tapped", () => {
    const before = hand.state().chart;
    for (let taps = 0; taps < 5; taps += 1) hand.tap(RIGHT_SCAPULA);
    expect(hand.state().chart).toBe(before);
    expect(hand.lines).toHaveLength(2);
  });

  it("takes the smaller of two zones that cover a place", () => {
    hand.use("pain-zone");
    hand.editor.setBrushRadius(60);
    hand.tap(RIGHT_THIGH);
    hand.editor.select([]);
    hand.editor.setBrushRadius(15);
    hand.tap(RIGHT_THIGH);
    hand.use("select");
    hand.tap({ ...RIGHT_THIGH, y: RIGHT_THIGH.y + 5 });
    expect(hand.selected().map((mark) => mark.id)).toEqual([hand.zones()[1]?.id]);
    hand.tap({ ...RIGHT_THIGH, y: RIGHT_THIGH.y + 35 });
    expect(hand.selected().map((mark) => mark.id)).toEqual([hand.zones()[0]?.id]);
  });

  it("reaches a zone smaller than a finger", () => {
    hand.use("pain-zone");
    hand.editor.setBrushRadius(4);
    hand.tap(RIGHT_THIGH);
    hand.editor.select([]);
    hand.use("select");
    hand.tap(offsetPx(RIGHT_THIGH, 0, 14));
    expect(hand.selected()).toEqual([]);
    hand.tap(offsetPx(RIGHT_THIGH, 0, 14), { pointerType: "touch" });
    expect(hand.selected()).toMatchObject([{ kind: "pain-zone" }]);
  });
});

describe("moving with a drag", () => {
  it("moves a point in one step, however far the hand wanders", () => {
    hand.drag([RIGHT_SCAPULA, SPINE, RIGHT_THIGH]);
    expect(hand.missMm(hand.points()[0]?.place, RIGHT_THIGH)).toBeLessThan(0.5);
    expect(hand.said()).toBe("Point 1 moved, right, posterior");
    expect(hand.state().undoLabel).toBe("Move point 1");
    expect(hand.lines).toHaveLength(3);
    hand.key("Ctrl+z");
    expect(hand.missMm(hand.points()[0]?.place, RIGHT_SCAPULA)).toBeLessThan(0.5);
  });

  it("does not move for a tremble: 3 px of a mouse, 7 px of a finger", () => {
    hand.drag([RIGHT_SCAPULA, offsetPx(RIGHT_SCAPULA, 3)]);
    hand.drag([RIGHT_SCAPULA, offsetPx(RIGHT_SCAPULA, 7)], { pointerType: "touch" });
    expect(hand.lines).toHaveLength(2);
    hand.drag([RIGHT_SCAPULA, offsetPx(RIGHT_SCAPULA, 5)]);
    hand.drag([offsetPx(RIGHT_SCAPULA, 5), offsetPx(RIGHT_SCAPULA, 15)], { pointerType: "touch" });
    expect(hand.lines).toHaveLength(4);
  });

  it("does not let the mark jump under a finger that holds it by its edge", () => {
    const grip = offsetPx(RIGHT_SCAPULA, 15);
    hand.drag([grip, offsetPx(grip, 0, 40)], { pointerType: "touch" });
    expect(hand.missMm(hand.points()[0]?.place, offsetPx(RIGHT_SCAPULA, 0, 40))).toBeLessThan(0.5);
  });

  it("shows the move while it lasts and leaves the chart alone until the release", () => {
    const before = hand.state().chart;
    hand.press(RIGHT_SCAPULA);
    hand.slideTo(SPINE);
    const { draft } = hand.state();
    expect(draft).toMatchObject({ kind: "moving", id: hand.points()[0]?.id, zones: [] });
    expect(draft?.kind === "moving" && hand.missMm(draft.place, SPINE)).toBeLessThan(0.5);
    expect(hand.state().chart).toBe(before);
    hand.key("Escape");
    hand.release(SPINE);
    expect(hand.state().chart).toBe(before);
    expect(hand.state().draft).toBeNull();
  });

  it("keeps the last place on the body when the hand leaves it", () => {
    hand.drag([RIGHT_SCAPULA, SPINE, BESIDE_BODY]);
    expect(hand.missMm(hand.points()[0]?.place, SPINE)).toBeLessThan(0.5);
  });

  it("leaves a point where it was when the hand lets go beyond the chart, and shows that before", () => {
    const before = hand.state().chart;
    hand.press(RIGHT_SCAPULA);
    hand.slideTo(SPINE);
    hand.slideOff();
    expect(hand.state().draft).toMatchObject({ kind: "moving", place: hand.placeAt(RIGHT_SCAPULA) });
    hand.releaseOff();
    expect(hand.state()).toMatchObject({ chart: before, draft: null });
  });

  it("goes on from one view into another", () => {
    hand.drag([RIGHT_SCAPULA, BESIDE_BODY, RIGHT_CHEST]);
    expect(hand.missMm(hand.points()[0]?.place, RIGHT_CHEST)).toBeLessThan(0.5);
    expect(hand.said()).toBe("Point 1 moved, right, anterior");
  });

  it("does not drag what was not touched", () => {
    hand.drag([RIGHT_THIGH, RIGHT_SCAPULA]);
    expect(hand.lines).toHaveLength(2);
    expect(hand.selected()).toEqual([]);
  });
});

describe("a zone", () => {
  beforeEach(() => {
    hand.tap(RIGHT_SCAPULA);
    hand.use("pain-zone");
    hand.editor.setBrushRadius(30);
    hand.drag([RIGHT_THIGH, { ...RIGHT_THIGH, y: RIGHT_THIGH.y + 60 }]);
    hand.use("select");
  });

  it("moves with its point, and is as painted when the point comes back, after any number of moves", () => {
    const painted = hand.zones()[0]?.cells;
    hand.drag([RIGHT_SCAPULA, { ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y + 50 }]);
    expect(hand.zones()[0]?.cells).not.toEqual(painted);
    for (let turns = 0; turns < 10; turns += 1) {
      hand.key("ArrowDown");
      hand.key("ArrowUp");
    }
    hand.drag([{ ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y + 50 }, RIGHT_SCAPULA]);
    expect(hand.missMm(hand.points()[0]?.place, RIGHT_SCAPULA)).toBeLessThan(0.5);
    expect(hand.zones()[0]?.cells).toEqual(painted);
  });

  it("is shown moving with its point during the drag", () => {
    hand.press(RIGHT_SCAPULA);
    hand.slideTo({ ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y + 50 });
    const { draft } = hand.state();
    expect(draft).toMatchObject({ kind: "moving", zones: [{ id: hand.zones()[0]?.id }] });
    hand.release({ ...RIGHT_SCAPULA, y: RIGHT_SCAPULA.y + 50 });
    expect(draft).toMatchObject({ zones: [{ cells: hand.zones()[0]?.cells }] });
  });

  it("of referred pain is not dragged away from its point", () => {
    hand.tap(RIGHT_THIGH);
    expect(hand.selected()).toEqual(hand.zones());
    hand.drag([RIGHT_THIGH, SPINE]);
    expect(hand.state().undoLabel).toBe("Paint referral zone of point 1");
  });

  it("of the patient's own pain is dragged once it is selected, not by accident", () => {
    const leftThigh = { ...RIGHT_THIGH, x: 310 };
    hand.editor.select([]);
    hand.use("pain-zone");
    hand.tap(leftThigh);
    hand.editor.select([]);
    hand.use("select");
    hand.drag([leftThigh, { ...leftThigh, y: 1100 }]);
    expect(hand.state().undoLabel).toBe("Paint own pain zone");
    hand.tap(leftThigh);
    hand.drag([leftThigh, { ...leftThigh, y: 1100 }]);
    expect(hand.state().undoLabel).toBe("Move own pain zone");
    expect(hand.said()).toBe("Own pain zone moved");
    const [, own] = hand.zones();
    expect(sideOfCells(hand.editor.body, own?.cells ?? [])).toBe("left");
    hand.tap({ ...leftThigh, y: 1100 });
    expect(hand.selected()).toEqual([own]);
  });
});

it("the patient's side is never the viewer's", () => {
  expect(sideOfPlace(hand.placeAt(RIGHT_SCAPULA))).toBe("right");
  expect(sideOfPlace(hand.placeAt(RIGHT_CHEST))).toBe("right");
  expect(sideOfPlace(hand.placeAt(LEFT_SCAPULA))).toBe("left");
});

describe("selecting several without a keyboard", () => {
  it("takes the select tool in hand, and each tap adds a mark or takes it away", () => {
    hand.use("trigger-point");
    hand.editor.setSelectingSeveral(true);
    expect(hand.state().tool).toBe("select");
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA);
    expect(hand.selected()).toHaveLength(2);
    hand.tap(RIGHT_SCAPULA);
    expect(hand.selected()).toMatchObject([{ number: 2 }]);
  });

  it("loses nothing by a tap beside all marks", () => {
    hand.editor.setSelectingSeveral(true);
    hand.tap(RIGHT_SCAPULA);
    hand.tap(BESIDE_BODY);
    expect(hand.selected()).toHaveLength(1);
  });

  it("ends with another tool, with Escape once nothing is selected, and when the chart is read-only", () => {
    hand.editor.setSelectingSeveral(true);
    hand.use("nothing-found");
    expect(hand.state().isSelectingSeveral).toBe(false);
    hand.editor.setSelectingSeveral(true);
    hand.tap(RIGHT_SCAPULA);
    ESCAPE_ACTION.perform(hand.editor);
    expect(hand.state()).toMatchObject({ isSelectingSeveral: true, selection: [] });
    ESCAPE_ACTION.perform(hand.editor);
    expect(hand.state().isSelectingSeveral).toBe(false);
    hand.editor.setSelectingSeveral(true);
    hand.editor.setReadOnly(true);
    expect(hand.state().isSelectingSeveral).toBe(false);
  });

  it("knows the points among what is selected, in the order of the chart", () => {
    const [first, second] = hand.points().map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("No points");
    hand.editor.select([second, first]);
    expect(selectedPoints(hand.state()).map(({ number }) => number)).toEqual([1, 2]);
    expect(toggleSelected([second, first], second)).toEqual([first]);
    expect(toggleSelected([second], first)).toEqual([second, first]);
  });
});
