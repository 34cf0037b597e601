import type { Body } from "../../atlas/body.ts";
import { placeOfCell } from "../../atlas/cells.ts";
import type { KnownMuscle, KnownSite } from "../../atlas/knowledge/knowledge.ts";
import { outlineOfCells } from "../../atlas/outline.ts";
import { placeInView, viewsOfPlace } from "../../atlas/picking.ts";
import { mirrorCell, mirrorPlace, VIEW_IDS } from "../../atlas/place.ts";
import type { CellId, Place, ViewId, ViewPoint } from "../../atlas/place.ts";

/** What a picture of a muscle shows, on one side of the body. */
export type Pattern = {
  /** Where the muscle lies. */
  readonly outline: ReadonlySet<CellId>;
  readonly sites: readonly { readonly label: string; readonly place: Place }[];
  /** Where it is felt from any of these sites; spillover only where none is felt by nearly everyone. */
  readonly essential: ReadonlySet<CellId>;
  readonly spillover: ReadonlySet<CellId>;
};

/** A part of a view, in mm of the view. */
export type Crop = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One view of a pattern: path data and points in mm of the view, and the part of it that is worth showing. */
export type PatternView = {
  readonly view: ViewId;
  readonly crop: Crop;
  readonly outline: string;
  readonly essential: string;
  readonly spillover: string;
  readonly sites: readonly { readonly label: string; readonly point: ViewPoint }[];
};

export type PatternSide = "right" | "left";

/** @param sites those to show, with the label each has among all sites of the muscle */
export function createPattern(
  muscles: readonly KnownMuscle[],
  sites: readonly { readonly label: string; readonly site: KnownSite }[],
  side: PatternSide,
): Pattern {
  const toSide = side === "right" ? (cell: CellId) => cell : mirrorCell;
  const essential = new Set(sites.flatMap(({ site }) => site.essential.cells.map(toSide)));
  const spillover = sites.flatMap(({ site }) => site.spillover.cells.map(toSide));
  return {
    outline: new Set(muscles.flatMap(({ cells }) => cells.map(toSide))),
    sites: sites.map(({ label, site }) => ({
      label,
      place: side === "right" ? site.place : mirrorPlace(site.place),
    })),
    essential,
    spillover: new Set(spillover.filter((cell) => !essential.has(cell))),
  };
}

/** The views that together show a pattern, best first, each cropped to it; all of one scale. */
export function drawPattern(body: Body, pattern: Pattern): readonly PatternView[] {
  const drawn = chooseViews(body, pattern).map((view) => drawInView(body, view, pattern));
  const boxes = drawn.map(boundsOfDrawing);
  const height = Math.max(LEAST_CROP_MM, ...boxes.map((box) => box.height)) + 2 * MARGIN_MM;
  const widest = Math.max(LEAST_CROP_MM, ...boxes.map((box) => box.width)) + 2 * MARGIN_MM;
  const width = Math.max(widest, height * NARROWEST);
  return drawn.map((view, i) => ({ ...view, crop: cropAround(boxes[i], { width, height }, body.frames[view.view]) }));
}

/** Enough of the body around a small pattern to see where it is. */
const LEAST_CROP_MM = 300;
const MARGIN_MM = 30;

/** A leg alone would be a strip: width by height. */
const NARROWEST = 0.55;

/** A pattern is shown well enough from this share of it on; more views than this only confuse. */
const ENOUGH_SHOWN = 0.85;
const MOST_VIEWS = 3;

/** How much it matters that a part of the pattern is seen. */
const WEIGHT = { essential: 1, spillover: 0.35, outline: 0.2 } as const;
const SAMPLES_OF_ZONE = 40;
/** How well a sample is shown in the view that it faces most, and in the next; farther round it is too foreshortened. */
const FACE_ON = [1, 0.6] as const;

/** A spot of the pattern, how much it matters, and the views from which it is seen, best first. */
type Sample = { readonly weight: number; readonly views: readonly ViewId[] };

