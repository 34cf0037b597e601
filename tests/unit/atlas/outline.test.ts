import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Body } from "../../../src/atlas/body.ts";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { outlineOfCells } from "../../../src/atlas/outline.ts";
import { placeAtPoint, placeInView } from "../../../src/atlas/picking.ts";
import { createCellId, createViewPoint, FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import type { CellId, Place, ViewId } from "../../../src/atlas/place.ts";
import { dot } from "../../../src/atlas/surface-point.ts";
import { VIEW_AXES } from "../../../src/atlas/views.ts";
import { readBody } from "../../support/bodies.ts";
import { randomPlaces } from "./random-places.ts";

type Point = readonly [x: number, y: number];

/** Reads path data of M, Q and Z with absolute numbers into rings of points, four a curve. Throws on anything else. */
function ringsOf(path: string): readonly (readonly Point[])[] {
  return path
    .split("Z")
    .filter((ring) => ring !== "")
    .map((ring) => {
      if (!/^M-?[\d.]+ -?[\d.]+(?:Q-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+)+$/.test(ring))
        throw new Error(`not a ring: ${ring}`);
      const [start, ...curves] = ring
        .slice(1)
        .split("Q")
        .map((part) => part.split(" ").map(Number));
      let at: Point = [start?.[0] ?? 0, start?.[1] ?? 0];
      return curves.flatMap(([cx = 0, cy = 0, x = 0, y = 0]) => {
        const [x0, y0] = at;
        at = [x, y];
        return [0.25, 0.5, 0.75, 1].map((t): Point => {
          const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
          return [a * x0 + b * cx + c * x, a * y0 + b * cy + c * y];
        });
      });
    });
}

/** Whether a point lies within the rings, by the even-odd rule. */
function isWithin(rings: readonly (readonly Point[])[], [px, py]: Point): boolean {
  let isIn = false;
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring.at(i - 1) ?? [0, 0];
      if (y0 > py !== y1 > py && px < ((x1 - x0) * (py - y0)) / (y1 - y0) + x0) isIn = !isIn;
    }
  }
  return isIn;
}

function ringArea(rings: readonly (readonly Point[])[]): number {
  let sum = 0;
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring.at(i - 1) ?? [0, 0];
      sum += (x0 * y1 - x1 * y0) / 2;
    }
  }
  return Math.abs(sum);
}

/** How face on a cell is seen in a view, 1 at most. */
function facingOf(body: Body, view: ViewId, cell: CellId): number {
  const [x = 0, y = 0, z = 0] = body.shape.cells().normals.subarray(cell * 3, cell * 3 + 3);
  return dot([x, y, z], VIEW_AXES[view].toward);
}

const body = readBody("male");
const skinAt = (x: number, y: number, z: number): Place => placeOfCell(body, cellOfPlace(body, { x, y, z }));
const back = skinAt(60, 1250, -120);

describe("the outline of a zone", () => {
  it("is smooth path data that closes", () => {
    const path = outlineOfCells(body, "posterior", new Set(cellsNearPlace(body, back, 40)));
    expect(ringsOf(path)).toHaveLength(1);
  });

  it("has the area of the zone as it is seen", () => {
    const cells = cellsNearPlace(body, back, 50);
    const { areas } = body.shape.cells();
    const seen = cells.reduce((sum, cell) => sum + (areas[cell] ?? 0) * facingOf(body, "posterior", cell), 0);
    const drawn = ringArea(ringsOf(outlineOfCells(body, "posterior", new Set(cells))));
    expect(drawn / seen).toBeGreaterThan(0.93);
    expect(drawn / seen).toBeLessThan(1.07);
  });

  it("is not there in a view that does not show the zone", () => {
    const cells = new Set(cellsNearPlace(body, back, 40));
    expect(outlineOfCells(body, "anterior", cells)).toBe("");
    expect(outlineOfCells(body, "soles", cells)).toBe("");
    expect(outlineOfCells(body, "posterior", new Set())).toBe("");
  });

  it("has a hole where the zone has one", () => {
    const hole = new Set(cellsNearPlace(body, back, 25));
    const ring = new Set(cellsNearPlace(body, back, 60).filter((cell) => !hole.has(cell)));
    const rings = ringsOf(outlineOfCells(body, "posterior", ring));
    expect(rings).toHaveLength(2);
    const middle = placeInView(body, "posterior", back)?.point;
    expect(isWithin(rings, [middle?.x ?? 0, middle?.y ?? 0])).toBe(false);
  });

  it.each(FIGURE_IDS)("keeps to the body: the whole skin of the %s is drawn as the figure itself", (figure) => {
    const whole = readBody(figure);
    const all = new Set(Array.from({ length: whole.cellCount }, (_, id) => createCellId(id)));
    for (const view of VIEW_IDS) {
      const rings = ringsOf(outlineOfCells(whole, view, all));
      const { widthMm, heightMm } = whole.frames[view];
      let astray = 0;
      for (let i = 0; i < 500; i += 1) {
        const point: Point = [((i * 0.618034) % 1) * widthMm, ((i * 0.414214) % 1) * heightMm];
        const isOnBody = placeAtPoint(whole, view, createViewPoint(...point)) !== null;
        if (isWithin(rings, point) !== isOnBody) astray += 1;
      }
      // Points at the very edge, and in gaps narrower than a few mm between toes.
      expect(astray / 500).toBeLessThan(0.025);
    }
  });

  it("shows a lone cell that is seen well, around its middle", () => {
    fc.assert(
      fc.property(fc.nat(body.cellCount - 1).map(createCellId), fc.constantFrom(...VIEW_IDS), (cell, view) => {
        const seen = placeInView(body, view, placeOfCell(body, cell));
        fc.pre(seen !== null && seen.isVisible && facingOf(body, view, cell) > 0.4);
        const rings = ringsOf(outlineOfCells(body, view, new Set([cell])));
        expect(rings.length).toBeGreaterThan(0);
        const xs = rings.flat().map(([x]) => x);
        const ys = rings.flat().map(([, y]) => y);
        expect(Math.min(...xs) - 3).toBeLessThan(seen?.point.x ?? Number.NaN);
        expect(Math.max(...xs) + 3).toBeGreaterThan(seen?.point.x ?? Number.NaN);
        expect(Math.min(...ys) - 3).toBeLessThan(seen?.point.y ?? Number.NaN);
        expect(Math.max(...ys) + 3).toBeGreaterThan(seen?.point.y ?? Number.NaN);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a zone painted in one view", () => {
  it.each(FIGURE_IDS)("shows in every other view of the %s from which its middle is seen", (figure) => {
    const figureBody = readBody(figure);
    let shown = 0;
    for (const view of VIEW_IDS) {
      for (const { place } of randomPlaces(figureBody, view, 25, 31)) {
        const cells = new Set(cellsNearPlace(figureBody, place, 15));
        for (const other of VIEW_IDS) {
          const seen = placeInView(figureBody, other, place);
          if (seen === null || !seen.isVisible || facingOf(figureBody, other, cellOfPlace(figureBody, place)) < 0.3)
            continue;
          shown += 1;
          expect(outlineOfCells(figureBody, other, cells)).not.toBe("");
        }
      }
    }
    expect(shown).toBeGreaterThan(100);
  });
});
