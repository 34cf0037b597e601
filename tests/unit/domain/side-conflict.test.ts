import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../src/atlas/brush.ts";
import { mirrorCell, mirrorPlace, sideOfPlace } from "../../../src/atlas/place.ts";
import { sideConflict } from "../../../src/domain/side-conflict.ts";
import { readBody } from "../../support/bodies.ts";
import { placeIn, placesOfSmallKnowledge } from "../../support/small-knowledge.ts";

const BODY = readBody("male");
const AT = placesOfSmallKnowledge();
const POINT = { place: AT.shoulderBlade, number: 2 };
const SHOULDER = cellsNearPlace(BODY, AT.frontOfShoulder, 40);
const SPINE = placeIn(BODY, "posterior", 0.5, 0.24);

describe("the side of a referral zone", () => {
  it("is no matter when it is that of its point", () => {
    expect(sideConflict({ cells: SHOULDER }, POINT, BODY)).toBeNull();
  });

  it("is noted when it is the other side", () => {
    expect(sideConflict({ cells: SHOULDER.map(mirrorCell) }, POINT, BODY)).toEqual({
      kind: "opposite-side",
      words: "The zone is on the left, point 2 on the right.",
    });
  });

  it("is noted when the zone crosses the midline", () => {
    const cells = cellsNearPlace(BODY, SPINE, 60);
    expect(sideConflict({ cells }, POINT, BODY)).toEqual({
      kind: "across-midline",
      words: "The zone crosses the midline; point 2 is on the right.",
    });
  });

  it("is no matter for a point on the midline", () => {
    expect(sideOfPlace(SPINE)).toBe("midline");
    expect(sideConflict({ cells: SHOULDER }, { place: SPINE, number: 1 }, BODY)).toBeNull();
  });

  it("is judged alike on both sides", () => {
    const spots = [AT.shoulderBlade, AT.chest, AT.frontOfShoulder, SPINE, mirrorPlace(AT.chest)];
    fc.assert(
      fc.property(
        fc.constantFrom(...spots),
        fc.constantFrom(...spots),
        fc.integer({ min: 10, max: 80 }),
        (place, at, mm) => {
          const cells = cellsNearPlace(BODY, at, mm);
          const own = sideConflict({ cells }, { place, number: 1 }, BODY);
          const mirrored = sideConflict(
            { cells: cells.map(mirrorCell) },
            { place: mirrorPlace(place), number: 1 },
            BODY,
          );
          expect(mirrored?.kind).toBe(own?.kind);
        },
      ),
    );
  });
});
