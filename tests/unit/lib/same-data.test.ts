import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameData } from "../../../src/lib/same-data.ts";

describe("isSameData", () => {
  it("holds for every value and its copy", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameData(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [null, {}],
    [0, "0"],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }],
  ])("tells %j from %j", (a, b) => {
    expect(isSameData(a, b)).toBe(false);
    expect(isSameData(b, a)).toBe(false);
  });
});
