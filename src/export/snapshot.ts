import type { ViewId } from "../atlas/place.ts";
import { findContentOfViews } from "./views/chart-in-views.ts";
import type { Crowd } from "./marks/crowds.ts";
import type { DrawingItem, Page } from "./drawing.ts";
import {
  drawEnlargedHeading,
  drawEnlargedRow,
  ENLARGED_HEADING_HEIGHT,
  layOutEnlarged,
} from "./views/enlarged-parts.ts";
import { rowsOfChart } from "./marks/mark-rows.ts";
import { drawTable, heightOfRows, layOutRows, TABLE_HEADING_HEIGHT } from "./marks/mark-table.ts";
import { layOutNote } from "./note-lines.ts";
import { drawNotePart, flowNote } from "./note-pages.ts";
import { drawFooter } from "./page-footer.ts";
import { drawRunningHeader, type PageHeader } from "./page-header.ts";
import { planTop, VIEWS_HEIGHT_MAX } from "./page-top.ts";
import { type ContentBox, contentBoxOf, type Paper } from "./paper.ts";
import type { SnapshotSource } from "./snapshot-source.ts";
import { flowRows } from "./table-flow.ts";
import type { Typesetter } from "./text/text-fit.ts";

/** Longer lines are hard to read. In pt. */
const NOTE_WIDTH_MAX = 470;

/** What pages are made with: the paper, the letters, and the shading of each view in the colors of paper (data URLs). */
export type SnapshotMeans = {
  readonly paper: Paper;
  readonly setter: Typesetter;
  readonly shadings: Readonly<Record<ViewId, string | null>>;
};

/**
 * The pages of a visit's snapshot: the views and the legend on the first, the table of all marks below and on as many
 * further pages as it takes.
 */
export function createSnapshot(source: SnapshotSource, { paper, setter, shadings }: SnapshotMeans): readonly Page[] {
  const box = contentBoxOf(paper);
  const contents = findContentOfViews(source.body, source.visit.chart);
  const rows = layOutRows(rowsOfChart(source.body, source.visit.chart), box.width, setter);
  // As much as a short table leaves; a long one goes on further pages anyway.
  const room = box.bottom - box.top - TABLE_HEADING_HEIGHT - heightOfRows(rows);
  const top = planTop({ source, contents, box, setter, shadings, room, viewsHeightMax: VIEWS_HEIGHT_MAX });
  const running = drawRunningHeader(source, box, setter);
  const tableTop = (page: number): number => (page === 0 ? top.bottom : box.top + running.height);
  const tables = flowRows(rows, (page) => box.bottom - TABLE_HEADING_HEIGHT - tableTop(page));
  const notes = flowNoteOf({ source, box, setter }, running);
  const charts = tables.map((pageRows, index) => [
    ...(index === 0 ? top.draw() : [running.group]),
    ...(pageRows.length === 0 ? [] : [drawTable(pageRows, { left: box.left, top: tableTop(index), width: box.width })]),
  ]);
  const enlarged = flowEnlarged(top.crowds(), { source, box, setter, shadings }, running);
  const contentsOfPages = [...charts, ...[...enlarged, ...notes].map((items) => [running.group, ...items])];
  return contentsOfPages.map((items, index) => ({
    width: paper.width,
    height: paper.height,
    items: [...items, drawFooter(source, box, { page: index + 1, of: contentsOfPages.length })],
  }));
}

type EnlargedSetting = Omit<SnapshotMeans, "paper"> & { readonly source: SnapshotSource; readonly box: ContentBox };

/** What each page of enlarged parts holds below its header; no pages where no signs hide one another. */
function flowEnlarged(
  crowds: readonly Crowd[],
  { box, ...means }: EnlargedSetting,
  running: PageHeader,
): readonly (readonly DrawingItem[])[] {
  const top = box.top + running.height + ENLARGED_HEADING_HEIGHT;
  const pages: DrawingItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of layOutEnlarged(crowds, { width: box.width, height: box.bottom - top })) {
    if (top + used + row.height > box.bottom) {
      pages.push([drawEnlargedHeading({ left: box.left, top: box.top + running.height })]);
      used = 0;
    }
    pages.at(-1)?.push(drawEnlargedRow(row, { left: box.left, top: top + used }, means));
    used += row.height;
  }
  return pages;
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

type NoteSetting = { readonly source: SnapshotSource; readonly box: ContentBox; readonly setter: Typesetter };

/** What each page of the note holds below its header; no pages without a note. */
function flowNoteOf({ source, box, setter }: NoteSetting, running: PageHeader): readonly (readonly DrawingItem[])[] {
  if (source.note === undefined) return [];
  const top = box.top + running.height;
  const lines = layOutNote(source.note, Math.min(box.width, NOTE_WIDTH_MAX), setter);
  return flowNote(lines, box.bottom - top).map((part) => [drawNotePart(part, { left: box.left, top })]);
}
