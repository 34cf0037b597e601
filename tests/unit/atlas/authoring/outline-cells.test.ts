import { describe, expect, it } from "vitest";
import { piecesOf } from "../../../../src/atlas/authoring/right-cells.ts";
import { lengthOfPath } from "../../../../src/atlas/authoring/surface-paths.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { projectAuthoring } from "../../../support/atlas-authoring.ts";
import { readBody } from "../../../support/bodies.ts";

const { cells, points, outlineToCells, pointToPlace } = projectAuthoring();
const areaCm2 = (list: readonly number[]) => list.reduce((sum, cell) => sum + cells.areaMm2(cell), 0) / 100;
const placeOf = (id: string) => {
  const place = LANDMARKS.find((landmark) => landmark.id === id)?.place;
  if (place === undefined) throw new Error(`no landmark ${id}`);
  return [place.x, place.y, place.z] as const;
};
const INFRASPINOUS_FOSSA =
  "scapula-spine-root; scapula-spine-middle; infraglenoid; scapula-inferior-angle; scapula-medial-border-middle";

describe("the way over the skin between two landmarks", () => {
  it("is not shorter than the straight line, and little longer where the skin is flat", () => {
    const [from, to] = [placeOf("t7-spine"), placeOf("scapula-inferior-angle")];
    const straight = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    const length = lengthOfPath(points.pathBetween(from, to));
    expect(length).toBeGreaterThan(straight * 0.99);
    expect(length).toBeLessThan(straight * 1.06);
  });

  it("goes round a limb, not through it", () => {
    const [from, to] = [placeOf("thigh-front-middle"), placeOf("thigh-back-middle")];
    const straight = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    expect(lengthOfPath(points.pathBetween(from, to))).toBeGreaterThan(straight * 1.3);
  });

  it("is as long there as back", () => {
    const [from, to] = [placeOf("acromion"), placeOf("deltoid-tuberosity")];
    expect(lengthOfPath(points.pathBetween(to, from))).toBeCloseTo(lengthOfPath(points.pathBetween(from, to)), 6);
  });

  it("keeps to the midline between two points of it", () => {
    const path = points.pathBetween(placeOf("c7-spine"), placeOf("t12-spine"));
    expect(Math.max(...path.map(([x]) => Math.abs(x)))).toBeLessThan(0.01);
  });

  it("stays on the skin", () => {
    const { surface } = readBody("male");
    const path = points.pathBetween(placeOf("acromion"), placeOf("lateral-epicondyle"));
    for (const point of path) expect(surface.findNearestSkin(point, 3)?.distanceMm ?? Infinity).toBeLessThan(1.5);
  });
});

describe("a point written with landmarks", () => {
  it("lies part of the way between two", () => {
    const place = pointToPlace("x", "t1-spine > t12-spine : 0.5");
    expect(place.x).toBeCloseTo(0, 3);
    expect(place.y).toBeGreaterThan(1270);
    expect(place.y).toBeLessThan(1300);
  });

  it("is moved away from the midline by lateral, and back by medial", () => {
    expect(pointToPlace("x", "l3-spine lateral 40").x).toBeCloseTo(-40, 0);
    expect(pointToPlace("x", "psis medial 20").x).toBeGreaterThan(pointToPlace("x", "psis").x + 18);
  });

  it("that names no landmark is refused with the nearest name", () => {
    expect(() => pointToPlace('site "soleus-1"', "calf-midle up 20")).toThrow(
      'site "soleus-1": unknown landmark "calf-midle"; did you mean "calf-middle"?',
    );
  });
});

describe("the cells of an outline", () => {
  it("are right ones, sorted, in one piece without holes", () => {
    const found = outlineToCells("x", INFRASPINOUS_FOSSA);
    expect(found.every((cell) => cell % 2 === 1)).toBe(true);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(piecesOf(cells, (cell) => found.some((own) => own === cell))).toHaveLength(1);
    expect(piecesOf(cells, (cell) => !found.some((own) => own === cell))).toHaveLength(1);
  });

  it("fill a ring whichever way round it is written", () => {
    const turned = INFRASPINOUS_FOSSA.split("; ").reverse().join("; ");
    expect(outlineToCells("x", turned)).toEqual(outlineToCells("x", INFRASPINOUS_FOSSA));
  });

  it("have the size of what they outline", () => {
    // A scapula is about 10 by 15 cm; its infraspinous fossa a little over half a rectangle of 8 by 11 cm.
    const cm2 = areaCm2(outlineToCells("x", INFRASPINOUS_FOSSA));
    expect(cm2).toBeGreaterThan(35);
    expect(cm2).toBeLessThan(90);
  });

  it("of a strip are as wide as written", () => {
    const length = lengthOfPath(points.pathBetween(placeOf("asis"), placeOf("patella-base")));
    const cm2 = areaCm2(outlineToCells("x", "band 40 asis; patella-base"));
    expect(Math.abs(cm2 / ((length * 40 + Math.PI * 400) / 100) - 1)).toBeLessThan(0.1);
  });

  it("of a strip narrower than a cell still hang together", () => {
    const found = new Set<number>(outlineToCells("x", "band 4 lateral-epicondyle; radial-styloid"));
    expect(piecesOf(cells, (cell) => found.has(cell))).toHaveLength(1);
    expect(found.size).toBeGreaterThan(20);
  });

  it("of a disc have its area, and lie on its own side of the limb", () => {
    const found = outlineToCells("x", "disc 30 thigh-front-middle");
    expect(Math.abs(areaCm2(found) / (Math.PI * 9) - 1)).toBeLessThan(0.15);
    for (const cell of found) expect(cells.middle(cell)[2]).toBeGreaterThan(50);
  });

  it("reach the midline where the ring runs along it", () => {
    const found = outlineToCells("x", "t1-spine; t5-spine; scapula-medial-border-middle; scapula-superior-angle");
    expect(Math.max(...found.map((cell) => cells.middle(cell)[0]))).toBeGreaterThan(-8);
  });

  it("can be put together and cut away", () => {
    const whole = outlineToCells("x", INFRASPINOUS_FOSSA);
    const disc = "disc 15 scapula-medial-border-middle lateral 30";
    expect(outlineToCells("x", `${INFRASPINOUS_FOSSA} without ${disc}`)).toHaveLength(
      whole.length - outlineToCells("x", disc).length,
    );
    expect(outlineToCells("x", `${INFRASPINOUS_FOSSA} + ${disc}`)).toEqual(whole);
  });

  it("are refused with the entry's name when there is none", () => {
    const nothing = "disc 10 asis without disc 30 asis";
    expect(() => outlineToCells('muscle "soleus"', nothing)).toThrow('muscle "soleus": the outline holds no cell');
  });
});
