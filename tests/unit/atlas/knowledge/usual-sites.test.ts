import { describe, expect, it } from "vitest";
import { musclesUnder } from "../../../../src/atlas/knowledge/muscles-under.ts";
import type { Place } from "../../../../src/atlas/place.ts";
import { readBody } from "../../../support/bodies.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const BODY = readBody("male");
const KNOWLEDGE = readProjectKnowledge();

/** Muscles that no tap on the skin proposes, and why: a hand reaches them only from inside. */
const FROM_INSIDE: ReadonlyMap<string, string> = new Map([
  ["medial-pterygoid", "palpated through the mouth, inside the angle of the jaw"],
  ["lateral-pterygoid", "palpated through the mouth, behind the upper molars"],
  ["obturator-internus", "its belly lies inside the pelvis: palpated through vagina or rectum"],
  ["levator-ani", "palpated through vagina or rectum"],
  ["coccygeus", "palpated through the rectum"],
]);

function musclesAt(place: Place): readonly string[] {
  return musclesUnder(KNOWLEDGE, BODY, place).map(({ muscle }) => muscle.muscle);
}

describe("a tap on a usual site", () => {
  it("proposes the muscle of the site among the five chips, but for those that are palpated from inside", () => {
    const lost = KNOWLEDGE.referrals.flatMap(({ muscle, sites }) => {
      const hidden = sites.filter(({ place }) => !musclesAt(place).includes(muscle));
      return FROM_INSIDE.has(muscle) ? [] : hidden.map(({ id }) => id);
    });
    expect(lost).toEqual([]);
  });

  it("never proposes those from inside, so that the list of exceptions holds no other", () => {
    const marked = KNOWLEDGE.muscles.filter(({ palpatedFrom }) => palpatedFrom === "internal");
    expect([...FROM_INSIDE.keys()].toSorted()).toEqual(marked.map(({ muscle }) => muscle).toSorted());
  });
});
