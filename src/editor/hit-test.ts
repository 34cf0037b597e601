import type { Body } from "../atlas/body.ts";
import { cellsNearPlace } from "../atlas/brush.ts";
import { cellOfPlace } from "../atlas/cells.ts";
import { placeInView } from "../atlas/picking.ts";
import type { CellId, Place } from "../atlas/place.ts";
import { isSpotMark } from "../domain/chart.ts";
import type { Chart, Mark, PainZone, SpotMark } from "../domain/marks.ts";
import type { EditorPointer } from "./editor-state.ts";
import type { PlacedView, Sheet, SheetPoint } from "./sheet.ts";
import { findPlacedView, viewToSheet } from "./sheet.ts";
import type { Viewport } from "./viewport.ts";
import { createScreenPoint, screenToSheet } from "./viewport.ts";

/** A spot, and where it stands on the sheet. */
export type SpotHit = { readonly mark: SpotMark; readonly sheetPoint: SheetPoint };
type NearSpot = SpotHit & { readonly distanceMm: number };

/** What is under the hand. Tolerances are px on screen, the same at every zoom. */
export type HitTest = {
  /**
   * The spot nearest to the pointer among those seen in the pointer's view, between the views in any; null when none
   * is within the radius.
   */
  findSpot(chart: Chart, viewport: Viewport, pointer: EditorPointer, radiusPx: number): SpotHit | null;
  /** The smallest zone under the pointer, or near it for a finger. */
  findZone(chart: Chart, viewport: Viewport, pointer: EditorPointer): PainZone | null;
};

/** Half of the 44 px that a finger needs; a mouse is aimed better. */
export const TARGET_RADIUS_PX = { touch: 22, pen: 16, mouse: 14 } as const;
/** Searching farther would find zones that the eye does not see under the finger. */
const ZONE_SEARCH_LIMIT_MM = 40;

export function createHitTest(body: Body, sheet: Sheet): HitTest {
  // A mark keeps its place object until it moves, so a thousand marks are projected once and not at every tap; and only
  // into the view that is tapped.
  const pointsByView = new Map(sheet.views.map((placed) => [placed, new WeakMap<Place, SheetPoint | null>()]));
  const cellSetsByZone = new WeakMap<readonly CellId[], ReadonlySet<CellId>>();

  function pointIn(placed: PlacedView, points: WeakMap<Place, SheetPoint | null>, place: Place): SheetPoint | null {
    const known = points.get(place);
    if (known !== undefined) return known;
    const seen = placeInView(body, placed.view, place);
    const point = seen?.isVisible === true ? viewToSheet(placed, seen.point) : null;
    points.set(place, point);
    return point;
  }

  function nearestIn(placed: PlacedView, chart: Chart, at: SheetPoint, radiusMm: number): NearSpot | null {
    const points = pointsByView.get(placed);
    if (points === undefined) return null;
    let nearest: NearSpot | null = null;
    let limit = radiusMm * radiusMm;
    for (const mark of chart.marks) {
      if (!isSpotMark(mark)) continue;
      const sheetPoint = pointIn(placed, points, mark.place);
      if (sheetPoint === null) continue;
      const squared = (sheetPoint.x - at.x) ** 2 + (sheetPoint.y - at.y) ** 2;
      // A mark made later lies on top of one at the same distance.
      if (squared > limit) continue;
      limit = squared;
      nearest = { mark, sheetPoint, distanceMm: Math.sqrt(squared) };
    }
    return nearest;
  }

  function cellSetOf(zone: PainZone): ReadonlySet<CellId> {
    const known = cellSetsByZone.get(zone.cells);
    if (known !== undefined) return known;
    const cells = new Set(zone.cells);
    cellSetsByZone.set(zone.cells, cells);
    return cells;
  }

  function smallestZoneWith(chart: Chart, cells: readonly CellId[]): PainZone | null {
    let smallest: PainZone | null = null;
    for (const mark of chart.marks) {
      if (mark.kind !== "pain-zone") continue;
      if (smallest !== null && mark.cells.length >= smallest.cells.length) continue;
      const own = cellSetOf(mark);
      if (cells.some((cell) => own.has(cell))) smallest = mark;
    }
    return smallest;
  }

  return {
    findSpot(chart, viewport, pointer, radiusPx) {
      const at = screenToSheet(viewport, createScreenPoint(pointer.screenX, pointer.screenY));
      const views = sheet.views.filter(({ view }) => pointer.view === null || view === pointer.view);
      let nearest: NearSpot | null = null;
      for (const placed of views) {
        const found = nearestIn(placed, chart, at, nearest?.distanceMm ?? radiusPx / viewport.scale);
        nearest = found ?? nearest;
      }
      return nearest && { mark: nearest.mark, sheetPoint: nearest.sheetPoint };
    },
    findZone(chart, viewport, pointer) {
      const { place, view } = pointer;
      if (place === null || view === null || !chart.marks.some(isZone)) return null;
      const under = smallestZoneWith(chart, [cellOfPlace(body, place)]);
      if (under !== null || pointer.pointerType !== "touch") return under;
      const pxPerMm = viewport.scale * findPlacedView(sheet, view).scale;
      const radiusMm = Math.min(ZONE_SEARCH_LIMIT_MM, TARGET_RADIUS_PX.touch / pxPerMm);
      return smallestZoneWith(chart, cellsNearPlace(body, place, radiusMm));
    },
  };
}

function isZone(mark: Mark): mark is PainZone {
  return mark.kind === "pain-zone";
}
