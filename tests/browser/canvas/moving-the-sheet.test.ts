import { page, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChartOnScreen, closeChart, type ScreenPoint, showChart } from "./chart-on-screen.tsx";
import { CTRL, mouse, spaceBar, touch } from "./hand.ts";
import { somePoint } from "./marks-for-charts.ts";

beforeEach(() => page.viewport(1000, 800));
afterEach(closeChart);

describe("moving the sheet", () => {
  it("only moves the bitmaps while the hand drags, and draws sharply when it rests", async () => {
    const chart = await showChart();
    const shoulder = chart.at("posterior", 450, 420);
    await mouse.move(shoulder);
    await mouse.down(shoulder, "middle");
    await mouse.move({ x: shoulder.x - 60, y: shoulder.y + 20 }, "middle");
    expect(chart.content.style.transform).toBe("translate(-60px, 20px) scale(1)");
    await mouse.up({ x: shoulder.x - 60, y: shoulder.y + 20 }, "middle");
    await chart.atRest();
    expect(chart.content.style.transform).toBe("");
    const moved = chart.at("posterior", 450, 420);
    expect(moved.x).toBeCloseTo(shoulder.x - 60, 3);
    expect(moved.y).toBeCloseTo(shoulder.y + 20, 3);
  });

  it("keeps what lies under the pointer under it while the wheel zooms", async () => {
    const chart = await showChart();
    const aimed = chart.placeAt("posterior", 450, 420);
    const before = chart.whereIs(aimed, "posterior");
    await mouse.move(before);
    await mouse.wheel(before, -300);
    await chart.atRest();
    const after = chart.whereIs(aimed, "posterior");
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
    expect(chart.at("posterior", 460, 420).x - after.x).toBeGreaterThan(1.4 * 10 * scaleAtStart(chart));
  });

  it("keeps the signs at their size on the screen at any zoom", async () => {
    const chart = await showChart();
    const place = chart.placeAt("posterior", 450, 420);
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(place).id, place });
    await chart.atRest();
    const small = inkAbove(chart, chart.whereIs(place, "posterior"));
    for (let turn = 0; turn < 4; turn += 1) await mouse.wheel(chart.whereIs(place, "posterior"), -300, CTRL);
    await chart.atRest();
    expect(inkAbove(chart, chart.whereIs(place, "posterior"))).toBe(small);
    expect(small).toBeGreaterThan(6);
  });

  it("pans by the space bar and a drag, and places nothing", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    chart.host.focus();
    const from = chart.at("posterior", 450, 420);
    await spaceBar.down();
    await dragRight(from, 50);
    await spaceBar.up();
    expect(chart.at("posterior", 450, 420).x).toBeCloseTo(from.x + 50, 3);
    expect(chart.marks()).toHaveLength(0);
  });

  it.each(["trigger-point", "pain-zone"] as const)(
    "pans by the space bar after the %s tool was chosen by mouse, and presses its button no second time",
    async (tool) => {
      const chart = await showChart();
      const button = addButton(() => chart.editor.setTool(tool));
      await mouse.click(middleOf(button));
      expect(document.activeElement).toBe(button);
      chart.editor.setTool(tool);
      const from = chart.at("posterior", 450, 420);
      await spaceBar.down();
      await dragRight(from, 50);
      await spaceBar.up();
      expect(chart.at("posterior", 450, 420).x).toBeCloseTo(from.x + 50, 3);
      expect(chart.marks()).toHaveLength(0);
      await mouse.click(middleOf(button));
      await spaceBar.down();
      await spaceBar.up();
      expect(button.dataset["presses"]).toBe("2");
    },
  );

  it("leaves the space bar to a button that was reached by keyboard, and to a field", async () => {
    const chart = await showChart();
    const button = addButton(() => chart.editor.setTool("pan"));
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await spaceBar.down();
    expect(chart.host.dataset["grabbing"]).not.toBe("true");
    await spaceBar.up();
    expect(button.dataset["presses"]).toBe("1");

    const field = document.createElement("input");
    document.body.prepend(field);
    await mouse.click(middleOf(field));
    await spaceBar.down();
    await spaceBar.up();
    expect(field.value).toBe(" ");
  });

  it("pans by dragging beside all marks with the select tool", async () => {
    const chart = await showChart();
    chart.editor.setTool("select");
    const from = chart.at("posterior", 450, 420);
    await touch.start([{ ...from, id: 0 }]);
    for (const dx of [20, 40, 60]) await touch.move([{ x: from.x + dx, y: from.y, id: 0 }]);
    await touch.end();
    expect(chart.at("posterior", 450, 420).x).toBeGreaterThan(from.x + 30);
  });

  it("comes near to a place by a double tap with the select tool", async () => {
    const chart = await showChart();
    chart.editor.setTool("select");
    const scale = chart.editor.store.getState().viewport.scale;
    await touch.tapTwice(chart.at("posterior", 450, 420), chart.at("posterior", 450, 420));
    expect(chart.editor.store.getState().viewport.scale).toBeGreaterThan(2 * scale);
  });
});

async function dragRight(from: ScreenPoint, px: number): Promise<void> {
  await mouse.move(from);
  await mouse.down(from);
  await mouse.move({ x: from.x + px, y: from.y }, "left");
  await mouse.up({ x: from.x + px, y: from.y });
}

/** A button beside the chart; it counts how often it is pressed. */
function addButton(press: () => void): HTMLElement {
  const button = document.createElement("button");
  button.textContent = "Tool";
  button.addEventListener("click", () => {
    button.dataset["presses"] = String(Number(button.dataset["presses"] ?? 0) + 1);
    press();
  });
  document.body.prepend(button);
  return button;
}

function middleOf(element: HTMLElement): ScreenPoint {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function scaleAtStart(chart: ChartOnScreen): number {
  const { sheet, viewport } = chart.editor.store.getState();
  return Math.min(viewport.height / sheet.height, 1);
}

/** How many px of a sign stand above its middle. */
function inkAbove(chart: ChartOnScreen, { x, y }: ScreenPoint): number {
  for (let up = 40; up > 0; up -= 1) if ((chart.pixel("marks", { x, y: y - up })[3] ?? 0) > 60) return up;
  return 0;
}
