import type { Body } from "./body.ts";
import type { CellId, ViewId } from "./place.ts";
import { blur, doubleArea, ringToPath, simplifyRing, traceRings } from "./trace.ts";
import type { Ring } from "./trace.ts";
import { drawZoneMask } from "./zone-mask.ts";
import type { ZoneMask } from "./zone-mask.ts";

/** Smoothing as a share of a cell's width: much hides the cells of a zone, little keeps a cell alone in sight. */
const SMOOTHING = { ofOne: 0.25, ofMany: 0.6, many: 12 } as const;

/** Points may lie this far from the smooth line, in mm. */
const TOLERANCE_MM = 0.12;

/** Smaller specks are not drawn beside a larger patch, nor holes kept, in mm2. */
const SPECK_MM2 = 3;

/**
 * Smooth closed outlines of a set of cells in a view, as SVG path data in the view's mm; "" when none is seen.
 * Holes run the other way round, so both fill rules work. Only what is frontmost is outlined.
 */
export function outlineOfCells(body: Body, view: ViewId, cells: ReadonlySet<CellId>): string {
  if (cells.size === 0) return "";
  const sigmaMm = smoothingFor(cells.size) * Math.sqrt(meanArea(body, cells));
  const mask = drawZoneMask(body, view, cells, 3 * sigmaMm);
  if (mask === null) return "";
  const sharp = mask.values.slice();
  const seenMm2 = mask.values.reduce((sum, value) => sum + value, 0) * mask.mmPerPx ** 2;
  for (const strength of [1, 0.5, 0]) {
    mask.values.set(sharp);
    blur(mask, blurRadius((sigmaMm * strength) / mask.mmPerPx));
    const rings = ringsOfMask(mask);
    // A narrow sight of a zone, at the edge of the body, would be smoothed away.
    if (rings.length > 0) return rings.map((ring) => ringToPath(simplifyRing(ring, TOLERANCE_MM))).join("");
    if (seenMm2 < SPECK_MM2) return "";
  }
  return "";
}

function smoothingFor(count: number): number {
  const part = Math.min(1, (count - 1) / (SMOOTHING.many - 1));
  return SMOOTHING.ofOne + (SMOOTHING.ofMany - SMOOTHING.ofOne) * part;
}

function meanArea(body: Body, cells: ReadonlySet<CellId>): number {
  const { areas } = body.shape.cells();
  let sum = 0;
  for (const cell of cells) sum += areas[cell] ?? 0;
  return sum / cells.size;
}

/** Two box blurs of this radius are as wide as a Gaussian of this sigma, both in px. */
function blurRadius(sigma: number): number {
  return Math.round((Math.sqrt(6 * sigma * sigma + 1) - 1) / 2);
}

/** The outlines in view mm. Specks go, unless they are all there is. */
function ringsOfMask(mask: ZoneMask): readonly Ring[] {
  const rings = traceRings(mask, 0.5).map((ring) =>
    ring.map((value, i) => value * mask.mmPerPx + (i % 2 === 0 ? mask.left : mask.top)),
  );
  const large = rings.filter((ring) => Math.abs(doubleArea(ring)) / 2 >= SPECK_MM2);
  return large.length > 0 ? large : rings;
}
