import { sideOfPlace, type ViewId } from "../../atlas/place.ts";
import { homeItemKindInWords } from "../../domain/exam/exam-names.ts";
import { warningSigns } from "../../domain/exam/home-programme.ts";
import { HOME_ITEM_KINDS } from "../../domain/exam/visit-exam.ts";
import type { TriggerPoint } from "../../domain/marks.ts";
import { muscleInWords } from "../../domain/muscle-names.ts";
import { techniqueInWords } from "../../domain/treatment/treatment-words.ts";
import { capitalize } from "../../domain/view-names.ts";
import { findContentOfViews, type ViewContent, type ZoneShown } from "../views/chart-in-views.ts";
import { type DrawingItem, drawText, INK_SOFT, type Page } from "../drawing.ts";
import { type Drawn, drawHandoutFoot, drawHandoutHead, type HandoutFoot } from "./handout-frame.ts";
import type { PageCount } from "../page-footer.ts";
import { type ContentBox, contentBoxOf, FOOTER_HEIGHT } from "../paper.ts";
import type { SnapshotMeans } from "../snapshot.ts";
import type { SnapshotSource } from "../snapshot-source.ts";
import { clampLines, cleanText, oneLine, type TextStyle, wrapText } from "../text/text-fit.ts";
import { drawView } from "../views/view-drawing.ts";
import { chooseSignScale } from "../marks/sign-scale.ts";
import { TITLE_HEIGHT, type ViewBox } from "../views/view-layout.ts";

const PLAIN_VIEWS: Readonly<Record<ViewId, string>> = {
  anterior: "Front",
  posterior: "Back",
  right: "Right side",
  left: "Left side",
  soles: "Soles",
};

/** The largest letters that keep everything on one page; what does not fit even with the last goes on further pages. */
const TEXT_SIZES = [11.5, 11, 10.5, 10, 9.5, 9, 8.5];
const LINE_FACTOR = 1.36;
const HEADING_WIDTH = 112;
/** Room of a bullet, in letters' heights. */
const BULLET_FACTOR = 0.9;
/** The picture is smaller where a page would not hold the text even in the smallest letters. */
const MAP_HEIGHTS = { full: 236, small: 196 };
const MAP_SHARE = 0.52;
const SPACE = 14;
/** Named beside the picture at most. */
const MOST_POINTS = 9;

type Setting = SnapshotMeans & {
  readonly source: SnapshotSource;
  /** Above the foot. */
  readonly box: ContentBox;
  readonly foot: HandoutFoot;
  readonly mapHeight: number;
};

/**
 * The home programme on paper, in plain words: the patient's own map, what to do, when to come again and when to call.
 * One page, in letters as large as fit; more only when the clinician wrote more than a page holds.
 */
export function createHomeHandout(source: SnapshotSource, means: SnapshotMeans): readonly Page[] {
  const page = contentBoxOf(means.paper);
  const foot = drawHandoutFoot(source, page, means.setter);
  const base = { ...means, source, foot, box: { ...page, bottom: page.bottom - foot.height } };
  const full = layOutPages({ ...base, mapHeight: MAP_HEIGHTS.full });
  if (full.length === 1) return full;
  const small = layOutPages({ ...base, mapHeight: MAP_HEIGHTS.small });
  return small.length === 1 ? small : full;
}

function layOutPages(setting: Setting): readonly Page[] {
  const { paper, source, foot, box, setter } = setting;
  const head = drawHandoutHead(source, box, setter);
  const map = drawMap(setting, head.bottom + SPACE);
  const top = map.bottom + SPACE;
  const fitting = TEXT_SIZES.map((size) => layOutText(setting, size)).find(({ height }) => top + height <= box.bottom);
  const text = fitting ?? layOutText(setting, TEXT_SIZES.at(-1) ?? 9);
  const pages = flowLines(text.lines, (page) => box.bottom - (page === 0 ? top : box.top));
  return pages.map((lines, index) => ({
    width: paper.width,
    height: paper.height,
    items: [
      ...(index === 0 ? [...head.items, ...map.items] : []),
      ...drawLines(lines, setting, { top: index === 0 ? top : box.top, size: text.size }),
      ...foot.items,
      ...(pages.length === 1 ? [] : [drawHandoutCount(source, setting, { page: index + 1, of: pages.length })]),
    ],
  }));
}

