import { EMPTY_CHART } from "../../src/domain/chart.ts";
import { readFileSync } from "node:fs";
import type { Body } from "../../src/atlas/body.ts";
import { VIEW_IDS, type ViewId } from "../../src/atlas/place.ts";
import type { Plate, Plates } from "../../src/atlas/plate.ts";
import type { Mark } from "../../src/domain/marks.ts";
import type { DrawingItem, GroupItem, Page, TextItem } from "../../src/export/drawing.ts";
import { createSheet, type Sheet } from "../../src/export/chart-sheet.ts";
import { readFontMetrics } from "../../src/export/text/font-metrics.ts";
import { type Paper, PAPERS } from "../../src/export/paper.ts";
import type { SnapshotMeans } from "../../src/export/snapshot.ts";
import type { SnapshotSource } from "../../src/export/snapshot-source.ts";
import { createTypesetter, type Typesetter } from "../../src/export/text/text-fit.ts";
import { readBody } from "./bodies.ts";
import { somePatient, someVisit } from "./records.ts";

/** The typesetter of the real fonts; what they lack is estimated. */
export function readTypesetter(): Typesetter {
  return createTypesetter({ regular: readMetrics("regular"), semibold: readMetrics("semibold") });
}

function readMetrics(weight: string): ReturnType<typeof readFontMetrics> {
  const file = readFileSync(`src/export/fonts/noto-sans-${weight}.ttf`);
  return readFontMetrics(new Uint8Array(file).buffer);
}

/** Plates of plain rectangles: enough where the drawing itself does not matter. */
export function plainPlates(body: Body): Plates {
  const plate = (view: ViewId): Plate => {
    const frame = body.frames[view];
    const silhouette = `M0 0H${frame.widthMm}V${frame.heightMm}H0Z`;
    return { figure: body.figure, view, frame, silhouette, contours: "", shadingUrl: "" };
  };
  const [anterior, posterior, right, left, soles] = [...VIEW_IDS].map(plate);
  if (!anterior || !posterior || !right || !left || !soles) throw new Error("There are five views");
  return { anterior, posterior, right, left, soles };
}

export function snapshotOf(marks: readonly Mark[], fields: Partial<SnapshotSource> = {}): SnapshotSource {
  const body = readBody("female");
  return {
    patient: somePatient(),
    visit: someVisit({ chart: { ...EMPTY_CHART, marks, nextNumber: marks.length + 1 } }),
    body,
    plates: plainPlates(body),
    now: "2026-11-21T15:10:00.000+01:00",
    timeZone: "Europe/Berlin",
    ...fields,
  };
}

/** What pages are made with in tests: the real letters, no shading. */
export function meansFor(paper: Paper): SnapshotMeans {
  return { paper, setter, shadings: { anterior: null, posterior: null, right: null, left: null, soles: null } };
}

/** The one sheet of a drawing, or of a picture that may be no longer than this on any side, in pt. */
export function sheetOf(source: SnapshotSource, maxSide = Number.POSITIVE_INFINITY): Sheet {
  const { shadings } = meansFor(PAPERS.a4);
  return createSheet(source, { setter, shadings, maxSide });
}

const setter = readTypesetter();

/** All texts of pages or items, at any depth. */
export function textsOf(items: readonly DrawingItem[]): readonly TextItem[] {
  return items.flatMap((item) => {
    if (item.kind === "text") return [item];
    return item.kind === "group" ? textsOf(item.items) : [];
  });
}

export function wordsOf(items: readonly DrawingItem[]): string {
  return textsOf(items)
    .map(({ text }) => text)
    .join(" ");
}

/** Groups whose part has this name, at any depth. */
export function partsOf(items: readonly DrawingItem[], name: string): readonly GroupItem[] {
  return items.flatMap((item) => {
    if (item.kind !== "group") return [];
    return item.part === name ? [item] : partsOf(item.items, name);
  });
}

export function partOf(page: Page, name: string): GroupItem {
  const [part] = partsOf(page.items, name);
  if (part === undefined) throw new Error(`The page has no ${name}`);
  return part;
}
