import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_WORDING } from "../../../../src/domain/note/built-in-wording.data.ts";
import { checkSentence, createSay, exampleOf, SENTENCE_NAMES } from "../../../../src/domain/note/sentences.ts";
import { SENTENCES } from "../../../../src/domain/note/sentences.data.ts";

describe("the sentences of a note", () => {
  it("are the built-in ones while the clinic has no own", () => {
    expect(createSay(BUILT_IN_WORDING)("follow-up", { date: "5 December 2026" })).toBe(
      "Next visit on 5 December 2026.",
    );
  });

  it("are in the clinic's words where it has own ones", () => {
    const say = createSay({ ...BUILT_IN_WORDING, sentences: { "follow-up": "rTC {date}" } });
    expect(say("follow-up", { date: "5 December 2026" })).toBe("RTC 5 December 2026");
    expect(say("aftercare-given", {})).toBe("Aftercare was explained.");
  });

  it("leave braces that the record itself holds as they are", () => {
    expect(createSay(BUILT_IN_WORDING)("care-so-far", { care: "{care} {date}" })).toBe("Care so far: {care} {date}.");
  });

  it("do not double the full stop of what they say", () => {
    expect(createSay(BUILT_IN_WORDING)("care-so-far", { care: "rest." })).toBe("Care so far: rest.");
  });

  it("fall back to the built-in one where stored wording cannot be used any more", () => {
    const say = createSay({ ...BUILT_IN_WORDING, sentences: { "follow-up": "Come back" } });
    expect(say("follow-up", { date: "today" })).toBe("Next visit on today.");
  });

  it("refuse a placeholder that means nothing, and name those that do", () => {
    expect(checkSentence("compared-with", "Since {when}: {changes}")).toEqual({
      ok: false,
      failure: "{when} means nothing here. This sentence knows {date}, {changes}.",
    });
    expect(checkSentence("aftercare-given", "Aftercare, {date}")).toEqual({
      ok: false,
      failure: "{date} means nothing here: this sentence has no placeholders.",
    });
  });

  it("refuse to lose or to double what was recorded", () => {
    expect(checkSentence("follow-up", "Come back soon.")).toEqual({
      ok: false,
      failure: "{date} is missing: without it the note would leave out what you recorded.",
    });
    expect(checkSentence("follow-up", "{date}, again {date}").ok).toBe(false);
  });

  it.each(["Next {date", "Next date}", "Next {} {date}", "Next {Date} {date}", "{{date}}"])(
    "refuse broken braces: %s",
    (text) => {
      expect(checkSentence("follow-up", text)).toEqual({
        ok: false,
        failure: "A brace is open or misplaced: braces stand around a placeholder, as in {date}.",
      });
    },
  );

  it("refuse nothing at all, and more than fits", () => {
    expect(checkSentence("aftercare-given", "  \n ").ok).toBe(false);
    expect(checkSentence("aftercare-given", "x".repeat(301)).ok).toBe(false);
    expect(checkSentence("aftercare-given", "x".repeat(300)).ok).toBe(true);
  });

  it("pass their own check as they are built in", () => {
    for (const name of SENTENCE_NAMES) expect(checkSentence(name, SENTENCES[name].text)).toEqual({ ok: true });
  });

  it("can be seen at work where they are edited, every placeholder with an example", () => {
    expect(exampleOf("RTC {date}")).toBe("RTC 5 December 2026");
    expect(exampleOf("Plan")).toBe("");
    for (const name of SENTENCE_NAMES) expect(exampleOf(SENTENCES[name].text)).not.toContain("{");
  });

  it("never throw at what is typed, and what passes the check says every value", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}{date}${after}`;
        if (!checkSentence("follow-up", text).ok) return;
        const say = createSay({ ...BUILT_IN_WORDING, sentences: { "follow-up": text } });
        expect(say("follow-up", { date: "5 December" })).toContain("5 December");
      }),
    );
  });
});
