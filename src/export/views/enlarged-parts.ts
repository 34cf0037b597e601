import { viewTitle } from "../../domain/view-names.ts";
import type { Crowd } from "../marks/crowds.ts";
import { drawGroup, type DrawingItem, drawText, type GroupItem } from "../drawing.ts";
import type { Box } from "../marks/occupancy.ts";
import type { TopRequest } from "../page-top.ts";
import { chooseSignScale } from "../marks/sign-scale.ts";
import { drawView, LETTERS_HEIGHT } from "./view-drawing.ts";
import { TITLE_HEIGHT, type ViewBox } from "./view-layout.ts";

/** A row of enlarged parts, side by side. In pt. */
export type EnlargedRow = { readonly height: number; readonly parts: readonly EnlargedPart[] };
type EnlargedPart = { readonly crowd: Crowd; readonly left: number; readonly scale: number };

/** Less than this is no help. */
const FEWEST_TIMES = 1.35;
/** On one page or sheet; the most crowded ones. */
const MOST_PARTS = 12;
const GAP = 14;
const ROW_GAP = 10;
/** What stands above and below a part. */
const EDGES_HEIGHT = LETTERS_HEIGHT + TITLE_HEIGHT + ROW_GAP;
const TALL_MM = 600;
export const ENLARGED_HEADING_HEIGHT = 18;

/** The crowded parts as large as they need to be, or as the room allows, in as many rows as it takes. */
export function layOutEnlarged(
  crowds: readonly Crowd[],
  room: { readonly width: number; readonly height: number },
): readonly EnlargedRow[] {
  const rows: { height: number; parts: EnlargedPart[] }[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const crowd of crowds.slice(0, MOST_PARTS)) {
    // Most of a figure takes all the height there is, a limb half of it.
    const height = (crowd.height > TALL_MM ? room.height : room.height / 2) - EDGES_HEIGHT;
    const fitting = Math.min(room.width / crowd.width, height / crowd.height);
    const scale = Math.min(crowd.scale, fitting);
    if (scale < FEWEST_TIMES * crowd.viewScale) continue;
    const width = crowd.width * scale;
    if (left + width > room.width) {
      rows.push({ height: 0, parts: [] });
      left = 0;
    }
    const row = rows.at(-1);
    row?.parts.push({ crowd, left, scale });
    if (row !== undefined) row.height = Math.max(row.height, crowd.height * scale + EDGES_HEIGHT);
    left += width + GAP;
  }
  return rows;
}

export function drawEnlargedHeading(at: { readonly left: number; readonly top: number }): DrawingItem {
  const words = "Enlarged, where marks lie close together";
  return drawText(words, { x: at.left, y: at.top + 10, size: 9.5 }, { weight: "semibold" });
}

type PartMeans = Pick<TopRequest, "source" | "setter" | "shadings">;

export function drawEnlargedRow(
  { parts }: EnlargedRow,
  at: { readonly left: number; readonly top: number },
  means: PartMeans,
): GroupItem {
  return drawGroup(parts.map((part) => drawPart(part, { left: at.left + part.left, top: at.top }, means)));
}

function drawPart(
  { crowd, scale }: EnlargedPart,
  at: { readonly left: number; readonly top: number },
  { source, setter, shadings }: PartMeans,
): GroupItem {
  const { content, left, top, width, height } = crowd;
  const { view } = content;
  const { widthMm, heightMm } = source.body.frames[view];
  const y = at.top + LETTERS_HEIGHT;
  const frame: Box = { left: at.left, top: y, right: at.left + width * scale, bottom: y + height * scale };
  const box: ViewBox = {
    view,
    x: at.left - left * scale,
    y: y - top * scale,
    width: widthMm * scale,
    height: heightMm * scale,
    scale,
    isLarge: true,
  };
  const artwork = { plate: source.plates[view], shading: shadings[view] };
  const signScale = chooseSignScale(box, content);
  return drawView({ box, content, artwork, signScale, title: `${viewTitle(view)}, enlarged`, frame }, setter);
}
