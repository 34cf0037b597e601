import type { Subdivision } from "./subdivision.ts";
import type { SurfacePoint } from "./surface-point.ts";
import type { Vector, ViewAxes } from "./views.ts";

/** A view's frame on the body: its top left corner in mm along the view's right axis and downwards, and its size. */
export type FrameBox = { readonly x: number; readonly y: number; readonly widthMm: number; readonly heightMm: number };

/** The surface as one view sees it. */
export type Projection = {
  readonly axes: ViewAxes;
  readonly frame: FrameBox;
  /** The posed surface, x, y, z each, in mm. */
  readonly positions: Float32Array;
  /** For each vertex: mm from the left of the frame, mm from its top, mm towards the viewer. */
  readonly projected: Float32Array;
  /**
   * The quads that can be seen at all, sorted into square bins by what they cover in the picture: bin i holds
   * items[offsets[i]] to items[offsets[i + 1]]. Quads that face away and parts that the view leaves out are not there.
   */
  readonly bins: Bins;
  /** 1 for each quad that the view may show. */
  readonly isShown: Uint8Array;
};

type Bins = {
  readonly columns: number;
  readonly rows: number;
  readonly offsets: Int32Array;
  readonly items: Int32Array;
};

/** A hit: where on the surface, and how near to the viewer in mm. */
export type Hit = { readonly point: SurfacePoint; readonly nearness: number };

/** Edge of a bin in mm: about as large as a quad, so that a point meets about ten quads. */
export const BIN_MM = 8;

export function projectVector(axes: ViewAxes, frame: FrameBox, [x, y, z]: Vector): Vector {
  const { right, up, toward } = axes;
  return [
    x * right[0] + y * right[1] + z * right[2] - frame.x,
    -(x * up[0] + y * up[1] + z * up[2]) - frame.y,
    x * toward[0] + y * toward[1] + z * toward[2],
  ];
}

/** @param isShown 1 for each quad of the surface that the view may show */
export function createProjection(
  subdivision: Subdivision,
  view: { readonly axes: ViewAxes; readonly frame: FrameBox; readonly positions: Float32Array },
  isShown: Uint8Array,
): Projection {
  const projected = projectAll(view.positions, view.axes, view.frame);
  return { ...view, projected, isShown, bins: fillBins(subdivision, projected, isShown, view.frame) };
}

function projectAll(positions: Float32Array, { right, up, toward }: ViewAxes, frame: FrameBox): Float32Array {
  const projected = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    projected[i] = x * right[0] + y * right[1] + z * right[2] - frame.x;
    projected[i + 1] = -(x * up[0] + y * up[1] + z * up[2]) - frame.y;
    projected[i + 2] = x * toward[0] + y * toward[1] + z * toward[2];
  }
  return projected;
}

function fillBins(subdivision: Subdivision, projected: Float32Array, isShown: Uint8Array, frame: FrameBox): Bins {
  const columns = Math.ceil(frame.widthMm / BIN_MM);
  const rows = Math.ceil(frame.heightMm / BIN_MM);
  const spans = findSpans(subdivision, projected, isShown, { columns, rows });
  const offsets = new Int32Array(columns * rows + 1);
  visitBins(spans, columns, (bin) => {
    offsets[bin + 1] = (offsets[bin + 1] ?? 0) + 1;
  });
  for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const items = new Int32Array(offsets.at(-1) ?? 0);
  const fill = offsets.slice();
  visitBins(spans, columns, (bin, quad) => {
    items[fill[bin] ?? 0] = quad;
    fill[bin] = (fill[bin] ?? 0) + 1;
  });
  return { columns, rows, offsets, items };
}

