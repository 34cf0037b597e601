import type { Body } from "../atlas/body.ts";
import { viewsOfPlace } from "../atlas/picking.ts";
import type { CellId, Place, ViewId } from "../atlas/place.ts";
import { mirrorCell, mirrorPlace, sideOfPlace } from "../atlas/place.ts";
import { shiftCells } from "../atlas/shift.ts";
import { stepPlace } from "../atlas/step.ts";
import { findMark, zoneOfPoint } from "../domain/chart.ts";
import { sortCells } from "../domain/cell-sets.ts";
import type { MarkId } from "../domain/ids.ts";
import { type Chart, type Mark, type PainZone, type SpotMark, UNEXAMINED } from "../domain/marks.ts";
import { distanceMm, middleOfCells } from "./zone-motion.ts";

/** Far enough that the copy's sign is seen beside the original's. */
const DUPLICATE_STEP_MM = 15;

type Copying = {
  readonly makeMarkId: () => MarkId;
  readonly spot: (spot: SpotMark) => Place;
  /** Cells of the copy of a zone; `owner` is null for the patient's own pain. */
  readonly zone: (zone: PainZone, owner: SpotMark | null) => Pick<PainZone, "cells" | "painted">;
};

/**
 * The marks that a selection stands for when it is copied or moved, in the order of the chart: a referral zone stands
 * for its point.
 */
export function carriersOfSelection(chart: Chart, selection: readonly MarkId[]): readonly Mark[] {
  const ids = new Set(
    selection.map((id) => {
      const mark = findMark(chart, id);
      return mark?.kind === "pain-zone" ? (mark.ownerId ?? id) : id;
    }),
  );
  return chart.marks.filter((mark) => ids.has(mark.id));
}

/** Whether a mark can be mirrored: a spot on the midline would come to lie on itself. */
export function canMirror(mark: Mark): boolean {
  return mark.kind === "pain-zone" || sideOfPlace(mark.place) !== "midline";
}

/** Copies on the other side, with muscle, class, pain and note; points get the next numbers of the chart. */
export function mirrorMarks(chart: Chart, selection: readonly MarkId[], makeMarkId: () => MarkId): readonly Mark[] {
  const marks = carriersOfSelection(chart, selection).filter(canMirror);
  return copyMarks(chart, marks, {
    makeMarkId,
    spot: (spot) => mirrorPlace(spot.place),
    zone: ({ cells, painted }) => ({
      cells: mirrorCells(cells),
      painted: painted && { cells: mirrorCells(painted.cells), place: mirrorPlace(painted.place) },
    }),
  });
}

type Duplication = {
  readonly body: Body;
  readonly chart: Chart;
  readonly selection: readonly MarkId[];
  readonly makeMarkId: () => MarkId;
};

/** Copies beside the originals: 15 mm away from the midline along the surface, or below where there is no room. */
export function duplicateMarks({ body, chart, selection, makeMarkId }: Duplication): readonly Mark[] {
  const placeOf = (spot: SpotMark): Place => placeBeside(body, spot.place);
  return copyMarks(chart, carriersOfSelection(chart, selection), {
    makeMarkId,
    spot: placeOf,
    zone: (zone, owner) => {
      const from = owner?.place ?? middleOfCells(body, zone.cells);
      const painted = owner === null ? null : (zone.painted ?? { cells: zone.cells, place: from });
      const source = painted ?? { cells: zone.cells, place: from };
      const to = owner === null ? placeBeside(body, from) : placeOf(owner);
      return { cells: shiftCells(body, source.cells, source.place, to), painted };
    },
  });
}

function copyMarks(chart: Chart, marks: readonly Mark[], copying: Copying): readonly Mark[] {
  let { nextNumber } = chart;
  return marks.flatMap((mark): readonly Mark[] => {
    const id = copying.makeMarkId();
    if (mark.kind === "pain-zone") return [{ ...mark, id, ...copying.zone(mark, null) }];
    const place = copying.spot(mark);
    if (mark.kind === "clear-site") return [{ ...mark, id, place }];
    // What was found and done at one place was not found and done at another.
    const copy = { ...mark, ...UNEXAMINED, id, place, number: nextNumber };
    nextNumber += 1;
    const zone = zoneOfPoint(chart, mark.id);
    if (zone === null) return [copy];
    return [copy, { ...zone, id: copying.makeMarkId(), ownerId: id, ...copying.zone(zone, mark) }];
  });
}

function mirrorCells(cells: readonly CellId[]): readonly CellId[] {
  return sortCells(cells.map(mirrorCell));
}

function placeBeside(body: Body, place: Place): Place {
  const view = viewsOfPlace(body, place)[0] ?? "anterior";
  const steps = [
    { dx: outwardDirection(view, place) * DUPLICATE_STEP_MM, dy: 0 },
    { dx: 0, dy: DUPLICATE_STEP_MM },
    { dx: 0, dy: -DUPLICATE_STEP_MM },
  ];
  const places = steps.filter(({ dx, dy }) => dx !== 0 || dy !== 0).map((step) => stepPlace(body, view, place, step));
  return places.find((other) => distanceMm(other, place) > DUPLICATE_STEP_MM / 2) ?? place;
}

/** Which way in a view leads away from the midline: 1 to the viewer's right, -1 to the left, 0 where depth hides it. */
function outwardDirection(view: ViewId, { x }: Place): -1 | 0 | 1 {
  if (view !== "anterior" && view !== "posterior") return 0;
  // The patient's left is on the viewer's right from the front only.
  return x >= 0 === (view === "anterior") ? 1 : -1;
}
