import type { Body } from "./body.ts";
import type { CellId, ViewId } from "./place.ts";
import { BIN_MM, turn } from "./projection.ts";
import type { Projection } from "./projection.ts";
import type { Surface } from "./surface.ts";

/** A small picture of a zone in a view. Pixels row by row. */
export type ZoneMask = {
  readonly width: number;
  readonly height: number;
  /** View mm of the middle of the first pixel. */
  readonly left: number;
  readonly top: number;
  readonly mmPerPx: number;
  /** 1 where a cell of the zone is the frontmost skin, else 0. */
  readonly zone: Float32Array;
  /** 1 where there is skin, else 0. */
  readonly body: Float32Array;
};

/** About this many pixels for a zone, so that a fingertip is drawn as finely as it deserves and a back as fast. */
const WANTED_PIXELS = 14_000;
const FINEST_MM = 0.5;
const COARSEST_MM = 2;

/** @param marginMm kept free around the zone; @returns null where no quad of the zone faces the viewer */
export function drawZoneMask(body: Body, view: ViewId, cells: ReadonlySet<CellId>, marginMm: number): ZoneMask | null {
  const projection = body.shape.project[view]();
  const box = boundsOfCells(body.surface, projection, cells);
  if (box === null) return null;
  const area = (box.right - box.left + 2 * marginMm) * (box.bottom - box.top + 2 * marginMm);
  const mmPerPx = Math.min(COARSEST_MM, Math.max(FINEST_MM, Math.sqrt(area / WANTED_PIXELS)));
  const width = Math.ceil((box.right - box.left + 2 * marginMm) / mmPerPx) + 2;
  const height = Math.ceil((box.bottom - box.top + 2 * marginMm) / mmPerPx) + 2;
  const mask: ZoneMask = {
    width,
    height,
    left: box.left - marginMm,
    top: box.top - marginMm,
    mmPerPx,
    zone: new Float32Array(width * height),
    body: new Float32Array(width * height),
  };
  drawQuads(body.surface, projection, mask, cells);
  return mask;
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function boundsOfCells(surface: Surface, { projected, isShown }: Projection, cells: ReadonlySet<CellId>): Box | null {
  const { corners } = surface.subdivision;
  const { quarterOffsets, quarters } = surface.cellTopology();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells) {
    for (let i = quarterOffsets[cell] ?? 0; i < (quarterOffsets[cell + 1] ?? 0); i += 1) {
      const at = (quarters[i] ?? 0) & ~3;
      const [a, b, c, d] = [corners[at] ?? 0, corners[at + 1] ?? 0, corners[at + 2] ?? 0, corners[at + 3] ?? 0];
      if (isShown[at >> 2] === 0) continue;
      if (turn(projected, a * 3, b * 3, c * 3) >= 0 && turn(projected, a * 3, c * 3, d * 3) >= 0) continue;
      for (const vertex of [a, b, c, d]) {
        const x = projected[vertex * 3] ?? 0;
        const y = projected[vertex * 3 + 1] ?? 0;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  return left <= right ? { left, top, right, bottom } : null;
}

/** Draws all skin that may cover the zone with a z-buffer. */
function drawQuads(surface: Surface, projection: Projection, mask: ZoneMask, cells: ReadonlySet<CellId>): void {
  const { bins, projected } = projection;
  const { corners } = surface.subdivision;
  const nearest = new Float32Array(mask.zone.length).fill(-Infinity);
  const bin = (mm: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(mm / BIN_MM)));
  const firstColumn = bin(mask.left, bins.columns);
  const lastColumn = bin(mask.left + mask.width * mask.mmPerPx, bins.columns);
  const firstRow = bin(mask.top, bins.rows);
  const lastRow = bin(mask.top + mask.height * mask.mmPerPx, bins.rows);
  const leastOf = (quad: number, axis: 0 | 1) => {
    const at = (k: number) => projected[(corners[quad * 4 + k] ?? 0) * 3 + axis] ?? 0;
    return Math.min(at(0), at(1), at(2), at(3));
  };
  const quarterIsIn = new Uint8Array(4);
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const at = row * bins.columns + column;
      for (let i = bins.offsets[at] ?? 0; i < (bins.offsets[at + 1] ?? 0); i += 1) {
        const quad = bins.items[i] ?? 0;
        // A quad stands in several bins; it is drawn from the first of them alone.
        if (Math.max(firstColumn, bin(leastOf(quad, 0), bins.columns)) !== column) continue;
        if (Math.max(firstRow, bin(leastOf(quad, 1), bins.rows)) !== row) continue;
        for (let k = 0; k < 4; k += 1) quarterIsIn[k] = hasCell(cells, surface.cells[quad * 4 + k] ?? -1) ? 1 : 0;
        drawTriangle(mask, nearest, projected, { corners, quad, side: 0, quarterIsIn });
        drawTriangle(mask, nearest, projected, { corners, quad, side: 1, quarterIsIn });
      }
    }
  }
}

