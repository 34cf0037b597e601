import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCellSets, encodeCellSets } from "../../../../src/atlas/knowledge/cell-code.ts";

const CELL_COUNT = 2000;
const anySet = fc.uniqueArray(fc.integer({ min: 0, max: CELL_COUNT - 1 }), { maxLength: 300 });

function encode(sets: readonly (readonly number[])[]): ArrayBuffer {
  return new Uint8Array(encodeCellSets(sets, CELL_COUNT)).buffer;
}

describe("the file of cell sets", () => {
  it("gives back every set that was written, sorted", () => {
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 20 }), (sets) => {
        expect(decodeCellSets(encode(sets))).toEqual(sets.map((set) => set.toSorted((a, b) => a - b)));
      }),
    );
  });

  it("keeps sets of one side, of both sides and without a cell apart", () => {
    const sets = [[1, 3, 5, 101], [0, 1, 2, 3, 1998, 1999], [], [42]];
    expect(decodeCellSets(encode(sets))).toEqual(sets);
  });

  it("is refused when it is cut short anywhere", () => {
    const whole = encode([[1, 3, 5, 7], [2, 901, 1999], []]);
    for (let length = 0; length < whole.byteLength; length += 1) {
      expect(() => decodeCellSets(whole.slice(0, length))).toThrow(/knowledge/);
    }
  });

  it("is refused when it is another file, of another version, or of a larger body", () => {
    const broken = (change: (bytes: Uint8Array) => void) => {
      const bytes = new Uint8Array(encode([[1, 3, 1999]]));
      change(bytes);
      return () => decodeCellSets(bytes.buffer);
    };
    expect(broken(() => {})).not.toThrow();
    expect(broken((bytes) => bytes.fill(65, 0, 4))).toThrow(/not a file/);
    expect(broken((bytes) => bytes.fill(9, 4, 5))).toThrow(/another version/);
    expect(broken((bytes) => bytes.fill(0, 7, 8))).toThrow(/do not exist/);
  });
});
