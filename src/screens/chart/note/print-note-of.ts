import type { Note } from "../../../domain/note/note.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { findOutputMemory, readPaper } from "../export/output-memory.ts";
import { snapshotSourceOf } from "../export/snapshot-source-of.ts";

type Printing = { readonly services: Services; readonly session: ChartSession; readonly note: Note };

/** Opens the print dialog on a note; what went wrong in a sentence, null when it opened. */
export async function printNoteOf({ services, session, note }: Printing): Promise<string | null> {
  // Loaded on use: reading the note does not wait for fonts.
  const { printNote } = await import("../../../export/export-chart.ts");
  const source = { ...(await snapshotSourceOf(services, session)), note };
  const printed = await printNote(source, readPaper(findOutputMemory()));
  return printed.ok ? null : printed.failure.message;
}
