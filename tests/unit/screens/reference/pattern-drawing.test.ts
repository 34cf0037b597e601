import { describe, expect, it } from "vitest";
import { mirrorCell, mirrorPlace } from "../../../../src/atlas/place.ts";
import { listMuscles } from "../../../../src/screens/reference/muscle-catalogue.ts";
import { createPattern, drawPattern, type PatternSide } from "../../../../src/screens/reference/pattern-drawing.ts";
import { readBody } from "../../../support/bodies.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const BODY = readBody("female");
const LIST = listMuscles(readProjectKnowledge());

function patternOf(id: string, side: PatternSide = "right") {
  const known = LIST.find(({ muscle }) => muscle.id === id);
  const sites = known?.referral?.sites ?? [];
  return createPattern(
    known?.entries ?? [],
    sites.map((site, i) => ({ label: String(i + 1), site })),
    side,
  );
}

function viewsOf(id: string, side: PatternSide = "right") {
  return drawPattern(BODY, patternOf(id, side));
}

describe("the picture of a muscle", () => {
  it("shows its sites first, and where they are felt", () => {
    const views = viewsOf("infraspinatus");
    expect(views.map(({ view }) => view)).toEqual(["posterior", "anterior"]);
    expect(views[0]?.sites.map(({ label }) => label)).toEqual(["1", "2", "3"]);
    expect(views[1]?.essential).not.toBe("");
  });

  it("takes the side of the head for the temple and the sole for the heel", () => {
    expect(viewsOf("temporalis")[0]?.view).toBe("right");
    expect(viewsOf("temporalis", "left")[0]?.view).toBe("left");
    expect(viewsOf("quadratus-plantae").map(({ view }) => view)).toContain("soles");
  });

  it("is the mirror on the left", () => {
    const [right, left] = [patternOf("levator-scapulae"), patternOf("levator-scapulae", "left")];
    expect(left.essential).toEqual(new Set([...right.essential].map(mirrorCell)));
    expect(left.sites.map(({ place }) => place)).toEqual(right.sites.map(({ place }) => mirrorPlace(place)));
  });

  it("draws what is felt by nearly everyone and by some apart", () => {
    const { essential, spillover } = patternOf("gluteus-minimus");
    expect([...spillover].filter((cell) => essential.has(cell))).toEqual([]);
  });

  it("shows all views on one scale, each with all of its drawing inside", () => {
    for (const id of ["soleus", "masseter", "quadratus-lumborum", "scalenus-anterior"]) {
      const views = viewsOf(id);
      expect(new Set(views.map(({ crop }) => `${crop.width} ${crop.height}`)).size).toBe(1);
      expect(views.length).toBeGreaterThan(0);
      expect(views.length).toBeLessThanOrEqual(3);
      for (const { crop, essential, sites } of views) {
        const numbers = [...essential.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
        const points = [
          ...sites.map(({ point }) => [point.x, point.y] as const),
          ...numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? Number.NaN] as const] : [])),
        ];
        const outside = points.filter(
          ([x, y]) => !(x >= crop.x && x <= crop.x + crop.width && y >= crop.y && y <= crop.y + crop.height),
        );
        expect(outside).toEqual([]);
      }
    }
  });

  it("is drawn for every muscle", () => {
    const undrawn = LIST.filter(({ muscle, entries }) => entries.length > 0 && viewsOf(muscle.id).length === 0);
    expect(undrawn.map(({ muscle }) => muscle.id)).toEqual([]);
  }, 60_000);
});
