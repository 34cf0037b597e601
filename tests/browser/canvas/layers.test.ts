import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { page } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { BADGE_SPOT } from "../../../src/export/marks/treatment-badges.ts";
import { someVisit } from "../../support/records.ts";
import { someTreatment } from "../../support/treatments.ts";
import { type ChartOnScreen, closeChart, showChart } from "./chart-on-screen.tsx";
import { mouse } from "./hand.ts";
import { somePoint } from "./marks-for-charts.ts";

/** A sign with its halo, without its number. In CSS px. */
const SIGN_REACH_PX = 9;

beforeEach(() => page.viewport(1000, 800));
afterEach(async () => {
  closeChart();
  document.documentElement.removeAttribute("data-theme");
});

describe("the layers of a chart", () => {
  it("show a new mark at once on a layer of its own, then fold it into the bitmap of all marks", async () => {
    const chart = await showChart();
    chart.editor.setTool("trigger-point");
    const at = chart.at("posterior", 450, 420);
    await mouse.move(at);
    await mouse.down(at);
    await chart.until(() => chart.hasInk("draft", at, SIGN_REACH_PX));
    expect(chart.hasInk("marks", at, SIGN_REACH_PX)).toBe(false);
    await mouse.up(at);
    await chart.atRest();
    expect(chart.hasInk("marks", at, SIGN_REACH_PX)).toBe(true);
    expect(chart.hasInk("draft", at, SIGN_REACH_PX)).toBe(false);
  });

  it("draw a mark of the right shoulder blade from behind and from the right, and not from the front", async () => {
    const chart = await showChart();
    const place = chart.placeAt("posterior", 500, 400);
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(place).id, place });
    await chart.atRest();
    chart.editor.fitAll();
    await chart.atRest();
    expect(chart.hasInk("marks", chart.whereIs(place, "posterior"), SIGN_REACH_PX)).toBe(true);
    expect(chart.hasInk("marks", chart.whereIs(place, "right"), SIGN_REACH_PX)).toBe(true);
    expect(chart.hasInk("marks", chart.whereIs(place, "anterior"), SIGN_REACH_PX)).toBe(false);
    expect(chart.hasInk("marks", chart.whereIs(place, "left"), SIGN_REACH_PX)).toBe(false);
  });

  it("put the halo of the selection on the overlay, and leave it empty without one", async () => {
    const chart = await showChart();
    const place = chart.placeAt("posterior", 450, 420);
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(place).id, place });
    const at = chart.whereIs(place, "posterior");
    chart.editor.select([somePoint(place).id]);
    await chart.until(() => chart.hasInk("overlay", at, 16));
    chart.editor.select([]);
    await chart.until(() => !chart.hasInk("overlay", at, 16));
    await chart.until(() => chart.hasInk("marks", at, 16));
    expect(chart.hasInk("overlay", at, 16)).toBe(false);
  });

  it("show a badge at a treated point, at the same size whatever the zoom, and above the halo when it is selected", async () => {
    const chart = await showChart();
    const place = chart.placeAt("posterior", 450, 420);
    const { id } = somePoint(place);
    chart.editor.execute({ type: "place-trigger-point", id, place });
    await chart.atRest();
    const badge = () => {
      const { x, y } = chart.whereIs(place, "posterior");
      // Its upper part: the lower one lies on the sign.
      return { x: x + BADGE_SPOT.x, y: y + BADGE_SPOT.y - 3 };
    };
    expect(chart.hasInk("marks", badge(), 1)).toBe(false);
    chart.editor.execute({ type: "treat-points", treatments: [{ pointId: id, treatment: someTreatment() }] });
    await chart.until(() => chart.hasInk("marks", badge(), 1));
    const scale = () => chart.editor.store.getState().viewport.scale;
    const before = scale();
    chart.editor.fitAll();
    expect(scale()).not.toBeCloseTo(before, 3);
    await chart.atRest();
    expect(chart.hasInk("marks", badge(), 1)).toBe(true);
    chart.editor.select([id]);
    await chart.until(() => chart.hasInk("overlay", badge(), 1));
  });

  it("show the usual referral of a point on the overlay, and nothing of it among the marks", async () => {
    const chart = await showChart();
    const middle = chart.placeAt("posterior", 450, 420);
    const at = chart.whereIs(middle, "posterior");
    chart.editor.setHint({ essential: cellsNearPlace(chart.editor.body, middle, 40), spillover: [] });
    await chart.until(() => chart.hasInk("overlay", at, 4));
    expect(chart.hasInk("marks", at, 4)).toBe(false);
    chart.editor.setHint({ essential: [], spillover: cellsNearPlace(chart.editor.body, middle, 40) });
    await chart.until(() => chart.hasInk("overlay", at, 8));
    chart.editor.setHint(null);
    await chart.until(() => !chart.hasInk("overlay", at, 16));
  });

  it("show the outlines of muscles on the body, under all marks", async () => {
    const chart = await showChart();
    const at = chart.at("posterior", 450, 420);
    const plain = chart.pixel("body", at);
    const pathByView = new Map([["posterior" as const, "M350 420L550 420"]]);
    chart.editor.setMuscleOutlines([{ depth: "superficial", pathByView }]);
    await chart.until(() => chart.pixel("body", at).join(" ") !== plain.join(" "));
    chart.editor.setMuscleOutlines([]);
    await chart.until(() => chart.pixel("body", at).join(" ") === plain.join(" "));
    expect(chart.hasInk("marks", at, 4)).toBe(false);
  });

  it("show the marks of an earlier visit pale, under those of today", async () => {
    const chart = await showChart();
    const place = chart.placeAt("posterior", 450, 420);
    const at = chart.whereIs(place, "posterior");
    chart.editor.setGhost(someVisit({ chart: { ...EMPTY_CHART, marks: [somePoint(place)], nextNumber: 2 } }));
    await chart.until(() => chart.hasInk("marks", at, SIGN_REACH_PX));
    const ghost = darkest(chart, at);
    chart.editor.setGhost(someVisit({}));
    chart.editor.execute({ type: "place-trigger-point", id: somePoint(place).id, place });
    await chart.atRest();
    expect(ghost).toBeGreaterThan(darkest(chart, at) + 40);
  });

  it("draw the figure dark when the person chooses the dark theme", async () => {
    const chart = await showChart();
    const chest = chart.at("anterior", 388, 420);
    const light = brightness(chart.pixel("body", chest));
    document.documentElement.dataset["theme"] = "dark";
    await chart.until(() => brightness(chart.pixel("body", chest)) < light - 60);
    expect(light).toBeGreaterThan(200);
  });
});

function brightness([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return (red + green + blue) / 3;
}

/** The sign's own color, wherever in it: the brightness of its darkest opaque pixel. */
function darkest(chart: ChartOnScreen, { x, y }: { readonly x: number; readonly y: number }): number {
  const steps = [-6, -4, 0, 4, 6];
  const pixels = steps.flatMap((dx) => steps.map((dy) => chart.pixel("marks", { x: x + dx, y: y + dy })));
  return Math.min(
    ...pixels.map(([red = 0, green = 0, blue = 0, alpha = 0]) => {
      const onPaper = (channel: number) => (channel * alpha + 255 * (255 - alpha)) / 255;
      return brightness([onPaper(red), onPaper(green), onPaper(blue)]);
    }),
  );
}
