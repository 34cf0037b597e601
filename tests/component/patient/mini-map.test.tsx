import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { placeAtPoint } from "../../../src/atlas/picking.ts";
import { createViewPoint, type Place, type ViewId } from "../../../src/atlas/place.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { toMarkId } from "../../../src/domain/ids.ts";
import { type Chart, TRIGGER_POINT_CLASSES } from "../../../src/domain/marks.ts";
import { drawMiniMap } from "../../../src/screens/patient/mini-map-drawing.ts";
import { MiniMap } from "../../../src/screens/patient/mini-map.tsx";
import { readBody } from "../../support/bodies.ts";

const BODY = readBody("female");

/** A place in a view; `across` and `down` are parts of its frame. */
function placeIn(view: ViewId, across: number, down: number): Place {
  const { widthMm, heightMm } = BODY.frames[view];
  const place = placeAtPoint(BODY, view, createViewPoint(widthMm * across, heightMm * down));
  if (place === null) throw new Error(`Nothing of the body is there: ${view} ${across} ${down}`);
  return place;
}

const BREASTBONE = placeIn("anterior", 0.5, 0.25);
const SPINE = placeIn("posterior", 0.5, 0.3);

function withPoint(chart: Chart, id: string, place: Place): Chart {
  return applyCommand(chart, { type: "place-trigger-point", id: toMarkId(id), place });
}

describe("the small map of a visit", () => {
  it("shows front and back when nothing was marked", () => {
    expect(drawMiniMap(BODY, EMPTY_CHART).map(({ view }) => view)).toEqual(["anterior", "posterior"]);
  });

  it("shows a mark exactly in the views from which it can be seen", () => {
    const chart = withPoint(withPoint(EMPTY_CHART, "front", BREASTBONE), "back", SPINE);
    const spots = new Map(drawMiniMap(BODY, chart).map(({ view, spots }) => [view, spots.map(({ mark }) => mark.id)]));
    expect(spots.get("anterior")).toEqual(["front"]);
    expect(spots.get("posterior")).toEqual(["back"]);
  });

  it("adds the view from the side for what is seen best from there", () => {
    const chart = withPoint(EMPTY_CHART, "temple", placeIn("left", 0.78, 0.06));
    expect(drawMiniMap(BODY, chart).map(({ view }) => view)).toEqual(["anterior", "posterior", "left"]);
  });

  it("names the sides of the soles between them, on no skin", () => {
    const onSole = withPoint(EMPTY_CHART, "sole", placeIn("soles", 0.2, 0.3));
    const { container } = render(<MiniMap body={BODY} chart={onSole} />);
    const soles = [...container.querySelectorAll("svg")].at(-1);
    const letters = [...(soles?.querySelectorAll("text") ?? [])];
    expect(letters.map(({ textContent }) => textContent)).toEqual(["R", "L"]);
    for (const letter of letters) {
      const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(letter.getAttribute(name)));
      if (x === undefined || y === undefined || size === undefined) throw new Error("A letter stands nowhere");
      for (const across of [-0.3, 0, 0.3]) {
        for (const up of [0.1, 0.7]) {
          expect(placeAtPoint(BODY, "soles", createViewPoint(x + across * size, y - up * size))).toBeNull();
        }
      }
    }
  });

  it("draws zones where they are seen", () => {
    const cells = cellsNearPlace(BODY, BREASTBONE, 60);
    const chart = applyCommand(EMPTY_CHART, {
      type: "paint-zone",
      id: toMarkId("zone"),
      ownerId: null,
      cells: cells.toSorted((a, b) => a - b),
      drawnBy: "patient",
    });
    const [front, back] = drawMiniMap(BODY, chart);
    expect(front?.zones).toHaveLength(1);
    expect(back?.zones).toHaveLength(0);
  });

  it("tells every class of a point apart by form", () => {
    const forms = TRIGGER_POINT_CLASSES.map((pointClass) => {
      const chart = withPoint(EMPTY_CHART, "point", SPINE);
      const edited = applyCommand(chart, {
        type: "edit-trigger-point",
        id: toMarkId("point"),
        edit: { class: pointClass },
      });
      const { container, unmount } = render(<MiniMap body={BODY} chart={edited} />);
      const shapes = [...container.querySelectorAll("svg > circle, svg > rect, svg > path")];
      unmount();
      return shapes.map((shape) => `${shape.tagName} ${shape.getAttribute("class")}`).join(", ");
    });
    expect(forms.every((form) => form !== "" && !form.includes("null"))).toBe(true);
    expect(new Set(forms).size).toBe(TRIGGER_POINT_CLASSES.length);
  });

  it("prints the patient's side at every view: right is on the left of a front view", () => {
    const chart = withPoint(EMPTY_CHART, "temple", placeIn("left", 0.78, 0.06));
    const { container } = render(<MiniMap body={BODY} chart={chart} />);
    const views = [...container.querySelectorAll("svg")].map((view) =>
      [...view.querySelectorAll("text")]
        .toSorted((a, b) => Number(a.getAttribute("x")) - Number(b.getAttribute("x")))
        .map((letter) => letter.textContent)
        .join(""),
    );
    expect(views).toEqual(["RL", "LR", "L"]);
  });

  it("is worked out once for a chart, which never changes", () => {
    const chart = withPoint(EMPTY_CHART, "front", BREASTBONE);
    expect(drawMiniMap(BODY, chart)).toBe(drawMiniMap(BODY, chart));
  });
});
