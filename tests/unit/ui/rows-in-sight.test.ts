import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInSight } from "../../../src/ui/rows-in-sight.ts";

describe("the rows of a long list", () => {
  it("are held only near the screen", () => {
    const { first, last } = rowsInSight({ top: -60_000, rowHeight: 60, screenHeight: 720, count: 10_000 });
    expect(first).toBe(990);
    expect(last).toBe(1022);
  });

  it("always include every row that is on the screen", () => {
    const lists = fc.record({
      rowHeight: fc.integer({ min: 20, max: 300 }),
      screenHeight: fc.integer({ min: 200, max: 2000 }),
      count: fc.integer({ min: 1, max: 10_000 }),
    });
    // A list, one of its rows, and where on the screen this row is, in px below the top: partly seen rows count too.
    const rowsOnScreen = lists.chain((list) =>
      fc.record({
        list: fc.constant(list),
        index: fc.nat(list.count - 1),
        y: fc.integer({ min: 1 - list.rowHeight, max: list.screenHeight - 1 }),
      }),
    );
    fc.assert(
      fc.property(rowsOnScreen, ({ list, index, y }) => {
        const { first, last } = rowsInSight({ ...list, top: y - index * list.rowHeight });
        expect(index).toBeGreaterThanOrEqual(first);
        expect(index).toBeLessThan(last);
      }),
    );
  });

  it("never reach beyond the list", () => {
    const { first, last } = rowsInSight({ top: 0, rowHeight: 72, screenHeight: 900, count: 3 });
    expect([first, last]).toEqual([0, 3]);
  });
});
