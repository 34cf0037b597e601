import type { Body } from "../../../atlas/body.ts";
import { placeOfCell } from "../../../atlas/cells.ts";
import { placeInView } from "../../../atlas/picking.ts";
import { type CellId, type Place, VIEW_IDS, type ViewId } from "../../../atlas/place.ts";
import type { Chart, Mark } from "../../../domain/marks.ts";

/** Enough cells of a zone to tell from where it is seen. */
const SAMPLED_CELLS = 24;

/** From which views marks are seen. Kept for each place and set of cells: marks are replaced, never changed. */
export type MarkViews = {
  viewsOf(mark: Mark): readonly ViewId[];
  countByView(chart: Chart): ReadonlyMap<ViewId, number>;
};

export function createMarkViews(body: Body): MarkViews {
  const viewsByPlace = new WeakMap<Place, readonly ViewId[]>();
  const viewsByCells = new WeakMap<readonly CellId[], readonly ViewId[]>();

  function viewsOf(mark: Mark): readonly ViewId[] {
    if (mark.kind === "pain-zone") {
      return remember(viewsByCells, mark.cells, () => viewsOfCells(body, mark.cells));
    }
    return remember(viewsByPlace, mark.place, () => viewsSeeing(body, mark.place));
  }

  function countByView(chart: Chart): ReadonlyMap<ViewId, number> {
    const counts = new Map<ViewId, number>();
    for (const view of chart.marks.flatMap(viewsOf)) counts.set(view, (counts.get(view) ?? 0) + 1);
    return counts;
  }

  return { viewsOf, countByView };
}

function viewsSeeing(body: Body, place: Place): readonly ViewId[] {
  return VIEW_IDS.filter((view) => placeInView(body, view, place)?.isVisible === true);
}

function viewsOfCells(body: Body, cells: readonly CellId[]): readonly ViewId[] {
  const step = Math.max(1, Math.floor(cells.length / SAMPLED_CELLS));
  const sample = cells.filter((_, index) => index % step === 0);
  return [...new Set(sample.flatMap((cell) => viewsSeeing(body, placeOfCell(body, cell))))];
}

function remember<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  known.set(key, value);
  return value;
}
