import type { Body } from "./body.ts";
import type { CellId, ViewId } from "./place.ts";
import { blur, doubleArea, ringToPath, simplifyRing, traceRings } from "./trace.ts";
import type { Ring } from "./trace.ts";
import { drawZoneMask } from "./zone-mask.ts";
import type { ZoneMask } from "./zone-mask.ts";

/**
 * Sigma of the smoothing: this share of a cell's width hides the cells of a broad zone; this share of the zone's
 * thickness leaves a line of cells, or one alone, in sight; and at least this many mm.
 */
const SMOOTHING = { ofCell: 0.9, ofThickness: 0.4, leastMm: 1 } as const;

/** How far the line may leave the smooth shape, in mm: half a pixel at 8x zoom. */
const TOLERANCE_MM = 0.12;

/** Smaller specks and holes are not drawn, in mm2. */
const SPECK_MM2 = 3;

/**
 * Smooth closed outlines of a set of cells in a view, as SVG path data in the view's mm; "" when none is seen.
 * Holes run the other way round, so both fill rules work. Only what is frontmost is outlined, and the outline keeps to
 * the body: along its edge it is the edge.
 */
export function outlineOfCells(body: Body, view: ViewId, cells: ReadonlySet<CellId>): string {
  if (cells.size === 0) return "";
  const broadMm = SMOOTHING.ofCell * Math.sqrt(meanArea(body, cells));
  const mask = drawZoneMask(body, view, cells, 2 * broadMm);
  const thicknessMm = mask === null ? 0 : measureThickness(mask);
  if (mask === null || thicknessMm === 0) return "";
  const sigmaMm = Math.max(SMOOTHING.leastMm, Math.min(broadMm, SMOOTHING.ofThickness * thicknessMm));
  return smoothRings(mask, sigmaMm)
    .map((ring) => ringToPath(simplifyRing(ring, TOLERANCE_MM)))
    .join("");
}

/** The outlines in view mm. A cell seen nearly edge on would be smoothed away: it is smoothed less. */
function smoothRings(mask: ZoneMask, sigmaMm: number): readonly Ring[] {
  for (const strength of [1, 0.5, 0]) {
    const smooth = { ...mask, zone: mask.zone.slice(), body: mask.body.slice() };
    smoothMask(smooth, sigmaMm * strength);
    const rings = ringsOfMask(smooth);
    if (rings.length > 0) return rings;
  }
  return [];
}

function meanArea(body: Body, cells: ReadonlySet<CellId>): number {
  const { areas } = body.shape.cells();
  let sum = 0;
  for (const cell of cells) sum += areas[cell] ?? 0;
  return sum / cells.size;
}

/** Twice the area by the perimeter in mm: the radius of a disc, the width of a line. 0 when nothing is seen. */
function measureThickness({ width, zone, mmPerPx }: ZoneMask): number {
  let area = 0;
  let steps = 0;
  for (let i = 0; i < zone.length - width; i += 1) {
    const value = zone[i] ?? 0;
    area += value;
    if (value !== zone[i + 1]) steps += 1;
    if (value !== zone[i + width]) steps += 1;
  }
  // A line at a random angle crosses 4 / pi as many sides of pixels as it is pixels long.
  const perimeter = (steps * Math.PI) / 4;
  return perimeter > 0 ? ((2 * area) / perimeter) * mmPerPx : 0;
}

/** Turns the zone of a mask into a smooth field that is 0.5 on its outline. In place. */
function smoothMask(mask: ZoneMask, sigmaMm: number): void {
  const { width, height, zone, body } = mask;
  if (sigmaMm === 0) return;
  const radius = blurRadius(sigmaMm / mask.mmPerPx);
  blur({ width, height, values: zone }, radius);
  if (body.every((value) => value === 1)) return;
  const skin = body.slice();
  blur({ width, height, values: skin }, radius);
  blur({ width, height, values: body }, 2);
  for (let i = 0; i < zone.length; i += 1) {
    // The share of the zone in the skin around: what lies off the body does not count against it.
    const share = (zone[i] ?? 0) / Math.max(skin[i] ?? 0, 1e-3);
    zone[i] = Math.min(share, body[i] ?? 0);
  }
}

/** Two box blurs of this radius are as wide as a Gaussian of this sigma, both in px. */
function blurRadius(sigma: number): number {
  return Math.max(1, Math.round((Math.sqrt(6 * sigma * sigma + 1) - 1) / 2));
}

/** The outlines in view mm. Specks and pinholes go, unless they are all there is. */
function ringsOfMask({ width, height, zone, mmPerPx, left, top }: ZoneMask): readonly Ring[] {
  const rings = traceRings({ width, height, values: zone }, 0.5).map((ring) =>
    ring.map((value, i) => value * mmPerPx + (i % 2 === 0 ? left : top)),
  );
  const large = rings.filter((ring) => Math.abs(doubleArea(ring)) / 2 >= SPECK_MM2);
  return large.length > 0 ? large : rings;
}
