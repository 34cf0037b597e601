import type { FontWeight } from "../drawing.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { keepDirection } from "./visual-order.ts";

export type TextStyle = { readonly size: number; readonly weight: FontWeight };

export type Typesetter = {
  /** Whether the embedded font has every letter; what it has not is drawn by the browser. */
  isCovered(text: string): boolean;
  /** Width in pt on one line. */
  measure(text: string, style: TextStyle): number;
};

/** Measures text that the embedded font does not cover. Width in pt. */
export type ForeignMeasure = (text: string, style: TextStyle) => number;

export function createTypesetter(
  fonts: Readonly<Record<FontWeight, FontMetrics>>,
  measureForeign: ForeignMeasure = estimateWidth,
): Typesetter {
  function isCovered(text: string): boolean {
    for (const letter of text) if (fonts.regular.advanceOf(codePointOf(letter)) === null) return false;
    return true;
  }

  function measure(text: string, style: TextStyle): number {
    let width = 0;
    for (const letter of text) {
      const advance = fonts[style.weight].advanceOf(codePointOf(letter));
      if (advance === null) return measureForeign(text, style);
      width += advance * style.size;
    }
    return width;
  }

  return { isCovered, measure };
}

/** A guess for layout without a browser: full width for East Asian letters and emoji, nothing for marks above and below. */
export function estimateWidth(text: string, style: TextStyle): number {
  let width = 0;
  for (const letter of text) width += estimatedAdvance(letter) * style.size;
  return width;
}

function estimatedAdvance(letter: string): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  return /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uff60]/u.test(
    letter,
  )
    ? 1
    : 0.6;
}

function codePointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

/**
 * Text as it may stand on a page: composed (NFC), without control characters, halves of surrogate pairs and
 * direction overrides, which XML refuses or which would turn the words around. Line ends become "\n".
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u00ad]/gu, "")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, "\ufffd");
}

/** Text that stands in a running line: clean, without line ends. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll("\n", " ").trim();
}

/** Breaks clean text into lines no wider than `maxWidth`, at spaces where it can, inside a long word where it must. */
export function wrapText(text: string, maxWidth: number, style: TextStyle, setter: Typesetter): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, maxWidth, style, setter));
}

function wrapParagraph(paragraph: string, maxWidth: number, style: TextStyle, setter: Typesetter): readonly string[] {
  const fits = (line: string): boolean => setter.measure(line, style) <= maxWidth;
  const widthAfter = createLineMeasure(paragraph, style, setter);
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of paragraph.split(" ").filter((word) => word !== "")) {
    const longer = widthAfter({ line, width }, word);
    if (longer <= maxWidth) {
      line = line === "" ? word : `${line} ${word}`;
      width = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
    width = setter.measure(line, style);
  }
  return keepDirection(line === "" && lines.length > 0 ? lines : [...lines, line], paragraph);
}

type MeasuredLine = { readonly line: string; readonly width: number };

/**
 * The width of a line once a word is added. Letters of the embedded font stand as far apart wherever they are, so that
 * widths can be summed; letters of other fonts join, and each line is measured anew.
 */
function createLineMeasure(
  paragraph: string,
  style: TextStyle,
  setter: Typesetter,
): (before: MeasuredLine, word: string) => number {
  if (!setter.isCovered(paragraph)) {
    return ({ line }, word) => setter.measure(line === "" ? word : `${line} ${word}`, style);
  }
  const space = setter.measure(" ", style);
  return ({ line, width }, word) => (line === "" ? 0 : width + space) + setter.measure(word, style);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Pieces of one word that fit on a line each; letters with their marks stay together. */
function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  let start = 0;
  while (start < letters.length) {
    const room = longestFit(letters.length - start, (length) => fits(letters.slice(start, start + length).join("")));
    const count = beforeClosing(letters, start, room);
    pieces.push(letters.slice(start, start + count).join(""));
    start += count;
  }
  return pieces;
}

/** East Asian full stops, commas and closing brackets never begin a line: the letter before goes with them. */
function beforeClosing(letters: readonly string[], start: number, count: number): number {
  const closes = (index: number): boolean => /^[\p{Pe}\p{Pf}、。，．！？：；ー]/u.test(letters[index] ?? "");
  let fitting = count;
  while (fitting > 1 && closes(start + fitting)) fitting -= 1;
  return closes(start + fitting) ? count : fitting;
}

/** The largest count that fits, at least 1. Doubles first, then halves the gap: a line holds few letters of a long word. */
function longestFit(limit: number, fits: (count: number) => boolean): number {
  let good = 1;
  let bad = 2;
  while (bad <= limit && fits(bad)) {
    good = bad;
    bad *= 2;
  }
  bad = Math.min(bad, limit + 1);
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The first lines; an ellipsis tells what is left out. */
export function clampLines(lines: readonly string[], count: number): readonly string[] {
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), withEllipsis(lines[count - 1] ?? "")];
}

/** Two letters make room: one alone may be narrower than the ellipsis. */
function withEllipsis(line: string): string {
  const letters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return `${letters.slice(0, -2).join("").trimEnd()}…`;
}
