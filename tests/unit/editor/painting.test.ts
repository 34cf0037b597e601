import { beforeEach, describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { areaOfCells, cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { measureZone } from "../../../src/domain/zone-facts.ts";
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
});

const below = (spot: Spot, mm: number): Spot => ({ ...spot, y: spot.y + mm });

describe("painting a referral zone", () => {
  beforeEach(() => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.use("pain-zone");
    hand.drag([RIGHT_THIGH, below(RIGHT_THIGH, 80)]);
  });

  it("gives the selected point its zone, keeps the point selected and says the area", () => {
    const [point] = hand.points();
    const [zone] = hand.zones();
    expect(zone).toMatchObject({ ownerId: point?.id, drawnBy: "clinician", painted: null });
    expect(hand.selected()).toEqual([point]);
    const area = Math.round(areaOfCells(hand.editor.body, zone?.cells ?? []).cm2);
    expect(hand.said()).toBe(`Referral zone of point 1, ${area} cm²`);
    expect(area).toBeGreaterThan(15);
  });

  it("goes on with the same zone at the next stroke, also when the zone is selected", () => {
    const first = hand.zones()[0]?.cells.length ?? 0;
    hand.tap(below(RIGHT_THIGH, 130));
    const second = hand.zones()[0]?.cells.length ?? 0;
    expect(second).toBeGreaterThan(first);
    hand.editor.select(hand.zones().map((zone) => zone.id));
    hand.tap(below(RIGHT_THIGH, 180));
    expect(hand.zones()).toHaveLength(1);
    expect(hand.zones()[0]?.cells.length).toBeGreaterThan(second);
    expect(hand.zones()[0]?.ownerId).toBe(hand.points()[0]?.id);
  });

  it("commits nothing when the stroke brings no new skin", () => {
    const count = hand.lines.length;
    hand.tap(RIGHT_THIGH);
    expect(hand.lines).toHaveLength(count);
    expect(hand.state().draft).toBeNull();
  });
});

