import { calendarDateOfInstant } from "../../domain/date-words.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import { pagesToPdf } from "../chart-pdf.ts";
import { loadExportFonts } from "../text/export-fonts.ts";
import { createHomeHandout } from "./home-handout.ts";
import { type PaperId, PAPERS } from "../paper.ts";
import { loadPaperShadings } from "../views/paper-shading.ts";
import { printPages } from "../print-pages.ts";
import type { SnapshotSource } from "../snapshot-source.ts";

/** What went wrong, in a sentence. */
type HandoutFailure = { readonly message: string };
type HandoutFile = { readonly name: string; readonly content: Blob };

/** Opens the print dialog on the home programme; done when the dialog was opened, whatever is chosen there. */
export async function printHandout(source: SnapshotSource, paper: PaperId): Promise<Result<void, HandoutFailure>> {
  return attempt(async () => {
    const { pages } = await makePages(source, paper);
    await printPages(pages, paper);
  });
}

/** The home programme as a PDF. Its name has the date of the visit and nothing of the patient. */
export async function exportHandout(
  source: SnapshotSource,
  paper: PaperId,
): Promise<Result<HandoutFile, HandoutFailure>> {
  return attempt(async () => {
    const { pages, fonts } = await makePages(source, paper);
    const { startedAt, timeZone } = source.visit;
    return {
      name: `tautband-home-programme-${calendarDateOfInstant(startedAt, timeZone)}.pdf`,
      content: await pagesToPdf(pages, fonts, source.now),
    };
  });
}

async function makePages(source: SnapshotSource, paper: PaperId) {
  const [fonts, shadings] = await Promise.all([loadExportFonts(), loadPaperShadings(source.plates)]);
  return { fonts, pages: createHomeHandout(source, { paper: PAPERS[paper], setter: fonts.setter, shadings }) };
}

async function attempt<Value>(make: () => Promise<Value>): Promise<Result<Value, HandoutFailure>> {
  try {
    return succeed(await make());
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    return fail({ message: `The handout could not be made (${reason}). The record is unchanged; try again.` });
  }
}
