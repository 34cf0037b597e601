import type { Body } from "../atlas/body.ts";
import { areaOfCells, placeOfCell } from "../atlas/cells.ts";
import type { CellId } from "../atlas/place.ts";
import { sideOfPlace } from "../atlas/place.ts";
import type { PainZone } from "./marks.ts";

export type ZoneSide = "left" | "right" | "midline" | "both sides";

/** What is measured of a zone on the patient's figure. */
export type ZoneFacts = {
  readonly side: ZoneSide;
  readonly areaCm2: number;
  /** Percent of the body surface. */
  readonly areaPercent: number;
};

/** A zone counts for both sides when its smaller side holds at least this part of the cells beside the midline. */
const BOTH_SIDES_SHARE = 0.1;

/** Side, area in cm2 and percent of the body surface of a zone on a figure. */
export function measureZone(body: Body, zone: PainZone): ZoneFacts {
  const area = areaOfCells(body, zone.cells);
  return { side: sideOfCells(body, zone.cells), areaCm2: area.cm2, areaPercent: area.percent };
}

/** The patient's side on which cells lie: where the brush strays over the midline by a few cells, one side stands. */
export function sideOfCells(body: Body, cells: readonly CellId[]): ZoneSide {
  let left = 0;
  let right = 0;
  for (const cell of cells) {
    const side = sideOfPlace(placeOfCell(body, cell));
    if (side === "left") left += 1;
    if (side === "right") right += 1;
  }
  if (left + right === 0) return "midline";
  if (Math.min(left, right) >= BOTH_SIDES_SHARE * (left + right)) return "both sides";
  return left > right ? "left" : "right";
}