describe("painting the patient's own pain", () => {
  beforeEach(() => hand.use("pain-zone"));

  it("makes a zone, selects it and goes on with it at the next stroke", () => {
    hand.tap(RIGHT_THIGH);
    hand.tap(LEFT_SCAPULA);
    expect(hand.zones()).toHaveLength(1);
    expect(hand.zones()[0]).toMatchObject({ ownerId: null });
    expect(hand.selected()).toEqual(hand.zones());
    expect(hand.said()).toMatch(/^Own pain zone, \d+(\.\d)? cm²$/);
  });

  it("makes another zone when nothing is selected", () => {
    hand.tap(RIGHT_THIGH);
    hand.editor.select([]);
    hand.tap(LEFT_SCAPULA);
    expect(hand.zones()).toHaveLength(2);
  });

  it("records who draws", () => {
    hand.editor.setZoneAuthor("patient");
    hand.tap(RIGHT_THIGH);
    expect(hand.zones()[0]?.drawnBy).toBe("patient");
    hand.editor.setZoneAuthor("clinician");
    hand.tap(below(RIGHT_THIGH, 60));
    expect(hand.zones()[0]?.drawnBy).toBe("patient");
  });

  it("paints what lies within the radius of the brush on the skin", () => {
    hand.editor.setBrushRadius(25);
    hand.tap(RIGHT_THIGH);
    const near = cellsNearPlace(hand.editor.body, hand.placeAt(RIGHT_THIGH), 25);
    expect(hand.zones()[0]?.cells).toEqual([...near].sort((a, b) => a - b));
  });

  it("leaves no gap between two samples of a fast hand", () => {
    hand.editor.setBrushRadius(8);
    hand.drag([RIGHT_THIGH, below(RIGHT_THIGH, 200)]);
    const cells = new Set(hand.zones()[0]?.cells);
    for (let mm = 0; mm <= 200; mm += 5) {
      expect(cells).toContain(cellOfPlace(hand.editor.body, hand.placeAt(below(RIGHT_THIGH, mm))));
    }
  });

  it("marks at least the skin under the smallest brush, everywhere", () => {
    hand.editor.setBrushRadius(4);
    for (let x = 420; x < 440; x += 2) {
      hand.editor.select([]);
      hand.tap({ ...RIGHT_SCAPULA, x });
    }
    expect(hand.zones().length).toBe(10);
  });

  it("does not paint the chest from the back", () => {
    hand.editor.setBrushRadius(60);
    hand.drag([RIGHT_SCAPULA, LEFT_SCAPULA]);
    const depths = (hand.zones()[0]?.cells ?? []).map((cell) => placeOfCell(hand.editor.body, cell).z);
    expect(Math.max(...depths)).toBeLessThan(hand.placeAt(RIGHT_CHEST).z);
  });

  it("goes on in another view without painting the way between", () => {
    hand.drag([RIGHT_SCAPULA, BESIDE_BODY, RIGHT_CHEST]);
    const cells = hand.zones()[0]?.cells ?? [];
    expect(cells).toContain(cellOfPlace(hand.editor.body, hand.placeAt(RIGHT_SCAPULA)));
    expect(cells).toContain(cellOfPlace(hand.editor.body, hand.placeAt(RIGHT_CHEST)));
    expect(areaOfCells(hand.editor.body, cells).cm2).toBeLessThan(60);
  });

  it("shows the stroke while it lasts, in one step afterwards", () => {
    hand.press(RIGHT_THIGH);
    hand.slideTo(below(RIGHT_THIGH, 30));
    hand.slideTo(below(RIGHT_THIGH, 60));
    const { draft } = hand.state();
    expect(draft).toMatchObject({ kind: "painting", ownerId: null });
    expect(hand.zones()).toEqual([]);
    hand.release(below(RIGHT_THIGH, 60));
    const painted = draft?.kind === "painting" ? [...draft.cells].sort((a, b) => a - b) : [];
    expect(hand.zones()[0]?.cells).toEqual(painted);
    expect(hand.lines).toHaveLength(1);
  });

  it("is dropped by Escape", () => {
    hand.press(RIGHT_THIGH);
    hand.slideTo(below(RIGHT_THIGH, 30));
    hand.key("Escape");
    hand.release(below(RIGHT_THIGH, 60));
    expect(hand.zones()).toEqual([]);
    expect(hand.state().draft).toBeNull();
  });

  it("is what undo takes back while it lasts, and nothing before it", () => {
    hand.tap(RIGHT_THIGH);
    const before = hand.state().chart;
    hand.press(LEFT_SCAPULA);
    hand.key("Ctrl+z");
    hand.release(LEFT_SCAPULA);
    expect(hand.state()).toMatchObject({ chart: before, draft: null });
    hand.key("Ctrl+z");
    expect(hand.zones()).toEqual([]);
  });

  it("says both sides only when the zone lies on both", () => {
    const sideNow = (): string | null => {
      const [zone] = hand.zones();
      return zone === undefined ? null : measureZone(hand.editor.body, zone).side;
    };
    hand.tap(RIGHT_SCAPULA);
    expect(sideNow()).toBe("right");
    hand.tap(LEFT_SCAPULA);
    expect(sideNow()).toBe("both sides");
    hand.key("Ctrl+z");
    hand.key("Ctrl+z");
    hand.editor.setBrushRadius(4);
    hand.tap(SPINE);
    expect(sideNow()).toBe("midline");
  });
});

