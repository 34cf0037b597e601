import type { ViewFrame } from "../../atlas/body.ts";
import { VIEW_IDS, type ViewId } from "../../atlas/place.ts";

/** Where a view stands on the page, in pt. */
export type ViewBox = {
  readonly view: ViewId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** pt per mm of the figure. */
  readonly scale: number;
  /** A view without marks is drawn small when another one holds marks. */
  readonly isLarge: boolean;
};

/** Below each view stands its title. */
export const TITLE_HEIGHT = 16;

const GAP = 16;
/** Size of a view without marks beside those that hold some. */
const SMALL_FACTOR = 0.5;
/** Feet are small: they are drawn a little larger than the standing views. */
const SOLES_FACTOR = 1.3;

export type ViewLayoutRequest = {
  readonly frames: Readonly<Record<ViewId, ViewFrame>>;
  readonly marked: ReadonlySet<ViewId>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
};

/** All views in one row, in their fixed order, standing on one floor. Those that hold marks share one scale, as large as fits. */
export function layOutViews({ frames, marked, left, top, width, maxHeight }: ViewLayoutRequest): readonly ViewBox[] {
  const views = VIEW_IDS.map((view) => {
    const isLarge = marked.size === 0 || marked.has(view);
    const factor = (isLarge ? 1 : SMALL_FACTOR) * (view === "soles" ? SOLES_FACTOR : 1);
    return { view, isLarge, factor, widthMm: frames[view].widthMm * factor, heightMm: frames[view].heightMm * factor };
  });
  const gaps = GAP * (views.length - 1);
  const widest = views.reduce((sum, view) => sum + view.widthMm, 0);
  const highest = Math.max(...views.map((view) => view.heightMm));
  const scale = Math.min((width - gaps) / widest, (maxHeight - TITLE_HEIGHT) / highest);
  const floor = top + highest * scale;
  let x = left + (width - gaps - widest * scale) / 2;
  return views.map(({ view, isLarge, factor, widthMm, heightMm }) => {
    const size = { width: widthMm * scale, height: heightMm * scale };
    const box = { view, isLarge, x, y: floor - size.height, ...size, scale: scale * factor };
    x += size.width + GAP;
    return box;
  });
}