/** On each of several pages whose it is: sheets part. */
function drawHandoutCount(source: SnapshotSource, { box, setter, foot }: Setting, count: PageCount): DrawingItem {
  const style: TextStyle = { size: 7.5, weight: "regular" };
  const [name = ""] = clampLines(wrapText(oneLine(source.patient.name), box.width * 0.3, style, setter), 1);
  const words = [name, `Page ${count.page} of ${count.of}`].filter((part) => part !== "").join("  ·  ");
  const y = box.bottom + foot.height + FOOTER_HEIGHT;
  return drawText(words, { x: box.right, y, size: style.size }, { anchor: "end", color: INK_SOFT });
}

/** The views in which something was marked, and beside them the spots by their numbers. */
function drawMap(setting: Setting, top: number): Drawn {
  const { source, box, setter, shadings, mapHeight } = setting;
  // Where nothing was found is of no use to the patient.
  const { chart } = source.visit;
  const shown = { ...chart, marks: chart.marks.filter(({ kind }) => kind !== "clear-site") };
  const contents = viewsEnough(findContentOfViews(source.body, shown));
  if (contents.length === 0) return { items: [], bottom: top - SPACE };
  const boxes = placeViews(setting, contents, top);
  const signScale = Math.min(...boxes.map(({ viewBox, content }) => chooseSignScale(viewBox, content)));
  const views = boxes.map(({ viewBox, content }) =>
    drawView(
      {
        box: viewBox,
        content,
        signScale,
        title: PLAIN_VIEWS[content.view],
        artwork: { plate: source.plates[content.view], shading: shadings[content.view] },
      },
      setter,
    ),
  );
  const textLeft = box.left + box.width * MAP_SHARE + SPACE;
  return { items: [...views, ...drawSpotList(setting, { left: textLeft, top })], bottom: top + mapHeight };
}

/** Front and back, as far as they show something; a side only for what is seen from neither: few views are large ones. */
function viewsEnough(contents: readonly ViewContent[]): readonly ViewContent[] {
  const chosen: ViewContent[] = [];
  const shown = new Set<string>();
  for (const view of VIEWS_IN_TURN) {
    const content = contents.find((candidate) => candidate.view === view);
    const words =
      content === undefined ? [] : [...content.spots, ...content.zones.filter(isPlain)].map((mark) => mark.words);
    if (content === undefined || words.every((mark) => shown.has(mark))) continue;
    for (const mark of words) shown.add(mark);
    chosen.push(content);
  }
  return contents.filter((content) => chosen.includes(content));
}

const VIEWS_IN_TURN: readonly ViewId[] = ["posterior", "anterior", "right", "left", "soles"];

function isPlain({ isSliver }: ZoneShown): boolean {
  return !isSliver;
}

type PlacedView = { readonly viewBox: ViewBox; readonly content: ViewContent };

/** In a row, on one scale, standing on one floor. */
function placeViews(
  { source, box, mapHeight }: Setting,
  contents: readonly ViewContent[],
  top: number,
): readonly PlacedView[] {
  const frames = contents.map(({ view }) => source.body.frames[view]);
  const gaps = 8 * (contents.length - 1);
  const widthMm = frames.reduce((sum, frame) => sum + frame.widthMm, 0);
  const heightMm = Math.max(...frames.map((frame) => frame.heightMm));
  const width = box.width * MAP_SHARE;
  const scale = Math.min((width - gaps) / widthMm, (mapHeight - TITLE_HEIGHT) / heightMm);
  let x = box.left + (width - gaps - widthMm * scale) / 2;
  return contents.map((content) => {
    const frame = source.body.frames[content.view];
    const size = { width: frame.widthMm * scale, height: frame.heightMm * scale };
    const viewBox = {
      view: content.view,
      x,
      y: top + mapHeight - TITLE_HEIGHT - size.height,
      ...size,
      scale,
      isLarge: true,
    };
    x += size.width + 8;
    return { viewBox, content };
  });
}

