import { describe, expect, it } from "vitest";
import { mirrorCell } from "../../../../src/atlas/place.ts";
import type { Knowledge } from "../../../../src/atlas/knowledge/knowledge.ts";
import { musclesFeltIn } from "../../../../src/screens/reference/felt-in.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { createSmallKnowledge } from "../../../support/small-knowledge.ts";

function feltIn(knowledge: Knowledge, id: string) {
  const region = knowledge.regions.find((one) => one.id === id);
  if (region === undefined) throw new Error(`There is no region ${id}`);
  return musclesFeltIn(knowledge, region);
}

describe("the muscles that are felt in a region", () => {
  it("are those whose essential zone lies there, each once, the largest share first", () => {
    const { usually } = feltIn(createSmallKnowledge(), "front-of-shoulder");
    expect(usually.map(({ muscle }) => muscle)).toEqual(["infraspinatus", "pectoralis-minor"]);
    expect(usually.map(({ site }) => site.id)).toEqual(["infraspinatus-1", "pectoralis-minor-1"]);
    expect(usually.every(({ share }) => share > 0.5 && share <= 1)).toBe(true);
  });

  it("come after those when only some feel them there", () => {
    const { usually, sometimes } = feltIn(readProjectKnowledge(), "temple");
    expect(usually.map(({ muscle }) => muscle)).toContain("temporalis");
    expect(sometimes.length).toBeGreaterThan(0);
    const named = new Set(usually.map(({ muscle }) => muscle));
    expect(sometimes.filter(({ muscle }) => named.has(muscle))).toEqual([]);
  });

  it("are told apart when they lie on the other side", () => {
    const small = createSmallKnowledge();
    const crossing: Knowledge = {
      ...small,
      referrals: small.referrals.map((referral) => ({
        ...referral,
        sites: referral.sites.map((site) =>
          site.id === "infraspinatus-1"
            ? { ...site, essential: { words: [], cells: site.essential.cells.map(mirrorCell) } }
            : site,
        ),
      })),
    };
    const { usually } = feltIn(crossing, "front-of-shoulder");
    expect(usually.map(({ muscle, isFromOtherSide }) => `${muscle} ${isFromOtherSide}`)).toEqual([
      "infraspinatus true",
      "pectoralis-minor false",
    ]);
  });

  it("are none where nothing is felt", () => {
    expect(feltIn(createSmallKnowledge(), "thigh")).toEqual({ usually: [], sometimes: [] });
  });
});
