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
    body.shape.standard,
    body.shape.project.anterior,
    () => body.surface.findNearestSkin([0, 0, 0], 0),
    body.shape.project.posterior,
    body.surface.cellTopology,
    body.surface.templateCells,
    body.shape.project.right,
    body.shape.project.left,
    body.shape.project.soles,
    body.shape.cells,
    body.shape.walk,
    ...VIEW_IDS.map((view) => () => void placeInView(body, view, place())),
    // The engine compiles what has run a few times: the first stroke is then as smooth as the next.
    ...VIEW_IDS.map((view) => () => void outlineOfCells(body, view, new Set(cellsNearPlace(body, place(), 40)))),
  ];
}
