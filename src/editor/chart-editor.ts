// CONTRACT (being written): the headless editor of one open chart. Implementation replaces this file's body,
// names and shapes below are what canvas and screens code against.
import type { StoreApi } from "zustand/vanilla";
import type { Body } from "../atlas/body.ts";
import type { CellId, Place, ViewId, ViewPoint } from "../atlas/place.ts";
import type { Clock } from "../domain/clock.ts";
import type { Command, JournalLine } from "../domain/commands.ts";
import type { IdMaker, MarkId } from "../domain/ids.ts";
import type { Chart, ZoneAuthor } from "../domain/marks.ts";
import type { Visit } from "../domain/visit.ts";
import type { Sheet } from "./sheet.ts";
import type { Viewport } from "./viewport.ts";

export const TOOL_IDS = ["select", "trigger-point", "pain-zone", "erase-zone", "nothing-found", "pan"] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** A pointer as the canvas hands it over: made into a place on the body once. */
export type EditorPointer = {
  /** CSS px from the top left of the chart's canvas. */
  readonly screenX: number;
  readonly screenY: number;
  readonly view: ViewId | null;
  readonly point: ViewPoint | null;
  readonly place: Place | null;
  readonly pointerType: "mouse" | "touch" | "pen";
  readonly shift: boolean;
};

/** The gesture in progress: lives apart from the chart, becomes one command when it ends, is dropped by Escape. */
export type Draft =
  | { readonly kind: "placing"; readonly mark: "trigger-point" | "clear-site"; readonly place: Place }
  | { readonly kind: "moving"; readonly id: MarkId; readonly place: Place; readonly zones: readonly { id: MarkId; cells: readonly CellId[] }[] }
  | { readonly kind: "painting"; readonly zoneId: MarkId; readonly ownerId: MarkId | null; readonly cells: ReadonlySet<CellId> }
  | { readonly kind: "erasing"; readonly ids: readonly MarkId[]; readonly cells: ReadonlySet<CellId> };

/** The cross-hair of the keyboard. */
export type KeyboardCursor = { readonly view: ViewId; readonly place: Place };

export type ChartEditorState = {
  readonly visit: Visit;
  /** Same object as visit.chart. */
  readonly chart: Chart;
  readonly selection: readonly MarkId[];
  readonly tool: ToolId;
  readonly brushRadiusMm: number;
  readonly zoneAuthor: ZoneAuthor;
  readonly draft: Draft | null;
  readonly cursor: KeyboardCursor | null;
  readonly viewport: Viewport;
  readonly sheet: Sheet;
  readonly isReadOnly: boolean;
  /** Marks of an earlier visit shown pale under today's. */
  readonly ghost: Chart | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Last announcement for the live region; `count` changes with each. */
  readonly announcement: { readonly text: string; readonly count: number };
};

export type ChartEditor = {
  readonly store: StoreApi<ChartEditorState>;
  readonly body: Body;
  pointerDown(pointer: EditorPointer): void;
  pointerMove(pointer: EditorPointer): void;
  pointerUp(pointer: EditorPointer): void;
  /** Escape, a second finger, a lost pointer: back to the mark as it was. */
  cancelGesture(): void;
  execute(command: Exclude<Command, { type: "restore" }>): void;
  undo(): void;
  redo(): void;
  select(ids: readonly MarkId[]): void;
  setTool(tool: ToolId): void;
  setBrushRadius(radiusMm: number): void;
  setZoneAuthor(author: ZoneAuthor): void;
  setViewport(viewport: Viewport): void;
  resizeStage(width: number, height: number): void;
  goToView(view: ViewId): void;
  fitAll(): void;
  setReadOnly(isReadOnly: boolean): void;
  setGhost(chart: Chart | null): void;
  /** Arrow keys: move the selected mark, or the keyboard cursor when it is shown. Steps in view mm, x right, y down. */
  nudge(step: { readonly dx: number; readonly dy: number }): void;
  showCursor(view: ViewId): void;
  hideCursor(): void;
  /** Enter at the cursor: what the tool would do with a tap there. */
  actAtCursor(): void;
};

export type ChartEditorSetup = {
  readonly body: Body;
  readonly visit: Visit;
  readonly clock: Clock;
  readonly makeId: IdMaker;
  readonly isReadOnly: boolean;
  /** Called once for every change, after the store shows it. */
  readonly onCommit: (visit: Visit, line: JournalLine) => void;
};

export function createChartEditor(_setup: ChartEditorSetup): ChartEditor {
  throw new Error("pending");
}