describe("erasing", () => {
  beforeEach(() => {
    hand.use("trigger-point");
    hand.tap(RIGHT_SCAPULA);
    hand.use("pain-zone");
    hand.editor.setBrushRadius(30);
    hand.tap(RIGHT_THIGH);
    hand.editor.select([]);
    hand.tap(below(RIGHT_THIGH, 40));
    hand.use("erase-zone");
  });

  it("takes skin from the zone of the selected point only", () => {
    const [, own] = hand.zones();
    hand.editor.select(hand.points().map((point) => point.id));
    hand.editor.setBrushRadius(15);
    hand.tap(below(RIGHT_THIGH, 20));
    expect(hand.zones()[1]).toBe(own);
    expect(hand.state().undoLabel).toBe("Erase from referral zone of point 1");
    expect(hand.said()).toMatch(/^Referral zone of point 1, \d+ cm²$/);
  });

  it("takes skin from another zone than the selected one where the stroke begins on that", () => {
    hand.editor.select([]);
    hand.use("pain-zone");
    hand.tap(LEFT_SCAPULA);
    const before = hand.zones();
    hand.use("erase-zone");
    hand.editor.select(hand.points().map((point) => point.id));
    hand.editor.setBrushRadius(15);
    hand.tap(LEFT_SCAPULA);
    const after = hand.zones();
    expect(after.map((zone, index) => zone === before[index])).toEqual([true, true, false]);
    expect(after[2]?.cells.length).toBeLessThan(before[2]?.cells.length ?? 0);
  });

  it("takes skin from every zone under the brush when none is selected, in one step", () => {
    const before = hand.zones().map((zone) => zone.cells.length);
    hand.editor.select([]);
    hand.editor.setBrushRadius(15);
    hand.tap(below(RIGHT_THIGH, 20));
    const after = hand.zones().map((zone) => zone.cells.length);
    expect(after[0]).toBeLessThan(before[0] ?? 0);
    expect(after[1]).toBeLessThan(before[1] ?? 0);
    expect(hand.said()).toBe("Erased from 2 zones");
    hand.key("Ctrl+z");
    expect(hand.zones().map((zone) => zone.cells.length)).toEqual(before);
  });

  it("removes a zone with its last skin, and says so", () => {
    hand.editor.select(hand.points().map((point) => point.id));
    hand.editor.setBrushRadius(60);
    hand.tap(RIGHT_THIGH);
    expect(hand.zones()).toHaveLength(1);
    expect(hand.said()).toBe("Referral zone of point 1 removed");
    expect(hand.selected()).toEqual(hand.points());
  });

  it("does nothing where there is no zone", () => {
    const count = hand.lines.length;
    hand.tap(LEFT_SCAPULA);
    expect(hand.lines).toHaveLength(count);
  });
});

describe("a gesture under which the sheet moves", () => {
  const jumps: readonly [string, () => void][] = [
    ["all views are shown", () => hand.key("0")],
    ["another view is shown", () => hand.key("3")],
    ["the tablet is turned", () => hand.editor.resizeStage(700, 1000)],
  ];

  it.each(jumps)("keeps a stroke as far as it came when %s", (_, jump) => {
    hand.use("pain-zone");
    hand.press(RIGHT_SCAPULA);
    hand.slideTo(below(RIGHT_SCAPULA, 20));
    const { draft } = hand.state();
    jump();
    hand.slideTo(LEFT_SCAPULA);
    hand.release(LEFT_SCAPULA);
    const painted = draft?.kind === "painting" ? [...draft.cells].sort((a, b) => a - b) : [];
    expect(hand.zones().map((zone) => zone.cells)).toEqual([painted]);
    expect(hand.lines).toHaveLength(1);
  });

  it.each(jumps)("places nothing on the skin that comes under the finger when %s", (_, jump) => {
    hand.use("trigger-point");
    hand.press(RIGHT_SCAPULA);
    jump();
    hand.release(LEFT_SCAPULA);
    expect(hand.lines).toEqual([]);
    expect(hand.state().draft).toBeNull();
  });

  it("paints no streak between two places when the wheel turns in the middle of a stroke", () => {
    hand.use("pain-zone");
    hand.press(RIGHT_THIGH);
    const { viewport } = hand.state();
    hand.editor.setViewport({ ...viewport, offsetY: viewport.offsetY - 60 });
    hand.slideTo(below(RIGHT_THIGH, 200));
    hand.release(below(RIGHT_THIGH, 200));
    const cells = new Set(hand.zones()[0]?.cells);
    expect(cells).not.toContain(cellOfPlace(hand.editor.body, hand.placeAt(below(RIGHT_THIGH, 100))));
    expect(cells).toContain(cellOfPlace(hand.editor.body, hand.placeAt(below(RIGHT_THIGH, 200))));
  });
});
