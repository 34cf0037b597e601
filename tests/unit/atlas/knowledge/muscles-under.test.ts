import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../../../src/atlas/knowledge/knowledge.ts";
import { musclesUnder } from "../../../../src/atlas/knowledge/muscles-under.ts";
import { mirrorPlace } from "../../../../src/atlas/place.ts";
import type { Place } from "../../../../src/atlas/place.ts";
import { readBody } from "../../../support/bodies.ts";
import { createSmallKnowledge, placesOfSmallKnowledge } from "../../../support/small-knowledge.ts";

const BODY = readBody("male");
const KNOWLEDGE = createSmallKnowledge();
const AT = placesOfSmallKnowledge();

function namesUnder(place: Place, knowledge: Knowledge = KNOWLEDGE): readonly string[] {
  return musclesUnder(knowledge, BODY, place).map(({ muscle }) => muscle.id);
}

describe("the muscles under a place", () => {
  it("come with the superficial one first, and the deep one under it after", () => {
    expect(namesUnder(AT.shoulderBlade)).toEqual(["infraspinatus", "subscapularis"]);
  });

  it("name the nearest usual site and its distance", () => {
    const [first, second] = musclesUnder(KNOWLEDGE, BODY, AT.lowShoulderBlade);
    expect(first?.nearestSite?.site.id).toBe("infraspinatus-2");
    expect(first?.nearestSite?.distanceMm).toBe(0);
    expect(second?.nearestSite).toBeNull();
  });

  it("are the same on the left as on the right, with the side told", () => {
    const right = musclesUnder(KNOWLEDGE, BODY, AT.shoulderBlade);
    const left = musclesUnder(KNOWLEDGE, BODY, mirrorPlace(AT.shoulderBlade));
    expect(left.map(({ muscle }) => muscle.id)).toEqual(right.map(({ muscle }) => muscle.id));
    expect(right.map(({ side }) => side)).toEqual(["right", "right"]);
    expect(left.map(({ side }) => side)).toEqual(["left", "left"]);
  });

  it("put a deep muscle first at its own usual site, when those of the muscles above lie far", () => {
    const deepSite: Knowledge = {
      ...KNOWLEDGE,
      referrals: KNOWLEDGE.referrals.map((referral) =>
        referral.muscle === "infraspinatus" ? { ...referral, muscle: "subscapularis" } : referral,
      ),
    };
    expect(namesUnder(AT.shoulderBlade, deepSite)).toEqual(["subscapularis", "infraspinatus"]);
  });

  it("leave out what lies elsewhere and what is reached only from inside", () => {
    expect(namesUnder(AT.belly)).toEqual([]);
    expect(namesUnder(AT.thigh)).toEqual([]);
    expect(namesUnder(AT.chest)).toEqual(["pectoralis-minor"]);
  });

  it("put a muscle that is palpated from the other side of the body last", () => {
    const wrongWay: Knowledge = {
      ...KNOWLEDGE,
      referrals: [],
      muscles: KNOWLEDGE.muscles.map((muscle) =>
        muscle.id === "infraspinatus" ? { ...muscle, palpatedFrom: "anterior" } : muscle,
      ),
    };
    expect(namesUnder(AT.shoulderBlade, wrongWay)).toEqual(["subscapularis", "infraspinatus"]);
  });

  it("are five at most, and name a muscle with several parts once", () => {
    const [first] = KNOWLEDGE.muscles;
    if (first === undefined) throw new Error("The small knowledge has no muscle");
    const copies = Array.from({ length: 9 }, (_, i) => ({ ...first, id: `copy-${i}`, muscle: `muscle-${i >> 1}` }));
    const names = musclesUnder({ ...KNOWLEDGE, muscles: copies }, BODY, AT.shoulderBlade).map(
      ({ muscle }) => muscle.muscle,
    );
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
  });
});
