import type { Plate } from "../../atlas/plate.ts";
import { viewTitle } from "../../domain/view-names.ts";
import type { SpotShown, ViewContent, ZoneShown } from "./chart-in-views.ts";
import {
  drawGroup,
  type DrawingItem,
  drawText,
  fillPath,
  type GroupItem,
  HAIRLINE,
  INK,
  INK_SOFT,
  strokePath,
} from "../drawing.ts";
import { createSignOccupancy, type NumberLabel, placeNumbers } from "../marks/number-labels.ts";
import type { Box, Occupancy } from "../marks/occupancy.ts";
import { drawSpotSign, drawZoneField } from "../marks/sign-drawing.ts";
import { spotsOnPage } from "../marks/sign-scale.ts";
import { NUMBER_SPOT, PAPER_INKS, SPOT_SIGNS } from "../marks/signs.ts";
import { BADGE_SPOT } from "../marks/treatment-badges.ts";
import type { TextStyle, Typesetter } from "../text/text-fit.ts";
import { SIDE_LETTERS } from "./view-labels.ts";
import { TITLE_HEIGHT, type ViewBox } from "./view-layout.ts";

const FIGURE_FILL = "#f7f1ea";
const FIGURE_LINE = "#8a7f74";

/** Still read without a glass. In pt. */
const SMALLEST_NUMBER = 5.5;

/** Share of the height of its letters that a digit takes. */
const DIGIT_HEIGHT = 0.72;

/** The drawing of a view, and its shading as a picture in the colors of paper; null where it could not be had. */
type ViewArtwork = { readonly plate: Plate; readonly shading: string | null };

type Scene = {
  readonly box: ViewBox;
  readonly content: ViewContent;
  readonly signScale: number;
  readonly setter: Typesetter;
  /** Numbers stay inside, where that is possible. */
  readonly bounds: Box;
};

export type ViewDrawing = {
  readonly box: ViewBox;
  readonly content: ViewContent;
  readonly artwork: ViewArtwork;
  /** pt per px of nominal size: the same in all views of a page. */
  readonly signScale: number;
  /** Below the view, where the clinical name is not meant for the reader. */
  readonly title?: string;
  /** Where on the page a part of the view shows, when not all of it does. */
  readonly frame?: Box;
};

/** One view with everything that is seen from there, its title and the letters of its sides. */
export function drawView(
  { box, content, artwork, signScale, title, frame }: ViewDrawing,
  setter: Typesetter,
): GroupItem {
  const scene = { box, content, signScale, setter, bounds: frame ?? labelBounds(box) };
  const spots = spotsOnPage(box, content);
  const occupied = createSignOccupancy(spots, SPOT_SIGNS.active.radius * signScale, scene.bounds);
  takeBadges(spots, signScale, occupied);
  const letters = frame === undefined ? sideLetters(box) : lettersInFrame(box, frame);
  for (const { x, y, size } of letters) occupied.take(boxAround(x, y, { width: size, height: size }));
  return drawGroup(
    [
      ...drawArtwork(scene, artwork, frame),
      drawTitle(frame === undefined ? box : { ...box, ...placeOf(frame) }, title ?? viewTitle(box.view)),
      ...drawZoneNumbers(scene, occupied),
      ...drawNumberedSpots(scene, spots, occupied),
      // Above all else: however crowded a view is, nobody may take its sides for each other.
      ...drawSideLetters(letters),
    ],
    { part: `${frame === undefined ? "view" : "enlarged"} ${box.view}`, title: title ?? viewTitle(box.view) },
  );
}

/** A part of a view is cut off at its frame. */
function drawArtwork(scene: Scene, artwork: ViewArtwork, frame: Box | undefined): readonly DrawingItem[] {
  const figure = drawFigure(scene, artwork);
  if (frame === undefined) return [figure];
  const { x, y, width, height } = placeOf(frame);
  const edge = `M${x.toFixed(2)} ${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}z`;
  return [drawGroup([figure], { clip: edge }), strokePath(edge, { color: HAIRLINE, width: 0.75 })];
}

