import { describe, expect, it } from "vitest";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import {
  createHistory,
  HISTORY_LIMIT,
  labelOfRedo,
  labelOfUndo,
  recordEntry,
  stepBack,
  stepForward,
} from "../../../src/editor/history.ts";
import { createEditorDriver, LEFT_SCAPULA, RIGHT_SCAPULA, RIGHT_THIGH } from "../../support/editor-driver.ts";

describe("the history of an open chart", () => {
  it("goes back at least 200 steps and forgets the oldest beyond its limit", () => {
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(200);
    let history = createHistory(EMPTY_CHART, 0);
    for (let seq = 1; seq <= HISTORY_LIMIT + 50; seq += 1) {
      history = recordEntry(history, { chart: { ...EMPTY_CHART, nextNumber: seq }, seq, label: `Change ${seq}` });
    }
    let steps = 0;
    for (let step = stepBack(history); step !== null; step = stepBack(history)) {
      history = step.history;
      steps += 1;
    }
    expect(steps).toBe(HISTORY_LIMIT);
    expect(history.entries[0]?.seq).toBe(50);
  });

  it("names what it takes back and what it repeats", () => {
    const moved = recordEntry(createHistory(EMPTY_CHART, 0), { chart: EMPTY_CHART, seq: 1, label: "Move point 3" });
    expect([labelOfUndo(moved), labelOfRedo(moved)]).toEqual(["Move point 3", null]);
    const back = stepBack(moved);
    expect(back).toMatchObject({ label: "Move point 3", entry: { seq: 0 } });
    expect(back && [labelOfUndo(back.history), labelOfRedo(back.history)]).toEqual([null, "Move point 3"]);
    expect(back && stepForward(back.history)).toMatchObject({ label: "Move point 3", entry: { seq: 1 } });
  });
});

describe("undo and redo", () => {
  it("are journal lines that name the line they return to", () => {
    const hand = createEditorDriver();
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA);
    hand.key("Ctrl+z");
    expect(hand.said()).toBe("Undo place point 2");
    expect(hand.state()).toMatchObject({ undoLabel: "Place point 1", redoLabel: "Place point 2" });
    hand.key("Ctrl+z");
    hand.key("Ctrl+y");
    expect(hand.lines.slice(2).map((line) => line.command)).toEqual([
      { type: "restore", direction: "undo", toSeq: 1 },
      { type: "restore", direction: "undo", toSeq: 0 },
      { type: "restore", direction: "redo", toSeq: 1 },
    ]);
  });

  it("do nothing at the ends", () => {
    const hand = createEditorDriver();
    hand.editor.undo();
    hand.editor.redo();
    expect(hand.lines).toEqual([]);
    hand.tap(RIGHT_SCAPULA);
    hand.editor.redo();
    expect(hand.lines).toHaveLength(1);
  });

  it("forget what was undone as soon as something else is done, and give its number anew", () => {
    const hand = createEditorDriver();
    hand.tap(RIGHT_SCAPULA);
    hand.tap(LEFT_SCAPULA);
    hand.key("Ctrl+z");
    hand.tap(RIGHT_THIGH);
    expect(hand.state().redoLabel).toBeNull();
    expect(hand.points().map((point) => point.number)).toEqual([1, 2]);
  });

  it("leave nothing selected that is gone, and select what came back", () => {
    const hand = createEditorDriver();
    hand.tap(RIGHT_SCAPULA);
    hand.key("Ctrl+z");
    expect(hand.state().selection).toEqual([]);
    hand.key("Ctrl+y");
    expect(hand.selected()).toMatchObject([{ number: 1 }]);
  });

  it("drop a gesture that is under way, and only that", () => {
    const hand = createEditorDriver();
    hand.tap(RIGHT_SCAPULA);
    hand.press(LEFT_SCAPULA);
    hand.key("Ctrl+z");
    expect(hand.state().draft).toBeNull();
    hand.release(LEFT_SCAPULA);
    expect(hand.points()).toHaveLength(1);
  });
});
