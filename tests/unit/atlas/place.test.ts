import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIDLINE_HALF_WIDTH_MM, mirrorPlace, sideOfPlace } from "../../../src/atlas/place.ts";
import type { Place } from "../../../src/atlas/place.ts";

const tenths = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10 + 0);
const anyPlace: fc.Arbitrary<Place> = fc.record({ x: tenths, y: tenths, z: tenths });

describe("the side of a place", () => {
  it("is the patient's, and the midline within 5 mm of the median plane", () => {
    expect(MIDLINE_HALF_WIDTH_MM).toBe(5);
    expect(sideOfPlace({ x: 5, y: 1000, z: 0 })).toBe("midline");
    expect(sideOfPlace({ x: -5, y: 1000, z: 0 })).toBe("midline");
    expect(sideOfPlace({ x: 5.1, y: 1000, z: 0 })).toBe("left");
    expect(sideOfPlace({ x: -5.1, y: 1000, z: 0 })).toBe("right");
  });

  it("is the other one for the mirror place, whose mirror is the place itself", () => {
    const swapped = { left: "right", right: "left", midline: "midline" } as const;
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(mirrorPlace(mirrorPlace(place))).toEqual(place);
        expect(sideOfPlace(mirrorPlace(place))).toBe(swapped[sideOfPlace(place)]);
      }),
    );
  });
});
