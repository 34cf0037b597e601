import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureId } from "../../../src/atlas/place.ts";
import { createViewPoint, FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import {
  boxOfViews,
  createSheet,
  createSheetPoint,
  findPlacedView,
  sheetToView,
  VIEW_LABEL_MM,
  viewToSheet,
} from "../../../src/editor/sheet.ts";
import type { Viewport } from "../../../src/editor/viewport.ts";
import {
  createScreenPoint,
  fitSheet,
  fitView,
  MAX_ZOOM,
  MIN_ZOOM,
  openViewport,
  panBy,
  resizeViewport,
  revealPoint,
  savedToViewport,
  scaleOfZoomOne,
  screenToSheet,
  sheetToScreen,
  viewportToSaved,
  zoomAbout,
  zoomToPlace,
} from "../../../src/editor/viewport.ts";
import { readBody } from "../../support/bodies.ts";
import { createEditorDriver } from "../../support/editor-driver.ts";

const sheet = createSheet(readBody("female"));
const tablet = { width: 820, height: 700 };
const phone = { width: 390, height: 520 };

const sizeArbitrary = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 1400 }),
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

function boxOnScreen(viewport: Viewport, views: readonly (typeof VIEW_IDS)[number][]) {
  const box = boxOfViews(sheet, views);
  const topLeft = sheetToScreen(viewport, createSheetPoint(box.x, box.y));
  const bottomRight = sheetToScreen(viewport, createSheetPoint(box.x + box.width, box.y + box.height));
  return { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y };
}

describe("the sheet", () => {
  it.each(FIGURE_IDS)("holds all views of the %s figure side by side, none over another", (figure: FigureId) => {
    const { views, width, height } = createSheet(readBody(figure));
    expect(views.map((view) => view.view)).toEqual([...VIEW_IDS]);
    views.forEach((view, index) => {
      const previous = views[index - 1];
      expect(view.x).toBeGreaterThan(previous === undefined ? 0 : previous.x + previous.width);
      expect(view.x + view.width).toBeLessThan(width);
      expect(view.y).toBeGreaterThanOrEqual(VIEW_LABEL_MM);
      expect(view.y + view.height).toBeLessThan(height);
    });
    expect(new Set(views.map((view) => Math.round(view.y + view.height))).size).toBe(1);
  });

  it("shows the soles larger than the body", () => {
    expect(findPlacedView(sheet, "soles").scale).toBeGreaterThan(findPlacedView(sheet, "anterior").scale);
  });

  it("finds the view and the point in it, there and back, and nothing between the views", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_IDS), fraction, fraction, (view, fx, fy) => {
        const placed = findPlacedView(sheet, view);
        const point = createViewPoint((fx * placed.width) / placed.scale, (fy * placed.height) / placed.scale);
        const back = sheetToView(sheet, viewToSheet(placed, point));
        expect(back?.view).toBe(view);
        expect(back?.point.x).toBeCloseTo(point.x);
        expect(back?.point.y).toBeCloseTo(point.y);
      }),
    );
    const anterior = findPlacedView(sheet, "anterior");
    expect(sheetToView(sheet, createSheetPoint(anterior.x + anterior.width + 1, anterior.y + 50))).toBeNull();
  });
});

