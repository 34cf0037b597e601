import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSignOccupancy, type NumberLabel, placeNumbers } from "../../../src/export/marks/number-labels.ts";
import type { Box } from "../../../src/export/marks/occupancy.ts";

const radius = 5;
const bounds = { left: 0, top: 0, right: 300, bottom: 400 };

function placeAll(points: readonly (readonly [x: number, y: number])[]): readonly NumberLabel[] {
  const spots = points.map(([x, y], index) => ({ text: String(index + 1), x, y, width: 8, height: 5 }));
  return placeNumbers({ spots, radius, bounds, occupied: createSignOccupancy(spots, radius, bounds) });
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

test("a number alone stands to the right of its sign, without a line", () => {
  const [label] = placeAll([[100, 100]]);
  expect(label?.box.left).toBeGreaterThan(100 + radius);
  expect(label?.leader).toBeNull();
});

test("at the right edge of a view the number stands to the left", () => {
  const [label] = placeAll([[297, 100]]);
  expect(label?.box.right).toBeLessThan(297 - radius);
});

test("numbers of a dozen points at the very same place are led apart", () => {
  const labels = placeAll(Array.from({ length: 12 }, () => [150, 200] as const));
  expect(labels.some(({ leader }) => leader !== null)).toBe(true);
  for (const [index, one] of labels.entries()) {
    for (const other of labels.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false);
  }
});

test("with thirty points anywhere no number covers another", () => {
  const point = fc.tuple(fc.integer({ min: 20, max: 280 }), fc.integer({ min: 20, max: 380 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const labels = placeAll(points);
      expect(labels).toHaveLength(points.length);
      for (const [index, one] of labels.entries()) {
        for (const other of labels.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
