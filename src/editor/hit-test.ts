import type { Body } from "../atlas/body.ts";
import { cellsNearPlace } from "../atlas/brush.ts";
import { cellOfPlace } from "../atlas/cells.ts";
import { placeInView } from "../atlas/picking.ts";
import type { CellId, Place, ViewId } from "../atlas/place.ts";
import { isSpotMark } from "../domain/chart.ts";
import type { Chart, Mark, PainZone, SpotMark } from "../domain/marks.ts";
import type { EditorPointer } from "./editor-state.ts";
import type { Sheet, SheetPoint } from "./sheet.ts";
import { findPlacedView, viewToSheet } from "./sheet.ts";
import type { Viewport } from "./viewport.ts";
import { createScreenPoint, screenToSheet } from "./viewport.ts";

/** A spot as it stands in one view, and how far the pointer is from it. */
export type SpotHit = {
  readonly mark: SpotMark;
  readonly view: ViewId;
  readonly sheetPoint: SheetPoint;
  readonly distancePx: number;
};

/** What is under the hand. Tolerances are px on screen, the same at every zoom. */
export type HitTest = {
  /** The spot nearest to the pointer, in whichever view it is seen; null when none is within the radius. */
  findSpot(chart: Chart, viewport: Viewport, pointer: EditorPointer, radiusPx: number): SpotHit | null;
  /** The smallest zone under the pointer, or near it for a finger. */
  findZone(chart: Chart, viewport: Viewport, pointer: EditorPointer): PainZone | null;
};

/** Half of the 44 px that a finger needs; a mouse is aimed better. */
export const TARGET_RADIUS_PX = { touch: 22, pen: 16, mouse: 14 } as const;
/** Searching farther would find zones that the eye does not see under the finger. */
const ZONE_SEARCH_LIMIT_MM = 40;

type SpotInView = { readonly view: ViewId; readonly sheetPoint: SheetPoint };

export function createHitTest(body: Body, sheet: Sheet): HitTest {
  // A mark keeps its place object until it moves, so a thousand marks are projected once and not at every tap.
  const spotsByPlace = new WeakMap<Place, readonly SpotInView[]>();
  const cellSetsByZone = new WeakMap<readonly CellId[], ReadonlySet<CellId>>();

  function spotsOf(place: Place): readonly SpotInView[] {
    const known = spotsByPlace.get(place);
    if (known !== undefined) return known;
    const spots = projectPlace(body, sheet, place);
    spotsByPlace.set(place, spots);
    return spots;
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
      let nearest: SpotHit | null = null;
      for (const mark of chart.marks) {
        if (!isSpotMark(mark)) continue;
        for (const { view, sheetPoint } of spotsOf(mark.place)) {
          const distancePx = Math.hypot(sheetPoint.x - at.x, sheetPoint.y - at.y) * viewport.scale;
          if (distancePx > radiusPx || (nearest !== null && distancePx > nearest.distancePx)) continue;
          nearest = { mark, view, sheetPoint, distancePx };
        }
      }
      return nearest;
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

function projectPlace(body: Body, sheet: Sheet, place: Place): readonly SpotInView[] {
  return sheet.views.flatMap((placed) => {
    const seen = placeInView(body, placed.view, place);
    if (seen === null || !seen.isVisible) return [];
    return [{ view: placed.view, sheetPoint: viewToSheet(placed, seen.point) }];
  });
}

function isZone(mark: Mark): mark is PainZone {
  return mark.kind === "pain-zone";
}
