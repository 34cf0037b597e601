import { placeAtPoint } from "../../atlas/picking.ts";
import type { Place } from "../../atlas/place.ts";
import { createViewPoint } from "../../atlas/place.ts";
import { shiftCells } from "../../atlas/shift.ts";
import type { ShiftedZone } from "../../domain/commands.ts";
import type { Mark, PainZone, SpotMark } from "../../domain/marks.ts";
import type { EditorPointer } from "../editor-state.ts";
import { toggleSelected } from "../selection.ts";
import { TARGET_RADIUS_PX } from "../hit-test.ts";
import { findPlacedView } from "../sheet.ts";
import { sheetToScreen } from "../viewport.ts";
import { shiftZonesWith } from "../zone-motion.ts";
import type { Tool, ToolDesk } from "./tool.ts";
import { hasLeft } from "./tool.ts";

/** A mark as the hand holds it: px from the pointer to its middle, so that it does not jump under the finger. */
type Grip = { readonly mark: Mark; readonly dx: number; readonly dy: number };

type SelectState =
  | { readonly name: "idle" }
  | { readonly name: "pointing"; readonly start: EditorPointer; readonly grip: Grip | null }
  | { readonly name: "dragging"; readonly start: EditorPointer; readonly grip: Grip }
  /** The pointer left what can't be dragged: its release is not a tap any more. */
  | { readonly name: "straying" };

/** Selects with a tap and moves with a drag. */
export function createSelectTool(desk: ToolDesk): Tool {
  let state: SelectState = { name: "idle" };

  function rest(): void {
    state = { name: "idle" };
    desk.setDraft(null);
  }

  return {
    pointerDown(pointer) {
      state = { name: "pointing", start: pointer, grip: gripUnder(desk, pointer) };
    },
    pointerMove(pointer) {
      if (state.name === "pointing" && hasLeft(state.start, pointer)) {
        const { start, grip } = state;
        const isHeld = grip !== null && canDrag(desk, grip.mark);
        state = isHeld ? { name: "dragging", start, grip } : { name: "straying" };
        if (isHeld) desk.select([grip.mark.id]);
      }
      if (state.name === "dragging") drag(desk, state.grip, state.start, pointer);
    },
    pointerUp(pointer) {
      const { name } = state;
      if (name === "pointing") {
        desk.setTapped(state.grip === null ? pointer.place : null);
        tap(desk, state.grip?.mark ?? null, pointer.shift);
      }
      const { draft } = desk.state();
      if (name === "dragging" && draft?.kind === "moving" && pointer.isOverChart) {
        const { id, place, zones } = draft;
        desk.commit({ type: "move-mark", id, place, zones }, { view: pointer.view });
      }
      rest();
    },
    cancel: rest,
  };
}

function gripUnder(desk: ToolDesk, pointer: EditorPointer): Grip | null {
  const { chart, viewport } = desk.state();
  const spot = desk.hitTest.findSpot(chart, viewport, pointer, TARGET_RADIUS_PX[pointer.pointerType]);
  if (spot === null) {
    const zone = desk.hitTest.findZone(chart, viewport, pointer);
    return zone === null ? null : { mark: zone, dx: 0, dy: 0 };
  }
  const middle = sheetToScreen(viewport, spot.sheetPoint);
  return { mark: spot.mark, dx: middle.x - pointer.screenX, dy: middle.y - pointer.screenY };
}

/** A zone of own pain is dragged only once it is selected: it is large, and easily met by accident. */
function canDrag(desk: ToolDesk, mark: Mark): boolean {
  const { isReadOnly, selection } = desk.state();
  if (isReadOnly) return false;
  return mark.kind !== "pain-zone" || (mark.ownerId === null && selection.includes(mark.id));
}

function tap(desk: ToolDesk, mark: Mark | null, isShifted: boolean): void {
  const { selection, isSelectingSeveral } = desk.state();
  if (!isShifted && !isSelectingSeveral) desk.select(mark === null ? [] : [mark.id]);
  else if (mark !== null) desk.select(toggleSelected(selection, mark.id));
}

/** Held beyond the chart the mark is back where it was, and a release there leaves it so. */
function drag(desk: ToolDesk, grip: Grip, start: EditorPointer, pointer: EditorPointer): void {
  const { mark } = grip;
  const home = mark.kind === "pain-zone" ? start.place : mark.place;
  const place = pointer.isOverChart ? placeUnderGrip(desk, grip, pointer) : home;
  if (place === null) return;
  const zones = mark.kind === "pain-zone" ? shiftOwnPain(desk, mark, start.place, place) : shiftWith(desk, mark, place);
  desk.setDraft({ kind: "moving", id: mark.id, place, zones });
}

/** Where the middle of the held mark comes to lie; null off the body, where it stays on its last place. */
function placeUnderGrip(desk: ToolDesk, grip: Grip, { view, point }: EditorPointer): Place | null {
  if (view === null || point === null) return null;
  const { viewport, sheet } = desk.state();
  const pxPerMm = viewport.scale * findPlacedView(sheet, view).scale;
  return placeAtPoint(desk.body, view, createViewPoint(point.x + grip.dx / pxPerMm, point.y + grip.dy / pxPerMm));
}

function shiftWith(desk: ToolDesk, mark: SpotMark, place: Place): readonly ShiftedZone[] {
  return shiftZonesWith(desk.body, desk.state().chart, mark, place);
}

function shiftOwnPain(desk: ToolDesk, zone: PainZone, from: Place | null, to: Place): readonly ShiftedZone[] {
  return [{ id: zone.id, cells: from === null ? zone.cells : shiftCells(desk.body, zone.cells, from, to) }];
}
