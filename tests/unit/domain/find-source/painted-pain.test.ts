import { describe, expect, it } from "vitest";
import { createCellId, mirrorCell } from "../../../../src/atlas/place.ts";
import { painOfRegion, painOfZones } from "../../../../src/domain/find-source/painted-pain.ts";
import { createSmallKnowledge } from "../../../support/small-knowledge.ts";

const CELLS = [4, 6, 8].map(createCellId);

describe("the pain to explain", () => {
  it("weighs each zone by its score; one without a score counts as the middle of the scale", () => {
    const pain = painOfZones([
      { cells: CELLS, pain: 8 },
      { cells: CELLS, pain: null },
      { cells: CELLS, pain: 0 },
    ]);
    expect(pain.map(({ weight }) => weight)).toEqual([8, 5, 1]);
  });

  it("may be a region of the list, on one side or both", () => {
    const chest = createSmallKnowledge().regions[1];
    if (chest === undefined) throw new Error("The small knowledge has no second region");
    const left = chest.cells.map(mirrorCell);
    expect(painOfRegion(chest, "right")).toEqual([{ cells: chest.cells, weight: 1 }]);
    expect(painOfRegion(chest, "left")).toEqual([{ cells: left, weight: 1 }]);
    expect(painOfRegion(chest, "both")).toEqual([{ cells: [...chest.cells, ...left], weight: 1 }]);
  });

  it("of a region of the median plane is the whole region, whatever the side", () => {
    const back = createSmallKnowledge().regions[2];
    if (back === undefined) throw new Error("The small knowledge has no third region");
    expect(painOfRegion(back, "left")).toEqual(painOfRegion(back, "both"));
    expect(painOfRegion(back, "right")[0]?.cells).toHaveLength(back.cells.length * 2);
  });
});
