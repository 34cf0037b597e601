import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { connectedCells } from "../../../src/atlas/cell-walk.ts";
import { areaOfCells, cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { createCellId, sideOfPlace } from "../../../src/atlas/place.ts";
import type { CellId, Place } from "../../../src/atlas/place.ts";
import { shiftCells } from "../../../src/atlas/shift.ts";
import { readBody } from "../../support/bodies.ts";

const body = readBody("female");
const skinAt = (x: number, y: number, z: number): Place => placeOfCell(body, cellOfPlace(body, { x, y, z }));
const area = (cells: readonly CellId[]) => areaOfCells(body, cells).cm2;
const anyCell = fc.nat(body.cellCount - 1).map(createCellId);

const chest = skinAt(90, 1250, 130);
const zone = cellsNearPlace(body, chest, 35);

describe("a zone that is moved with its point", () => {
  it("stays as it is when the point stays", () => {
    expect(shiftCells(body, zone, chest, chest)).toEqual(zone);
  });

  it.each([
    ["across the midline", skinAt(0, 1200, 150)],
    ["to the other side", skinAt(-90, 1250, 130)],
    ["round to the back", skinAt(70, 1250, -70)],
    ["to the thigh", skinAt(120, 700, 120)],
    ["to the back of the knee", skinAt(110, 460, -60)],
    ["onto the shoulder", skinAt(130, 1420, 0)],
    ["to the face", skinAt(40, 1590, 130)],
  ] as const)("lies under it again, in one piece and of about its size: %s", (_, to) => {
    const moved = shiftCells(body, zone, chest, to);
    const among = new Set<number>(moved);
    expect(among.has(cellOfPlace(body, to))).toBe(true);
    expect(connectedCells(body.surface.cellTopology(), moved[0] ?? -1, (cell) => among.has(cell))).toHaveLength(
      moved.length,
    );
    expect(area(moved) / area(zone)).toBeGreaterThan(0.6);
    expect(area(moved) / area(zone)).toBeLessThan(1.5);
  });

  it("has no holes", () => {
    const moved = new Set<number>(shiftCells(body, zone, chest, skinAt(60, 1150, 140)));
    const outside = connectedCells(
      body.surface.cellTopology(),
      cellOfPlace(body, skinAt(0, 400, 0)),
      (cell) => !moved.has(cell),
    );
    expect(outside.length + moved.size).toBe(body.cellCount);
  });

  it("goes to the other side of the body when its point does, and is not turned over", () => {
    const moved = shiftCells(body, zone, chest, skinAt(-90, 1250, 130));
    for (const cell of moved) expect(sideOfPlace(placeOfCell(body, cell))).not.toBe("left");
  });

  it("comes back to nearly the same cells", () => {
    const to = skinAt(60, 1100, 140);
    const back = new Set(shiftCells(body, shiftCells(body, zone, chest, to), to, chest));
    const shared = zone.filter((cell) => back.has(cell)).length;
    expect((2 * shared) / (zone.length + back.size)).toBeGreaterThan(0.8);
  });

  it("follows its point at a distance when it lies elsewhere", () => {
    const temple = cellsNearPlace(body, skinAt(-75, 1600, 60), 25);
    const moved = shiftCells(body, temple, skinAt(-120, 1400, -20), skinAt(-120, 1380, -20));
    const height = (cells: readonly CellId[]) =>
      cells.reduce((sum, cell) => sum + placeOfCell(body, cell).y, 0) / cells.length;
    expect(height(temple) - height(moved)).toBeGreaterThan(8);
    expect(height(temple) - height(moved)).toBeLessThan(32);
  });

  it("keeps patches that lie apart as patches of their own", () => {
    const both = [...zone, ...cellsNearPlace(body, skinAt(120, 700, 120), 20)];
    const moved = new Set<number>(shiftCells(body, both, chest, skinAt(90, 1230, 135)));
    const first = connectedCells(body.surface.cellTopology(), [...moved][0] ?? -1, (cell) => moved.has(cell));
    expect(first.length).toBeLessThan(moved.size);
  });

  it("is never empty, and is the same each time", () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, fc.double({ min: 0, max: 40, noNaN: true }), (at, from, to, radius) => {
        const cells = cellsNearPlace(body, placeOfCell(body, at), radius);
        const moved = shiftCells(body, cells, placeOfCell(body, from), placeOfCell(body, to));
        expect(moved.length).toBeGreaterThan(0);
        expect(new Set(moved).size).toBe(moved.length);
        expect(shiftCells(body, cells, placeOfCell(body, from), placeOfCell(body, to))).toEqual(moved);
      }),
      { numRuns: 100 },
    );
  });

  it("of no cells stays empty", () => {
    expect(shiftCells(body, [], chest, skinAt(0, 1200, 150))).toEqual([]);
  });
});