function hasCell(cells: ReadonlySet<number>, cell: number): boolean {
  return cells.has(cell);
}

type QuadSide = {
  readonly corners: Int32Array;
  readonly quad: number;
  /** 0 the triangle of corners 0, 1, 2; 1 that of corners 0, 3, 2. */
  readonly side: 0 | 1;
  readonly quarterIsIn: Uint8Array;
};

/** Draws one of the two triangles of a quad where it faces the viewer and is the nearest so far. */
function drawTriangle(
  mask: ZoneMask,
  nearest: Float32Array,
  projected: Float32Array,
  { corners, quad, side, quarterIsIn }: QuadSide,
): void {
  const a = (corners[quad * 4] ?? 0) * 3;
  const b = (corners[quad * 4 + 1 + side * 2] ?? 0) * 3;
  const c = (corners[quad * 4 + 2] ?? 0) * 3;
  const area = turn(projected, a, b, c);
  if (side === 0 ? area >= 0 : area <= 0) return;
  const { left, top, mmPerPx, width, height, zone, body } = mask;
  const ax = valueAt(projected, a);
  const ay = valueAt(projected, a + 1);
  const az = valueAt(projected, a + 2);
  const abx = valueAt(projected, b) - ax;
  const aby = valueAt(projected, b + 1) - ay;
  const abz = valueAt(projected, b + 2) - az;
  const acx = valueAt(projected, c) - ax;
  const acy = valueAt(projected, c + 1) - ay;
  const acz = valueAt(projected, c + 2) - az;
  const firstX = Math.max(0, Math.ceil((ax + Math.min(0, abx, acx) - left) / mmPerPx));
  const lastX = Math.min(width - 1, Math.floor((ax + Math.max(0, abx, acx) - left) / mmPerPx));
  const firstY = Math.max(0, Math.ceil((ay + Math.min(0, aby, acy) - top) / mmPerPx));
  const lastY = Math.min(height - 1, Math.floor((ay + Math.max(0, aby, acy) - top) / mmPerPx));
  const stepB = (acy / area) * mmPerPx;
  const stepC = (-aby / area) * mmPerPx;
  const px = left + firstX * mmPerPx - ax;
  for (let y = firstY; y <= lastY; y += 1) {
    const py = top + y * mmPerPx - ay;
    let weightB = (px * acy - acx * py) / area;
    let weightC = (abx * py - px * aby) / area;
    for (let pixel = y * width + firstX; pixel <= y * width + lastX; pixel += 1, weightB += stepB, weightC += stepC) {
      if (weightB < 0 || weightC < 0 || weightB + weightC > 1) continue;
      const nearness = az + weightB * abz + weightC * acz;
      if (nearness <= (nearest[pixel] ?? 0)) continue;
      nearest[pixel] = nearness;
      const quarter = weightC >= 0.5 ? 2 : weightB + weightC >= 0.5 ? 1 + side * 2 : 0;
      zone[pixel] = quarterIsIn[quarter] ?? 0;
      body[pixel] = 1;
    }
  }
}

function valueAt(values: Float32Array, i: number): number {
  return values[i] ?? 0;
}
