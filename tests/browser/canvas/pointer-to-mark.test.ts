import { page } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeOfCell } from "../../../src/atlas/cells.ts";
import type { Place } from "../../../src/atlas/place.ts";
import type { Mark } from "../../../src/domain/marks.ts";
import { type ChartOnScreen, closeChart, showChart } from "./chart-on-screen.tsx";
import { mouse, touch } from "./hand.ts";
import { somePoint } from "./marks-for-charts.ts";

beforeEach(() => page.viewport(1000, 800));
afterEach(closeChart);

describe("a tap with the trigger point tool", () => {
  it("places a point exactly under the pointer, at any zoom", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const aimed = chart.placeAt("posterior", 450, 420);
    await mouse.wheel(chart.whereIs(aimed, "posterior"), -600);
    await chart.atRest();
    await mouse.click(chart.whereIs(aimed, "posterior"));
    expect(distanceMm(placeOf(chart.marks()[0]), aimed)).toBeLessThan(1);
  });

  it("places one point, not two, when the finger taps twice in a hurry", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const at = chart.at("posterior", 450, 420);
    await touch.tapTwice(at, { x: at.x + 12, y: at.y });
    expect(chart.marks()).toHaveLength(1);
  });

  it("reaches the edge of the body when a finger comes down just beside it, and nothing farther off", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const crown = { x: chart.at("anterior", 388, 20).x, y: chart.at("anterior", 388, 20).y };
    await touch.tap({ x: crown.x, y: crown.y - 40 });
    expect(chart.marks()).toHaveLength(0);
    await touch.tap({ x: crown.x, y: crown.y - 5 });
    expect(chart.marks()).toHaveLength(1);
  });
});

describe("a drag with the select tool", () => {
  it("moves a point with the finger, as one step of undo", async () => {
    const chart = await showChart();
    const start = chart.placeAt("posterior", 450, 420);
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(start).id, place: start });
    chart.editor.setTool("select");
    const goal = chart.placeAt("posterior", 440, 520);
    const from = chart.whereIs(start, "posterior");
    const to = chart.whereIs(goal, "posterior");
    await touch.start([{ ...from, id: 0 }]);
    for (const share of [0.3, 0.6, 1]) {
      await touch.move([{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, id: 0 }]);
    }
    await touch.end();
    expect(distanceMm(placeOf(chart.marks()[0]), goal)).toBeLessThan(3);
    chart.editor.undo();
    expect(placeOf(chart.marks()[0])).toEqual(start);
  });
});

describe("a stroke with the pain zone tool", () => {
  it("shows the paint on the way and a zone at the end, which reaches as far as the brush went", async () => {
    const chart = await showChart();
    chart.editor.setTool("pain-zone");
    const points = [420, 460, 500].map((y) => chart.at("posterior", 450, y));
    const [first, middle, last] = points;
    if (first === undefined || middle === undefined || last === undefined) throw new Error("Three points");
    await mouse.move(first);
    await mouse.down(first);
    await mouse.move(middle, "left");
    await chart.until(() => chart.hasInk("draft", middle, 1));
    expect(chart.marks()).toHaveLength(0);
    await mouse.move(last, "left");
    await mouse.up(last);
    await chart.atRest();
    expect(chart.marks()).toMatchObject([{ kind: "pain-zone", ownerId: null }]);
    for (const point of points) expect(chart.hasInk("marks", point, 1)).toBe(true);
  });
});

describe("a finger that slides off the chart, onto what stands beside it", () => {
  /** The spine stands near the chart's left edge, which hides the left half of the back. */
  async function showRightHalf(): Promise<ChartOnScreen> {
    const chart = await showChart();
    const { viewport } = chart.editor.store.getState();
    const spine = chart.at("posterior", 388, 480);
    const offsetX = viewport.offsetX - (spine.x - chart.host.getBoundingClientRect().left - 12);
    chart.editor.setViewport({ ...viewport, offsetX });
    await chart.atRest();
    return chart;
  }

  async function slideOff(chart: ChartOnScreen): Promise<void> {
    const from = chart.at("posterior", 388, 480);
    await touch.start([{ ...from, id: 0 }]);
    for (const dx of [-8, -20, -36]) await touch.move([{ x: from.x + dx, y: from.y, id: 0 }]);
    await touch.end();
  }

  it.each(["trigger-point", "nothing-found"] as const)("places no mark with the %s tool", async (tool) => {
    const chart = await showRightHalf();
    chart.editor.setTool(tool);
    await slideOff(chart);
    expect(chart.marks()).toEqual([]);
  });

  it("leaves the point that it holds where it was, and the sheet too", async () => {
    const chart = await showRightHalf();
    const place = chart.placeAt("posterior", 388, 480);
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(place).id, place });
    chart.editor.setTool("select");
    const before = chart.editor.store.getState();
    await slideOff(chart);
    expect(chart.marks()).toBe(before.chart.marks);
    expect(chart.editor.store.getState().viewport).toBe(before.viewport);
  });

  it("paints no farther than the brush reaches at the edge", async () => {
    const chart = await showRightHalf();
    chart.editor.setTool("pain-zone");
    chart.editor.setBrushRadius(4);
    await slideOff(chart);
    const [zone] = chart.marks();
    if (zone?.kind !== "pain-zone") throw new Error("Nothing was painted");
    const { left } = chart.host.getBoundingClientRect();
    const painted = zone.cells.map((cell) => chart.whereIs(placeOfCell(chart.editor.body, cell), "posterior").x);
    expect(Math.min(...painted)).toBeGreaterThan(left - 10);
  });
});

function placeOf(mark: Mark | undefined): Place {
  if (mark === undefined || mark.kind === "pain-zone") throw new Error("No spot was placed");
  return mark.place;
}

function distanceMm(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
