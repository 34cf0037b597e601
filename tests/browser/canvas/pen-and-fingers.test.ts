import { page } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeChart, showChart } from "./chart-on-screen.tsx";
import { mouse, pen, touch } from "./hand.ts";

/** A palm on the glass, as tablets report it. */
const PALM_RADIUS_PX = 40;

beforeEach(() => page.viewport(1000, 800));
afterEach(closeChart);

describe("fingers alone", () => {
  it("draw with one, and pinch with two: what the first finger began is dropped", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const { scale } = chart.editor.store.getState().viewport;
    const at = chart.at("posterior", 388, 500);
    await touch.start([{ x: at.x - 30, y: at.y, id: 0 }]);
    expect(chart.editor.store.getState().draft?.kind).toBe("placing");
    await touch.start([
      { x: at.x - 30, y: at.y, id: 0 },
      { x: at.x + 30, y: at.y, id: 1 },
    ]);
    expect(chart.editor.store.getState().draft).toBeNull();
    await touch.move([
      { x: at.x - 60, y: at.y, id: 0 },
      { x: at.x + 60, y: at.y, id: 1 },
    ]);
    await touch.end();
    expect(chart.marks()).toHaveLength(0);
    expect(chart.editor.store.getState().viewport.scale).toBeCloseTo(2 * scale, 1);
  });

  it("dab twice in quick succession with a brush: both dabs count, and the sheet stays", async () => {
    const chart = await showChart();
    const { viewport } = chart.editor.store.getState();
    const area = () => chart.marks().flatMap((mark) => (mark.kind === "pain-zone" ? mark.cells : [])).length;
    const first = chart.at("posterior", 450, 420);
    const second = { x: first.x + 20, y: first.y };

    chart.editor.setTool("pain-zone");
    await touch.tap(first);
    const ofOneDab = area();
    chart.editor.undo();
    // Long after the first, so that the next two are a pair of their own.
    await touch.tapTwice(first, second, Date.now() / 1000 + 2);
    const painted = area();
    expect(painted).toBeGreaterThan(ofOneDab);
    expect(chart.editor.store.getState().viewport).toBe(viewport);

    chart.editor.setTool("erase-zone");
    await touch.tapTwice(first, second, Date.now() / 1000 + 4);
    expect(area()).toBeLessThan(painted - ofOneDab);
    expect(chart.editor.store.getState().viewport).toBe(viewport);
  });

  it("mark nothing when a hand rests on the glass", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    await touch.start([{ ...chart.at("posterior", 450, 420), id: 0, radius: PALM_RADIUS_PX }]);
    await touch.end();
    expect(chart.marks()).toHaveLength(0);
  });
});

describe("a pen", () => {
  it("draws, and from then on a finger only moves the sheet", async () => {
    const chart = await showChart();
    chart.editor.setTool("pain-zone");
    await pen.stroke([400, 430, 460].map((y) => chart.at("posterior", 450, y)));
    expect(chart.marks()).toMatchObject([{ kind: "pain-zone" }]);
    const before = chart.marks();
    const from = chart.at("posterior", 330, 420);
    await touch.start([{ ...from, id: 0 }]);
    await touch.move([{ x: from.x + 40, y: from.y, id: 0 }]);
    await touch.end();
    expect(chart.marks()).toBe(before);
    expect(chart.at("posterior", 330, 420).x).toBeCloseTo(from.x + 40, 3);
  });

  it("leaves a finger that taps to be told so, and fingers draw again once that is wanted", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    await pen.stroke([chart.at("posterior", 450, 420)]);
    await touch.tap(chart.at("posterior", 330, 420));
    expect(chart.marks()).toHaveLength(1);
    expect(chart.editor.store.getState().fingers).toBe("refused");
    chart.editor.setFingers("draw");
    await touch.tap(chart.at("posterior", 330, 600));
    expect(chart.marks()).toHaveLength(2);
  });

  it("goes on drawing while the hand that holds it rests on the glass, and the sheet stays", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const at = chart.at("posterior", 450, 420);
    const { viewport } = chart.editor.store.getState();
    await mouse.down(at, "left", "pen");
    await touch.start([{ x: at.x + 80, y: at.y + 60, id: 0 }]);
    await touch.move([{ x: at.x + 120, y: at.y + 90, id: 0 }]);
    await touch.end();
    await mouse.up(at, "left", "pen");
    expect(chart.marks()).toHaveLength(1);
    expect(chart.editor.store.getState().viewport).toBe(viewport);
  });
});
