import {
  drawGroup,
  type DrawingItem,
  drawText,
  type GroupItem,
  HAIRLINE,
  INK,
  INK_SOFT,
  strokePath,
} from "../drawing.ts";
import type { MarkRow } from "./mark-rows.ts";
import { drawSampleSign } from "./sign-drawing.ts";
import type { SignId } from "./signs.ts";
import { cleanText, type TextStyle, type Typesetter, wrapText } from "../text/text-fit.ts";

/** A row of the table broken into lines. A row that is cut at the end of a page goes on as a row without a sign. */
export type LaidRow = {
  readonly sign: SignId | null;
  readonly cells: readonly (readonly string[])[];
  /** Lines of a note too long for its column: they stand under the cells, over the width of the table. */
  readonly below: readonly string[];
};

type ColumnId = Exclude<keyof MarkRow, "sign">;
/** `share` of the width that is left after the fixed columns, or a fixed width in pt. */
type Column = { readonly id: ColumnId; readonly heading: string; readonly fixed: number; readonly share: number };

const COLUMNS: readonly Column[] = [
  { id: "number", heading: "No.", fixed: 45, share: 0 },
  { id: "what", heading: "Mark", fixed: 0, share: 0.346 },
  { id: "muscle", heading: "Muscle", fixed: 0, share: 0.295 },
  { id: "side", heading: "Side", fixed: 49, share: 0 },
  { id: "pain", heading: "Pain", fixed: 40, share: 0 },
  { id: "area", heading: "Area, % of skin", fixed: 75, share: 0 },
  { id: "note", heading: "Note", fixed: 0, share: 0.359 },
];

const BODY: TextStyle = { size: 8.5, weight: "regular" };
const HEADING: TextStyle = { size: 7.5, weight: "semibold" };
const LINE_HEIGHT = 11.5;
const ROW_PADDING = 3.5;
const CELL_GAP = 7;
const SIGN_SCALE = 0.5;
const NUMBER_INDENT = 18;
/** A note of more lines than this moves out of its narrow column. */
const NOTE_LINES = 3;

export const TABLE_HEADING_HEIGHT = 16;

/** Breaks every row into lines for a table of this width. */
export function layOutRows(rows: readonly MarkRow[], width: number, setter: Typesetter): readonly LaidRow[] {
  const widths = columnWidths(width).map((column) => column - CELL_GAP);
  const belowWidth = width - (columnWidths(width)[0] ?? 0);
  return rows.map((row) => {
    const cells = COLUMNS.filter(({ id }) => id !== "note").map(({ id }, index) =>
      wrapCell(row[id], { width: (widths[index] ?? 0) - indentOf(id), style: styleOf(id), setter }),
    );
    const noteWidth = widths.at(-1) ?? 0;
    // Long notes are not broken twice.
    const note =
      setter.measure(row.note, BODY) > NOTE_LINES * noteWidth
        ? null
        : wrapCell(row.note, { width: noteWidth, style: BODY, setter });
    if (note !== null && note.length <= NOTE_LINES) return { sign: row.sign, cells: [...cells, note], below: [] };
    return { sign: row.sign, cells, below: wrapCell(row.note, { width: belowWidth, style: BODY, setter }) };
  });
}

type CellSetting = { readonly width: number; readonly style: TextStyle; readonly setter: Typesetter };

function wrapCell(words: string, { width, style, setter }: CellSetting): readonly string[] {
  const text = cleanText(words);
  return text === "" ? [] : wrapText(text, width, style, setter);
}

export function heightOfRow(row: LaidRow): number {
  return lineCount(row) * LINE_HEIGHT + 2 * ROW_PADDING;
}

export function heightOfRows(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, row) => sum + heightOfRow(row), 0);
}

