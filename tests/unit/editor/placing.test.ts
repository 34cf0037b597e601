import { beforeEach, describe, expect, it } from "vitest";
import type { EditorDriver } from "../../support/editor-driver.ts";
import { BESIDE_BODY, createEditorDriver, LEFT_SCAPULA, RIGHT_SCAPULA, SPINE } from "../../support/editor-driver.ts";

let hand: EditorDriver;
beforeEach(() => {
  hand = createEditorDriver();
});

/** A spot beside another, in px on the screen. */
function besidePx(spot: typeof RIGHT_SCAPULA, dx: number): typeof RIGHT_SCAPULA {
  return { ...spot, x: spot.x + dx / hand.state().viewport.scale };
}

describe("the trigger point tool", () => {
  beforeEach(() => hand.use("trigger-point"));

  it("places a point with one tap, selects it and says where it is", () => {
    hand.tap(RIGHT_SCAPULA);
    expect(hand.points()).toMatchObject([
      { number: 1, place: hand.placeAt(RIGHT_SCAPULA), class: "unclassified", pain: null, muscle: null, note: "" },
    ]);
    expect(hand.selected()).toEqual(hand.points());
    expect(hand.said()).toBe("Point 1 placed, right, posterior");
    expect(hand.state()).toMatchObject({ draft: null, undoLabel: "Place point 1", redoLabel: null });
  });

  it("shows the point while the finger is down and lets it slide before the release", () => {
    hand.press(RIGHT_SCAPULA);
    expect(hand.state().draft).toEqual({ kind: "placing", mark: "trigger-point", place: hand.placeAt(RIGHT_SCAPULA) });
    expect(hand.points()).toEqual([]);
    hand.slideTo(SPINE);
    expect(hand.state().draft).toMatchObject({ place: hand.placeAt(SPINE) });
    hand.release(SPINE);
    expect(hand.points().map((point) => point.place)).toEqual([hand.placeAt(SPINE)]);
  });

  it("keeps the last place on the body when the finger slides off it", () => {
    hand.drag([RIGHT_SCAPULA, BESIDE_BODY]);
    expect(hand.points().map((point) => point.place)).toEqual([hand.placeAt(RIGHT_SCAPULA)]);
  });

  it("places nothing when the finger leaves the chart and is lifted beyond it, and shows that before", () => {
    hand.press(RIGHT_SCAPULA);
    hand.slideOff();
    expect(hand.state().draft).toBeNull();
    hand.releaseOff();
    expect(hand.lines).toEqual([]);
  });

  it("places where the finger comes back to after it left the chart", () => {
    hand.press(RIGHT_SCAPULA);
    hand.slideOff();
    hand.slideTo(SPINE);
    hand.release(SPINE);
    expect(hand.points().map((point) => point.place)).toEqual([hand.placeAt(SPINE)]);
  });

  it("places nothing beside the body", () => {
    hand.tap(BESIDE_BODY);
    expect(hand.lines).toEqual([]);
    expect(hand.state().draft).toBeNull();
  });

  it("selects a point that is there instead of stacking another on it, and never deletes it", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA);
    hand.tap(besidePx(RIGHT_SCAPULA, 6));
    expect(hand.points()).toHaveLength(2);
    expect(hand.selected()).toMatchObject([{ number: 1 }]);
    hand.tap(RIGHT_SCAPULA);
    expect(hand.points()).toHaveLength(2);
  });

  it("places a second point close by, where a clinician means two", () => {
    hand.tap(RIGHT_SCAPULA);
    hand.tap(besidePx(RIGHT_SCAPULA, 12));
    expect(hand.points().map((point) => point.number)).toEqual([1, 2]);
  });

  it("drops the draft when the gesture is cancelled", () => {
    hand.press(RIGHT_SCAPULA);
    hand.key("Escape");
    expect(hand.state().draft).toBeNull();
    hand.release(RIGHT_SCAPULA);
    expect(hand.lines).toEqual([]);
  });

  it("drops the draft when another tool is taken", () => {
    hand.press(RIGHT_SCAPULA);
    hand.use("pain-zone");
    hand.release(RIGHT_SCAPULA);
    expect(hand.state().draft).toBeNull();
    expect(hand.lines).toEqual([]);
  });
});

