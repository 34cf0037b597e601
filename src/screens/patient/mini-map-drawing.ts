import type { Body } from "../../atlas/body.ts";
import { placeOfCell } from "../../atlas/cells.ts";
import { outlineOfCells } from "../../atlas/outline.ts";
import { placeInView, viewsOfPlace } from "../../atlas/picking.ts";
import { VIEW_IDS, type CellId, type Place, type ViewId, type ViewPoint } from "../../atlas/place.ts";
import type { Chart, ClearSite, Mark, PainZone, TriggerPoint } from "../../domain/marks.ts";

export type MiniSpot = { readonly mark: TriggerPoint | ClearSite; readonly point: ViewPoint };
type MiniZone = { readonly mark: PainZone; readonly outline: string };

/** What one view of a small map shows. Points and outlines in mm of the view. */
export type MiniView = {
  readonly view: ViewId;
  readonly spots: readonly MiniSpot[];
  readonly zones: readonly MiniZone[];
};

const drawings = new WeakMap<Chart, { readonly body: Body; readonly views: readonly MiniView[] }>();

/** Whether the map was worked out already, so that showing it costs next to nothing. */
export function isMiniMapDrawn(body: Body, chart: Chart): boolean {
  return drawings.get(chart)?.body === body;
}

/**
 * The marks of a chart as its small map shows them: front and back always, so that maps of different visits stand alike,
 * and each other view from which some mark is seen best. Worked out once per chart, which never changes.
 */
export function drawMiniMap(body: Body, chart: Chart): readonly MiniView[] {
  const known = drawings.get(chart);
  if (known?.body === body) return known.views;
  const bestViews = new Set(chart.marks.map((mark) => viewsOfPlace(body, placeOfMark(body, mark))[0]));
  const views = VIEW_IDS.filter((view) => view === "anterior" || view === "posterior" || bestViews.has(view)).map(
    (view) => drawView(body, chart, view),
  );
  drawings.set(chart, { body, views });
  return views;
}

function drawView(body: Body, chart: Chart, view: ViewId): MiniView {
  const spots: MiniSpot[] = [];
  const zones: MiniZone[] = [];
  for (const mark of chart.marks) {
    if (mark.kind === "pain-zone") {
      const outline = outlineOfCells(body, view, new Set<CellId>(mark.cells));
      if (outline !== "") zones.push({ mark, outline });
    } else {
      const seen = placeInView(body, view, mark.place);
      if (seen?.isVisible === true) spots.push({ mark, point: seen.point });
    }
  }
  return { view, spots, zones };
}

/** Of a zone: the middle one of its cells, which are numbered along the surface. */
function placeOfMark(body: Body, mark: Mark): Place {
  if (mark.kind !== "pain-zone") return mark.place;
  const middle = mark.cells[Math.floor(mark.cells.length / 2)];
  return middle === undefined ? { x: 0, y: 0, z: 0 } : placeOfCell(body, middle);
}