/** The lines of a row that fit into a height, and the rest as a row of its own; null when not a single line fits. */
export function splitRow(row: LaidRow, height: number): { readonly first: LaidRow; readonly rest: LaidRow } | null {
  const lines = Math.floor((height - 2 * ROW_PADDING) / LINE_HEIGHT);
  if (lines < 1 || lines >= lineCount(row)) return null;
  const below = Math.max(0, lines - cellLines(row));
  return {
    first: { sign: row.sign, cells: row.cells.map((cell) => cell.slice(0, lines)), below: row.below.slice(0, below) },
    rest: { sign: null, cells: row.cells.map((cell) => cell.slice(lines)), below: row.below.slice(below) },
  };
}

export type TablePlace = { readonly left: number; readonly top: number; readonly width: number };

/** The rows of one page under their heading. */
export function drawTable(rows: readonly LaidRow[], place: TablePlace): GroupItem {
  const edges = columnEdges(place);
  let top = place.top + TABLE_HEADING_HEIGHT;
  const body = rows.flatMap((row) => {
    const items = drawRow(row, edges, top);
    top += heightOfRow(row);
    return [...items, drawRule(place, top)];
  });
  return drawGroup([...drawHeading(edges, place), ...body], { part: "table" });
}

function drawHeading(edges: readonly number[], place: TablePlace): readonly DrawingItem[] {
  const y = place.top + TABLE_HEADING_HEIGHT - 5;
  const words = COLUMNS.map(({ heading }, index) =>
    drawText(heading, { x: edges[index] ?? 0, y, size: HEADING.size }, { weight: HEADING.weight, color: INK_SOFT }),
  );
  return [...words, drawRule(place, place.top + TABLE_HEADING_HEIGHT)];
}

function drawRow(row: LaidRow, edges: readonly number[], top: number): readonly DrawingItem[] {
  const firstLine = top + ROW_PADDING + LINE_HEIGHT * 0.75;
  const sign = { x: (edges[0] ?? 0) + 6, y: top + ROW_PADDING + LINE_HEIGHT / 2, scale: SIGN_SCALE };
  const words = COLUMNS.flatMap(({ id }, index) => {
    const x = (edges[index] ?? 0) + indentOf(id);
    return (row.cells[index] ?? []).map((line, count) =>
      drawText(
        line,
        { x, y: firstLine + count * LINE_HEIGHT, size: BODY.size },
        { weight: styleOf(id).weight, color: INK },
      ),
    );
  });
  const belowTop = firstLine + cellLines(row) * LINE_HEIGHT;
  const below = row.below.map((line, count) =>
    drawText(line, { x: edges[1] ?? 0, y: belowTop + count * LINE_HEIGHT, size: BODY.size }, { color: INK }),
  );
  return [...(row.sign === null ? [] : [drawSampleSign(row.sign, sign)]), ...words, ...below];
}

function drawRule({ left, width }: TablePlace, y: number): DrawingItem {
  return strokePath(`M${left} ${y.toFixed(2)}h${width.toFixed(2)}`, { color: HAIRLINE, width: 0.5 });
}

/** The sign stands before the number. */
function indentOf(column: ColumnId): number {
  return column === "number" ? NUMBER_INDENT : 0;
}

function styleOf(column: ColumnId): TextStyle {
  return column === "number" ? { ...BODY, weight: "semibold" } : BODY;
}

function lineCount(row: LaidRow): number {
  return Math.max(1, cellLines(row) + row.below.length);
}

function cellLines(row: LaidRow): number {
  return Math.max(0, ...row.cells.map((cell) => cell.length));
}

function columnWidths(width: number): readonly number[] {
  const flexible = width - COLUMNS.reduce((sum, { fixed }) => sum + fixed, 0);
  return COLUMNS.map(({ fixed, share }) => fixed + share * flexible);
}

function columnEdges({ left, width }: TablePlace): readonly number[] {
  let x = left;
  return columnWidths(width).map((columnWidth) => {
    const edge = x;
    x += columnWidth;
    return edge;
  });
}
