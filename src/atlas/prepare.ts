import type { Body } from "./body.ts";
import { cellsNearPlace } from "./brush.ts";
import { placeOfCell } from "./cells.ts";
import { outlineOfCells } from "./outline.ts";
import { placeInView } from "./picking.ts";
import { createCellId, VIEW_IDS } from "./place.ts";

/**
 * What the first touch, the first mark and the first stroke of a brush would otherwise wait for, as short jobs. Run them
 * in order while nothing else is to be done; nothing depends on it.
 */
export function preparationsOf(body: Body): readonly (() => void)[] {
  const cell = createCellId(0);
  const place = () => placeOfCell(body, cell);
  return [
    ...surfacePreparationsOf(body),
    ...VIEW_IDS.map((view) => () => void placeInView(body, view, place())),
    // The engine compiles what has run a few times: the first stroke is then as smooth as the next.
    ...VIEW_IDS.map((view) => () => void outlineOfCells(body, view, new Set(cellsNearPlace(body, place(), 40)))),
  ];
}

/** Of these what every place and every zone needs, as short jobs. */
export function surfacePreparationsOf(body: Body): readonly (() => void)[] {
  return [
    ...touchPreparationsOf(body),
    () => void body.surface.cells,
    () => void body.surface.cellTopology(),
    () => void body.surface.templateCells(),
    () => void body.shape.project.right(),
    () => void body.shape.project.left(),
    () => void body.shape.project.soles(),
    () => void body.shape.cells(),
    () => void body.shape.walk(),
  ];
}

/** Of these what the first touch of the front or the back needs. */
export function touchPreparationsOf(body: Body): readonly (() => void)[] {
  return [
    () => void body.surface,
    () => void body.shape.standard(),
    () => void body.shape.project.anterior(),
    () => void body.surface.findNearestSkin([0, 0, 0], 0),
    () => void body.shape.project.posterior(),
  ];
}
