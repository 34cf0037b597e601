import type { CellId } from "../../atlas/place.ts";
import { zonesOfChart } from "../../domain/chart.ts";
import { sortCells } from "../../domain/cell-sets.ts";
import type { PainZone } from "../../domain/marks.ts";
import type { EditorPointer } from "../editor-state.ts";
import type { BrushPath } from "./brush-path.ts";
import { addCells, createBrushPath } from "./brush-path.ts";
import type { Tool, ToolDesk } from "./tool.ts";

type EraseState =
  | { readonly name: "idle" }
  | {
      readonly name: "erasing";
      readonly path: BrushPath;
      readonly zones: readonly PainZone[];
      /** All cells that the zones have to lose. */
      readonly erasable: ReadonlySet<CellId>;
      readonly cells: ReadonlySet<CellId>;
    };

/**
 * Takes cells from the selected zone, or from every zone under the brush when none is selected. A stroke that begins on
 * another zone than the selected one means that zone.
 */
export function createEraseZoneTool(desk: ToolDesk): Tool {
  let state: EraseState = { name: "idle" };

  function erase(pointer: EditorPointer): void {
    if (state.name === "idle") return;
    eraseCells(state.path.moveTo(pointer, desk.state().viewport));
  }

  function eraseCells(brushed: ReadonlySet<CellId>): void {
    if (state.name === "idle") return;
    const { erasable, zones } = state;
    const met = [...brushed].filter((cell) => erasable.has(cell));
    const cells = addCells(state.cells, met);
    if (cells === state.cells) return;
    state = { ...state, cells };
    desk.setDraft({ kind: "erasing", ids: zones.map((zone) => zone.id), cells });
  }

  function rest(): void {
    state = { name: "idle" };
    desk.setDraft(null);
  }

  return {
    pointerDown(pointer) {
      const path = createBrushPath(desk.body, desk.state().brushRadiusMm);
      const brushed = path.moveTo(pointer, desk.state().viewport);
      const zones = chooseZones(desk, brushed);
      const erasable = new Set(zones.flatMap((zone) => zone.cells));
      state = { name: "erasing", path, zones, erasable, cells: new Set() };
      eraseCells(brushed);
    },
    pointerMove: erase,
    pointerUp(pointer) {
      if (state.name === "idle") return;
      erase(pointer);
      const { zones, cells } = state;
      rest();
      const ids = zones.filter((zone) => zone.cells.some((cell) => cells.has(cell))).map((zone) => zone.id);
      if (ids.length > 0) desk.commit({ type: "erase-cells", ids, cells: sortCells(cells) }, { view: pointer.view });
    },
    cancel: rest,
  };
}

function chooseZones(desk: ToolDesk, brushed: ReadonlySet<CellId>): readonly PainZone[] {
  const { chart, selection } = desk.state();
  const zones = zonesOfChart(chart);
  const selected = zones.filter(
    (zone) => selection.includes(zone.id) || (zone.ownerId !== null && selection.includes(zone.ownerId)),
  );
  if (selected.length === 0) return zones;
  const begun = zones.filter((zone) => zone.cells.some((cell) => brushed.has(cell)));
  return begun.length === 0 || begun.some((zone) => selected.includes(zone)) ? selected : begun;
}
