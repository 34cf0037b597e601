import { describe, expect, it } from "vitest";
import { cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { isPlaceOnBody, placeAtPoint, placeInView, viewsOfPlace } from "../../../src/atlas/picking.ts";
import { createViewPoint, FIGURE_IDS, sideOfPlace, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { Place, ViewId } from "../../../src/atlas/place.ts";
import { readBody } from "../../support/bodies.ts";
import { distance, randomPlaces } from "./random-places.ts";

// 600,000 places are found and found again: on a busy machine that takes its time.
const views = FIGURE_IDS.flatMap((figure) => VIEW_IDS.map((view) => ({ figure, view })));

describe("a place on the body", () => {
  it.each(views)("goes to its point and back within 1 mm: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    const places = randomPlaces(body, view, 20_000);
    let astray = 0;
    for (const { point, place } of places) {
      const seen = placeInView(body, view, place);
      const again = seen === null ? null : placeAtPoint(body, view, seen.point);
      const strays =
        again === null ||
        distance(place, again) > 1 ||
        Math.hypot((seen?.point.x ?? 0) - point.x, (seen?.point.y ?? 0) - point.y) > 1.5;
      if (strays) astray += 1;
    }
    expect(astray / places.length).toBeLessThanOrEqual(0.001);
  });

  it.each(views)("is seen where it was touched: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    const places = randomPlaces(body, view, 2000, 2);
    const hidden = places.filter(({ place }) => placeInView(body, view, place)?.isVisible !== true);
    expect(hidden.length).toBeLessThanOrEqual(2);
  });

  it.each(FIGURE_IDS)("that two views of the %s show is the same cell from both", (figure) => {
    const body = readBody(figure);
    let shared = 0;
    let same = 0;
    let farthest = 0;
    for (const first of VIEW_IDS) {
      for (const { place } of randomPlaces(body, first, 1500, 3)) {
        for (const second of VIEW_IDS.filter((view) => view !== first)) {
          const seen = placeInView(body, second, place);
          if (seen === null || !seen.isVisible) continue;
          const again = placeAtPoint(body, second, seen.point);
          if (again === null) continue;
          shared += 1;
          if (cellOfPlace(body, again) === cellOfPlace(body, place)) same += 1;
          else farthest = Math.max(farthest, distance(again, place));
        }
      }
    }
    expect(shared).toBeGreaterThan(1000);
    // At the very edge of a view the line of sight meets skin a little away, which may be the next cell's.
    expect(same / shared).toBeGreaterThanOrEqual(0.99);
    expect(farthest).toBeLessThanOrEqual(2);
  });

  it("is kept to a tenth of a millimetre, without a negative zero", () => {
    const body = readBody("female");
    const values = VIEW_IDS.flatMap((view) => randomPlaces(body, view, 500, 4)).flatMap(({ place }) =>
      Object.values(place),
    );
    expect(values.filter((value) => value !== Math.round(value * 10) / 10 || Object.is(value, -0))).toEqual([]);
  });

  it("is named with the best view first", () => {
    const body = readBody("male");
    const bestViewOf = (place: Place) => viewsOfPlace(body, placeOfCell(body, cellOfPlace(body, place)))[0];
    // Navel, small of the back, outer thighs, heel.
    expect(bestViewOf({ x: 5, y: 1000, z: 150 })).toBe("anterior");
    expect(bestViewOf({ x: 20, y: 1100, z: -150 })).toBe("posterior");
    expect(bestViewOf({ x: -250, y: 700, z: 0 })).toBe("right");
    expect(bestViewOf({ x: 250, y: 700, z: 0 })).toBe("left");
    expect(bestViewOf({ x: 130, y: -10, z: 0 })).toBe("soles");
  });
});

describe("a point off the body", () => {
  it.each(views)("has no place: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    const { widthMm, heightMm } = body.frames[view];
    for (const [x, y] of [
      [1, 1],
      [widthMm - 1, 1],
      [1, heightMm - 1],
      [-50, heightMm / 2],
      [widthMm + 50, heightMm / 2],
      [Number.NaN, 10],
    ] as const) {
      expect(placeAtPoint(body, view, createViewPoint(x, y))).toBeNull();
    }
  });

  it("lies between the legs too", () => {
    const body = readBody("male");
    const { widthMm, heightMm } = body.frames.anterior;
    expect(placeAtPoint(body, "anterior", createViewPoint(widthMm / 2, heightMm * 0.75))).toBeNull();
  });
});

describe("a place read from outside", () => {
  const body = readBody("child");
  const off: readonly Place[] = [
    { x: 0, y: 900, z: 500 },
    { x: 0, y: -40, z: 0 },
    { x: 5000, y: 5000, z: 5000 },
    { x: 1e9, y: 0, z: 0 },
    { x: Number.NaN, y: 1000, z: 0 },
    { x: 0, y: Infinity, z: 0 },
  ];
  it.each(off)("that is not on the body is told apart: $x, $y, $z", (place) => {
    expect(isPlaceOnBody(body, place)).toBe(false);
    expect(placeInView(body, "anterior", place)).toBeNull();
    expect(viewsOfPlace(body, place)).toEqual([]);
  });
});

describe("left and right", () => {
  it.each(FIGURE_IDS)(
    "of the %s are the patient's: from the front and from below the right is on the viewer's left",
    (figure) => {
      const body = readBody(figure);
      const wrong = (view: ViewId, rightIsOnViewersLeft: boolean) =>
        randomPlaces(body, view, 500, 5).filter(({ point, place }) => {
          const isOnViewersLeft = point.x < body.frames[view].widthMm / 2;
          return sideOfPlace(place) === (isOnViewersLeft === rightIsOnViewersLeft ? "left" : "right");
        });
      expect(wrong("anterior", true)).toEqual([]);
      expect(wrong("soles", true)).toEqual([]);
      expect(wrong("posterior", false)).toEqual([]);
    },
  );

  it.each(FIGURE_IDS)("lateral view of the %s shows no arm of the other side", (figure) => {
    const body = readBody(figure);
    // Farther than this from the midline, at the height of the elbows, there is only arm.
    const isArm = ({ x, y }: Place) => Math.abs(x) > 240 && y > 900 && y < 1200;
    const arms = (["right", "left"] as const).map((view) =>
      randomPlaces(body, view, 4000, 7)
        .map(({ place }) => place)
        .filter(isArm)
        .map(sideOfPlace),
    );
    expect(new Set(arms[0])).toEqual(new Set(["right"]));
    expect(new Set(arms[1])).toEqual(new Set(["left"]));
  });

  it("view of the soles shows feet alone", () => {
    const body = readBody("male");
    for (const { place } of randomPlaces(body, "soles", 1000, 8)) expect(place.y).toBeLessThan(120);
  });
});