describe("the nothing found tool", () => {
  it("marks a site with one tap", () => {
    hand.use("nothing-found");
    hand.tap(LEFT_SCAPULA);
    expect(hand.clearSites()).toMatchObject([{ place: hand.placeAt(LEFT_SCAPULA), muscle: null }]);
    expect(hand.said()).toBe("Nothing found, left, posterior");
    expect(hand.state().undoLabel).toBe("Mark a site with nothing found");
  });
});

describe("every change", () => {
  it("is handed over for saving once, with the visit as it then is", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA);
    hand.key("Ctrl+z");
    expect(hand.lines.map(({ seq, label }) => [seq, label])).toEqual([
      [1, "Place point 1"],
      [2, "Place point 2"],
      [3, "Undo place point 2"],
    ]);
    expect(hand.savedVisits.map((visit) => [visit.lastSeq, visit.chart.marks.length])).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
    ]);
    expect(hand.savedVisits.at(-1)).toBe(hand.state().visit);
    expect(hand.state().visit.chart).toBe(hand.state().chart);
  });
});

describe("a chart that is only read", () => {
  it("starts with the select tool, and takes taps of any tool as selecting", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    const reader = createEditorDriver({ visit: hand.state().visit, isReadOnly: true });
    expect(reader.state().tool).toBe("select");
    reader.use("trigger-point");
    reader.tap(RIGHT_SCAPULA);
    expect(reader.selected()).toMatchObject([{ number: 1 }]);
    reader.tap(LEFT_SCAPULA);
    expect(reader.selected()).toEqual([]);
    expect(reader.lines).toEqual([]);
  });

  it("is changed neither by drag nor by key nor by command", () => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.editor.setReadOnly(true);
    const before = hand.state().chart;
    hand.use("select");
    hand.drag([RIGHT_SCAPULA, LEFT_SCAPULA]);
    for (const key of ["Ctrl+z", "Delete", "m", "d", "ArrowLeft"]) hand.key(key);
    hand.editor.undo();
    hand.editor.nudge({ dx: 5, dy: 0 });
    hand.editor.deleteSelection();
    hand.editor.duplicateSelection();
    expect(hand.state().chart).toBe(before);
    expect(hand.lines).toHaveLength(1);
  });

  it("drops a gesture that is under way when it becomes so", () => {
    hand.use("trigger-point");
    hand.press(RIGHT_SCAPULA);
    hand.editor.setReadOnly(true);
    hand.release(RIGHT_SCAPULA);
    expect(hand.state().draft).toBeNull();
    expect(hand.lines).toEqual([]);
  });
});

describe("opening a visit", () => {
  it("starts with the trigger point tool when nothing is marked yet, else with select", () => {
    expect(hand.state().tool).toBe("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    expect(createEditorDriver({ visit: hand.state().visit }).state().tool).toBe("select");
  });

  it("takes the trigger point tool once an empty chart that was opened for reading may be written", () => {
    const reader = createEditorDriver({ isReadOnly: true });
    expect(reader.state().tool).toBe("select");
    reader.editor.setReadOnly(false);
    expect(reader.state().tool).toBe("trigger-point");
  });

  it("starts without anything to undo, and goes on counting lines and numbers", () => {
    hand.tap(RIGHT_SCAPULA);
    const again = createEditorDriver({ visit: hand.state().visit });
    expect(again.state().undoLabel).toBeNull();
    again.key("Ctrl+z");
    again.use("trigger-point");
    again.tap(LEFT_SCAPULA);
    expect(again.lines.map((line) => line.seq)).toEqual([2]);
    expect(again.points().map((point) => point.number)).toEqual([1, 2]);
    again.key("Ctrl+z");
    expect(again.lines.at(-1)?.command).toEqual({ type: "restore", direction: "undo", toSeq: 1 });
  });
});
