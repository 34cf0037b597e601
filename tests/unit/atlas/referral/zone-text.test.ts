import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthoringError } from "../../../../src/atlas/authoring/authoring-error.ts";
import { parseNamedPart, parseZone } from "../../../../src/atlas/referral/zone-text.ts";

const read = (text: string) => parseZone('site "test-1"', text);

describe("the text of a zone", () => {
  it("is a list of regions and parts of regions", () => {
    expect(read("temple + upper half of side-of-head without ear")).toEqual([
      { mode: "add", sides: "usual", what: { kind: "region", region: "temple", portion: null } },
      {
        mode: "add",
        sides: "usual",
        what: { kind: "region", region: "side-of-head", portion: { side: "upper", share: "half" } },
      },
      { mode: "remove", sides: "usual", what: { kind: "region", region: "ear", portion: null } },
    ]);
  });

  it("may lie on both sides, on the other side, or on the right half of a region of the median plane", () => {
    expect(read("both lower-low-back + other forehead + right sacrum").map(({ sides }) => sides)).toEqual([
      "both",
      "other",
      "right",
    ]);
  });

  it("takes everything within a distance of a point, strips and rings", () => {
    const kinds = read("within 30 of greater-trochanter up 6 + band 20 asis; groin-middle + ring asis; aiis; psis");
    expect(kinds.map(({ what }) => (what.kind === "shape" ? what.shape.kind : what.kind))).toEqual([
      "disc",
      "band",
      "ring",
    ]);
  });

  it("is refused with the entry's name and the word at fault", () => {
    expect(() => read("upper bit of temple")).toThrow(/site "test-1".*"bit"/);
    expect(() => read("temple, eyebrow")).toThrow(/site "test-1"/);
    expect(() => read("temple eyebrow")).toThrow(/site "test-1".*"eyebrow"/);
    expect(() => read("")).toThrow(/site "test-1"/);
    expect(() => parseNamedPart('site "test-1"', "temple + eyebrow")).toThrow(/one region/);
  });

  it("is never refused otherwise than by an error that names the entry", () => {
    const word = fc.constantFrom(
      "upper",
      "half",
      "of",
      "temple",
      "+",
      "without",
      "both",
      "band",
      "disc",
      "20",
      ";",
      "(",
      "?",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        try {
          expect(read(words.join(" ")).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(AuthoringError);
          expect(String(error)).toContain('site "test-1"');
        }
      }),
    );
  });
});
