import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../../src/domain/marks.ts";
import { PNG_MAX_SIDE } from "../../../src/export/chart-png.ts";
import { whatIsCut } from "../../../src/export/chart-sheet.ts";
import type { Page, TextItem } from "../../../src/export/drawing.ts";
import { MARGIN } from "../../../src/export/paper.ts";
import { placeArbitrary, someClearSite, somePoint } from "../../support/export-marks.ts";
import { partOf, partsOf, readTypesetter, sheetOf, snapshotOf, textsOf, wordsOf } from "../../support/export-source.ts";

const places = fc.sample(placeArbitrary, { numRuns: 1000, seed: 11 });
const SLOW_MS = 30_000;
const FEW_LINES = "She feels it when she turns her head to the left, and after long hours at the desk. Jump sign.";

/** Points all over the body; the note of each begins with its own word. */
function manyPoints(count: number, note = ""): readonly Mark[] {
  return places
    .slice(0, count)
    .map((place, index) => somePoint(index + 1, { place, note: `note-${index + 1}. ${note}` }));
}

function notesIn(page: Page): readonly string[] {
  return textsOf(page.items).flatMap(({ text }) => /^note-\d+/.exec(text)?.[0] ?? []);
}

test("a usual visit's sheet is as wide as a page, with one table", () => {
  const { page } = sheetOf(snapshotOf(manyPoints(12)));
  expect(page.width).toBe(600);
  expect(partsOf(page.items, "table")).toHaveLength(1);
});

test("a long table stands in columns side by side: no sheet is a ribbon", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
      const { page, marks, listed } = sheetOf(snapshotOf(manyPoints(count)));
      expect(page.height).toBeLessThanOrEqual(3 * page.width);
      expect([marks, listed]).toEqual([count, count]);
      expect(notesIn(page)).toEqual(Array.from({ length: count }, (_, index) => `note-${index + 1}`));
    }),
    { numRuns: 8 },
  );
});

// The limits of a picture, at the size of one that is quickly made.
const SMALL_SIDE = PNG_MAX_SIDE / 3;

test(
  "1,000 marks with notes of a few lines are all in a picture that programs can open",
  () => {
    const { page, listed } = sheetOf(snapshotOf(manyPoints(1000, FEW_LINES)), PNG_MAX_SIDE);
    expect(listed).toBe(1000);
    expect(new Set(notesIn(page)).size).toBe(1000);
    expect(Math.max(page.width, page.height)).toBeLessThanOrEqual(PNG_MAX_SIDE);
  },
  SLOW_MS,
);

test("nothing in the columns stands in the next column or outside the sheet", () => {
  const setter = readTypesetter();
  const { page } = sheetOf(snapshotOf([...manyPoints(150, FEW_LINES), someClearSite({ note: "x".repeat(3000) })]));
  const tables = partsOf(page.items, "table").map(({ items }) => textsOf(items));
  expect(tables.length).toBeGreaterThan(1);
  const lefts = tables.map((texts) => Math.min(...texts.map(({ x }) => x)));
  const end = ({ x, text, size, weight }: TextItem): number => x + setter.measure(text, { size, weight });
  for (const [index, texts] of tables.entries()) {
    const next = lefts[index + 1] ?? page.width - MARGIN;
    expect(Math.max(...texts.map(end))).toBeLessThanOrEqual(next);
    const footer = Math.min(...textsOf(partOf(page, "footer").items).map(({ y }) => y));
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(footer - 10);
  }
});

test("a picture that has no room for all marks says above the table how many it lists, and where all are", () => {
  const sheet = sheetOf(snapshotOf(manyPoints(200, `${FEW_LINES} `.repeat(20))), SMALL_SIDE);
  const { page, marks, listed } = sheet;
  expect(marks).toBe(200);
  expect(listed).toBeGreaterThan(10);
  expect(listed).toBeLessThan(200);
  expect(notesIn(page)).toHaveLength(listed);
  expect(wordsOf(page.items)).toContain(`${listed} of 200 marks are listed here`);
  expect(wordsOf(page.items)).toContain("The PDF lists them all.");
  expect(whatIsCut(sheet)).toContain(`lists ${listed} of 200 marks`);
  expect(Math.max(page.width, page.height)).toBeLessThanOrEqual(SMALL_SIDE);
});

test("a drawing, which has no limit, lists them all", () => {
  const { page, listed } = sheetOf(snapshotOf(manyPoints(200, `${FEW_LINES} `.repeat(20))));
  expect(listed).toBe(200);
  expect(whatIsCut({ page, marks: 200, listed })).toBeNull();
  expect(wordsOf(page.items)).not.toContain("are listed here");
});

test("the views of a wide sheet are larger, so that crowded marks come apart", () => {
  const [narrow, wide] = [sheetOf(snapshotOf(manyPoints(10))), sheetOf(snapshotOf(manyPoints(400)))];
  const heightOf = (page: Page): number => Math.max(...textsOf(partOf(page, "view anterior").items).map(({ y }) => y));
  expect(heightOf(wide.page)).toBeGreaterThan(2 * heightOf(narrow.page));
});

test("an empty visit's sheet has no table and says that there are no marks", () => {
  const { page, marks, listed } = sheetOf(snapshotOf([]));
  expect(partsOf(page.items, "table")).toHaveLength(0);
  expect(wordsOf(page.items)).toContain("No marks");
  expect([marks, listed]).toEqual([0, 0]);
});
