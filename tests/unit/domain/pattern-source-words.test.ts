import { describe, expect, it } from "vitest";
import type { KnownSource } from "../../../src/atlas/knowledge/knowledge.ts";
import { patternSourceInWords } from "../../../src/domain/pattern-source-words.ts";
import { readProjectKnowledge } from "../../support/project-knowledge.ts";

const BOOK = { code: "book", title: "A textbook of muscles" };
const SOURCES = {
  sources: new Map<string, KnownSource>([
    ["book", BOOK],
    ["book-2", { ...BOOK, code: "book-2" }],
    ["paper", { code: "paper", title: "A study", year: 2005 }],
  ]),
};

describe("who says that a muscle refers pain there", () => {
  it("is named, each title once, with its year", () => {
    const words = patternSourceInWords(SOURCES, { grade: "read", sources: ["book", "book-2", "paper"] });
    expect(words).toBe("Source: A textbook of muscles; A study (2005).");
  });

  it("is said to be from memory of a textbook where it was not read again, and where sources differ", () => {
    const difference = "The study saw it in the hand.";
    expect(patternSourceInWords(SOURCES, { grade: "known", sources: ["book"], difference })).toBe(
      "Source: A textbook of muscles. From the textbooks named, which were not read again for this entry. " +
        "Sources differ: The study saw it in the hand.",
    );
  });

  it("is named for every pattern that the app knows", () => {
    const knowledge = readProjectKnowledge();
    const bare = knowledge.referrals.filter((referral) =>
      patternSourceInWords(knowledge, referral).startsWith("Source: ."),
    );
    expect(bare.map(({ muscle }) => muscle)).toEqual([]);
  });
});
