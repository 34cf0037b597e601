import { describe, expect, it } from "vitest";
import { checkLandmarks, checkLandmarksOnSkin } from "../../../../src/atlas/landmarks/check-landmarks.ts";
import { HELPING_POINTS } from "../../../../src/atlas/landmarks/helping-points.data.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { KNOWLEDGE_SOURCES } from "../../../../src/atlas/knowledge-sources.data.ts";
import { placeInView, isPlaceOnBody } from "../../../../src/atlas/picking.ts";
import { FIGURE_IDS, mirrorPlace } from "../../../../src/atlas/place.ts";
import { projectAuthoring } from "../../../support/atlas-authoring.ts";
import { readBody } from "../../../support/bodies.ts";

const codes = new Set(KNOWLEDGE_SOURCES.map(({ code }) => code));
const placeOf = (id: string) => {
  const found = LANDMARKS.find((landmark) => landmark.id === id)?.place;
  if (found === undefined) throw new Error(`no landmark ${id}`);
  return found;
};
const heightOf = (id: string) => placeOf(id).y;

describe("the landmarks", () => {
  it("are more than 70, each with a name, a definition, a known source and a place of the right side or midline", () => {
    expect(LANDMARKS.length).toBeGreaterThan(70);
    expect(checkLandmarks(LANDMARKS, HELPING_POINTS, codes)).toEqual([]);
  });

  it("lie on the skin, and one above the head stops the build with its name", () => {
    const { surface } = readBody("male");
    expect(checkLandmarksOnSkin(LANDMARKS, surface)).toEqual([]);
    const raised = LANDMARKS.filter(({ id }) => id === "vertex").map((landmark) => ({
      ...landmark,
      place: { ...landmark.place, y: landmark.place.y + 200 },
    }));
    expect(checkLandmarksOnSkin(raised, surface)).toEqual(['landmark "vertex": is not on the skin']);
  });

  it.each(FIGURE_IDS)("exist on the %s on both sides", (figure) => {
    const body = readBody(figure);
    for (const { place } of LANDMARKS) {
      expect(isPlaceOnBody(body, place)).toBe(true);
      expect(isPlaceOnBody(body, mirrorPlace(place))).toBe(true);
    }
  });

  it("name the vertebral spines from above downwards, a vertebra apart", () => {
    const spines = ["c7", ..."t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 l1 l2 l3 l4 l5".split(" ")];
    const heights = spines.map((name) => heightOf(`${name}-spine`));
    heights.slice(1).forEach((height, i) => {
      const step = (heights[i] ?? 0) - height;
      expect(step).toBeGreaterThan(15);
      expect(step).toBeLessThan(40);
    });
  });

  // Gray, Netter and others as the sources name them; within a vertebra's height.
  it.each([
    ["scapula-superior-angle", "t2-spine"],
    ["scapula-spine-root", "t3-spine"],
    ["scapula-inferior-angle", "t7-spine"],
    ["iliac-crest-top", "l4-spine"],
    ["iliac-tubercle", "l5-spine"],
    ["psis", "s2-spine"],
    ["pubic-tubercle", "trochanter-top"],
  ])("put the %s at the level of the %s", (id, level) => {
    expect(Math.abs(heightOf(id) - heightOf(level))).toBeLessThan(24);
  });

  it("put T12 halfway between the inferior angle of the scapula and the iliac crest", () => {
    const half = (heightOf("scapula-inferior-angle") + heightOf("iliac-crest-top")) / 2;
    expect(Math.abs(heightOf("t12-spine") - half)).toBeLessThan(15);
  });

  it("put the ischial spine 10 cm below the posterior superior iliac spine", () => {
    expect(heightOf("psis") - heightOf("ischial-spine")).toBeGreaterThan(85);
    expect(heightOf("psis") - heightOf("ischial-spine")).toBeLessThan(110);
  });

  it("stand in the figures where a clinician looks for them", () => {
    const male = readBody("male");
    expect(placeInView(male, "anterior", placeOf("umbilicus"))?.isVisible).toBe(true);
    expect(placeInView(male, "posterior", placeOf("psis"))?.isVisible).toBe(true);
    expect(placeInView(male, "right", placeOf("greater-trochanter"))?.isVisible).toBe(true);
    expect(placeInView(male, "soles", placeOf("heel-pad-middle"))?.isVisible).toBe(true);
    expect(placeInView(male, "anterior", placeOf("psis"))?.isVisible).toBe(false);
  });

  it("are refused when an id is taken, a source unknown, or the place on the left", () => {
    const asis = LANDMARKS.find(({ id }) => id === "asis");
    if (asis === undefined) throw new Error("no landmark asis");
    const wrong = { ...asis, source: "??", place: mirrorPlace(asis.place) };
    expect(checkLandmarks([asis, wrong], [], codes)).toEqual([
      'landmark "asis": the id is taken',
      'landmark "asis": lies on the left; landmarks are those of the right side',
      'landmark "asis": unknown source "??"',
    ]);
  });
});

describe("the helping points", () => {
  it("lie on the right side or the midline", () => {
    const { pointToPlace } = projectAuthoring();
    for (const { id } of HELPING_POINTS) expect(pointToPlace(`helping point "${id}"`, id).x).toBeLessThanOrEqual(0);
  });

  it("are refused when they name what comes later or is unknown", () => {
    const asis = LANDMARKS.find(({ id }) => id === "asis");
    const points = [{ id: "middle", point: "asis > asiss : 0.5", definition: "x" }];
    expect(checkLandmarks(asis === undefined ? [] : [asis], points, codes)).toEqual([
      'helping point "middle": unknown landmark "asiss"; did you mean "asis"?',
    ]);
  });
});
