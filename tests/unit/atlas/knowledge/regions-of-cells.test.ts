import { describe, expect, it } from "vitest";
import { cellsNearPlace } from "../../../../src/atlas/brush.ts";
import { regionsOfCells } from "../../../../src/atlas/knowledge/regions-of-cells.ts";
import { mirrorCell } from "../../../../src/atlas/place.ts";
import type { CellId } from "../../../../src/atlas/place.ts";
import { readBody } from "../../../support/bodies.ts";
import { createSmallKnowledge, placesOfSmallKnowledge } from "../../../support/small-knowledge.ts";

const BODY = readBody("male");
const KNOWLEDGE = createSmallKnowledge();
const AT = placesOfSmallKnowledge();

function wordsFor(cells: readonly CellId[]): readonly string[] {
  return regionsOfCells(KNOWLEDGE, BODY, cells).map(({ side, region }) => `${side} ${region.id}`);
}

describe("the regions of some cells", () => {
  const thigh = cellsNearPlace(BODY, AT.thigh, 40);
  const chest = cellsNearPlace(BODY, AT.chest, 55);

  it("are named with their side", () => {
    expect(wordsFor(thigh)).toEqual(["right thigh"]);
    expect(wordsFor(thigh.map(mirrorCell))).toEqual(["left thigh"]);
  });

  it("are named largest first", () => {
    expect(wordsFor([...thigh.slice(0, 20), ...chest.map(mirrorCell)])).toEqual(["left chest", "right thigh"]);
  });

  it("on the median plane are one region, not two halves", () => {
    const [, , back] = KNOWLEDGE.regions;
    const halves = (back?.cells ?? []).flatMap((cell) => [cell, mirrorCell(cell)]);
    const [named, ...others] = regionsOfCells(KNOWLEDGE, BODY, halves);
    expect([named?.region.id, named?.side, others.length]).toEqual(["upper-back", "midline", 0]);
    expect(named?.shareOfRegion).toBeCloseTo(1, 6);
  });

  it("say how much of a region is filled", () => {
    const [, region] = KNOWLEDGE.regions;
    const [half] = regionsOfCells(
      KNOWLEDGE,
      BODY,
      (region?.cells ?? []).filter((_, i) => i % 2 === 0),
    );
    expect(half?.shareOfRegion).toBeGreaterThan(0.4);
    expect(half?.shareOfRegion).toBeLessThan(0.6);
  });

  it("are none for no cells", () => {
    expect(wordsFor([])).toEqual([]);
  });
});