function placeOf({ left, top, right, bottom }: Box): { x: number; y: number; width: number; height: number } {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** No number covers how a point was treated. */
function takeBadges(spots: readonly SpotShown[], signScale: number, occupied: Occupancy): void {
  const size = 1.7 * BADGE_SPOT.radius * signScale;
  for (const { badge, x, y } of spots) {
    if (badge === null) continue;
    const middle = { x: x + BADGE_SPOT.x * signScale, y: y + BADGE_SPOT.y * signScale };
    occupied.take(boxAround(middle.x, middle.y, { width: size, height: size }));
  }
}

/** Figure, shading and zones share the view's mm. */
function drawFigure({ box, content, signScale }: Scene, { plate, shading }: ViewArtwork): GroupItem {
  const { widthMm, heightMm } = plate.frame;
  const bounds = { left: 0, top: 0, right: widthMm, bottom: heightMm };
  const unitsPerPx = signScale / box.scale;
  const zones = content.zones.map((zone) =>
    drawGroup(drawZoneField({ ...zone, bounds, unitsPerPx }), { title: zone.words, part: `zone ${zone.sign}` }),
  );
  const picture: readonly DrawingItem[] =
    shading === null ? [] : [{ kind: "image", dataUrl: shading, width: widthMm, height: heightMm }];
  return drawGroup(
    [
      fillPath(plate.silhouette, FIGURE_FILL),
      drawGroup([...picture, ...zones], { clip: plate.silhouette }),
      fillPath(plate.contours, FIGURE_LINE),
    ],
    { at: { x: box.x, y: box.y, scale: box.scale } },
  );
}

function drawTitle(box: ViewBox, words: string): DrawingItem {
  const at = { x: box.x + box.width / 2, y: box.y + box.height + TITLE_HEIGHT - 4, size: box.isLarge ? 8.5 : 7.5 };
  return drawText(words, at, { anchor: "middle", color: INK_SOFT });
}

function drawSideLetters(letters: readonly PlacedLetter[]): readonly DrawingItem[] {
  return letters.flatMap(({ letter, x, y, size }) => [
    fillPath(
      roundedBox(boxAround(x, y, { width: size * 0.7, height: size * DIGIT_HEIGHT }), size * 0.12),
      PAPER_INKS.paper,
    ),
    drawText(letter, { x, y: y + (size * DIGIT_HEIGHT) / 2, size }, { weight: "semibold", anchor: "middle" }),
  ]);
}

/** Of the letters above a part of a view. */
export const LETTERS_HEIGHT = 15;

/** On sheets larger than a page the letters of the sides grow with the figure. */
const LETTER_MM = 36;

type PlacedLetter = { readonly letter: string; readonly x: number; readonly y: number; readonly size: number };

function sideLetters(box: ViewBox): readonly PlacedLetter[] {
  const size = box.isLarge ? Math.max(11, LETTER_MM * box.scale) : 8;
  return SIDE_LETTERS[box.view].map(({ letter, across, down }) => ({
    letter,
    x: box.x + across * box.width,
    y: box.y + down * box.height,
    size,
  }));
}

/**
 * Above its corners, on the patient's sides: inside they would cover marks. A part that lies on one side of the body
 * has the letter of that side alone.
 */
function lettersInFrame({ view, x, width }: ViewBox, { left, right, top }: Box): readonly PlacedLetter[] {
  const size = 11;
  const middle = x + width / 2;
  const letters = SIDE_LETTERS[view];
  const shown = letters.filter(({ across }) => letters.length === 1 || (across < 0.5 ? left < middle : right > middle));
  return shown.map(({ letter, across }) => ({
    letter,
    x: across < 0.5 ? left + size / 2 : right - size / 2,
    y: top - LETTERS_HEIGHT / 2,
    size,
  }));
}

/** The number of a referral zone's point stands in the field, away from signs and other numbers. */
function drawZoneNumbers(scene: Scene, occupied: Occupancy): readonly DrawingItem[] {
  const style = numberStyle(scene);
  return scene.content.zones.flatMap((zone) => {
    if (zone.number === null || zone.isSliver) return [];
    const size = { width: scene.setter.measure(zone.number, style), height: style.size * DIGIT_HEIGHT };
    const box = chooseZoneNumberBox(zone, scene.box, size, occupied);
    if (box === null) return [];
    occupied.take(box);
    return drawNumber(zone.number, box, style, PAPER_INKS.referral);
  });
}

/** Deep inside the field, where it hides nothing. */
function chooseZoneNumberBox(
  { middles }: ZoneShown,
  view: ViewBox,
  size: { readonly width: number; readonly height: number },
  occupied: Occupancy,
): Box | null {
  const choices = middles.map((middle) => {
    const box = boxAround(view.x + middle.x * view.scale, view.y + middle.y * view.scale, size);
    const near = middles.filter(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < NEAR_MM).length;
    return { box, cost: occupied.overlapOf(box) * HIDING_COST - near };
  });
  return choices.reduce<{ box: Box | null; cost: number }>(
    (best, choice) => (choice.cost < best.cost ? choice : best),
    { box: null, cost: Number.POSITIVE_INFINITY },
  ).box;
}

/** The more of a zone's cells lie this near around one, the deeper it lies in the field. */
const NEAR_MM = 35;
/** A pt2 of something hidden weighs as much as so many cells around. */
const HIDING_COST = 20;

function boxAround(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Leaders lie under the signs, numbers above everything. */
function drawNumberedSpots(scene: Scene, spots: readonly SpotShown[], occupied: Occupancy): readonly DrawingItem[] {
  const { setter, signScale, bounds } = scene;
  const style = numberStyle(scene);
  const numbered = spots.flatMap(({ number, x, y }) =>
    number === null
      ? []
      : [{ text: number, x, y, width: setter.measure(number, style), height: style.size * DIGIT_HEIGHT }],
  );
  const labels = placeNumbers({
    spots: numbered,
    radius: SPOT_SIGNS.active.radius * signScale,
    bounds,
    occupied,
  });
  return [
    ...labels.flatMap(drawLeader),
    ...spots.map(({ sign, badge, words, x, y }) =>
      drawSpotSign(sign, { x, y, scale: signScale }, { title: words, badge }),
    ),
    ...labels.flatMap((label) => drawNumber(label.spot.text, label.box, style, INK)),
  ];
}

/** Numbers may stand a little outside their view. */
function labelBounds({ x, y, width, height }: ViewBox): Box {
  return { left: x - 6, right: x + width + 6, top: y - 4, bottom: y + height };
}

function numberStyle({ signScale }: Scene): TextStyle {
  return { size: Math.max(SMALLEST_NUMBER, NUMBER_SPOT.fontSize * signScale), weight: "semibold" };
}

function drawLeader({ leader }: NumberLabel): readonly DrawingItem[] {
  if (leader === null) return [];
  const points = [leader.x1, leader.y1, leader.x2, leader.y2].map((value) => value.toFixed(2));
  const line = `M${points[0]} ${points[1]}L${points[2]} ${points[3]}`;
  return [strokePath(line, { color: PAPER_INKS.paper, width: 1.6 }), strokePath(line, { color: INK_SOFT, width: 0.5 })];
}

/** A number on a pale ground, so that lines of the figure do not cross its digits. */
function drawNumber(text: string, box: Box, { size, weight }: TextStyle, color: string): readonly DrawingItem[] {
  return [
    fillPath(roundedBox(box, size * 0.12), PAPER_INKS.paper, 0.75),
    drawText(text, { x: (box.left + box.right) / 2, y: box.bottom, size }, { weight, color, anchor: "middle" }),
  ];
}

function roundedBox(box: Box, reach: number): string {
  const left = (box.left - reach).toFixed(2);
  const top = (box.top - reach).toFixed(2);
  const width = (box.right - box.left + 2 * reach - 2).toFixed(2);
  const height = (box.bottom - box.top + 2 * reach - 2).toFixed(2);
  return `M${left} ${top}m1 0h${width}q1 0 1 1v${height}q0 1 -1 1h-${width}q-1 0 -1 -1v-${height}q0 -1 1 -1z`;
}
