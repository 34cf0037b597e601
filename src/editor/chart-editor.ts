import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { ViewId } from "../atlas/place.ts";
import { findMark } from "../domain/chart.ts";
import type { Clock } from "../domain/clock.ts";
import type { ChartCommand, JournalLine } from "../domain/commands.ts";
import type { IdMaker, MarkId } from "../domain/ids.ts";
import { toMarkId } from "../domain/ids.ts";
import type { ZoneAuthor } from "../domain/marks.ts";
import { reasonAgainstChange } from "../domain/signing/reason-against-change.ts";
import type { Author } from "../domain/signing/signing.ts";
import type { Visit } from "../domain/visit.ts";
import { clampBrushRadius, FIRST_BRUSH_RADIUS_MM } from "./brush-radius.ts";
import { createChartChanges } from "./chart-changes.ts";
import type {
  ChartEditorState,
  EditorPointer,
  MuscleDepth,
  MuscleOutlines,
  ReferralHint,
  ToolId,
} from "./editor-state.ts";
import { firstTool } from "./first-tool.ts";
import { createHitTest } from "./hit-test.ts";
import type { ViewStep } from "./keyboard-cursor.ts";
import { createKeyboardHand } from "./keyboard-hand.ts";
import { createMarkHand } from "./mark-hand.ts";
import { createPointerHand } from "./pointer-hand.ts";
import { createSheet } from "./sheet.ts";
import { createSheetHand } from "./sheet-hand.ts";
import type { Viewport } from "./viewport.ts";
import { openViewport } from "./viewport.ts";

/** One open chart without a screen. Made when a chart opens and dropped when it closes. */
export type ChartEditor = {
  readonly store: StoreApi<ChartEditorState>;
  readonly body: Body;
  pointerDown(pointer: EditorPointer): void;
  pointerMove(pointer: EditorPointer): void;
  pointerUp(pointer: EditorPointer): void;
  /** Escape, a second finger, a lost pointer: back to the mark as it was. */
  cancelGesture(): void;
  /** Changes the chart; does nothing when it is read-only or signed. @throws Error when the command does not fit the chart */
  execute(command: ChartCommand): void;
  /** Takes back the last step; in the middle of a gesture only that. */
  undo(): void;
  redo(): void;
  /** Ids that are not in the chart are left out. Before what is chosen a cross-hair goes: arrow keys then move that. */
  select(ids: readonly MarkId[]): void;
  /** Takes the select tool in hand, with which every tap then adds or takes away, until another tool is taken. */
  setSelectingSeveral(isOn: boolean): void;
  /** Deletes what is selected; a point takes its referral zone along. */
  deleteSelection(): void;
  /** Copies what is selected to the other side, and selects the copies. Spots on the midline are left out. */
  mirrorSelection(): void;
  /** Copies what is selected 15 mm beside it, and selects the copies. */
  duplicateSelection(): void;
  setTool(tool: ToolId): void;
  /** In mm on the skin, kept within 4 to 60. */
  setBrushRadius(radiusMm: number): void;
  setZoneAuthor(author: ZoneAuthor): void;
  /** Kept within the zoom limits and over the sheet. */
  setViewport(viewport: Viewport): void;
  resizeStage(width: number, height: number): void;
  goToView(view: ViewId): void;
  fitAll(): void;
  /** A signed visit stays read-only. */
  setReadOnly(isReadOnly: boolean): void;
  /**
   * Shows that the visit was signed or entered in error: nothing of it changes any more, not even by undo. Saving that is
   * left to the caller. @throws Error when it is another visit, or its chart is not the one shown
   */
  seal(visit: Visit): void;
  /** Shows the marks of an earlier visit pale under today's, or none. */
  setGhost(visit: Visit | null): void;
  setFingers(fingers: ChartEditorState["fingers"]): void;
  setHint(hint: ReferralHint | null): void;
  setMuscleDepths(depths: readonly MuscleDepth[]): void;
  setMuscleOutlines(outlines: readonly MuscleOutlines[]): void;
  /**
   * Arrow keys: move the keyboard cursor when it is shown, else the selected marks, each as a step of its own. With
   * neither, the cursor appears. Steps in view mm, x right, y down.
   */
  nudge(step: ViewStep): void;
  showCursor(view: ViewId): void;
  hideCursor(): void;
  /** Enter at the cursor: what the tool would do with a tap there. Without a cursor, it appears. */
  actAtCursor(): void;
};

