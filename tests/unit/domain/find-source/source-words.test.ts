import { describe, expect, it } from "vitest";
import type { RegionOfCells } from "../../../../src/atlas/knowledge/regions-of-cells.ts";
import {
  sourceInWords,
  sourceSetInWords,
  unexplainedInWords,
} from "../../../../src/domain/find-source/source-words.ts";

const REGION = { id: "temple", group: "Head and face", cells: [] } as const;

function named(name: string, side: RegionOfCells["side"]): RegionOfCells {
  return { region: { ...REGION, name }, side, shareOfRegion: 1 };
}

describe("a source in words", () => {
  it("says how much of the pain and how much of the pattern", () => {
    expect(sourceInWords({ covered: 0.8, patternPainted: 0.551 }, "painted")).toBe(
      "Covers 80 % of the painted pain; 55 % of its usual pattern is painted.",
    );
  });

  it("says the same of a region that was chosen", () => {
    expect(sourceInWords({ covered: 0.8, patternPainted: 0.551 }, "region")).toBe(
      "Covers 80 % of the region; 55 % of its usual pattern lies there.",
    );
    expect(sourceSetInWords({ covered: 0.954 }, "region")).toBe("Together they cover 95 % of the region.");
  });

  it("never rounds most to all, nor little to none", () => {
    expect(sourceInWords({ covered: 0.999, patternPainted: 0.001 }, "painted")).toBe(
      "Covers 99 % of the painted pain; under 1 % of its usual pattern is painted.",
    );
    expect(sourceInWords({ covered: 1, patternPainted: 0 }, "painted")).toBe(
      "Covers all of the painted pain; none of its usual pattern is painted.",
    );
  });

  it("says what a set covers together", () => {
    expect(sourceSetInWords({ covered: 0.954 }, "painted")).toBe("Together they cover 95 % of the painted pain.");
  });

  it("names what is left, three regions at most", () => {
    const regions = [
      named("Temple", "right"),
      named("Vertex", "midline"),
      named("Cheek", "left"),
      named("Chin", "midline"),
    ];
    const left = (unexplained: readonly RegionOfCells[]) => unexplainedInWords({ unexplained, partly: [] });
    expect(left([])).toBe("Leaves nothing unexplained.");
    expect(left(regions.slice(0, 1))).toBe("Leaves unexplained: temple, right.");
    expect(left(regions)).toBe("Leaves unexplained: temple, right; vertex; cheek, left; 1 more.");
  });

  it("calls the rim of a region a part of it", () => {
    const rim = { ...named("Sacrum", "midline"), shareOfRegion: 0.04 };
    expect(unexplainedInWords({ unexplained: [rim], partly: [] })).toBe("Leaves unexplained: sacrum (part).");
  });

  it("does not call everything explained where only some feel it", () => {
    const partly = [named("Temple", "right")];
    const inPart = "Explained in part, as only some feel it there: temple, right.";
    expect(unexplainedInWords({ unexplained: [], partly })).toBe(inPart);
    expect(unexplainedInWords({ unexplained: [named("Chin", "midline")], partly })).toBe(
      `${inPart} Leaves unexplained: chin.`,
    );
  });
});
