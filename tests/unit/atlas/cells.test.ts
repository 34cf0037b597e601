import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Body } from "../../../src/atlas/body.ts";
import { connectedCells } from "../../../src/atlas/cell-walk.ts";
import { areaOfCells, cellOfPlace, isCellId, placeOfCell } from "../../../src/atlas/cells.ts";
import { createCellId, FIGURE_IDS, mirrorCell, mirrorPlace, sideOfPlace, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { CellId } from "../../../src/atlas/place.ts";
import { readBody } from "../../support/bodies.ts";
import { randomPlaces } from "./random-places.ts";

const allCells = (body: Body): readonly CellId[] => Array.from({ length: body.cellCount }, (_, id) => createCellId(id));

/** The skin's area in cm2, measured anew triangle by triangle. */
function meshArea({ surface, shape }: Body): number {
  const positions = shape.standard();
  const { corners } = surface.subdivision;
  const at = (vertex: number) => [...positions.subarray(vertex * 3, vertex * 3 + 3)];
  let mm2 = 0;
  for (let quad = 0; quad < surface.isSkin.length; quad += 1) {
    if (surface.isSkin[quad] === 0) continue;
    const [a, b, c, d] = [...corners.subarray(quad * 4, quad * 4 + 4)].map(at);
    for (const [p, q, r] of [
      [a, b, c],
      [a, c, d],
    ]) {
      const u = [0, 1, 2].map((i) => (q?.[i] ?? 0) - (p?.[i] ?? 0));
      const v = [0, 1, 2].map((i) => (r?.[i] ?? 0) - (p?.[i] ?? 0));
      const normal = [0, 1, 2].map(
        (i) => (u[(i + 1) % 3] ?? 0) * (v[(i + 2) % 3] ?? 0) - (u[(i + 2) % 3] ?? 0) * (v[(i + 1) % 3] ?? 0),
      );
      mm2 += Math.hypot(...normal) / 2;
    }
  }
  return mm2 / 100;
}

describe("the cells", () => {
  it.each(FIGURE_IDS)("of the %s together have the area of its skin", (figure) => {
    const body = readBody(figure);
    const { cm2, percent } = areaOfCells(body, allCells(body));
    expect(Math.abs(cm2 / meshArea(body) - 1)).toBeLessThan(0.001);
    expect(percent).toBeCloseTo(100, 6);
  });

  it("of the adults add up to the skin of an adult", () => {
    for (const figure of ["female", "male"] as const) {
      const { cm2 } = areaOfCells(readBody(figure), allCells(readBody(figure)));
      // Du Bois: 1.4 to 2.0 m2 for 1640 to 1770 mm and 50 to 80 kg.
      expect(cm2).toBeGreaterThan(13_500);
      expect(cm2).toBeLessThan(20_000);
    }
  });

  it("number about 25,000: 1 cm2 on trunk and limbs, a quarter of that on head, hands and feet", () => {
    const body = readBody("male");
    expect(body.cellCount).toBeGreaterThan(24_000);
    expect(body.cellCount).toBeLessThan(26_000);
    const { middles } = body.surface.templateCells();
    const meanArea = (isIn: (x: number, y: number) => boolean) => {
      const cells = allCells(body).filter((cell) => isIn(middles[cell * 3] ?? 0, middles[cell * 3 + 1] ?? 0));
      return areaOfCells(body, cells).cm2 / cells.length;
    };
    // Template heights: trunk and thighs, head, feet.
    const trunk = meanArea((x, y) => y > 500 && y < 1300 && Math.abs(x) < 200);
    expect(trunk).toBeGreaterThan(0.9);
    expect(trunk).toBeLessThan(1.3);
    expect(meanArea((_, y) => y > 1580)).toBeLessThan(0.35);
    expect(meanArea((_, y) => y < 60)).toBeLessThan(0.35);
  });

  it("are each in one piece", () => {
    const { surface } = readBody("female");
    const { quarterOffsets, quarters } = surface.cellTopology();
    const { twins } = surface.subdivision;
    const torn: number[] = [];
    for (let cell = 0; cell < surface.cellCount; cell += 1) {
      const members = new Set(quarters.subarray(quarterOffsets[cell], quarterOffsets[cell + 1]));
      const reached = new Set([...members].slice(0, 1));
      for (const at of reached) {
        const before = (at & ~3) | ((at + 3) & 3);
        const across = twins[at] ?? -1;
        for (const next of [
          before,
          (at & ~3) | ((at + 1) & 3),
          twins[before] ?? -1,
          (across & ~3) | ((across + 1) & 3),
        ]) {
          if (members.has(next)) reached.add(next);
        }
      }
      if (reached.size !== members.size) torn.push(cell);
    }
    expect(torn).toEqual([]);
  });

  it("hang together as one skin", () => {
    const { surface } = readBody("female");
    expect(connectedCells(surface.cellTopology(), 0, () => true)).toHaveLength(surface.cellCount);
  });

  it("have middles that lie in them", () => {
    const body = readBody("child");
    const astray = allCells(body).filter((cell) => cellOfPlace(body, placeOfCell(body, cell)) !== cell);
    expect(astray).toEqual([]);
  });

  it("follow a curve through space: cells with near numbers are near", () => {
    const { middles } = readBody("male").surface.templateCells();
    let sum = 0;
    for (let cell = 0; cell + 3 < middles.length / 3; cell += 2) {
      sum += Math.hypot(...[0, 1, 2].map((d) => (middles[cell * 3 + 6 + d] ?? 0) - (middles[cell * 3 + d] ?? 0)));
    }
    expect(sum / (middles.length / 6)).toBeLessThan(20);
  });
});

describe("the mirror", () => {
  const body = readBody("female");
  it("of the mirror is the cell itself, and swaps the sides", () => {
    fc.assert(
      fc.property(fc.nat(body.cellCount - 1), (id) => {
        const cell = createCellId(id);
        expect(mirrorCell(mirrorCell(cell))).toBe(cell);
        const [own, other] = [placeOfCell(body, cell), placeOfCell(body, mirrorCell(cell))];
        expect(other).toEqual(mirrorPlace(own));
        const swapped = { left: "right", right: "left", midline: "midline" } as const;
        expect(sideOfPlace(other)).toBe(swapped[sideOfPlace(own)]);
      }),
      { numRuns: 500 },
    );
  });

  it("of a place lies in the mirror of its cell, left cells being even and right cells odd", () => {
    const places = VIEW_IDS.flatMap((view) => randomPlaces(body, view, 1000, 11)).filter(({ place }) => place.x !== 0);
    const wrong = places.filter(({ place }) => {
      const cell = cellOfPlace(body, place);
      return cellOfPlace(body, mirrorPlace(place)) !== mirrorCell(cell) || cell % 2 !== (place.x > 0 ? 0 : 1);
    });
    expect(wrong).toEqual([]);
  });
});

describe("areas", () => {
  const body = readBody("male");
  it("count a cell once that is named twice, and nothing for none", () => {
    const cell = createCellId(100);
    expect(areaOfCells(body, [cell, cell])).toEqual(areaOfCells(body, [cell]));
    expect(areaOfCells(body, [])).toEqual({ cm2: 0, percent: 0 });
  });

  it("are equal on both sides", () => {
    fc.assert(
      fc.property(fc.nat(body.cellCount - 1), (id) => {
        const cell = createCellId(id);
        expect(areaOfCells(body, [mirrorCell(cell)])).toEqual(areaOfCells(body, [cell]));
      }),
    );
  });
});

describe("a cell number from outside", () => {
  const body = readBody("male");
  it("is told apart from what is none", () => {
    expect(isCellId(body, 0)).toBe(true);
    expect(isCellId(body, body.cellCount - 1)).toBe(true);
    for (const id of [-1, body.cellCount, 0.5, Number.NaN, Infinity]) expect(isCellId(body, id)).toBe(false);
  });
});
