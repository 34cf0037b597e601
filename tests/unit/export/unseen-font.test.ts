import { expect, test } from "vitest";
import { readFontMetrics } from "../../../src/export/text/font-metrics.ts";
import { createUnseenFont, UNSEEN_ADVANCE } from "../../../src/export/text/unseen-font.ts";

const font = readFontMetrics(createUnseenFont());

test("the font under drawn text has a glyph for every script", () => {
  for (const letter of ["A", "ش", "ש", "द", "山", "한", "\ufffd"]) {
    expect(font.advanceOf(letter.codePointAt(0) ?? 0)).toBe(UNSEEN_ADVANCE / 1000);
  }
});

test("it has none for what is no character", () => {
  expect(font.advanceOf(0xffff)).toBeNull();
  expect(font.advanceOf(0x1f642)).toBeNull();
});
