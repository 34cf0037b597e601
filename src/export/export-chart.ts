import { calendarDateOfInstant } from "../domain/date-words.ts";
import type { Visit } from "../domain/visit.ts";
import { fail, type Result, succeed } from "../lib/result.ts";
import { pagesToPdf } from "./chart-pdf.ts";
import { svgToPng } from "./chart-png.ts";
import { sheetToSvg } from "./chart-svg.ts";
import type { Page } from "./drawing.ts";
import { type ExportFonts, loadExportFonts } from "./export-fonts.ts";
import { type Paper, type PaperId, PAPERS, PNG_SHEET, SVG_SHEET } from "./paper.ts";
import { loadPaperShadings } from "./paper-shading.ts";
import { printPages } from "./print-pages.ts";
import { createNotePages, createSnapshot, type SnapshotMeans } from "./snapshot.ts";
import type { SnapshotSource } from "./snapshot-source.ts";

type ExportedFile = { readonly name: string; readonly content: Blob };

/** Why a chart could not be exported. `message` is a sentence for the clinician. */
export type ExportFailure = { readonly message: string };

export type ExportResult = Promise<Result<ExportedFile, ExportFailure>>;

export function exportSvg(source: SnapshotSource): ExportResult {
  return exportFile(source, "svg", async (tools) => {
    const { text } = sheetToSvg(createSheet(source, SVG_SHEET, tools), tools.fonts);
    return new Blob([text], { type: "image/svg+xml" });
  });
}

export function exportPng(source: SnapshotSource): ExportResult {
  return exportFile(source, "png", (tools) => svgToPng(sheetToSvg(createSheet(source, PNG_SHEET, tools), tools.fonts)));
}

export function exportPdf(source: SnapshotSource, paper: PaperId): ExportResult {
  return exportFile(source, "pdf", (tools) =>
    pagesToPdf(createPages(source, PAPERS[paper], tools), tools.fonts, source.now),
  );
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
  make: (tools: Tools) => Promise<Blob>,
): ExportResult {
  const made = await attempt(source, make);
  return made.ok ? succeed({ name: chartFileName(source.visit, extension), content: made.value }) : made;
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

function createPages(source: SnapshotSource, paper: Paper, { fonts, shadings }: Tools): readonly Page[] {
  return createSnapshot(source, { paper, setter: fonts.setter, shadings });
}

function createSheet(source: SnapshotSource, paper: Paper, tools: Tools): Page {
  const [sheet] = createPages(source, paper, tools);
  if (sheet === undefined) throw new Error("A snapshot has at least one page");
  return sheet;
}
