import { beforeEach, describe, expect, it } from "vitest";
import { mirrorCell, mirrorPlace, sideOfPlace } from "../../../src/atlas/place.ts";
import { distanceMm } from "../../../src/editor/zone-motion.ts";
import type { EditorDriver } from "../../support/editor-driver.ts";
import { createEditorDriver, RIGHT_SCAPULA, RIGHT_THIGH, SPINE } from "../../support/editor-driver.ts";

let hand: EditorDriver;
beforeEach(() => {
  hand = createEditorDriver();
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
  hand.use("pain-zone");
  hand.tap(RIGHT_THIGH);
  const [point] = hand.points();
  const [zone] = hand.zones();
  if (point === undefined || zone === undefined) throw new Error("Nothing was charted");
  const edit = { class: "active", pain: 7, muscle: "infraspinatus", note: "jumps" } as const;
  hand.editor.execute({ type: "edit-trigger-point", id: point.id, edit });
  hand.editor.execute({ type: "edit-pain-zone", id: zone.id, edit: { qualities: ["aching"], pain: 5 } });
});

describe("mirroring", () => {
  it("copies a point to the other side with class, pain, muscle, note and zone, under a new number", () => {
    hand.key("m");
    const [original, copy] = hand.points();
    const [zone, zoneCopy] = hand.zones();
    expect(copy).toMatchObject({
      number: 2,
      place: original && mirrorPlace(original.place),
      class: "active",
      pain: 7,
      muscle: "infraspinatus",
      note: "jumps",
    });
    expect(zoneCopy).toMatchObject({ ownerId: copy?.id, qualities: ["aching"], pain: 5 });
    expect(zoneCopy?.cells).toEqual([...(zone?.cells ?? [])].map(mirrorCell).sort((a, b) => a - b));
    expect(hand.selected()).toEqual([copy]);
    expect(hand.said()).toMatch(/^Point 2 added, left, /);
    expect(hand.state().undoLabel).toBe("Mirror a point");
  });

  it("comes back to the same place and skin when the copy is mirrored", () => {
    hand.key("m");
    hand.key("m");
    const [original, , back] = hand.points();
    expect(back?.place).toEqual(original?.place);
    expect(hand.zones()[2]?.cells).toEqual(hand.zones()[0]?.cells);
  });

  it("takes the point along when its zone is selected, each once", () => {
    const ids = hand.state().chart.marks.map((mark) => mark.id);
    hand.editor.select(ids);
    hand.key("m");
    expect(hand.points()).toHaveLength(2);
    expect(hand.zones()).toHaveLength(2);
  });

  it("is not offered for a point on the midline", () => {
    hand.use("trigger-point");
    hand.tap(SPINE);
    const count = hand.lines.length;
    hand.key("m");
    hand.editor.mirrorSelection();
    expect(hand.lines).toHaveLength(count);
  });

  it("carries over that a zone was moved with its point", () => {
    hand.key("ArrowUp");
    hand.key("m");
    hand.key("ArrowDown");
    const [zone, zoneCopy] = hand.zones();
    expect(zoneCopy?.painted?.cells).toEqual([...(zone?.painted?.cells ?? [])].map(mirrorCell).sort((a, b) => a - b));
    expect(zoneCopy?.cells).toEqual(zoneCopy?.painted?.cells);
  });
});

describe("duplicating", () => {
  it("puts the copy about 15 mm beside the original, away from the midline, with its zone", () => {
    hand.key("d");
    const [original, copy] = hand.points();
    if (original === undefined || copy === undefined) throw new Error("No copy");
    expect(copy).toMatchObject({ number: 2, class: "active", muscle: "infraspinatus" });
    expect(distanceMm(original.place, copy.place)).toBeGreaterThan(10);
    expect(distanceMm(original.place, copy.place)).toBeLessThan(25);
    expect(copy.place.x).toBeLessThan(original.place.x);
    expect(sideOfPlace(copy.place)).toBe("right");
    const [zone, zoneCopy] = hand.zones();
    expect(zoneCopy).toMatchObject({ ownerId: copy.id, qualities: ["aching"] });
    expect(zoneCopy?.cells).not.toEqual(zone?.cells);
  });

  it("copies the patient's own pain and sites with nothing found too", () => {
    hand.editor.select([]);
    hand.use("pain-zone");
    hand.tap(SPINE);
    hand.key("d");
    hand.use("nothing-found");
    hand.tap({ ...SPINE, x: 430 });
    hand.key("d");
    expect(hand.zones().filter((zone) => zone.ownerId === null)).toHaveLength(2);
    expect(hand.clearSites()).toHaveLength(2);
    expect(new Set(hand.state().chart.marks.map((mark) => mark.id)).size).toBe(hand.state().chart.marks.length);
  });
});

describe("deleting", () => {
  it("takes the referral zone along, and undo brings both back and selects the point", () => {
    const before = hand.state().chart;
    hand.key("Delete");
    expect(hand.state().chart.marks).toEqual([]);
    expect(hand.said()).toBe("Point 1 deleted");
    hand.key("Ctrl+z");
    expect(hand.state().chart).toBe(before);
    expect(hand.selected()).toMatchObject([{ number: 1 }]);
  });

  it("of a selected zone leaves its point", () => {
    hand.editor.select(hand.zones().map((zone) => zone.id));
    hand.key("Backspace");
    expect(hand.points()).toHaveLength(1);
    expect(hand.zones()).toHaveLength(0);
    expect(hand.said()).toBe("Referral zone of point 1 deleted");
  });

  it("of nothing does nothing", () => {
    hand.editor.select([]);
    const count = hand.lines.length;
    hand.editor.deleteSelection();
    expect(hand.lines).toHaveLength(count);
  });
});
