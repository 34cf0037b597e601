import { describe, expect, it } from "vitest";
import { usualReferral } from "../../../../src/atlas/knowledge/usual-referral.ts";
import { mirrorCell, mirrorPlace } from "../../../../src/atlas/place.ts";
import { createSmallKnowledge, placesOfSmallKnowledge } from "../../../support/small-knowledge.ts";

const KNOWLEDGE = createSmallKnowledge();
const AT = placesOfSmallKnowledge();

describe("the usual referral of a point", () => {
  it("is that of the nearest usual site of its muscle", () => {
    expect(usualReferral(KNOWLEDGE, "infraspinatus", AT.shoulderBlade)?.site.id).toBe("infraspinatus-1");
    expect(usualReferral(KNOWLEDGE, "infraspinatus", AT.lowShoulderBlade)?.site.id).toBe("infraspinatus-2");
    expect(usualReferral(KNOWLEDGE, "infraspinatus", mirrorPlace(AT.lowShoulderBlade))?.site.id).toBe(
      "infraspinatus-2",
    );
  });

  it("lies on the left for a point on the left, in the order of a zone", () => {
    const right = usualReferral(KNOWLEDGE, "infraspinatus", AT.lowShoulderBlade);
    const left = usualReferral(KNOWLEDGE, "infraspinatus", mirrorPlace(AT.lowShoulderBlade));
    for (const zone of ["essential", "spillover"] as const) {
      expect(new Set(left?.[zone])).toEqual(new Set(right?.[zone].map(mirrorCell)));
      expect(left?.[zone]).toEqual([...(left?.[zone] ?? [])].sort((a, b) => a - b));
    }
  });

  it("lies on both sides for a point on the midline, each cell once", () => {
    const middle = { ...AT.betweenBlades, x: 0 };
    const cells = usualReferral(KNOWLEDGE, "trapezius-middle", middle)?.essential ?? [];
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(cells.map(mirrorCell))).toEqual(new Set(cells));
  });

  it("is not made up for a muscle without a published pattern", () => {
    expect(usualReferral(KNOWLEDGE, "subscapularis", AT.shoulderBlade)).toBeNull();
  });
});
