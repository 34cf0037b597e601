import { findContentOfViews } from "./views/chart-in-views.ts";
import { type DrawingItem, drawText, type Page } from "./drawing.ts";
import {
  drawEnlargedHeading,
  drawEnlargedRow,
  ENLARGED_HEADING_HEIGHT,
  type EnlargedRow,
  layOutEnlarged,
} from "./views/enlarged-parts.ts";
import { rowsOfChart } from "./marks/mark-rows.ts";
import { drawTable, heightOfRows, type LaidRow, layOutRows, TABLE_HEADING_HEIGHT } from "./marks/mark-table.ts";
import { drawFooter } from "./page-footer.ts";
import { type PageTop, planTop, VIEWS_HEIGHT_MAX } from "./page-top.ts";
import { type ContentBox, FOOTER_HEIGHT, MARGIN } from "./paper.ts";
import type { SnapshotMeans } from "./snapshot.ts";
import type { SnapshotSource } from "./snapshot-source.ts";
import { flowRows } from "./table-flow.ts";

/** The visit on one sheet, for a picture or a drawing. */
export type Sheet = {
  readonly page: Page;
  /** Marks of the table, and how many of them it has room for. */
  readonly marks: number;
  readonly listed: number;
};

/** A column of the table is as wide as a page's. In pt. */
const COLUMN_WIDTH = 528;
const COLUMN_GAP = 24;
/** Times as high as wide: a higher sheet is a ribbon that no screen shows. */
const MAX_RATIO = 3;
/** Larger views show no more. In pt. */
const VIEWS_HEIGHT_LIMIT = 3 * VIEWS_HEIGHT_MAX;
/** Of the line that tells what is not listed. */
const CUT_HEIGHT = 18;
const SPACE_ABOVE_FOOTER = 8;

/**
 * One sheet with everything: as wide as a page while the table is short; a long table stands in several columns side
 * by side, and the views grow with the width. Past `maxSide`, in pt, the sheet says how many marks it lists.
 */
export function createSheet(
  source: SnapshotSource,
  { setter, shadings, maxSide }: Omit<SnapshotMeans, "paper"> & { readonly maxSide: number },
): Sheet {
  const contents = findContentOfViews(source.body, source.visit.chart);
  const rows = layOutRows(rowsOfChart(source.body, source.visit.chart), COLUMN_WIDTH, setter);
  const topOf = (box: ContentBox, columns: number): PageTop =>
    planTop({
      source,
      contents,
      box,
      setter,
      shadings,
      room: Number.POSITIVE_INFINITY,
      viewsHeightMax: Math.min(columns * VIEWS_HEIGHT_MAX, VIEWS_HEIGHT_LIMIT),
    });
  const plan = choosePlan({ rows, maxSide, topOf });
  const listed = countMarks(plan.columns.flat());
  const enlarged = drawEnlarged(plan, { source, setter, shadings });
  return { page: drawSheet(source, plan, { marks: rows.length, listed, enlarged }), marks: rows.length, listed };
}

/** Why not all marks are on a sheet, in a sentence for whoever made it; null when they are. */
export function whatIsCut({ marks, listed }: Sheet): string | null {
  if (listed === marks) return null;
  return `The picture lists ${listed} of ${marks} marks: it has no room for more. The PDF lists them all.`;
}

type Plan = {
  readonly box: ContentBox;
  readonly top: PageTop;
  readonly enlarged: readonly EnlargedRow[];
  readonly enlargedBottom: number;
  readonly tableTop: number;
  readonly columns: readonly (readonly LaidRow[])[];
  /** Of the sheet. */
  readonly height: number;
};

type Choice = {
  readonly rows: readonly LaidRow[];
  readonly maxSide: number;
  readonly topOf: (box: ContentBox, columns: number) => PageTop;
};

/** The fewest columns that make a sheet of a fair shape; as many as may stand side by side when none does. */
function choosePlan(choice: Choice): Plan {
  for (let count = 1; ; count += 1) {
    const plan = planColumns(choice, count);
    const width = widthOf(count);
    const isFair = plan.height <= Math.min(MAX_RATIO * width, choice.maxSide);
    const isWhole = countMarks(plan.columns.flat()) === choice.rows.length;
    if ((isFair && isWhole) || widthOf(count + 1) > choice.maxSide) return plan;
  }
}

