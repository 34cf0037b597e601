import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { connectedCells } from "../../../src/atlas/cell-walk.ts";
import { areaOfCells, cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { createCellId, FIGURE_IDS, mirrorCell, mirrorPlace } from "../../../src/atlas/place.ts";
import type { CellId, Place } from "../../../src/atlas/place.ts";
import { readBody } from "../../support/bodies.ts";

const body = readBody("male");
/** The place on the skin nearest to a point of the template. */
const skinAt = (x: number, y: number, z: number): Place => placeOfCell(body, cellOfPlace(body, { x, y, z }));
const normalOf = (cell: CellId) => body.shape.cells().normals.subarray(cell * 3, cell * 3 + 3);
const cosineOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  [0, 1, 2].reduce((sum, d) => sum + (a[d] ?? 0) * (b[d] ?? 0), 0);

const anyCell = fc.nat(body.cellCount - 1).map(createCellId);
const anyRadius = fc.double({ min: 2, max: 60, noNaN: true });

describe("a brush", () => {
  it("on the back does not paint the chest", () => {
    const cells = cellsNearPlace(body, skinAt(60, 1250, -120), 60);
    expect(cells.length).toBeGreaterThan(50);
    for (const cell of cells) expect(placeOfCell(body, cell).z).toBeLessThan(30);
  });

  it("on the palm does not paint the back of the hand", () => {
    const palm = skinAt(370, 790, 120);
    const facing = normalOf(cellOfPlace(body, palm));
    for (const cell of cellsNearPlace(body, palm, 15)) {
      expect(cosineOf(facing, normalOf(cell))).toBeGreaterThan(-0.6);
    }
  });

  it("anywhere on the body paints next to nothing of the other side of a hand, an arm or an ear", () => {
    const { areas } = body.shape.cells();
    let painted = 0;
    let behind = 0;
    for (let start = 0; start < body.cellCount; start += 83) {
      const facing = normalOf(createCellId(start));
      for (const cell of cellsNearPlace(body, placeOfCell(body, createCellId(start)), 30)) {
        const area = areas[cell] ?? 0;
        painted += area;
        if (cosineOf(facing, normalOf(cell)) < -0.7) behind += area;
      }
    }
    expect(behind / painted).toBeLessThan(0.004);
  });

  it("on one thigh does not paint the other", () => {
    for (const cell of cellsNearPlace(body, skinAt(40, 700, 0), 60)) expect(cell % 2).toBe(0);
  });

  it("crosses the midline where the skin does", () => {
    const sides = new Set(cellsNearPlace(body, skinAt(3, 1100, 150), 20).map((cell) => cell % 2));
    expect(sides).toEqual(new Set([0, 1]));
  });

  it("paints as much skin as its disc has, where the body is nearly flat", () => {
    const { cm2 } = areaOfCells(body, cellsNearPlace(body, skinAt(60, 1250, -120), 50));
    expect(cm2 / (Math.PI * 25)).toBeGreaterThan(0.85);
    expect(cm2 / (Math.PI * 25)).toBeLessThan(1.15);
  });

  it("of no size paints the cell under it alone", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(cellsNearPlace(body, placeOfCell(body, cell), 0)).toEqual([cell]);
      }),
    );
  });

  it("paints cells within its radius, in one piece, with the one under it", () => {
    const { middles } = body.shape.cells();
    const middle = (cell: CellId) => middles.subarray(cell * 3, cell * 3 + 3);
    fc.assert(
      fc.property(anyCell, anyRadius, (cell, radius) => {
        const cells = cellsNearPlace(body, placeOfCell(body, cell), radius);
        expect(cells).toContain(cell);
        expect(new Set(cells).size).toBe(cells.length);
        for (const other of cells) {
          const away = Math.hypot(...[0, 1, 2].map((d) => (middle(other)[d] ?? 0) - (middle(cell)[d] ?? 0)));
          // The place of a cell lies up to half a cell from its middle.
          expect(away).toBeLessThan(radius + 8);
        }
        const among = new Set<number>(cells);
        expect(connectedCells(body.surface.cellTopology(), cell, (next) => among.has(next))).toHaveLength(cells.length);
      }),
      { numRuns: 200 },
    );
  });

  it("grows with its radius", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const place = placeOfCell(body, cell);
        const areas = [5, 15, 40].map((radius) => areaOfCells(body, cellsNearPlace(body, place, radius)).cm2);
        expect(areas).toEqual([...areas].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it("however wide paints more than one cell between two fingers or toes", () => {
    for (const cell of [13_448, 15_608, 16_788, 19_932]) {
      const place = placeOfCell(body, createCellId(cell));
      expect(areaOfCells(body, cellsNearPlace(body, place, 40)).cm2).toBeGreaterThan(10);
    }
  });

  it("paints the mirror cells at the mirror place", () => {
    // A cell whose middle lies at the very edge of the brush may fall to either side by rounding.
    fc.assert(
      fc.property(anyCell, (cell) => {
        const place = placeOfCell(body, cell);
        const own = new Set(cellsNearPlace(body, place, 20).map(mirrorCell));
        const mirrored = cellsNearPlace(body, mirrorPlace(place), 20);
        const shared = mirrored.filter((other) => own.has(other)).length;
        expect(Math.abs(own.size - shared) + Math.abs(mirrored.length - shared)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("paints nothing off the body", () => {
    expect(cellsNearPlace(body, { x: 0, y: 900, z: 600 }, 30)).toEqual([]);
  });
});

describe("fingers", () => {
  it.each(FIGURE_IDS)("of the %s: a brush on a fingertip leaves the neighbours clean", (figure) => {
    const hand = readBody(figure);
    const { middles } = hand.surface.templateCells();
    // The lowest cells of the left hand are the tips of the long fingers: take the lowest of each column.
    const tips = fingertips(hand.cellCount, middles);
    expect(tips.length).toBeGreaterThanOrEqual(3);
    for (const tip of tips) {
      const painted = new Set(cellsNearPlace(hand, placeOfCell(hand, createCellId(tip)), 14));
      expect(tips.filter((other) => painted.has(createCellId(other)))).toEqual([tip]);
    }
  });
});

/** Cells of the left hand that lie lower than all others within 12 mm beside them. */
function fingertips(cellCount: number, middles: Float32Array): readonly number[] {
  const hand: number[] = [];
  for (let cell = 0; cell < cellCount; cell += 2) {
    const [x, y] = [middles[cell * 3] ?? 0, middles[cell * 3 + 1] ?? 0];
    if (x > 300 && y < 760) hand.push(cell);
  }
  const beside = (a: number, b: number) =>
    Math.hypot((middles[a * 3] ?? 0) - (middles[b * 3] ?? 0), (middles[a * 3 + 2] ?? 0) - (middles[b * 3 + 2] ?? 0)) <
    12;
  const height = (cell: number) => middles[cell * 3 + 1] ?? 0;
  return hand.filter((cell) => hand.every((other) => !beside(cell, other) || height(other) >= height(cell)));
}
