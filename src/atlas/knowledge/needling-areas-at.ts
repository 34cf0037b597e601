import type { Body } from "../body.ts";
import { cellOfPlace } from "../cells.ts";
import { mirrorCell, type Place } from "../place.ts";
import type { Knowledge } from "./knowledge.ts";

/** Ids of the areas, of either side, in which a place lies; empty where a needle meets nothing but muscle and bone. */
export function needlingAreasAt(
  { needlingAreas }: Pick<Knowledge, "needlingAreas">,
  body: Body,
  place: Place,
): readonly string[] {
  const cell = cellOfPlace(body, place);
  const mirror = mirrorCell(cell);
  return needlingAreas.filter(({ cells }) => cells.includes(cell) || cells.includes(mirror)).map(({ id }) => id);
}
