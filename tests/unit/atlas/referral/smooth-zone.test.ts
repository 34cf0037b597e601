import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsWithinSteps } from "../../../../src/atlas/cell-walk.ts";
import { smoothZone } from "../../../../src/atlas/referral/smooth-zone.ts";
import { readBody } from "../../../support/bodies.ts";

const { surface } = readBody("male");
const topology = surface.cellTopology();
const skin = { topology, areas: surface.templateCells().areas };
const sizeOf = (cells: Iterable<number>) => [...cells].reduce((sum, cell) => sum + (skin.areas[cell] ?? 0), 0);
const blob = (start: number, steps: number) => cellsWithinSteps(topology, [start], steps);

/** Two overlapping patches of skin anywhere: a zone with corners. */
const zones = fc
  .tuple(fc.nat(surface.cellCount - 1), fc.integer({ min: 3, max: 7 }), fc.integer({ min: 2, max: 6 }), fc.nat())
  .map(([start, steps, others, pick]) => {
    const first = blob(start, steps);
    return new Set([...first, ...blob(first[pick % first.length] ?? start, others)]);
  });

describe("a smoothed zone", () => {
  const shareKept = (zone: ReadonlySet<number>) => sizeOf(smoothZone(skin, zone)) / sizeOf(zone);

  it("keeps its size on the whole", () => {
    const shares = fc.sample(zones, { numRuns: 60, seed: 7 }).map(shareKept);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.93);
    expect(mean).toBeLessThan(1.07);
  });

  it("neither shrivels nor swells, however it is cornered", () => {
    fc.assert(
      fc.property(zones, (zone) => {
        expect(shareKept(zone)).toBeGreaterThan(0.6);
        expect(shareKept(zone)).toBeLessThan(1.4);
      }),
      { numRuns: 60 },
    );
  });

  it("stays where it was", () => {
    fc.assert(
      fc.property(zones, (zone) => {
        const smooth = smoothZone(skin, zone);
        const kept = [...zone].filter((cell) => smooth.has(cell));
        expect(sizeOf(kept)).toBeGreaterThan(0.6 * sizeOf(zone));
      }),
      { numRuns: 60 },
    );
  });

  it("is the mirror image of the smoothed mirror image", () => {
    const mirror = (cells: Iterable<number>) => new Set([...cells].map((cell) => cell ^ 1));
    fc.assert(
      fc.property(zones, (zone) => {
        const [once, mirrored] = [smoothZone(skin, zone), mirror(smoothZone(skin, mirror(zone)))];
        const apart = [...once].filter((cell) => !mirrored.has(cell)).length + mirrored.size - once.size;
        expect(Math.abs(apart)).toBeLessThanOrEqual(Math.ceil(once.size / 50));
      }),
      { numRuns: 40 },
    );
  });

  it("keeps a strip of two cells' width", () => {
    const around = blob(2001, 12);
    const [, y0] = middleOf(2001);
    const strip = new Set(around.filter((cell) => Math.abs(middleOf(cell)[1] - y0) < 9));
    const smooth = smoothZone(skin, strip);
    expect(sizeOf([...strip].filter((cell) => smooth.has(cell)))).toBeGreaterThan(0.7 * sizeOf(strip));
  });

  it("fills a hole of one cell", () => {
    const zone = new Set(blob(3001, 4));
    zone.delete(3001);
    expect(smoothZone(skin, zone).has(3001)).toBe(true);
  });
});

function middleOf(cell: number): readonly [number, number] {
  const { middles } = surface.templateCells();
  return [middles[cell * 3] ?? 0, middles[cell * 3 + 1] ?? 0];
}