/** "1. Right upper trapezius: injection" */
function drawSpotList(
  { source, box, setter, mapHeight }: Setting,
  at: { left: number; top: number },
): readonly DrawingItem[] {
  const points = source.visit.chart.marks.filter((mark) => mark.kind === "trigger-point");
  const style: TextStyle = { size: 9.5, weight: "regular" };
  const width = box.right - at.left;
  const shown = points.slice(0, MOST_POINTS).map(pointInWords);
  const more = points.length > shown.length ? [`and ${points.length - shown.length} more`] : [];
  const lines = [
    ...wrapText("Rings with a cross: tender spots in a tight muscle.", width, style, setter),
    ...wrapText("Coloured areas: where the pain is felt.", width, style, setter),
    "",
    ...[...shown, ...more].flatMap((words) => wrapText(cleanText(words), width, style, setter)),
  ];
  const room = Math.floor((mapHeight - 20) / 13);
  return [
    drawText("On the picture", { x: at.left, y: at.top + 10, size: 11 }, { weight: "semibold" }),
    ...clampLines(lines, room).map((line, index) =>
      drawText(line, { x: at.left, y: at.top + 26 + index * 13, size: style.size }),
    ),
  ];
}

function pointInWords({ number, place, muscle, treatments }: TriggerPoint): string {
  const side = sideOfPlace(place);
  const name = muscle === null ? "spot" : muscleInWords(muscle);
  const where = side === "midline" ? name : `${side} ${name}`;
  const done = [...new Set(treatments.map(({ technique }) => techniqueInWords(technique)))].join(", ");
  return `${number}. ${capitalize(where)}${done === "" ? "" : `: ${done}`}`;
}

/** A printed line: `heading` stands before it in the margin; `before` is the space above, in lines. */
type HandoutLine = {
  readonly heading: string;
  readonly text: string;
  readonly before: number;
  readonly isFirst: boolean;
};

type Block = { readonly heading: string; readonly paragraphs: readonly string[] };

function blocksOf({ visit: { chart } }: SnapshotSource): readonly Block[] {
  const { homeProgramme } = chart.exam.plan;
  const signs = warningSigns(chart);
  const listed = (isEmergency: boolean): readonly string[] =>
    signs.filter((sign) => sign.isEmergency === isEmergency).map(({ words }) => capitalize(words));
  return [
    ...HOME_ITEM_KINDS.map((kind) => ({
      heading: capitalize(homeItemKindInWords(kind)),
      paragraphs: homeProgramme.filter((item) => item.kind === kind).map(({ words }) => words),
    })),
    { heading: "Stop", paragraphs: ["Stop whatever makes the pain worse, and tell us at the next visit."] },
    { heading: "Call us", paragraphs: listed(false) },
    { heading: "Emergency call", paragraphs: listed(true) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

type LaidText = { readonly size: number; readonly lines: readonly HandoutLine[]; readonly height: number };

function layOutText({ source, box, setter }: Setting, size: number): LaidText {
  const width = box.width - HEADING_WIDTH - size * BULLET_FACTOR;
  const lines = blocksOf(source).flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) =>
      wrapText(cleanText(paragraph), width, { size, weight: "regular" }, setter).map((text, line) => ({
        heading: index === 0 && line === 0 ? heading : "",
        text,
        before: line > 0 ? 0 : index === 0 ? 0.55 : 0.15,
        isFirst: line === 0,
      })),
    ),
  );
  return { size, lines, height: lines.reduce((sum, line) => sum + heightOfLine(line, size), 0) };
}

function heightOfLine({ before }: HandoutLine, size: number): number {
  return (1 + before) * size * LINE_FACTOR;
}

function flowLines(
  lines: readonly HandoutLine[],
  roomOf: (page: number) => number,
): readonly (readonly HandoutLine[])[] {
  const size = TEXT_SIZES.at(-1) ?? 9;
  const pages: HandoutLine[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const height = heightOfLine(line, size);
    if (used + height > roomOf(pages.length - 1) && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += height;
  }
  return pages;
}

function drawLines(
  lines: readonly HandoutLine[],
  { box }: Setting,
  { top, size }: { readonly top: number; readonly size: number },
): readonly DrawingItem[] {
  let y = top;
  return lines.flatMap((line) => {
    y += heightOfLine(line, size);
    const baseline = y - size * (LINE_FACTOR - 1);
    const left = box.left + HEADING_WIDTH;
    return [
      ...(line.heading === ""
        ? []
        : [drawText(line.heading, { x: box.left, y: baseline, size }, { weight: "semibold" })]),
      ...(line.isFirst ? [drawText("•", { x: left, y: baseline, size })] : []),
      drawText(line.text, { x: left + size * BULLET_FACTOR, y: baseline, size }),
    ];
  });
}
