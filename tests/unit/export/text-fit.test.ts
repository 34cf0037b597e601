import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clampLines, cleanText, estimateWidth, wrapText } from "../../../src/export/text/text-fit.ts";
import { readTypesetter } from "../../support/export-source.ts";

const setter = readTypesetter();
const style = { size: 9, weight: "regular" } as const;
const anyText = fc.string({ unit: "binary", maxLength: 200 });
const words = fc.array(fc.stringMatching(/^[A-Za-zÄ-žΑ-ωА-я]{1,30}$/), { minLength: 1, maxLength: 30 });

test("the font has the letters of Latin, Greek and Cyrillic names", () => {
  expect(setter.isCovered("Þórður Żółć Nguyễn Ğül Παπαδόπουλος Щёголев")).toBe(true);
});

test("the font lacks Arabic, Hebrew, Devanagari, Han and emoji", () => {
  for (const name of ["فاطمة", "רחל", "प्रिया", "山田", "🙂"]) expect(setter.isCovered(name)).toBe(false);
});

test("accents typed as separate marks become one letter that the font has", () => {
  expect(cleanText("Ame\u0301lie")).toBe("Amélie");
  expect(setter.isCovered(cleanText("Ame\u0301lie"))).toBe(true);
});

test("semibold letters are as wide as the font says, at any size", () => {
  const width = setter.measure("AA", { size: 10, weight: "semibold" });
  expect(setter.measure("A", { size: 20, weight: "semibold" })).toBeCloseTo(width, 9);
  expect(width).toBeGreaterThan(setter.measure("AA", { size: 10, weight: "regular" }));
});

test("without a browser East Asian letters count a whole em, marks above a letter nothing", () => {
  expect(estimateWidth("山田", { size: 10, weight: "regular" })).toBe(20);
  expect(estimateWidth("e\u0301", { size: 10, weight: "regular" })).toBe(6);
});

test("no line is wider than the column", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 300 }), (list, maxWidth) => {
      for (const line of wrapText(list.join(" "), maxWidth, style, setter)) {
        // Widths are sums: the order in which they are added tells in the fourteenth digit.
        expect(setter.measure(line, style)).toBeLessThanOrEqual(maxWidth + 1e-9);
      }
    }),
  );
});

test("breaking text into lines keeps every letter in its order", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 300 }), (raw, maxWidth) => {
      const text = cleanText(raw);
      const together = wrapText(text, maxWidth, style, setter).join("");
      expect(lettersOf(together)).toBe(lettersOf(text));
    }),
  );
});

/** Without what a line break may replace, and the marks that keep the direction of a line begun with a number. */
function lettersOf(text: string): string {
  return text.replaceAll(/[ \n\u200e\u200f]/gu, "");
}

test("words stay whole where the column has room for them", () => {
  expect(wrapText("levator scapulae", setter.measure("levator scapul", style), style, setter)).toEqual([
    "levator",
    "scapulae",
  ]);
});

test("a line end in a note begins a new line", () => {
  expect(wrapText(cleanText("first\r\nsecond\u2028third"), 300, style, setter)).toEqual(["first", "second", "third"]);
});

test("a Japanese full stop never begins a line", () => {
  const lines = wrapText("強い圧痛がある。", 7 * style.size, style, setter);
  expect(lines).toEqual(["強い圧痛があ", "る。"]);
});

test("cleaned text holds nothing that a file refuses, and cleaning again changes nothing", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const text = cleanText(raw);
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/u);
      expect(cleanText(text)).toBe(text);
    }),
  );
});

test("direction overrides cannot turn a note around", () => {
  expect(cleanText("pain \u202e7\u202c of 10")).toBe("pain 7 of 10");
});

test("lines left out are told by an ellipsis", () => {
  expect(clampLines(["one", "two", "three"], 2)).toEqual(["one", "t…"]);
  expect(clampLines(["one", "two"], 2)).toEqual(["one", "two"]);
});
