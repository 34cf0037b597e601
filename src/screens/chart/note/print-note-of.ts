import type { Note } from "../../../domain/note/note.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../chart-session.ts";
import { findOutputMemory, readPaper } from "../output-memory.ts";

type Printing = { readonly services: Services; readonly session: ChartSession; readonly note: Note };

/** Opens the print dialog on a note; what went wrong in a sentence, null when it opened. */
export async function printNoteOf({ services: { clock }, session, note }: Printing): Promise<string | null> {
  // Loaded on use: reading the note does not wait for fonts.
  const { printNote } = await import("../../../export/export-chart.ts");
  const { patient, figure, editor } = session;
  const paper = readPaper(findOutputMemory());
  const { visit } = editor.store.getState();
  const at = { now: clock.now(), timeZone: clock.timeZone() };
  const printed = await printNote({ patient, visit, body: figure.body, plates: figure.plates, ...at, note }, paper);
  return printed.ok ? null : printed.failure.message;
}