describe("the viewport", () => {
  it("opens with front and back filling the height of a tablet, and wholly on a phone", () => {
    const open = openViewport(sheet, tablet);
    const box = boxOnScreen(open, ["anterior", "posterior"]);
    expect(box.bottom - box.top).toBeCloseTo(tablet.height - 24);
    expect(box.left).toBeGreaterThan(0);
    expect(box.right).toBeLessThan(tablet.width);
    const small = boxOnScreen(openViewport(sheet, phone), ["anterior", "posterior"]);
    expect(small.right - small.left).toBeCloseTo(phone.width - 24);
  });

  it("opens on a wide screen without cutting the view beside front and back", () => {
    const wide = { width: 1060, height: 780 };
    const open = openViewport(sheet, wide);
    expect(open.scale).toBeCloseTo(scaleOfZoomOne(sheet, wide));
    const box = boxOnScreen(open, ["anterior", "posterior", VIEW_IDS[2]]);
    expect(box.left).toBeGreaterThanOrEqual(12);
    expect(box.right).toBeLessThanOrEqual(wide.width - 12);
  });

  it("shows all views at once, and any one as large as it fits", () => {
    fc.assert(
      fc.property(sizeArbitrary, fc.constantFrom(...VIEW_IDS), (size, view) => {
        for (const [viewport, views] of [
          [fitSheet(sheet, size), VIEW_IDS],
          [fitView(sheet, view, size), [view]],
        ] as const) {
          // A very flat stage can't show the whole sheet within the zoom limits; those that can must.
          if (viewport.scale <= scaleOfZoomOne(sheet, size) * MIN_ZOOM) continue;
          const box = boxOnScreen(viewport, views);
          expect(box.left).toBeGreaterThanOrEqual(-0.01);
          expect(box.right).toBeLessThanOrEqual(size.width + 0.01);
          expect(box.top).toBeGreaterThanOrEqual(-0.01);
          expect(box.bottom).toBeLessThanOrEqual(size.height + 0.01);
        }
      }),
    );
  });

  it("keeps what lies under the fingers under them while zooming", () => {
    fc.assert(
      fc.property(fraction, fraction, fc.double({ min: 0.8, max: 3, noNaN: true }), (fx, fy, factor) => {
        const start = openViewport(sheet, tablet);
        const about = createScreenPoint(150 + fx * 400, 100 + fy * 500);
        const before = screenToSheet(start, about);
        const after = screenToSheet(zoomAbout(start, sheet, about, factor), about);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  it("zooms from half to twelve times and no further", () => {
    const start = openViewport(sheet, tablet);
    const middle = createScreenPoint(410, 350);
    const one = scaleOfZoomOne(sheet, tablet);
    expect(zoomAbout(start, sheet, middle, 1000).scale).toBeCloseTo(one * MAX_ZOOM);
    expect(zoomAbout(start, sheet, middle, 0.001).scale).toBeCloseTo(one * MIN_ZOOM);
  });

  it("never loses the sheet, however it is thrown about", () => {
    const move = fc.record({
      dx: fc.integer({ min: -5000, max: 5000 }),
      dy: fc.integer({ min: -5000, max: 5000 }),
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(sizeArbitrary, fc.array(move, { maxLength: 10 }), (size, moves) => {
        let viewport = openViewport(sheet, size);
        for (const { dx, dy, factor } of moves) {
          viewport = zoomAbout(panBy(viewport, sheet, { dx, dy }), sheet, createScreenPoint(dx, dy), factor);
        }
        const middle = screenToSheet(viewport, createScreenPoint(size.width / 2, size.height / 2));
        expect(middle.x).toBeGreaterThanOrEqual(-1e-6);
        expect(middle.x).toBeLessThanOrEqual(sheet.width + 1e-6);
        expect(middle.y).toBeGreaterThanOrEqual(-1e-6);
        expect(middle.y).toBeLessThanOrEqual(sheet.height + 1e-6);
      }),
    );
  });

  it("brings the place under a double tap to the middle, and opens anew when it is already close", () => {
    const start = openViewport(sheet, tablet);
    const about = createScreenPoint(300, 200);
    const place = screenToSheet(start, about);
    const zoomed = zoomToPlace(start, sheet, about);
    expect(zoomed.scale).toBeCloseTo(start.scale * 2.5);
    expect(sheetToScreen(zoomed, place)).toMatchObject({ x: expect.closeTo(410), y: expect.closeTo(350) });
    const close = zoomAbout(start, sheet, about, 8);
    expect(zoomToPlace(close, sheet, about)).toEqual(start);
  });

  it("keeps the middle and the zoom when the screen turns", () => {
    const start = zoomAbout(openViewport(sheet, tablet), sheet, createScreenPoint(300, 200), 3);
    const turned = resizeViewport(start, sheet, { width: 700, height: 820 });
    const middle = screenToSheet(start, createScreenPoint(410, 350));
    expect(screenToSheet(turned, createScreenPoint(350, 410))).toMatchObject({
      x: expect.closeTo(middle.x),
      y: expect.closeTo(middle.y),
    });
    expect(turned.scale / scaleOfZoomOne(sheet, turned)).toBeCloseTo(3);
  });

  it("comes back as it was left, on a screen of the same size", () => {
    const left = zoomAbout(openViewport(sheet, tablet), sheet, createScreenPoint(500, 300), 4);
    const back = savedToViewport(viewportToSaved(left, sheet), sheet, tablet);
    for (const key of ["scale", "offsetX", "offsetY", "width", "height"] as const) {
      expect(back[key]).toBeCloseTo(left[key]);
    }
  });

  it("moves just so far that a point comes into sight", () => {
    const close = zoomAbout(openViewport(sheet, tablet), sheet, createScreenPoint(410, 350), 6);
    const seen = screenToSheet(close, createScreenPoint(400, 300));
    expect(revealPoint(close, sheet, seen)).toBe(close);
    const hidden = screenToSheet(close, createScreenPoint(-100, 900));
    const { x, y } = sheetToScreen(revealPoint(close, sheet, hidden), hidden);
    expect([x, y]).toEqual([expect.closeTo(48), expect.closeTo(652)]);
  });
});

describe("an editor's stage", () => {
  it("opens when it first has a size, and then keeps its place", () => {
    const hand = createEditorDriver({ size: tablet });
    expect(hand.state().viewport).toEqual(openViewport(sheet, tablet));
    hand.key("3");
    expect(hand.state()).toMatchObject({ viewport: fitView(sheet, "right", tablet), activeView: "right" });
    hand.editor.resizeStage(600, 600);
    expect(hand.state().viewport).toMatchObject({ width: 600, height: 600 });
    hand.key("0");
    expect(hand.state().viewport).toEqual(fitSheet(sheet, { width: 600, height: 600 }));
  });

  it("refuses a viewport that would lose the sheet", () => {
    const hand = createEditorDriver();
    const { viewport } = hand.state();
    hand.editor.setViewport({ ...viewport, offsetX: 1e6, scale: 1e6 });
    const { viewport: kept } = hand.state();
    expect(kept.scale).toBeCloseTo(scaleOfZoomOne(sheet, kept) * MAX_ZOOM);
    const middle = screenToSheet(kept, createScreenPoint(kept.width / 2, kept.height / 2));
    expect(sheetToScreen(kept, middle).x).toBeCloseTo(kept.width / 2);
    expect(middle.x).toBeGreaterThanOrEqual(0);
  });
});
