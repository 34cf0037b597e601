import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthoringError, nearestName } from "../../../../src/atlas/authoring/authoring-error.ts";
import { parseOutline, parsePoint } from "../../../../src/atlas/authoring/outline-text.ts";

const landmark = (id: string) => ({ kind: "landmark", id }) as const;
const failureOf = (text: string): string => {
  try {
    parseOutline('muscle "soleus"', text);
  } catch (error) {
    expect(error).toBeInstanceOf(AuthoringError);
    return (error as Error).message;
  }
  return "";
};

describe("an outline as text", () => {
  it("is a ring of landmarks", () => {
    expect(parseOutline("x", "asis; psis; acromion")).toEqual([
      { mode: "add", shape: { kind: "ring", points: [landmark("asis"), landmark("psis"), landmark("acromion")] } },
    ]);
  });

  it("may spread over lines and end with a semicolon", () => {
    expect(parseOutline("x", "\n ring asis;\n  psis ;acromion;\n")).toEqual(parseOutline("x", "asis;psis;acromion"));
  });

  it("takes a point part of the way, and moves the point between", () => {
    expect(parsePoint("x", "asis > psis : 0.4 lateral 15 up 10")).toEqual({
      kind: "moved",
      from: { kind: "between", from: landmark("asis"), to: landmark("psis"), fraction: 0.4 },
      lateral: 15,
      up: 10,
      front: 0,
    });
  });

  it("takes brackets for a way between points that are not landmarks", () => {
    expect(parsePoint("x", "(asis down 20) toward (psis > acromion : 1) 30")).toEqual({
      kind: "toward",
      from: { kind: "moved", from: landmark("asis"), lateral: 0, up: -20, front: 0 },
      to: { kind: "between", from: landmark("psis"), to: landmark("acromion"), fraction: 1 },
      mm: 30,
    });
  });

  it("adds moves against each other up", () => {
    expect(parsePoint("x", "asis lateral 10 medial 4 back 3")).toMatchObject({ lateral: 6, front: -3 });
  });

  it("puts strips and discs together with rings", () => {
    expect(
      parseOutline("x", "band 20 asis; psis wide 12 + disc 8 acromion without asis; psis; acromion"),
    ).toMatchObject([
      { mode: "add", shape: { kind: "band", points: [{ widthMm: 20 }, { widthMm: 12 }] } },
      { mode: "add", shape: { kind: "disc", radiusMm: 8 } },
      { mode: "remove", shape: { kind: "ring" } },
    ]);
  });

  it.each([
    ["asis psis; acromion; asis", 'muscle "soleus": expected ";", "+" or "without" and found "psis", after "asis"'],
    ["asis; psis", "a ring needs at least three points"],
    ["band asis; psis", 'expected a width in mm from 1 to 300 and found "asis"'],
    ["asis > psis 0.4; acromion; asis", 'expected ":" and found "0.4"'],
    ["asis > psis : 1.4; acromion; asis", 'expected a fraction from 0 to 1 and found "1.4"'],
    ["asis lateral; psis; acromion", 'expected a distance in mm from 0 to 400 and found ";"'],
    ["asis; (psis; acromion", 'expected ")" and found ";"'],
    ["asis; psis; 12", 'expected a landmark and found "12"'],
    ["asis; Psis; acromion", 'cannot read "Psis; acromion"'],
    ["", "expected a landmark and found the end of the text"],
  ])("that cannot be read (%s) is refused with the entry and the word at fault", (text, message) => {
    expect(failureOf(text)).toContain(message);
    expect(failureOf(text)).toContain('muscle "soleus"');
  });

  it("never fails with anything but an authoring error", () => {
    const words = fc.constantFrom(
      "asis",
      "psis",
      ";",
      ">",
      ":",
      "0.5",
      "12",
      "(",
      ")",
      "+",
      "band",
      "disc",
      "up",
      "wide",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        try {
          parseOutline("x", list.join(" "));
        } catch (error) {
          expect(error).toBeInstanceOf(AuthoringError);
        }
      }),
    );
  });
});

describe("a misspelt name", () => {
  it("is answered with the nearest known one", () => {
    expect(nearestName("acromionn", ["asis", "acromion", "acromial-angle"])).toBe("acromion");
    expect(nearestName("scapula-inferor-angle", ["scapula-superior-angle", "scapula-inferior-angle"])).toBe(
      "scapula-inferior-angle",
    );
  });

  it("is not answered with one that is nothing like it", () => {
    expect(nearestName("elbow", ["scapula-inferior-angle", "psis"])).toBeNull();
  });
});
