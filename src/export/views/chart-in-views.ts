import type { Body } from "../../atlas/body.ts";
import { areaOfCells, placeOfCell } from "../../atlas/cells.ts";
import { outlineOfCells } from "../../atlas/outline.ts";
import { placeInView } from "../../atlas/picking.ts";
import { type CellId, VIEW_IDS, type ViewId } from "../../atlas/place.ts";
import { findPoint } from "../../domain/chart.ts";
import { describeMark } from "../../domain/mark-words.ts";
import type { Chart, PainZone, SpotMark } from "../../domain/marks.ts";
import { measureZone } from "../../domain/zone-facts.ts";
import { signOf, type SpotSignId, type ZoneSignId } from "../marks/signs.ts";
import { badgeOf, type BadgeId } from "../marks/treatment-badges.ts";

export type SpotShown = {
  readonly sign: SpotSignId;
  /** How the point was treated; null when it was not. */
  readonly badge: BadgeId | null;
  /** In words, for the drawing's title. */
  readonly words: string;
  /** The number of a trigger point; null for a site with nothing found. */
  readonly number: string | null;
  /** mm of the view. */
  readonly x: number;
  readonly y: number;
};

export type ZoneShown = {
  readonly sign: ZoneSignId;
  readonly words: string;
  /** The number of the point whose referral zone this is; null for the patient's own pain. */
  readonly number: string | null;
  /** SVG path data in mm of the view. */
  readonly outline: string;
  /** Middles of some of its cells that are seen: where the number may stand. In mm of the view. */
  readonly middles: readonly { readonly x: number; readonly y: number }[];
  /** Only the very edge of the zone is seen: a number would say more than the field. */
  readonly isSliver: boolean;
};

/** What one view shows of a chart: exactly the marks that are seen from there. */
export type ViewContent = {
  readonly view: ViewId;
  readonly spots: readonly SpotShown[];
  readonly zones: readonly ZoneShown[];
};

export function hasMarks({ spots, zones }: ViewContent): boolean {
  return spots.length + zones.length > 0;
}

/** Enough middles to find a good place for a number; zones have up to thousands of cells. */
const MIDDLES_LOOKED_AT = 160;
/** A view that shows less of a zone shows a sliver. */
const SLIVER_SHARE = 0.06;

export function findContentOfViews(body: Body, chart: Chart): readonly ViewContent[] {
  const zones = chart.marks
    .filter((mark) => mark.kind === "pain-zone")
    // Small fields lie on top of large ones.
    .sort((a, b) => areaOfCells(body, b.cells).cm2 - areaOfCells(body, a.cells).cm2);
  const spots = chart.marks.filter((mark) => mark.kind !== "pain-zone");
  return VIEW_IDS.map((view) => ({
    view,
    spots: spots.flatMap((spot) => showSpot({ body, chart, view }, spot)),
    zones: zones.flatMap((zone) => showZone({ body, chart, view }, zone)),
  }));
}

type Look = { readonly body: Body; readonly chart: Chart; readonly view: ViewId };

function showSpot({ body, chart, view }: Look, mark: SpotMark): readonly SpotShown[] {
  const seen = placeInView(body, view, mark.place);
  if (seen?.isVisible !== true) return [];
  const number = mark.kind === "trigger-point" ? String(mark.number) : null;
  const { x, y } = seen.point;
  return [{ sign: signOf(mark), badge: badgeOf(mark), words: describeMark(mark, chart), number, x, y }];
}

function showZone({ body, chart, view }: Look, zone: PainZone): readonly ZoneShown[] {
  const outline = outlineOfCells(body, view, new Set(zone.cells));
  if (outline === "") return [];
  const owner = zone.ownerId === null ? null : findPoint(chart, zone.ownerId);
  const looked = sampleCells(zone.cells);
  const middles = seenMiddles(body, view, looked);
  return [
    {
      sign: signOf(zone),
      words: describeMark(zone, chart, measureZone(body, zone)),
      number: owner === null ? null : String(owner.number),
      outline,
      middles,
      isSliver: middles.length < SLIVER_SHARE * looked.length,
    },
  ];
}

function sampleCells(cells: readonly CellId[]): readonly CellId[] {
  const stride = Math.max(1, Math.floor(cells.length / MIDDLES_LOOKED_AT));
  return cells.filter((_, index) => index % stride === 0);
}

function seenMiddles(body: Body, view: ViewId, cells: readonly CellId[]): ZoneShown["middles"] {
  return cells.flatMap((cell) => {
    const seen = placeInView(body, view, placeOfCell(body, cell));
    return seen?.isVisible === true ? [{ x: seen.point.x, y: seen.point.y }] : [];
  });
}
