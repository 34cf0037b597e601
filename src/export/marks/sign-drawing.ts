import { drawGroup, type DrawingItem, fillPath, type GroupItem, strokePath } from "../drawing.ts";
import { PAPER_INKS, type SignId, type SignLayer, type SpotSignId, ZONE_SIGNS, type ZoneSignId } from "./signs.ts";
import { badgeAlone, type BadgeId, signWithBadge } from "./treatment-badges.ts";

/** Where a sign stands, and how large: pt per px of nominal size. */
export type SignSpot = { readonly x: number; readonly y: number; readonly scale: number };

export type SpotWords = { readonly title?: string | null; readonly badge?: BadgeId | null };

export function drawSpotSign(
  sign: SpotSignId,
  at: SignSpot,
  { title = null, badge = null }: SpotWords = {},
): GroupItem {
  const part = badge === null ? `sign ${sign}` : `sign ${sign} ${badge}`;
  return drawGroup(drawLayers(signWithBadge(sign, badge).layers), { title, part, at });
}

/** A badge alone, for the legend. */
export function drawSampleBadge(badge: BadgeId, { x, y, scale }: SignSpot): GroupItem {
  const { layers, middle } = badgeAlone(badge);
  const at = { x: x - middle.x * scale, y: y - middle.y * scale, scale };
  return drawGroup(drawLayers(layers), { part: `badge ${badge}`, at });
}

function drawLayers(layers: readonly SignLayer[]): readonly DrawingItem[] {
  return layers.flatMap(({ path, fill, stroke }): readonly DrawingItem[] => [
    ...(fill === null ? [] : [fillPath(path, PAPER_INKS[fill])]),
    ...(stroke === null ? [] : [strokePath(path, { color: PAPER_INKS[stroke.ink], width: stroke.width })]),
  ]);
}

export type ZoneField = {
  readonly sign: ZoneSignId;
  /** SVG path data in the parent's coordinates. */
  readonly outline: string;
  /** What the outline lies in, for the hatching. */
  readonly bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Units of the outline per px of nominal size. */
  readonly unitsPerPx: number;
};

/** A translucent field; hatching and outline keep their size on paper whatever the scale of the view. */
export function drawZoneField({ sign, outline, bounds, unitsPerPx }: ZoneField): readonly DrawingItem[] {
  const { ink, fillOpacity, outline: line, hatch } = ZONE_SIGNS[sign];
  const color = PAPER_INKS[ink];
  const field = fillPath(outline, color, fillOpacity);
  const edge = strokePath(outline, {
    color,
    width: line.width * unitsPerPx,
    opacity: line.opacity,
    dash: line.dash.map((length) => length * unitsPerPx),
  });
  if (hatch === null) return [field, edge];
  const lines = strokePath(hatchPath(bounds, hatch.spacing * Math.SQRT2 * unitsPerPx), {
    color,
    width: hatch.width * unitsPerPx,
    opacity: hatch.opacity,
  });
  return [field, drawGroup([lines], { clip: outline }), edge];
}

/** Parallel lines that rise to the right at 45 degrees and cover a box. `step` is their distance along the x axis. */
function hatchPath({ left, top, right, bottom }: ZoneField["bounds"], step: number): string {
  const height = bottom - top;
  const lines: string[] = [];
  for (let x = left - height; x < right; x += step) {
    lines.push(`M${x.toFixed(2)} ${bottom.toFixed(2)}L${(x + height).toFixed(2)} ${top.toFixed(2)}`);
  }
  return lines.join("");
}

/** The sign of a mark for legend and table, within about 12 by 12 pt around its spot. */
export function drawSampleSign(sign: SignId, spot: SignSpot): GroupItem {
  if (sign !== "referral-zone" && sign !== "own-pain") return drawSpotSign(sign, spot);
  const bounds = { left: -9, top: -7, right: 9, bottom: 7 };
  const items = drawZoneField({ sign, outline: SAMPLE_FIELD, bounds, unitsPerPx: 1 });
  return drawGroup(items, { part: `sign ${sign}`, at: spot });
}

const SAMPLE_FIELD = "M-8 0C-8 -6 -4 -7 0 -6C5 -5 9 -6 8.5 0C8 6 4 6.5 0 6C-4 5.5 -8 6 -8 0Z";
