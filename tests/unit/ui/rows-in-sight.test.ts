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
    const views = fc.record({
      top: fc.integer({ min: -800_000, max: 2000 }),
      rowHeight: fc.integer({ min: 20, max: 300 }),
      screenHeight: fc.integer({ min: 200, max: 2000 }),
      count: fc.nat(10_000),
    });
    fc.assert(
      fc.property(views, fc.nat(9999), (view, index) => {
        fc.pre(index < view.count);
        const rowTop = view.top + index * view.rowHeight;
        fc.pre(rowTop + view.rowHeight > 0 && rowTop < view.screenHeight);
        const { first, last } = rowsInSight(view);
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
