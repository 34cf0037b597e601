import { readFigureFile, readFigureHead, readSurfaceFile, readSurfaceHead } from "./body-files.ts";
import type { FigureFile, SurfaceFile, SurfaceHead } from "./body-files.ts";
import { wholeCagePositions } from "./cage.ts";
import type { CellShapes } from "./cell-shapes.ts";
import { createCellShapes } from "./cell-shapes.ts";
import { createCellWalk } from "./cell-walk.ts";
import type { WalkCells } from "./cell-walk.ts";
import { createLazy } from "./lazy.ts";
import type { FigureId, ViewId } from "./place.ts";
import { createProjection } from "./projection.ts";
import type { Projection } from "./projection.ts";
import { refinePositions } from "./subdivision.ts";
import { createSurface, PART } from "./surface.ts";
import type { Surface } from "./surface.ts";
import { VIEW_AXES } from "./views.ts";

/**
 * One figure on the shared surface, with its five views. Opaque to callers: what can be asked of it stands in
 * picking.ts (points and places), cells.ts, brush.ts, shift.ts (moving cells), step.ts (moving a place), outline.ts.
 */
export type Body = {
  readonly figure: FigureId;
  readonly frames: Readonly<Record<ViewId, ViewFrame>>;
  readonly cellCount: number;
  /** What all figures share, made when first asked for. For the atlas alone. */
  readonly surface: Surface;
  /** This figure on the surface. It and each of its parts are made when first asked for. For the atlas alone. */
  readonly shape: Shape;
};

/** Size of a view's frame in mm of the figure. Plates and contours fill exactly this frame. */
export type ViewFrame = { readonly widthMm: number; readonly heightMm: number };

type Shape = {
  readonly project: Readonly<Record<ViewId, () => Projection>>;
  /** The standard pose: x, y, z in mm of each vertex of the surface. */
  readonly standard: () => Float32Array;
  /** Sizes and middles of the cells in the standard pose. */
  readonly cells: () => CellShapes;
  /** Ways over the skin in the standard pose. */
  readonly walk: () => WalkCells;
};

/**
 * Reads a figure. Its size is known at once; its surface is read when first asked for (see prepare.ts), so that the
 * views can be shown before. The surface is shared: another figure with the same geometry buffer costs little.
 * Throws on bytes that are not whole body files of this version.
 * @param geometry bytes of body/surface.bin
 * @param figure bytes of body/<figure>.bin
 */
export function decodeBody(geometry: ArrayBuffer, figure: ArrayBuffer): Body {
  const shared = sharedSurface(geometry);
  const head = readFigureHead(figure, shared.head);
  const shape = createLazy(() => {
    const { file, surface } = shared.read();
    return createShape(surface, readFigureFile(figure, file));
  });
  return {
    figure: head.figure,
    frames: head.frames,
    cellCount: shared.head.cellCount,
    get surface() {
      return shared.read().surface;
    },
    get shape() {
      return shape();
    },
  };
}

type SharedSurface = {
  readonly head: SurfaceHead;
  readonly read: () => { readonly file: SurfaceFile; readonly surface: Surface };
};

const surfacesByBytes = new WeakMap<ArrayBuffer, SharedSurface>();

function sharedSurface(geometry: ArrayBuffer): SharedSurface {
  const known = surfacesByBytes.get(geometry);
  if (known !== undefined) return known;
  const read = createLazy(() => {
    const file = readSurfaceFile(geometry);
    const surface = createSurface({ ...file, cagePositions: wholeCagePositions(file.cage, file.template) });
    return { file, surface };
  });
  const shared = { head: readSurfaceHead(geometry), read };
  surfacesByBytes.set(geometry, shared);
  return shared;
}

function createShape(surface: Surface, file: FigureFile): Shape {
  const poses = {
    standard: createLazy(() => refinePositions(surface.subdivision, file.standard())),
    lateral: createLazy(() => refinePositions(surface.subdivision, file.lateral())),
  };
  const project = (view: ViewId) =>
    createLazy(() => {
      const axes = VIEW_AXES[view];
      const pose = { axes, frame: file.frames[view], positions: poses[axes.pose]() };
      return createProjection(surface.subdivision, pose, quadsShownIn(surface, view));
    });
  const cells = createLazy(() => createCellShapes(surface, poses.standard()));
  return {
    project: {
      anterior: project("anterior"),
      posterior: project("posterior"),
      right: project("right"),
      left: project("left"),
      soles: project("soles"),
    },
    standard: poses.standard,
    cells,
    walk: createLazy(() => createCellWalk(surface.cellTopology(), cells())),
  };
}

/** 1 for each quad that the view may show: the far arm is left out from the side, all but the feet from below. */
function quadsShownIn({ isSkin, parts }: Surface, view: ViewId): Uint8Array {
  if (view === "soles") return isSkin.map((skin, quad) => (parts[quad] === PART.foot ? skin : 0));
  if (view !== "right" && view !== "left") return isSkin;
  const farArm = view === "right" ? PART.leftArm : PART.rightArm;
  return isSkin.map((skin, quad) => (parts[quad] === farArm ? 0 : skin));
}
