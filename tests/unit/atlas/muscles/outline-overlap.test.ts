import { describe, expect, it } from "vitest";
import {
  areaOf,
  boundaryMmOf,
  createSelfOverlap,
  diceOf,
  medianOf,
} from "../../../../tools/knowledge/outline-overlap.ts";
import { projectAuthoring } from "../../../support/atlas-authoring.ts";

const { cells, outlineToCells } = projectAuthoring();
const drawn = (outline: string): ReadonlySet<number> => new Set<number>(outlineToCells("test", outline));
const [wide, narrow] = [
  drawn("disc 60 t8-spine lateral 70"),
  drawn("band 20 t4-spine lateral 60; t12-spine lateral 60"),
];

describe("the comparison of two outlines", () => {
  it("tells full agreement of an outline with itself and none of two that do not meet", () => {
    expect(diceOf(cells, wide, wide)).toBeCloseTo(1, 6);
    expect(boundaryMmOf(cells, wide, wide)).toBe(0);
    expect(diceOf(cells, wide, drawn("disc 40 patella-middle"))).toBe(0);
  });

  it("tells half agreement where one is a third of the other and lies within it", () => {
    const part = new Set<number>();
    for (const cell of wide) if (areaOf(cells, part) < areaOf(cells, wide) / 3) part.add(cell);
    expect(diceOf(cells, wide, part)).toBeCloseTo(0.5, 1);
  });

  it("takes the upper of the two middle values as the median", () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 3, 2])).toBe(3);
  });
});

describe("an outline pushed over the skin", () => {
  const selfOverlap = createSelfOverlap(cells);

  it("agrees with itself less, the farther it is pushed", () => {
    expect(selfOverlap(wide, 0)).toBeCloseTo(1, 6);
    expect(selfOverlap(wide, 10)).toBeGreaterThan(selfOverlap(wide, 20));
    expect(selfOverlap(wide, 20)).toBeGreaterThan(selfOverlap(wide, 40));
  });

  it("comes near what two discs that far apart have in common", () => {
    // Two circles of radius 60 mm, 20 mm apart: 0.79 of each is common.
    expect(Math.abs(selfOverlap(wide, 20) - 0.79)).toBeLessThan(0.06);
  });

  it("loses most where the muscle is narrow", () => {
    expect(selfOverlap(narrow, 20)).toBeLessThan(selfOverlap(wide, 20) - 0.2);
  });
});