/** The views that show the sites best, then those that add most of what these do not show of the zones. */
function chooseViews(body: Body, pattern: Pattern): readonly ViewId[] {
  const samplesOf = (cells: ReadonlySet<CellId>, weight: number): readonly Sample[] => {
    const picked = pickEvenly(
      [...cells].sort((a, b) => a - b),
      SAMPLES_OF_ZONE,
    );
    return picked.map((cell) => ({
      weight: (weight * cells.size) / picked.length,
      views: viewsOfPlace(body, placeOfCell(body, cell)),
    }));
  };
  const sites = pattern.sites.map(({ place }) => ({ weight: 1, views: viewsOfPlace(body, place) }));
  const zones = [
    ...samplesOf(pattern.essential, WEIGHT.essential),
    ...samplesOf(pattern.spillover, WEIGHT.spillover),
    ...samplesOf(pattern.outline, WEIGHT.outline),
  ];
  return addViews(zones, addViews(sites, [], 0.6), ENOUGH_SHOWN);
}

/** Adds views, each the one that adds most, until this share of the samples is shown. */
function addViews(samples: readonly Sample[], start: readonly ViewId[], enough: number): readonly ViewId[] {
  const seen = samples.filter(({ views }) => views.length > 0);
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = [...start];
  while (chosen.length < MOST_VIEWS && shownIn(seen, chosen) < enough * total) {
    const shown = shownIn(seen, chosen);
    const [best] = VIEW_IDS.map((view) => ({ view, gain: shownIn(seen, [...chosen, view]) - shown })).sort(
      (a, b) => b.gain - a.gain,
    );
    if (best === undefined || best.gain <= 0) break;
    chosen.push(best.view);
  }
  return chosen;
}

/** The weight of what some views show, each sample in the view that shows it best. */
function shownIn(samples: readonly Sample[], chosen: readonly ViewId[]): number {
  return samples.reduce((sum, { weight, views }) => {
    const rank = views.findIndex((view) => chosen.includes(view));
    return sum + weight * (FACE_ON[rank] ?? 0);
  }, 0);
}

function pickEvenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step) || i === 0);
}

type Drawn = Omit<PatternView, "crop">;

function drawInView(body: Body, view: ViewId, { outline, essential, spillover, sites }: Pattern): Drawn {
  return {
    view,
    outline: outlineOfCells(body, view, outline),
    essential: outlineOfCells(body, view, essential),
    spillover: outlineOfCells(body, view, spillover),
    sites: sites.flatMap(({ label, place }) => {
      const seen = placeInView(body, view, place);
      return seen?.isVisible === true ? [{ label, point: seen.point }] : [];
    }),
  };
}

function boundsOfDrawing({ outline, essential, spillover, sites }: Drawn): Crop {
  const numbers = [...`${outline}${essential}${spillover}`.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const across = [...numbers.filter((_, i) => i % 2 === 0), ...sites.map(({ point }) => point.x)];
  const down = [...numbers.filter((_, i) => i % 2 === 1), ...sites.map(({ point }) => point.y)];
  const [x, y] = [least(across), least(down)];
  return { x, y, width: most(across) - x, height: most(down) - y };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

type Size = { readonly width: number; readonly height: number };

/** A window of a size with the drawing in its middle, shifted so that it shows as little beside the body as may be. */
function cropAround(
  box: Crop | undefined,
  { width, height }: Size,
  frame: { readonly widthMm: number; readonly heightMm: number },
): Crop {
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  return {
    x: startWithin(middle.x - width / 2, width, frame.widthMm),
    y: startWithin(middle.y - height / 2, height, frame.heightMm),
    width,
    height,
  };
}

/** A window larger than the frame has the frame in its middle. */
function startWithin(start: number, length: number, frameLength: number): number {
  if (length >= frameLength) return (frameLength - length) / 2;
  return Math.min(Math.max(start, 0), frameLength - length);
}
