import { expect, test } from "vitest";
import { MUSCLES } from "../../../src/domain/muscle-names.ts";
import type { MarkRow } from "../../../src/export/marks/mark-rows.ts";
import { heightOfRow, layOutRows } from "../../../src/export/marks/mark-table.ts";
import { contentBoxOf, PAPERS } from "../../../src/export/paper.ts";
import { readTypesetter } from "../../support/export-source.ts";

const setter = readTypesetter();
const narrowest = contentBoxOf(PAPERS.a4).width;
const plain: MarkRow = {
  sign: "active",
  number: "1000",
  what: "Unclassified trigger point",
  muscle: "",
  side: "Both sides",
  pain: "10 of 10",
  area: "1234 cm², 12.5 %",
  note: "",
};

test("everything but muscle and note stands on one line", () => {
  const [row] = layOutRows([plain], narrowest, setter);
  expect(row?.cells.every((lines) => lines.length <= 1)).toBe(true);
});

test("no word of a muscle's name is broken", () => {
  const rows = layOutRows(
    MUSCLES.map(({ name }) => ({ ...plain, muscle: name })),
    narrowest,
    setter,
  );
  for (const [index, { cells }] of rows.entries()) expect(cells[2]?.join(" ")).toBe(MUSCLES[index]?.name);
});

test("a long note moves under its row, where it takes fewer lines", () => {
  const note = "The patient feels the pain when she turns her head to the left. ".repeat(8);
  const [row] = layOutRows([{ ...plain, note }], narrowest, setter);
  expect(row?.below.length).toBeGreaterThan(0);
  expect(row?.below.join(" ").trim()).toBe(note.trim());
  expect(row === undefined ? 0 : heightOfRow(row)).toBeLessThan(120);
});
