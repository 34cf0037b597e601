import type { CellId } from "../../atlas/place.ts";
import { findMark, zoneOfPoint } from "../../domain/chart.ts";
import { sortCells } from "../../domain/cell-sets.ts";
import type { MarkId } from "../../domain/ids.ts";
import type { PainZone } from "../../domain/marks.ts";
import type { EditorPointer } from "../editor-state.ts";
import type { BrushPath } from "./brush-path.ts";
import { addCells, createBrushPath } from "./brush-path.ts";
import type { Tool, ToolDesk } from "./tool.ts";

/** The zone that a stroke paints: one that exists, or a new one under this id. */
type PaintedZone = { readonly id: MarkId; readonly ownerId: MarkId | null; readonly zone: PainZone | null };

type PaintState =
  | { readonly name: "idle" }
  | {
      readonly name: "painting";
      readonly path: BrushPath;
      readonly target: PaintedZone;
      readonly painted: ReadonlySet<CellId>;
      readonly cells: ReadonlySet<CellId>;
    };

/** Paints the referral zone of the selected trigger point, or the patient's own pain. */
export function createPainZoneTool(desk: ToolDesk): Tool {
  let state: PaintState = { name: "idle" };

  function paint(pointer: EditorPointer): void {
    if (state.name === "idle") return;
    const { painted, target } = state;
    const met = [...state.path.moveTo(pointer, desk.state().viewport)].filter((cell) => !painted.has(cell));
    const cells = addCells(state.cells, met);
    if (cells === state.cells) return;
    state = { ...state, cells };
    desk.setDraft({ kind: "painting", zoneId: target.id, ownerId: target.ownerId, cells });
  }

  function rest(): void {
    state = { name: "idle" };
    desk.setDraft(null);
  }

  return {
    pointerDown(pointer) {
      const target = chooseZone(desk);
      const path = createBrushPath(desk.body, desk.state().brushRadiusMm);
      state = { name: "painting", path, target, painted: new Set(target.zone?.cells), cells: new Set() };
      paint(pointer);
    },
    pointerMove: paint,
    pointerUp(pointer) {
      if (state.name === "idle") return;
      paint(pointer);
      const { target, cells } = state;
      if (cells.size > 0) commitStroke(desk, target, cells, pointer);
      rest();
    },
    cancel: rest,
  };
}

function commitStroke(desk: ToolDesk, target: PaintedZone, cells: ReadonlySet<CellId>, pointer: EditorPointer): void {
  const { selection, zoneAuthor } = desk.state();
  const { id, ownerId } = target;
  desk.commit(
    { type: "paint-zone", id, ownerId, cells: sortCells(cells), drawnBy: zoneAuthor },
    // The next stroke goes on with the same zone; the point of a referral zone stays selected for that.
    { selection: ownerId === null ? [id] : selection, view: pointer.view },
  );
}

function chooseZone(desk: ToolDesk): PaintedZone {
  const { chart, selection } = desk.state();
  const selectedId = selection.at(-1);
  const mark = selectedId === undefined ? null : findMark(chart, selectedId);
  if (mark?.kind === "pain-zone") return { id: mark.id, ownerId: mark.ownerId, zone: mark };
  if (mark?.kind !== "trigger-point") return { id: desk.makeMarkId(), ownerId: null, zone: null };
  const zone = zoneOfPoint(chart, mark.id);
  return { id: zone?.id ?? desk.makeMarkId(), ownerId: mark.id, zone };
}