/** First and last column and first and last row of each quad that is seen; a quad that is not seen ends before it starts. */
function findSpans(
  { corners, quadCount }: Subdivision,
  projected: Float32Array,
  isShown: Uint8Array,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Int16Array {
  const spans = new Int16Array(quadCount * 4);
  for (let quad = 0; quad < quadCount; quad += 1) {
    spans[quad * 4 + 1] = -1;
    if (isShown[quad] === 0) continue;
    const at = quad * 4;
    const a = (corners[at] ?? -1) * 3;
    const b = (corners[at + 1] ?? -1) * 3;
    const c = (corners[at + 2] ?? -1) * 3;
    const d = (corners[at + 3] ?? -1) * 3;
    if (turn(projected, a, b, c) >= 0 && turn(projected, a, c, d) >= 0) continue;
    for (let axis = 0; axis < 2; axis += 1) {
      const first = projected[a + axis] ?? 0;
      const second = projected[b + axis] ?? 0;
      const third = projected[c + axis] ?? 0;
      const fourth = projected[d + axis] ?? 0;
      const last = (axis === 0 ? columns : rows) - 1;
      spans[at + axis * 2] = Math.max(0, Math.floor(Math.min(first, second, third, fourth) / BIN_MM));
      spans[at + axis * 2 + 1] = Math.min(last, Math.floor(Math.max(first, second, third, fourth) / BIN_MM));
    }
  }
  return spans;
}

function visitBins(spans: Int16Array, columns: number, visit: (bin: number, quad: number) => void): void {
  for (let at = 0; at < spans.length; at += 4) {
    const firstColumn = spans[at] ?? 0;
    const lastColumn = spans[at + 1] ?? -1;
    const lastRow = spans[at + 3] ?? -1;
    for (let row = spans[at + 2] ?? 0; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) visit(row * columns + column, at >> 2);
    }
  }
}

/** Twice the area of a projected triangle; negative where it faces the viewer, because y runs downwards. */
export function turn(projected: Float32Array, a: number, b: number, c: number): number {
  const ax = projected[a] ?? 0;
  const ay = projected[a + 1] ?? 0;
  return (
    ((projected[b] ?? 0) - ax) * ((projected[c + 1] ?? 0) - ay) -
    ((projected[c] ?? 0) - ax) * ((projected[b + 1] ?? 0) - ay)
  );
}

/** The skin that is seen at a point of the picture, null off the body. */
export function pickFrontmost(
  { corners }: Subdivision,
  { projected, bins }: Projection,
  x: number,
  y: number,
): Hit | null {
  const column = Math.floor(x / BIN_MM);
  const row = Math.floor(y / BIN_MM);
  if (!(column >= 0 && column < bins.columns && row >= 0 && row < bins.rows)) return null;
  const bin = row * bins.columns + column;
  let best: Hit | null = null;
  for (let i = bins.offsets[bin] ?? 0; i < (bins.offsets[bin + 1] ?? 0); i += 1) {
    const quad = bins.items[i] ?? -1;
    const hit = hitQuad(corners, projected, quad, { x, y, facing: -1 });
    if (hit !== null && (best === null || hit.nearness > best.nearness)) best = hit;
  }
  return best;
}

/** Rounding may leave a gap of this relative width between neighbours. */
const SEAM = 1e-9;

/**
 * Where the line of sight through (x, y) meets a quad, null where it does not.
 * @param ray facing -1 takes triangles that face the viewer, 1 those that face away
 */
export function hitQuad(
  corners: Int32Array,
  projected: Float32Array,
  quad: number,
  ray: { readonly x: number; readonly y: number; readonly facing: 1 | -1 },
): Hit | null {
  const a = (corners[quad * 4] ?? -1) * 3;
  const c = (corners[quad * 4 + 2] ?? -1) * 3;
  for (let side = 0; side < 2; side += 1) {
    const b = (corners[quad * 4 + 1 + side * 2] ?? -1) * 3;
    const area = turn(projected, a, b, c) * (side === 0 ? 1 : -1);
    if (!(area * ray.facing > 0)) continue;
    const signed = side === 0 ? area : -area;
    const weightB = edgeArea(projected, a, c, ray) / -signed;
    const weightC = edgeArea(projected, a, b, ray) / signed;
    const weightA = 1 - weightB - weightC;
    if (weightA < -SEAM || weightB < -SEAM || weightC < -SEAM) continue;
    const nearness =
      weightA * (projected[a + 2] ?? 0) + weightB * (projected[b + 2] ?? 0) + weightC * (projected[c + 2] ?? 0);
    const along = Math.min(1, Math.max(0, weightC));
    const across = Math.min(1, along + Math.max(0, weightB));
    const point = side === 0 ? { quad, u: across, v: along } : { quad, u: along, v: across };
    return { point, nearness };
  }
  return null;
}

function edgeArea(
  projected: Float32Array,
  a: number,
  b: number,
  at: { readonly x: number; readonly y: number },
): number {
  const ax = projected[a] ?? 0;
  const ay = projected[a + 1] ?? 0;
  return ((projected[b] ?? 0) - ax) * (at.y - ay) - (at.x - ax) * ((projected[b + 1] ?? 0) - ay);
}
