import * as fc from "fast-check";
import { expect, test } from "vitest";
import { heightOfRow, type LaidRow } from "../../../src/export/marks/mark-table.ts";
import { flowRows } from "../../../src/export/table-flow.ts";

const FIRST_PAGE = 120;
const FURTHER_PAGES = 600;
const roomOn = (page: number): number => (page === 0 ? FIRST_PAGE : FURTHER_PAGES);

function rowOf(lines: number, name: string): LaidRow {
  const cell = Array.from({ length: lines }, (_, line) => `${name}-${line}`);
  return { sign: "active", cells: [cell], below: [] };
}

function linesOf(rows: readonly LaidRow[]): readonly string[] {
  return rows.flatMap(({ cells, below }) => [...cells.flat(), ...below]);
}

const rowsArbitrary = fc
  .array(fc.integer({ min: 1, max: 140 }), { maxLength: 60 })
  .map((counts) => counts.map((count, index) => rowOf(count, `row${index}`)));

test("every line of every row is printed once, in order", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      expect(linesOf(flowRows(rows, roomOn).flat())).toEqual(linesOf(rows));
    }),
  );
});

test("no page holds more than it has room for", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      for (const [page, pageRows] of flowRows(rows, roomOn).entries()) {
        const height = pageRows.reduce((sum, row) => sum + heightOfRow(row), 0);
        expect(height).toBeLessThanOrEqual(roomOn(page));
      }
    }),
  );
});

test("a row that fits on a page of its own is never cut", () => {
  const pages = flowRows([rowOf(5, "a"), rowOf(8, "b")], roomOn);
  expect(pages.map((rows) => rows.map(linesOf2))).toEqual([[5], [8]]);
});

test("a row higher than a page goes on without its sign", () => {
  const pages = flowRows([rowOf(80, "long")], roomOn);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().map(({ sign }) => sign)).toEqual(["active", ...pages.slice(1).map(() => null)]);
});

test("a long note under its row is cut after the cells", () => {
  const row: LaidRow = {
    sign: "active",
    cells: [["1"], ["Active trigger point"]],
    below: rowOf(100, "note").cells[0] ?? [],
  };
  const pages = flowRows([row], () => 300);
  expect(linesOf(pages.flat())).toEqual(linesOf([row]));
  expect(pages[1]?.[0]?.cells.flat()).toEqual([]);
});

function linesOf2(row: LaidRow): number {
  return linesOf([row]).length;
}
