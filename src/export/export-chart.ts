import { calendarDateOfInstant } from "../domain/date-words.ts";
import type { Visit } from "../domain/visit.ts";
import { fail, type Result, succeed } from "../lib/result.ts";
import { pagesToPdf } from "./chart-pdf.ts";
import { svgToPng } from "./chart-png.ts";
import { sheetToSvg } from "./chart-svg.ts";
import type { Page } from "./drawing.ts";
import { type ExportFonts, loadExportFonts } from "./export-fonts.ts";
import { type Paper, type PaperId, PAPERS, PNG_SHEET, SVG_SHEET } from "./paper.ts";
import { printPages } from "./print-pages.ts";
import { createSnapshot } from "./snapshot.ts";
import type { SnapshotSource } from "./snapshot-source.ts";

export type ExportedFile = { readonly name: string; readonly content: Blob };

/** Why a chart could not be exported. `message` is a sentence for the clinician. */
export type ExportFailure = { readonly message: string };

export type ExportResult = Promise<Result<ExportedFile, ExportFailure>>;

export function exportSvg(source: SnapshotSource): ExportResult {
  return exportFile(source, "svg", async (fonts) => {
    const { text } = sheetToSvg(createSheet(source, SVG_SHEET, fonts), fonts);
    return new Blob([text], { type: "image/svg+xml" });
  });
}

export function exportPng(source: SnapshotSource): ExportResult {
  return exportFile(source, "png", (fonts) => svgToPng(sheetToSvg(createSheet(source, PNG_SHEET, fonts), fonts)));
}

export function exportPdf(source: SnapshotSource, paper: PaperId): ExportResult {
  return exportFile(source, "pdf", (fonts) =>
    pagesToPdf(createSnapshot(source, PAPERS[paper], fonts.setter), fonts, source.now),
  );
}

/** Opens the print dialog; done when the dialog was opened, whatever is chosen there. */
export async function printChart(source: SnapshotSource, paper: PaperId): Promise<Result<void, ExportFailure>> {
  return attempt(async (fonts) => printPages(createSnapshot(source, PAPERS[paper], fonts.setter), paper));
}

/** The date of the visit and nothing of the patient: files lie in shared folders. */
export function chartFileName(visit: Visit, extension: string): string {
  return `tautband-chart-${calendarDateOfInstant(visit.startedAt, visit.timeZone)}.${extension}`;
}

async function exportFile(
  source: SnapshotSource,
  extension: string,
  make: (fonts: ExportFonts) => Promise<Blob>,
): ExportResult {
  const made = await attempt(make);
  return made.ok ? succeed({ name: chartFileName(source.visit, extension), content: made.value }) : made;
}

/** Whatever goes wrong here changes nothing in the record: it becomes a sentence. */
async function attempt<Value>(make: (fonts: ExportFonts) => Promise<Value>): Promise<Result<Value, ExportFailure>> {
  try {
    return succeed(await make(await loadExportFonts()));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    return fail({ message: `The chart could not be exported (${reason}). The record is unchanged; try again.` });
  }
}

function createSheet(source: SnapshotSource, paper: Paper, fonts: ExportFonts): Page {
  const [sheet] = createSnapshot(source, paper, fonts.setter);
  if (sheet === undefined) throw new Error("A snapshot has at least one page");
  return sheet;
}
