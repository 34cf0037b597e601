import type { Body } from "../../../atlas/body.ts";
import { sideOfPlace } from "../../../atlas/place.ts";
import type { Mark } from "../../../domain/marks.ts";
import { sideOfCells, type ZoneSide } from "../../../domain/zone-facts.ts";

/** It follows from the place, and is changed by moving the mark. */
export function sideOfMark(mark: Mark, body: Body): ZoneSide {
  return mark.kind === "pain-zone" ? sideOfCells(body, mark.cells) : sideOfPlace(mark.place);
}

/** Said so that nobody takes the viewer's side for the patient's. */
export function sideInWords(side: ZoneSide): string {
  return side === "left" || side === "right" ? `patient's ${side}` : side;
}
