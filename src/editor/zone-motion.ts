import type { Body } from "../atlas/body.ts";
import { placeOfCell } from "../atlas/cells.ts";
import type { CellId, Place } from "../atlas/place.ts";
import { shiftCells } from "../atlas/shift.ts";
import { zoneOfPoint } from "../domain/chart.ts";
import type { ChartCommand, ShiftedZone } from "../domain/commands.ts";
import type { Chart, PainZone, SpotMark } from "../domain/marks.ts";

/** The zone of a spot as it lies when the spot stands at another place: always from what was painted. */
export function shiftZonesWith(body: Body, chart: Chart, mark: SpotMark, place: Place): readonly ShiftedZone[] {
  const zone = mark.kind === "trigger-point" ? zoneOfPoint(chart, mark.id) : null;
  if (zone === null) return [];
  const from = zone.painted ?? { cells: zone.cells, place: mark.place };
  return [{ id: zone.id, cells: shiftCells(body, from.cells, from.place, place) }];
}

/** The command that moves a spot to a place, its zone with it. */
export function createMoveCommand(body: Body, chart: Chart, mark: SpotMark, place: Place): ChartCommand {
  return { type: "move-mark", id: mark.id, place, zones: shiftZonesWith(body, chart, mark, place) };
}

/** A zone of the patient's own pain in motion: what it was, and where the hand took it from and holds it now. */
type ZoneMotion = { readonly cells: readonly CellId[]; readonly from: Place; readonly at: Place };

/**
 * Remembers the motion of zones that stand alone. Steps of 1 mm are smaller than a cell: without the memory they would
 * never add up, and larger ones would wear the drawing down. Lasts as long as the zone object, so an undo returns to it.
 */
export type ZoneMotions = {
  of(zone: PainZone): ZoneMotion;
  remember(zone: PainZone, motion: ZoneMotion): void;
};

export function createZoneMotions(body: Body): ZoneMotions {
  const motions = new WeakMap<PainZone, ZoneMotion>();
  return {
    of(zone) {
      const middle = middleOfCells(body, zone.cells);
      return motions.get(zone) ?? { cells: zone.cells, from: middle, at: middle };
    },
    remember(zone, motion) {
      motions.set(zone, motion);
    },
  };
}

/** The place of the cell nearest to the middle of all. */
export function middleOfCells(body: Body, cells: readonly CellId[]): Place {
  const places = cells.map((cell) => placeOfCell(body, cell));
  const mean = { x: 0, y: 0, z: 0 };
  for (const place of places) {
    mean.x += place.x / places.length;
    mean.y += place.y / places.length;
    mean.z += place.z / places.length;
  }
  const [first, ...others] = places;
  if (first === undefined) throw new Error("A zone without cells has no middle");
  return others.reduce(
    (nearest, place) => (distanceMm(place, mean) < distanceMm(nearest, mean) ? place : nearest),
    first,
  );
}

/** Straight distance in template mm. */
export function distanceMm(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
