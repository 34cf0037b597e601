import { describe, expect, it } from "vitest";
import { cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { isPlaceOnBody, placeInView } from "../../../src/atlas/picking.ts";
import { FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { Place } from "../../../src/atlas/place.ts";
import { stepInSight, stepPlace } from "../../../src/atlas/step.ts";
import { readBody } from "../../support/bodies.ts";
import { distance, randomPlaces } from "./random-places.ts";

const views = FIGURE_IDS.flatMap((figure) => VIEW_IDS.map((view) => ({ figure, view })));
const STEPS = [
  { dx: 5, dy: 0 },
  { dx: -5, dy: 0 },
  { dx: 0, dy: 5 },
  { dx: 0, dy: -1 },
  { dx: 1, dy: 0 },
] as const;

describe("a step with the arrow keys", () => {
  it.each(views)("goes as far in the picture as it says, or stays: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    const steps = randomPlaces(body, view, 300, 21)
      .flatMap(({ place }) => STEPS.map((step) => ({ place, step, next: stepPlace(body, view, place, step) })))
      .filter(({ place, next }) => next !== place);
    const wrong = steps.filter(({ place, step, next }) => {
      const [from, to] = [placeInView(body, view, place), placeInView(body, view, next)];
      if (from === null || to === null) return true;
      // Lips and lids are stepped over.
      const dx = to.point.x - from.point.x - step.dx;
      const dy = to.point.y - from.point.y - step.dy;
      return Math.hypot(dx, dy) > 1.5;
    });
    expect(wrong).toEqual([]);
    expect(steps.length).toBeGreaterThan(1000);
  });

  it.each(views)("keeps a place that is seen in sight: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    let lost = 0;
    for (const { place } of randomPlaces(body, view, 300, 22)) {
      const next = stepPlace(body, view, place, { dx: 0, dy: -5 });
      if (!isPlaceOnBody(body, next) || placeInView(body, view, next)?.isVisible !== true) lost += 1;
    }
    expect(lost).toBeLessThanOrEqual(1);
  });

  it("to the right and back to the left ends where it began", () => {
    const body = readBody("male");
    const trunk = randomPlaces(body, "posterior", 400, 23).filter(
      ({ place: { x, y } }) => Math.abs(x) < 100 && y > 900 && y < 1350,
    );
    expect(trunk.length).toBeGreaterThan(50);
    for (const { place } of trunk) {
      const there = stepPlace(body, "posterior", place, { dx: 1, dy: 0 });
      expect(distance(stepPlace(body, "posterior", there, { dx: -1, dy: 0 }), place)).toBeLessThan(1);
    }
  });

  it("walks up the back without drifting aside", () => {
    const body = readBody("female");
    const start: Place = placeOfCell(body, cellOfPlace(body, { x: 60, y: 1000, z: -120 }));
    let place = start;
    for (let i = 0; i < 100; i += 1) place = stepPlace(body, "posterior", place, { dx: 0, dy: -1 });
    const [from, to] = [placeInView(body, "posterior", start), placeInView(body, "posterior", place)];
    expect((from?.point.y ?? 0) - (to?.point.y ?? 0)).toBeCloseTo(100, -0.5);
    expect(Math.abs((from?.point.x ?? 0) - (to?.point.x ?? 0))).toBeLessThan(3);
  });

  it.each(views)("stays on the skin on which it is: $figure, $view", ({ figure, view }) => {
    const body = readBody(figure);
    const ways = randomPlaces(body, view, 200, 26).flatMap(({ place }) =>
      STEPS.map((step) => distance(stepPlace(body, view, place, step), place) / Math.hypot(step.dx, step.dy)),
    );
    // At the outline of the trunk the skin turns away.
    expect(Math.max(...ways)).toBeLessThanOrEqual(8);
    expect(ways.filter((way) => way > 3).length / ways.length).toBeLessThan(0.06);
  });

  it("does not fall from the forearm on the belly behind it, nor from a toe on the heel", () => {
    const body = readBody("female");
    const forearm: Place = { x: -273.7, y: 955.7, z: 14 };
    expect(distance(stepPlace(body, "right", forearm, { dx: -5, dy: 0 }), forearm)).toBeLessThan(15);
    const toe: Place = { x: -133, y: 8.7, z: 181.7 };
    expect(distance(stepPlace(body, "anterior", toe, { dx: 0, dy: 5 }), toe)).toBeLessThan(15);
  });

  it("stays at the same place where the body ends", () => {
    const body = readBody("child");
    const crown = randomPlaces(body, "anterior", 3000, 24).reduce((a, b) => (a.place.y > b.place.y ? a : b)).place;
    expect(stepPlace(body, "anterior", crown, { dx: 0, dy: -50 })).toBe(crown);
  });

  it("moves a hidden place on its own side of the body", () => {
    const body = readBody("male");
    const back = placeOfCell(body, cellOfPlace(body, { x: 60, y: 1200, z: -120 }));
    const next = stepPlace(body, "anterior", back, { dx: 5, dy: 0 });
    expect(next.z).toBeLessThan(0);
    expect(next.x - back.x).toBeGreaterThan(3);
    expect(next.x - back.x).toBeLessThan(7);
  });
});

describe("a step of the cross-hair", () => {
  it.each(["soles", "anterior", "posterior"] as const)("goes over the gap between the limbs: %s", (view) => {
    const body = readBody("female");
    const { widthMm } = body.frames[view];
    const low = randomPlaces(body, view, 2000, 27).filter(({ place }) => place.y < 400);
    const left = low.filter(({ place }) => place.x > 60).slice(0, 20);
    expect(left.length).toBe(20);
    for (const { place } of left) {
      const dx = (placeInView(body, view, place)?.point.x ?? 0) > widthMm / 2 ? -5 : 5;
      let at = place;
      for (let i = 0; i < 100 && at.x > 0; i += 1) at = stepInSight(body, view, at, { dx, dy: 0 });
      expect(at.x).toBeLessThan(0);
    }
  });

  it("keeps its height in the picture, also over a gap", () => {
    const body = readBody("male");
    for (const { place } of randomPlaces(body, "anterior", 100, 28)) {
      const next = stepInSight(body, "anterior", place, { dx: 5, dy: 0 });
      const [from, to] = [placeInView(body, "anterior", place), placeInView(body, "anterior", next)];
      expect(Math.abs((to?.point.y ?? 0) - (from?.point.y ?? 0))).toBeLessThan(1.5);
    }
  });

  it("stays at the same place where no skin follows", () => {
    const body = readBody("child");
    const crown = randomPlaces(body, "anterior", 3000, 24).reduce((a, b) => (a.place.y > b.place.y ? a : b)).place;
    expect(stepInSight(body, "anterior", crown, { dx: 0, dy: -50 })).toBe(crown);
  });
});
