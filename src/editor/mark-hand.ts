import type { StoreApi } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { ChartCommand } from "../domain/commands.ts";
import type { MarkId } from "../domain/ids.ts";
import type { Mark } from "../domain/marks.ts";
import type { ChartChanges } from "./chart-changes.ts";
import { duplicateMarks, mirrorMarks } from "./copy-marks.ts";
import type { ChartEditorState } from "./editor-state.ts";

/** What buttons and keys do to the chart and to the selected marks. */
export type MarkHand = {
  execute(command: ChartCommand): void;
  undo(): void;
  redo(): void;
  deleteSelection(): void;
  mirrorSelection(): void;
  duplicateSelection(): void;
};

type MarkHandSetup = {
  readonly body: Body;
  readonly store: StoreApi<ChartEditorState>;
  readonly changes: ChartChanges;
  readonly makeMarkId: () => MarkId;
  readonly cancelGesture: () => void;
};

export function createMarkHand({ body, store, changes, makeMarkId, cancelGesture }: MarkHandSetup): MarkHand {
  function addCopies(reason: "mirror" | "duplicate", marks: readonly Mark[]): void {
    if (marks.length === 0) return;
    const carriers = marks.filter((mark) => mark.kind !== "pain-zone" || mark.ownerId === null);
    cancelGesture();
    changes.commit({ type: "add-marks", reason, marks }, { selection: carriers.map((mark) => mark.id) });
  }

  return {
    execute(command) {
      cancelGesture();
      changes.commit(command);
    },
    undo() {
      const isUnderWay = store.getState().draft !== null;
      cancelGesture();
      // What is under way is the last thing done.
      if (!isUnderWay) changes.undo();
    },
    redo() {
      cancelGesture();
      changes.redo();
    },
    deleteSelection() {
      const { selection } = store.getState();
      cancelGesture();
      if (selection.length > 0) changes.commit({ type: "delete-marks", ids: selection });
    },
    mirrorSelection() {
      const { chart, selection } = store.getState();
      addCopies("mirror", mirrorMarks(chart, selection, makeMarkId));
    },
    duplicateSelection() {
      const { chart, selection } = store.getState();
      addCopies("duplicate", duplicateMarks({ body, chart, selection, makeMarkId }));
    },
  };
}
