import { calendarDateOfInstant } from "../domain/date-words.ts";
import type { Visit } from "../domain/visit.ts";
import { fail, type Result, succeed } from "../lib/result.ts";
import { pagesToPdf } from "./chart-pdf.ts";
import { PNG_MAX_SIDE, svgToPng } from "./chart-png.ts";
import { createSheet, whatIsCut } from "./chart-sheet.ts";
import { sheetToSvg } from "./chart-svg.ts";
import type { Page } from "./drawing.ts";
import { type ExportFonts, loadExportFonts } from "./text/export-fonts.ts";
import { type Paper, type PaperId, PAPERS } from "./paper.ts";
import { loadPaperShadings } from "./views/paper-shading.ts";
import { printPages } from "./print-pages.ts";
import { createNotePages, createSnapshot, type SnapshotMeans } from "./snapshot.ts";
import type { SnapshotSource } from "./snapshot-source.ts";

type ExportedFile = {
  readonly name: string;
  readonly content: Blob;
  /** What the file does not tell, in a sentence for the clinician; null when it tells everything. */
  readonly caution: string | null;
};

/** Why a chart could not be exported. `message` is a sentence for the clinician. */
export type ExportFailure = { readonly message: string };

export type ExportResult = Promise<Result<ExportedFile, ExportFailure>>;

export function exportSvg(source: SnapshotSource): ExportResult {
  return exportFile(source, "svg", async (tools) => {
    const { page } = createSheet(source, { ...meansOf(tools), maxSide: Number.POSITIVE_INFINITY });
    const { text } = sheetToSvg(page, tools.fonts);
    return { content: new Blob([text], { type: "image/svg+xml" }), caution: null };
  });
}

export function exportPng(source: SnapshotSource): ExportResult {
  return exportFile(source, "png", async (tools) => {
    const sheet = createSheet(source, { ...meansOf(tools), maxSide: PNG_MAX_SIDE });
    return { content: await svgToPng(sheetToSvg(sheet.page, tools.fonts)), caution: whatIsCut(sheet) };
  });
}

export function exportPdf(source: SnapshotSource, paper: PaperId): ExportResult {
  return exportFile(source, "pdf", async (tools) => ({
    content: await pagesToPdf(createPages(source, PAPERS[paper], tools), tools.fonts, source.now),
    caution: null,
  }));
}

/** Opens the print dialog; done when the dialog was opened, whatever is chosen there. */
export async function printChart(source: SnapshotSource, paper: PaperId): Promise<Result<void, ExportFailure>> {
  return attempt(source, async (tools) => printPages(createPages(source, PAPERS[paper], tools), paper));
}

/** Opens the print dialog on the note of the source alone. */
export async function printNote(source: SnapshotSource, paper: PaperId): Promise<Result<void, ExportFailure>> {
  return attempt(source, async ({ fonts }) =>
    printPages(createNotePages(source, { paper: PAPERS[paper], setter: fonts.setter }), paper),
  );
}

/** Prints several charts one after the other: all versions of a visit. */
export async function printCharts(
  sources: readonly SnapshotSource[],
  paper: PaperId,
): Promise<Result<void, ExportFailure>> {
  const [first] = sources;
  if (first === undefined) return succeed(undefined);
  return attempt(first, async (tools) =>
    printPages(
      sources.flatMap((source) => createPages(source, PAPERS[paper], tools)),
      paper,
    ),
  );
}

/** The date of the visit and nothing of the patient: files lie in shared folders. */
export function chartFileName(visit: Visit, extension: string): string {
  return `tautband-chart-${calendarDateOfInstant(visit.startedAt, visit.timeZone)}.${extension}`;
}

async function exportFile(
  source: SnapshotSource,
  extension: string,
  make: (tools: Tools) => Promise<Omit<ExportedFile, "name">>,
): ExportResult {
  const made = await attempt(source, make);
  return made.ok ? succeed({ name: chartFileName(source.visit, extension), ...made.value }) : made;
}

/** Whatever goes wrong here changes nothing in the record: it becomes a sentence. */
async function attempt<Value>(
  source: SnapshotSource,
  make: (tools: Tools) => Promise<Value>,
): Promise<Result<Value, ExportFailure>> {
  try {
    const [fonts, shadings] = await Promise.all([loadExportFonts(), loadPaperShadings(source.plates)]);
    return succeed(await make({ fonts, shadings }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    return fail({ message: `The chart could not be exported (${reason}). The record is unchanged; try again.` });
  }
}

/** What is loaded before anything can be drawn. */
type Tools = { readonly fonts: ExportFonts; readonly shadings: SnapshotMeans["shadings"] };

function createPages(source: SnapshotSource, paper: Paper, tools: Tools): readonly Page[] {
  return createSnapshot(source, { paper, ...meansOf(tools) });
}

function meansOf({ fonts, shadings }: Tools): Omit<SnapshotMeans, "paper"> {
  return { setter: fonts.setter, shadings };
}
