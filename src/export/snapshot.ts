import type { ViewId } from "../atlas/place.ts";
import { summarizeChart, summaryInWords } from "../domain/visit-summary.ts";
import { findContentOfViews, type ViewContent } from "./chart-in-views.ts";
import { type DrawingItem, drawText, type GroupItem, type Page } from "./drawing.ts";
import { drawLegend, usedSignsOf } from "./legend.ts";
import { rowsOfChart } from "./mark-rows.ts";
import { drawTable, heightOfRow, type LaidRow, layOutRows, TABLE_HEADING_HEIGHT } from "./mark-table.ts";
import { layOutNote } from "./note-lines.ts";
import { drawNotePart, flowNote } from "./note-pages.ts";
import { drawFooter } from "./page-footer.ts";
import { drawHeader, drawRunningHeader, type PageHeader } from "./page-header.ts";
import { type ContentBox, contentBoxOf, FOOTER_HEIGHT, MARGIN, type Paper } from "./paper.ts";
import type { SnapshotSource } from "./snapshot-source.ts";
import { flowRows } from "./table-flow.ts";
import type { Typesetter } from "./text-fit.ts";
import { chooseSignScale, drawView } from "./view-drawing.ts";
import { layOutViews, TITLE_HEIGHT } from "./view-layout.ts";

/** The views never get smaller than this for the sake of the table, nor larger than a figure needs. In pt. */
const VIEWS_HEIGHT_MIN = 360;
const VIEWS_HEIGHT_MAX = 480;
const SPACE_BELOW_VIEWS = 8;
const SPACE_BELOW_LEGEND = 12;
const SUMMARY_HEIGHT = 20;
/** Longer lines are hard to read. In pt. */
const NOTE_WIDTH_MAX = 470;
/** The line that tells how many marks a picture could not list. */
const MORE_HEIGHT = 20;

/** What pages are made with: the paper, the letters, and the shading of each view in the colors of paper (data URLs). */
export type SnapshotMeans = {
  readonly paper: Paper;
  readonly setter: Typesetter;
  readonly shadings: Readonly<Record<ViewId, string | null>>;
};

/**
 * The pages of a visit's snapshot: the views and the legend on the first, the table of all marks below and on as many
 * further pages as it takes. A continuous sheet is a single page; marks that it cannot hold are counted at its end.
 */
export function createSnapshot(source: SnapshotSource, means: SnapshotMeans): readonly Page[] {
  const setting = { ...means, source, box: contentBoxOf(means.paper) };
  const rows = layOutRows(rowsOfChart(source.body, source.visit.chart), setting.box.width, means.setter);
  const first = createFirstPage(setting, rows);
  return means.paper.isContinuous ? [createSheet(setting, first, rows)] : createPages(setting, first, rows);
}

type Setting = SnapshotMeans & { readonly source: SnapshotSource; readonly box: ContentBox };
type FirstPage = { readonly items: readonly DrawingItem[]; readonly tableTop: number };

function createPages(
  { source, paper, box, setter }: Setting,
  first: FirstPage,
  rows: readonly LaidRow[],
): readonly Page[] {
  const running = drawRunningHeader(source, box, setter);
  const tableTop = (page: number): number => (page === 0 ? first.tableTop : box.top + running.height);
  const tables = flowRows(rows, (page) => box.bottom - TABLE_HEADING_HEIGHT - tableTop(page));
  const notes = flowNoteOf({ source, box, setter }, running);
  const charts = tables.map((pageRows, index) => [
    ...(index === 0 ? first.items : [running.group]),
    ...drawTablePart(pageRows, { left: box.left, top: tableTop(index), width: box.width }),
  ]);
  const contents = [...charts, ...notes.map((items) => [running.group, ...items])];
  return contents.map((items, index) => ({
    width: paper.width,
    height: paper.height,
    items: [...items, drawFooter(source, box, { page: index + 1, of: contents.length })],
  }));
}

/** The note alone, as it is printed from where it is read. */
export function createNotePages(
  source: SnapshotSource,
  { paper, setter }: Pick<SnapshotMeans, "paper" | "setter">,
): readonly Page[] {
  const box = contentBoxOf(paper);
  const running = drawRunningHeader(source, box, setter);
  const notes = flowNoteOf({ source, box, setter }, running);
  return notes.map((items, index) => ({
    width: paper.width,
    height: paper.height,
    items: [running.group, ...items, drawFooter(source, box, { page: index + 1, of: notes.length })],
  }));
}

/** What each page of the note holds below its header; no pages without a note. */
function flowNoteOf(
  { source, box, setter }: Pick<Setting, "source" | "box" | "setter">,
  running: PageHeader,
): readonly (readonly DrawingItem[])[] {
  if (source.note === undefined) return [];
  const top = box.top + running.height;
  const lines = layOutNote(source.note, Math.min(box.width, NOTE_WIDTH_MAX), setter);
  return flowNote(lines, box.bottom - top).map((part) => [drawNotePart(part, { left: box.left, top })]);
}

