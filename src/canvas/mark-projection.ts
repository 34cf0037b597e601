import type { Body } from "../atlas/body.ts";
import { areaOfCells, placeOfCell } from "../atlas/cells.ts";
import { outlineOfCells } from "../atlas/outline.ts";
import { placeInView } from "../atlas/picking.ts";
import { type CellId, type Place, VIEW_IDS, type ViewId } from "../atlas/place.ts";

/** A place as one view shows it, in the view's mm. */
type SpotInView = { readonly view: ViewId; readonly x: number; readonly y: number };

/** A patch of skin as one view shows it: its middle and the radius of a disc of its size, in the view's mm. */
type CellInView = SpotInView & { readonly radius: number };

/** Places and cells in the views of one figure. Everything is worked out once per object: marks never change, they are replaced. */
export type MarkProjection = {
  /** Only the views from which the place is seen. */
  spotsOf(place: Place): readonly SpotInView[];
  cellIn(cell: CellId): readonly CellInView[];
  /** The smooth field of a zone in a view, null where nothing of it is seen. */
  outlineOf(cells: readonly CellId[], view: ViewId): Path2D | null;
};

export function createMarkProjection(body: Body): MarkProjection {
  const spots = new WeakMap<Place, readonly SpotInView[]>();
  const outlines = new WeakMap<readonly CellId[], Map<ViewId, Path2D | null>>();
  const cells = new Map<CellId, readonly CellInView[]>();

  function spotsOf(place: Place): readonly SpotInView[] {
    const known = spots.get(place);
    if (known !== undefined) return known;
    const found = seenSpots(body, place);
    spots.set(place, found);
    return found;
  }

  function cellIn(cell: CellId): readonly CellInView[] {
    const known = cells.get(cell);
    if (known !== undefined) return known;
    const radius = cellRadius(body, cell);
    const found = seenSpots(body, placeOfCell(body, cell)).map((spot) => ({ ...spot, radius }));
    cells.set(cell, found);
    return found;
  }

  function outlineOf(zone: readonly CellId[], view: ViewId): Path2D | null {
    const byView = outlines.get(zone) ?? new Map<ViewId, Path2D | null>();
    outlines.set(zone, byView);
    const known = byView.get(view);
    if (known !== undefined) return known;
    const path = outlineOfCells(body, view, new Set(zone));
    const outline = path === "" ? null : new Path2D(path);
    byView.set(view, outline);
    return outline;
  }

  return { spotsOf, cellIn, outlineOf };
}

function seenSpots(body: Body, place: Place): readonly SpotInView[] {
  return VIEW_IDS.flatMap((view) => {
    const found = placeInView(body, view, place);
    return found?.isVisible === true ? [{ view, x: found.point.x, y: found.point.y }] : [];
  });
}

/** A little wider than the cell's share, so that neighbouring discs close into one field. In the figure's mm. */
function cellRadius(body: Body, cell: CellId): number {
  const mm2 = areaOfCells(body, [cell]).cm2 * 100;
  return Math.sqrt(mm2 / Math.PI) * 1.35;
}
