import type { Body } from "./body.ts";
import { createCellId, mirrorCell, mirrorPlace } from "./place.ts";
import type { CellId, Place } from "./place.ts";
import { placeOnSkin } from "./picking.ts";
import { locate, quarterMiddle, quarterOf } from "./surface-point.ts";
import type { SurfacePoint } from "./surface-point.ts";
import type { Surface } from "./surface.ts";

export type SkinArea = { readonly cm2: number; readonly percent: number };

/** The cell of a place: that of the nearest skin, however far. Throws where a coordinate is no finite number. */
export function cellOfPlace(body: Body, place: Place): CellId {
  const found = body.surface.findNearestSkin([place.x, place.y, place.z], Infinity);
  if (found === null) throw new Error("A place needs finite coordinates");
  return cellAt(body.surface, found.point);
}

/** The middle of a cell, on the surface: a place whose cell it is. Throws on a number that names no cell. */
export function placeOfCell(body: Body, cell: CellId): Place {
  if (cell % 2 === 1) return mirrorPlace(placeOfCell(body, mirrorCell(cell)));
  let middle: Place | undefined;
  for (const point of quartersFromMiddle(body.surface, cell)) {
    const place = placeOnSkin(body.surface, point);
    if (cellOfPlace(body, place) === cell) return place;
    // In a crease the nearest skin to a rounded place can belong to the opposite fold: then a place beside it is taken.
    middle ??= place;
  }
  if (middle === undefined) throw new Error(`There is no cell ${cell}`);
  return middle;
}

/** Area on this figure in cm2, and in percent of its whole skin. A cell named twice counts once. */
export function areaOfCells(body: Body, cells: Iterable<CellId>): SkinArea {
  const { areas, totalArea } = body.shape.cells();
  let area = 0;
  for (const cell of new Set(cells)) area += areas[cell] ?? 0;
  return { cm2: area / 100, percent: (area / totalArea) * 100 };
}

/** mm2 of each cell in the template, by its id: the same for every figure, so that what is weighed by it is too. */
export function templateAreas(body: Body): Float64Array {
  return body.surface.templateCells().areas;
}

/** Whether a number read from outside names a cell. */
export function isCellId(body: Body, id: number): id is CellId {
  return Number.isInteger(id) && id >= 0 && id < body.cellCount;
}

/** The middles of a cell's quarters, the one nearest to the middle of the cell first. */
function quartersFromMiddle(surface: Surface, cell: CellId): readonly SurfacePoint[] {
  const { quarterOffsets, quarters } = surface.cellTopology();
  const { middles } = surface.templateCells();
  const [x, y, z] = [middles[cell * 3] ?? 0, middles[cell * 3 + 1] ?? 0, middles[cell * 3 + 2] ?? 0];
  return [...quarters.subarray(quarterOffsets[cell], quarterOffsets[cell + 1])]
    .map((at) => {
      const point = quarterMiddle(at >> 2, at & 3);
      const [px, py, pz] = locate(surface.subdivision, surface.template, point);
      return { point, squared: (px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2 };
    })
    .sort((a, b) => a.squared - b.squared)
    .map(({ point }) => point);
}

/** The cell of a point of the skin. */
export function cellAt(surface: Surface, point: SurfacePoint): CellId {
  return createCellId(surface.cells[point.quad * 4 + quarterOf(point)] ?? 0);
}
