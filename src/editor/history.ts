import type { Chart } from "../domain/marks.ts";

/** A chart as it was after a journal line, and what that line did. */
export type HistoryEntry = { readonly chart: Chart; readonly seq: number; readonly label: string };

/** Charts of this sitting in order; the one at `index` is shown. Structure is shared, so a step costs one list of marks. */
export type History = { readonly entries: readonly HistoryEntry[]; readonly index: number };

/** More than anyone goes back by hand; earlier steps stay in the journal. */
export const HISTORY_LIMIT = 500;

/** Where an undo or redo leads, and the label of the change that it takes back or repeats. */
export type HistoryStep = { readonly history: History; readonly entry: HistoryEntry; readonly label: string };

export function createHistory(chart: Chart, seq: number): History {
  return { entries: [{ chart, seq, label: "" }], index: 0 };
}

/** The history with a new change; what was undone before can't be redone any more. */
export function recordEntry(history: History, entry: HistoryEntry): History {
  const entries = [...history.entries.slice(0, history.index + 1), entry].slice(-(HISTORY_LIMIT + 1));
  return { entries, index: entries.length - 1 };
}

export function stepBack(history: History): HistoryStep | null {
  const label = labelOfUndo(history);
  const entry = history.entries[history.index - 1];
  if (entry === undefined || label === null) return null;
  return { history: { ...history, index: history.index - 1 }, entry, label };
}

export function stepForward(history: History): HistoryStep | null {
  const entry = history.entries[history.index + 1];
  if (entry === undefined) return null;
  return { history: { ...history, index: history.index + 1 }, entry, label: entry.label };
}

/** What undo would take back; null when there is nothing. */
export function labelOfUndo({ entries, index }: History): string | null {
  return index === 0 ? null : (entries[index]?.label ?? null);
}

/** What redo would repeat; null when there is nothing. */
export function labelOfRedo({ entries, index }: History): string | null {
  return entries[index + 1]?.label ?? null;
}