function createSheet({ source, paper, box }: Setting, first: FirstPage, rows: readonly LaidRow[]): Page {
  const room = box.bottom - first.tableTop - TABLE_HEADING_HEIGHT - MORE_HEIGHT;
  const [shown = [], ...others] = flowRows(rows, (page) => (page === 0 ? room : Number.POSITIVE_INFINITY));
  const hidden = others.flat().filter(({ sign }) => sign !== null).length;
  const tableHeight = shown.length === 0 ? 0 : TABLE_HEADING_HEIGHT + heightOfRows(shown);
  const tableBottom = first.tableTop + tableHeight;
  const more = `And ${hidden} more ${hidden === 1 ? "mark" : "marks"}: the PDF lists them all.`;
  const bottom = hidden === 0 ? tableBottom : tableBottom + MORE_HEIGHT;
  const height = Math.ceil(bottom + 8 + FOOTER_HEIGHT + MARGIN);
  return {
    width: paper.width,
    height,
    items: [
      ...first.items,
      ...drawTablePart(shown, { left: box.left, top: first.tableTop, width: box.width }),
      ...(hidden === 0
        ? []
        : [drawText(more, { x: box.left, y: tableBottom + 14, size: 8.5 }, { weight: "semibold" })]),
      drawFooter(source, { ...box, bottom: height - MARGIN - FOOTER_HEIGHT }, { page: 1, of: 1 }),
    ],
  };
}

function createFirstPage(setting: Setting, rows: readonly LaidRow[]): FirstPage {
  const { source, box, setter } = setting;
  const { chart } = source.visit;
  const header = drawHeader(source, box, setter);
  const used = usedSignsOf(chart);
  const legendHeight = drawLegend(used, { ...box, top: 0 }, setter).height;
  const views = drawViews(setting, header, viewsHeight(box.bottom - box.top - header.height - legendHeight, rows));
  const legend = drawLegend(used, { ...box, top: views.bottom + SPACE_BELOW_VIEWS }, setter);
  const summaryTop = views.bottom + SPACE_BELOW_VIEWS + legend.height + SPACE_BELOW_LEGEND;
  const summary = drawText(
    summaryInWords(summarizeChart(chart)),
    { x: box.left, y: summaryTop + 9, size: 9.5 },
    { weight: "semibold" },
  );
  return {
    items: [header.group, ...views.items, legend.group, summary],
    tableTop: summaryTop + SUMMARY_HEIGHT,
  };
}

/** As much as a short table leaves; a long one goes on further pages anyway. */
function viewsHeight(room: number, rows: readonly LaidRow[]): number {
  const table = SPACE_BELOW_VIEWS + SPACE_BELOW_LEGEND + SUMMARY_HEIGHT + TABLE_HEADING_HEIGHT + heightOfRows(rows);
  return Math.max(VIEWS_HEIGHT_MIN, Math.min(VIEWS_HEIGHT_MAX, room - table));
}

function heightOfRows(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, row) => sum + heightOfRow(row), 0);
}

function drawViews(
  { source, box, setter, shadings }: Setting,
  header: PageHeader,
  maxHeight: number,
): { items: readonly GroupItem[]; bottom: number } {
  const contents = new Map<ViewId, ViewContent>(
    findContentOfViews(source.body, source.visit.chart).map((content) => [content.view, content]),
  );
  const marked = new Set([...contents.values()].filter(hasMarks).map(({ view }) => view));
  const top = box.top + header.height;
  const boxes = layOutViews({ frames: source.body.frames, marked, left: box.left, top, width: box.width, maxHeight });
  const drawings = boxes.map((viewBox) => ({
    box: viewBox,
    content: contents.get(viewBox.view) ?? { view: viewBox.view, spots: [], zones: [] },
    artwork: { plate: source.plates[viewBox.view], shading: shadings[viewBox.view] },
  }));
  const signScale = Math.min(...drawings.map((drawing) => chooseSignScale(drawing.box, drawing.content)));
  const items = drawings.map((drawing) => drawView({ ...drawing, signScale }, setter));
  return { items, bottom: Math.max(...boxes.map(({ y, height }) => y + height)) + TITLE_HEIGHT };
}

function hasMarks({ spots, zones }: ViewContent): boolean {
  return spots.length + zones.length > 0;
}

function drawTablePart(
  rows: readonly LaidRow[],
  place: { left: number; top: number; width: number },
): readonly GroupItem[] {
  return rows.length === 0 ? [] : [drawTable(rows, place)];
}
