import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_WORDING } from "../../../../src/domain/note/built-in-wording.data.ts";
import type { NoteWording } from "../../../../src/domain/note/note-wording.ts";
import {
  changeSentence,
  parseWordingText,
  sentenceTitle,
  wordingToText,
} from "../../../../src/domain/note/wording-file.ts";

const OWN: NoteWording = { ...BUILT_IN_WORDING, sentences: { "follow-up": "RTC {date}", "heading-plan": "Next" } };

function problemOf(value: unknown): string | null {
  const parsed = parseWordingText(typeof value === "string" ? value : JSON.stringify(value));
  return parsed.ok ? null : parsed.failure;
}

describe("a wording file", () => {
  it("brings the wording to another device as it is", () => {
    expect(parseWordingText(wordingToText(OWN))).toEqual({ ok: true, value: OWN });
    expect(parseWordingText(`\uFEFF${wordingToText(BUILT_IN_WORDING)}`)).toEqual({ ok: true, value: BUILT_IN_WORDING });
  });

  it("is refused with the sentence that is wrong, and nothing of it is taken", () => {
    expect(problemOf({ ...OWN, sentences: { ...OWN.sentences, "follow-up": "Come back" } })).toBe(
      "“Follow up”: {date} is missing: without it the note would leave out what you recorded.",
    );
    expect(problemOf({ ...OWN, sentences: { "heading-poetry": "Poetry" } })).toBe(
      "This wording has a sentence that Tautband does not know: “heading-poetry”.",
    );
  });

  it("is refused when it is something else", () => {
    expect(problemOf("Dear colleague")).toBe("This file holds no JSON, so it can't be wording.");
    expect(problemOf({ ...OWN, format: "tautband-visit" })).toContain("must be wording of Tautband");
    expect(problemOf({ ...OWN, version: 2 })).toContain("must be 1");
    expect(problemOf(" ".repeat(200_001))).toBe("This file is too large to be wording.");
  });

  it("never throws at whatever a file holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseWordingText(text).ok).toBe(false);
      }),
    );
  });
});

describe("changing a sentence", () => {
  it("keeps only what differs from what is built in", () => {
    const changed = changeSentence(BUILT_IN_WORDING, "heading-plan", "Next");
    expect(changed.sentences).toEqual({ "heading-plan": "Next" });
    expect(changeSentence(changed, "heading-plan", "Plan").sentences).toEqual({});
  });

  it("calls a heading by its word and a sentence by what it tells", () => {
    expect([sentenceTitle("heading-plan"), sentenceTitle("points-found")]).toEqual(["Heading: Plan", "Points found"]);
  });
});
