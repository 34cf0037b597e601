import type { StoreApi } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { ViewId } from "../atlas/place.ts";
import { shiftCells } from "../atlas/shift.ts";
import { stepPlace } from "../atlas/step.ts";
import { findMark } from "../domain/chart.ts";
import { describeMark } from "../domain/mark-words.ts";
import type { PainZone, SpotMark } from "../domain/marks.ts";
import { viewInWords } from "../domain/view-names.ts";
import { announce } from "./announce.ts";
import type { ChartChanges } from "./chart-changes.ts";
import { carriersOfSelection } from "./copy-marks.ts";
import type { ChartEditorState, KeyboardCursor } from "./editor-state.ts";
import type { ViewStep } from "./keyboard-cursor.ts";
import { cursorOnSheet, cursorToPointer, startCursor, stepCursor, viewForNudge } from "./keyboard-cursor.ts";
import type { PointerHand } from "./pointer-hand.ts";
import { revealPoint } from "./viewport.ts";
import { createMoveCommand, createZoneMotions } from "./zone-motion.ts";

/** What the keyboard does on the sheet. */
export type KeyboardHand = {
  nudge(step: ViewStep): void;
  showCursor(view: ViewId): void;
  hideCursor(): void;
  actAtCursor(): void;
};

type KeyboardHandSetup = {
  readonly body: Body;
  readonly store: StoreApi<ChartEditorState>;
  readonly changes: ChartChanges;
  readonly pointers: PointerHand;
};

/** What is said when an arrow key moves nothing. */
const EDGE = "The skin ends here";

export function createKeyboardHand({ body, store, changes, pointers }: KeyboardHandSetup): KeyboardHand {
  const motions = createZoneMotions(body);

  function putCursor(cursor: KeyboardCursor): void {
    const { sheet, viewport } = store.getState();
    const point = cursorOnSheet(body, sheet, cursor);
    const revealed = point === null ? viewport : revealPoint(viewport, sheet, point);
    store.setState({ cursor, activeView: cursor.view, viewport: revealed });
  }

  function showCursor(view: ViewId): void {
    const { chart, selection } = store.getState();
    const cursor = startCursor(body, view, chart, selection);
    if (cursor === null) return;
    putCursor(cursor);
    announce(store, `Cross-hair on the ${viewInWords(view)} view`);
  }

  /** A tap that selects is seen; at the cross-hair it has to be said. */
  function announceSelection(before: ChartEditorState): void {
    const { selection, announcement, chart } = store.getState();
    if (selection === before.selection || announcement !== before.announcement) return;
    const mark = selection[0] === undefined ? null : findMark(chart, selection[0]);
    announce(store, mark === null ? "Nothing selected" : `${describeMark(mark, chart)}, selected`);
  }

  function moveCursor(cursor: KeyboardCursor, step: ViewStep): void {
    const moved = stepCursor(body, cursor, step);
    putCursor(moved);
    if (moved === cursor) announce(store, EDGE);
  }

  function nudgeSpot(mark: SpotMark, step: ViewStep): void {
    const { chart, activeView } = store.getState();
    const view = viewForNudge(body, mark.place, activeView);
    const place = stepPlace(body, view, mark.place, step);
    if (place === mark.place) return announce(store, EDGE);
    changes.commit(createMoveCommand(body, chart, mark, place), { view });
  }

  function nudgeOwnPain(zone: PainZone, step: ViewStep): void {
    const motion = motions.of(zone);
    const view = viewForNudge(body, motion.at, store.getState().activeView);
    const at = stepPlace(body, view, motion.at, step);
    const cells = shiftCells(body, motion.cells, motion.from, at);
    changes.commit({ type: "move-mark", id: zone.id, place: at, zones: [{ id: zone.id, cells }] }, { view });
    const moved = findMark(store.getState().chart, zone.id);
    if (moved?.kind === "pain-zone") motions.remember(moved, { ...motion, at });
  }

  function nudgeSelection(step: ViewStep): void {
    const { chart, selection } = store.getState();
    for (const mark of carriersOfSelection(chart, selection)) {
      if (mark.kind === "pain-zone") nudgeOwnPain(mark, step);
      else nudgeSpot(mark, step);
    }
  }

  return {
    nudge(step) {
      const { cursor, selection, activeView, isReadOnly } = store.getState();
      pointers.cancelGesture();
      if (cursor !== null) moveCursor(cursor, step);
      else if (selection.length === 0) showCursor(activeView);
      else if (!isReadOnly) nudgeSelection(step);
    },
    showCursor,
    hideCursor: () => store.setState({ cursor: null }),
    actAtCursor() {
      const state = store.getState();
      if (state.cursor === null) return showCursor(state.activeView);
      const pointer = cursorToPointer(body, state, state.cursor);
      if (pointer === null) return;
      pointers.pointerDown(pointer);
      pointers.pointerUp(pointer);
      announceSelection(state);
    },
  };
}
