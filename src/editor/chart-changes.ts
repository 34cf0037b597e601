import type { StoreApi } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { ViewId } from "../atlas/place.ts";
import { applyCommand } from "../domain/apply-command.ts";
import { findMark } from "../domain/chart.ts";
import type { Clock } from "../domain/clock.ts";
import { labelCommand, labelRestore } from "../domain/command-words.ts";
import type { ChartCommand, Command, JournalLine } from "../domain/commands.ts";
import type { MarkId } from "../domain/ids.ts";
import type { Chart } from "../domain/marks.ts";
import { reasonAgainstChange } from "../domain/signing/reason-against-change.ts";
import type { Author } from "../domain/signing/signing.ts";
import type { Visit } from "../domain/visit.ts";
import { announceChange } from "./change-words.ts";
import type { ChartEditorState } from "./editor-state.ts";
import type { History, HistoryStep } from "./history.ts";
import { createHistory, labelOfRedo, labelOfUndo, recordEntry, stepBack, stepForward } from "./history.ts";

/** The only way by which the chart of an editor changes: one command, one journal line, one undo step. */
export type ChartChanges = {
  /** Whether the chart changed: not when it is read-only or signed, nor when the command has nothing to change. */
  readonly commit: (command: ChartCommand, aftermath?: Aftermath) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes over the standing of a visit that was signed or entered in error. @throws Error when it is another chart */
  readonly seal: (visit: Visit) => void;
};

/** What is selected after a change, and in which view the hand made it. */
export type Aftermath = { readonly selection?: readonly MarkId[]; readonly view?: ViewId | null };

type ChangesSetup = {
  readonly store: StoreApi<ChartEditorState>;
  readonly body: Body;
  readonly clock: Clock;
  readonly author: () => Author | null;
  readonly onCommit: (visit: Visit, line: JournalLine) => void;
};

type ShownChange = {
  readonly chart: Chart;
  readonly command: Command;
  readonly label: string;
  readonly selection: readonly MarkId[];
  readonly announcement: string;
};

export function createChartChanges({ store, body, clock, author, onCommit }: ChangesSetup): ChartChanges {
  const opened = store.getState().visit;
  let history: History = createHistory(opened.chart, opened.lastSeq);

  function show(change: ShownChange, historyAt: (seq: number) => History): void {
    const state = store.getState();
    const seq = state.visit.lastSeq + 1;
    const line: JournalLine = { seq, at: clock.now(), label: change.label, command: change.command, by: author() };
    const visit: Visit = { ...state.visit, chart: change.chart, lastSeq: seq };
    history = historyAt(seq);
    // Before the screen hears of it: the record does not wait for what is drawn.
    onCommit(visit, line);
    store.setState({
      visit,
      chart: change.chart,
      draft: null,
      selection: change.selection.filter((id) => findMark(change.chart, id) !== null),
      undoLabel: labelOfUndo(history),
      redoLabel: labelOfRedo(history),
      announcement: {
        text: change.announcement,
        count: state.announcement.count + 1,
        isRestore: change.command.type === "restore",
      },
    });
  }

  function restore(direction: "undo" | "redo", step: HistoryStep | null): void {
    const { visit, chart: before, selection, isReadOnly } = store.getState();
    if (step === null || isReadOnly || reasonAgainstChange(visit) !== null) return;
    const { chart, seq } = step.entry;
    const label = labelRestore(direction, step.label);
    show(
      {
        chart,
        label,
        command: { type: "restore", direction, toSeq: seq },
        selection: selectionAfterRestore(selection, before, chart),
        announcement: label,
      },
      () => step.history,
    );
  }

  return {
    commit(command, { selection, view = null } = {}) {
      const state = store.getState();
      if (state.isReadOnly || reasonAgainstChange(state.visit) !== null) return false;
      const before = state.chart;
      const chart = applyCommand(before, command);
      if (chart === before) return false;
      const label = labelCommand(command, before);
      const announcement = announceChange(body, { command, before, after: chart, view });
      show({ chart, command, label, announcement, selection: selection ?? state.selection }, (seq) =>
        recordEntry(history, { chart, seq, label }),
      );
      return true;
    },
    undo: () => restore("undo", stepBack(history)),
    redo: () => restore("redo", stepForward(history)),
    seal(visit) {
      const { visit: open, chart } = store.getState();
      if (visit.id !== open.id || visit.chart !== chart) throw new Error("Only the visit that is open can be sealed");
      // What was undone or done before the signature is not taken back after it.
      history = createHistory(chart, visit.lastSeq);
      store.setState({ visit, isReadOnly: true, draft: null, undoLabel: null, redoLabel: null });
    },
  };
}

/** What was selected and is still there; else what the step brought back or changed, so that the eye finds it. */
function selectionAfterRestore(selection: readonly MarkId[], before: Chart, after: Chart): readonly MarkId[] {
  const kept = selection.filter((id) => findMark(after, id) !== null);
  if (kept.length > 0) return kept;
  const known = new Set(before.marks);
  const changed = after.marks.filter((mark) => !known.has(mark));
  const carriers = changed.filter((mark) => mark.kind !== "pain-zone" || mark.ownerId === null);
  return (carriers.length > 0 ? carriers : changed).map((mark) => mark.id);
}
