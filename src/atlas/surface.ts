import type { CellShapes } from "./cell-shapes.ts";
import { createCellShapes } from "./cell-shapes.ts";
import type { CellTopology } from "./cell-topology.ts";
import { createCellTopology } from "./cell-topology.ts";
import { createLazy } from "./lazy.ts";
import type { FindNearestSkin } from "./nearest-skin.ts";
import { createNearestSkin } from "./nearest-skin.ts";
import type { Subdivision } from "./subdivision.ts";
import { refinePositions } from "./subdivision.ts";

/** A part of the body that some views leave out or show alone. */
export const PART = { none: 0, leftArm: 1, rightArm: 2, foot: 3 } as const;

/** The skin that all figures share: one Catmull-Clark step of the cage, its division into cells, and the template. */
export type Surface = {
  readonly subdivision: Subdivision;
  readonly cellCount: number;
  /** The cell of each quarter of each quad, four a quad; -1 where the quad is hidden (mouth, nostrils, eye sockets). */
  readonly cells: Int32Array;
  /** 1 for each quad that is skin. */
  readonly isSkin: Uint8Array;
  /** PART of each quad. */
  readonly parts: Uint8Array;
  /** The template: x, y, z in mm of each vertex. The space of stored places. */
  readonly template: Float32Array;
  readonly findNearestSkin: FindNearestSkin;
  readonly cellTopology: () => CellTopology;
  /** Sizes and middles of the cells in the template. */
  readonly templateCells: () => CellShapes;
};

export type SurfaceParts = {
  readonly subdivision: Subdivision;
  /** The template's cage, x, y, z in mm. */
  readonly cagePositions: Float32Array;
  readonly cellCount: number;
  /** As in Surface, read when first asked for: a point has a place before it has a cell. */
  readonly cells: () => Int32Array;
  readonly isSkin: Uint8Array;
  readonly parts: Uint8Array;
};

export function createSurface(surface: SurfaceParts): Surface {
  const { subdivision, cagePositions, cellCount, cells, isSkin, parts } = surface;
  const template = refinePositions(subdivision, cagePositions);
  const search = createLazy(() => createNearestSkin(subdivision, template, isSkin));
  return {
    subdivision,
    cellCount,
    get cells() {
      return cells();
    },
    isSkin,
    parts,
    template,
    findNearestSkin: (place, limitMm) => search()(place, limitMm),
    cellTopology: createLazy(() => createCellTopology(subdivision, cells(), cellCount)),
    templateCells: createLazy(() => createCellShapes({ subdivision, cells: cells(), cellCount }, template)),
  };
}