export type ChartEditorSetup = {
  readonly body: Body;
  readonly visit: Visit;
  readonly clock: Clock;
  /** Who charts at this moment, for the journal; null when no clinician was chosen. */
  readonly author: () => Author | null;
  readonly makeId: IdMaker;
  readonly isReadOnly: boolean;
  /** Called once for every change, just before the store shows it, so that saving it waits for nothing. */
  readonly onCommit: (visit: Visit, line: JournalLine) => void;
};

export function createChartEditor(setup: ChartEditorSetup): ChartEditor {
  const { body } = setup;
  const store = createStore<ChartEditorState>()(() => createFirstState(setup));
  const makeMarkId = (): MarkId => toMarkId(setup.makeId());
  const changes = createChartChanges({ ...setup, store });
  const select = createSelecting(store);
  const pointers = createPointerHand({
    body,
    hitTest: createHitTest(body, store.getState().sheet),
    store,
    changes,
    select,
    makeMarkId,
  });
  return {
    store,
    body,
    select(ids) {
      if (ids.length > 0 && store.getState().cursor !== null) store.setState({ cursor: null });
      select(ids);
    },
    ...pointers,
    ...createMarkHand({ body, store, changes, makeMarkId, cancelGesture: pointers.cancelGesture }),
    ...createKeyboardHand({ body, store, changes, pointers }),
    ...createSheetHand(store, pointers.endGesture),
    seal(visit) {
      pointers.cancelGesture();
      changes.seal(visit);
    },
    setBrushRadius: (radiusMm) => store.setState({ brushRadiusMm: clampBrushRadius(radiusMm) }),
    setZoneAuthor: (zoneAuthor) => store.setState({ zoneAuthor }),
    setGhost: (ghost) => store.setState({ ghost }),
    setFingers(fingers) {
      if (store.getState().fingers !== fingers) store.setState({ fingers });
    },
    setHint: (hint) => store.setState({ hint }),
    setMuscleDepths: (muscleDepths) => store.setState({ muscleDepths, tapped: null }),
    setMuscleOutlines: (muscleOutlines) => store.setState({ muscleOutlines }),
  };
}

function createFirstState({ body, visit, ...setup }: ChartEditorSetup): ChartEditorState {
  const sheet = createSheet(body);
  const isReadOnly = setup.isReadOnly || reasonAgainstChange(visit) !== null;
  return {
    visit,
    chart: visit.chart,
    selection: [],
    isSelectingSeveral: false,
    tool: firstTool(visit.chart, isReadOnly),
    brushRadiusMm: FIRST_BRUSH_RADIUS_MM,
    zoneAuthor: "clinician",
    draft: null,
    cursor: null,
    activeView: "anterior",
    viewport: openViewport(sheet, { width: 0, height: 0 }),
    sheet,
    isReadOnly,
    ghost: null,
    hint: null,
    muscleDepths: [],
    muscleOutlines: [],
    tapped: null,
    fingers: "draw",
    undoLabel: null,
    redoLabel: null,
    announcement: { text: "", count: 0, isRestore: false },
  };
}

function createSelecting(store: StoreApi<ChartEditorState>): ChartEditor["select"] {
  return (ids) => {
    const { chart, selection } = store.getState();
    const known = ids.filter((id) => findMark(chart, id) !== null);
    const isSame = known.length === selection.length && known.every((id, index) => id === selection[index]);
    if (!isSame) store.setState({ selection: known });
  };
}