/** A table that would not be whole is given the room of the enlarged parts. */
function planColumns(choice: Choice, count: number, hasEnlarged = true): Plan {
  const { rows, maxSide, topOf } = choice;
  const box = boxOf(widthOf(count));
  const top = topOf(box, count);
  const footHeight = SPACE_ABOVE_FOOTER + FOOTER_HEIGHT + MARGIN;
  const crowds = hasEnlarged ? top.crowds() : [];
  const enlarged = layOutEnlarged(crowds, { width: box.width, height: VIEWS_HEIGHT_MAX });
  const enlargedBottom = top.bottom + heightOfEnlarged(enlarged);
  const room = maxSide - enlargedBottom - TABLE_HEADING_HEIGHT - footHeight;
  const all = balanceColumns(rows, count, room);
  const isCut = all === null;
  if (isCut && enlarged.length > 0) return planColumns(choice, count, false);
  const tableTop = enlargedBottom + (isCut ? CUT_HEIGHT : 0);
  const columns = all ?? fillColumns(rows, count, room - CUT_HEIGHT);
  const tableHeight = rows.length === 0 ? 0 : TABLE_HEADING_HEIGHT + Math.max(...columns.map(heightOfRows));
  return {
    box,
    top,
    enlarged,
    enlargedBottom,
    tableTop,
    columns,
    height: Math.ceil(tableTop + tableHeight + footHeight),
  };
}

function heightOfEnlarged(rows: readonly EnlargedRow[]): number {
  if (rows.length === 0) return 0;
  return ENLARGED_HEADING_HEIGHT + rows.reduce((sum, { height }) => sum + height, 0);
}

function drawEnlarged(
  { box, top, enlarged }: Plan,
  means: Pick<SnapshotMeans, "setter" | "shadings"> & { readonly source: SnapshotSource },
): readonly DrawingItem[] {
  if (enlarged.length === 0) return [];
  let y = top.bottom + ENLARGED_HEADING_HEIGHT;
  const rows = enlarged.map((row) => {
    const drawn = drawEnlargedRow(row, { left: box.left, top: y }, means);
    y += row.height;
    return drawn;
  });
  return [drawEnlargedHeading({ left: box.left, top: top.bottom }), ...rows];
}

/** Columns of about the same height that hold all rows; null when they would be higher than the room. */
function balanceColumns(rows: readonly LaidRow[], count: number, room: number): readonly (readonly LaidRow[])[] | null {
  let high = Math.ceil(heightOfRows(rows));
  if (count === 1) return high <= room ? [rows] : null;
  let low = Math.floor(high / count);
  const dealt = (height: number): readonly (readonly LaidRow[])[] => flowRows(rows, () => height);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dealt(middle).length <= count) high = middle;
    else low = middle;
  }
  return high <= room ? dealt(high) : null;
}

/** As many rows as there is room for. No row is cut at the end of the last column. */
function fillColumns(rows: readonly LaidRow[], count: number, room: number): readonly (readonly LaidRow[])[] {
  return flowRows(rows, (column) => (column < count ? room : Number.POSITIVE_INFINITY)).slice(0, count);
}

/** A row that was cut goes on as a row without a sign: it counts once. */
function countMarks(rows: readonly LaidRow[]): number {
  return rows.filter(({ sign }) => sign !== null).length;
}

function widthOf(columns: number): number {
  return 2 * MARGIN + columns * COLUMN_WIDTH + (columns - 1) * COLUMN_GAP;
}

/** The sheet grows downwards: its content has no bottom of its own. */
function boxOf(width: number): ContentBox {
  const right = width - MARGIN;
  return { left: MARGIN, right, top: MARGIN, bottom: Number.POSITIVE_INFINITY, width: right - MARGIN };
}

type SheetContent = Omit<Sheet, "page"> & { readonly enlarged: readonly DrawingItem[] };

function drawSheet(source: SnapshotSource, plan: Plan, { marks, listed, enlarged }: SheetContent): Page {
  const { box, top, enlargedBottom, tableTop, columns, height } = plan;
  const cut: readonly DrawingItem[] =
    listed === marks
      ? []
      : [
          drawText(
            `${listed} of ${marks} marks are listed here: a picture has no room for more. The PDF lists them all.`,
            { x: box.left, y: enlargedBottom + 9, size: 9.5 },
            { weight: "semibold" },
          ),
        ];
  const tables = columns.map((rows, index) =>
    drawTable(rows, { left: box.left + index * (COLUMN_WIDTH + COLUMN_GAP), top: tableTop, width: COLUMN_WIDTH }),
  );
  return {
    width: box.right + MARGIN,
    height,
    items: [
      ...top.draw(),
      ...enlarged,
      ...cut,
      ...(marks === 0 ? [] : tables),
      drawFooter(source, { ...box, bottom: height - MARGIN - FOOTER_HEIGHT }, { page: 1, of: 1 }),
    ],
  };
}
