import type { Body } from "../../atlas/body.ts";
import type { Place } from "../../atlas/place.ts";
import type { ChartCommand } from "../../domain/commands.ts";
import type { MarkId } from "../../domain/ids.ts";
import type { Aftermath } from "../chart-changes.ts";
import type { ChartEditorState, Draft, EditorPointer } from "../editor-state.ts";
import type { HitTest } from "../hit-test.ts";

/**
 * What a pointer does with one tool: a small state machine that is idle, pointing or dragging. Pointer up and `cancel`
 * always lead back to idle and leave no draft behind.
 */
export type Tool = {
  pointerDown(pointer: EditorPointer): void;
  pointerMove(pointer: EditorPointer): void;
  pointerUp(pointer: EditorPointer): void;
  /** Escape, a second finger, another tool: the chart stays as it was. */
  cancel(): void;
};

/** What tools may do with the editor. */
export type ToolDesk = {
  readonly body: Body;
  readonly hitTest: HitTest;
  state(): ChartEditorState;
  setDraft(draft: Draft | null): void;
  /** The place of a tap that met no mark, else null. */
  setTapped(place: Place | null): void;
  commit(command: ChartCommand, aftermath?: Aftermath): boolean;
  select(ids: readonly MarkId[]): void;
  makeMarkId(): MarkId;
};

/** How far a pointer strays within a tap, in px: a finger trembles more than a mouse. */
const DRAG_THRESHOLD_PX = { mouse: 4, pen: 5, touch: 8 } as const;

export function hasLeft(start: EditorPointer, now: EditorPointer): boolean {
  const distancePx = Math.hypot(now.screenX - start.screenX, now.screenY - start.screenY);
  return distancePx >= DRAG_THRESHOLD_PX[start.pointerType];
}
