import type { ViewId } from "../atlas/place.ts";
import { summarizeChart, summaryInWords } from "../domain/visit-summary.ts";
import { hasMarks, type ViewContent } from "./views/chart-in-views.ts";
import { type Crowd, findCrowds } from "./marks/crowds.ts";
import { type DrawingItem, drawText, type GroupItem } from "./drawing.ts";
import { drawLegend, usedSignsOf } from "./marks/legend.ts";
import { drawHeader } from "./page-header.ts";
import type { ContentBox } from "./paper.ts";
import type { SnapshotSource } from "./snapshot-source.ts";
import { type TextStyle, type Typesetter, wrapText } from "./text/text-fit.ts";
import { drawView } from "./views/view-drawing.ts";
import { chooseSignScale } from "./marks/sign-scale.ts";
import { layOutViews, TITLE_HEIGHT, type ViewBox } from "./views/view-layout.ts";

/** Above a table that goes on further pages in any case; to keep all on one page they get smaller, but not tiny. In pt. */
const VIEWS_HEIGHT_USUAL = 360;
const VIEWS_HEIGHT_MIN = 250;
/** More than a figure on a page needs. In pt. */
export const VIEWS_HEIGHT_MAX = 480;
const SPACE_BELOW_VIEWS = 8;
const SPACE_BELOW_LEGEND = 12;
const SUMMARY: TextStyle = { size: 9.5, weight: "semibold" };
const SUMMARY_LINE_HEIGHT = 13;
const SPACE_BELOW_SUMMARY = 7;

export type TopRequest = {
  readonly source: SnapshotSource;
  readonly contents: readonly ViewContent[];
  readonly box: ContentBox;
  readonly setter: Typesetter;
  readonly shadings: Readonly<Record<ViewId, string | null>>;
  /** Height for all of the top, as far as a table below leaves a choice; the views get the rest of it. */
  readonly room: number;
  readonly viewsHeightMax: number;
};

/** What stands above the table. To know its height costs little, to draw it more. */
export type PageTop = {
  readonly bottom: number;
  readonly draw: () => readonly DrawingItem[];
  /** Where signs hide one another in the views as they are drawn. */
  readonly crowds: () => readonly Crowd[];
};

/** The patient, the views, the legend of the signs used and the marks counted, from the top of a box downwards. */
export function planTop(request: TopRequest): PageTop {
  const { source, box, setter } = request;
  const header = drawHeader(source, box, setter);
  const used = usedSignsOf(source.visit.chart);
  const legendHeight = drawLegend(used, { ...box, top: 0 }, setter).height;
  const summary = wrapSummary(request);
  const summaryHeight = summary.length * SUMMARY_LINE_HEIGHT + SPACE_BELOW_SUMMARY;
  const others = header.height + SPACE_BELOW_VIEWS + legendHeight + SPACE_BELOW_LEGEND + summaryHeight;
  const left = request.room - others;
  const maxHeight = left < VIEWS_HEIGHT_MIN ? VIEWS_HEIGHT_USUAL : Math.min(request.viewsHeightMax, left);
  const views = placeViews(request, box.top + header.height, maxHeight);
  const legendTop = views.bottom + SPACE_BELOW_VIEWS;
  const summaryTop = legendTop + legendHeight + SPACE_BELOW_LEGEND;
  return {
    bottom: summaryTop + summaryHeight,
    crowds: () => crowdsIn(request, views.boxes),
    draw: () => [
      header.group,
      ...drawViews(request, views.boxes),
      drawLegend(used, { ...box, top: legendTop }, setter).group,
      ...summary.map((line, index) =>
        drawText(
          line,
          { x: box.left, y: summaryTop + 9 + index * SUMMARY_LINE_HEIGHT, size: SUMMARY.size },
          { weight: SUMMARY.weight },
        ),
      ),
    ],
  };
}

/** Broken between its parts alone. */
function wrapSummary({ source, box, setter }: TopRequest): readonly string[] {
  const parts = summaryInWords(summarizeChart(source.visit.chart)).replaceAll(/(?<!,) /gu, "\u00a0");
  return wrapText(parts, box.width, SUMMARY, setter).map((line) => line.replaceAll("\u00a0", " "));
}

function placeViews(
  { source, contents, box }: TopRequest,
  top: number,
  maxHeight: number,
): { readonly boxes: readonly ViewBox[]; readonly bottom: number } {
  const marked = new Set(contents.filter(hasMarks).map(({ view }) => view));
  const { frames } = source.body;
  const boxes = layOutViews({ frames, marked, left: box.left, top, width: box.width, maxHeight });
  return { boxes, bottom: Math.max(...boxes.map(({ y, height }) => y + height)) + TITLE_HEIGHT };
}

function drawViews(request: TopRequest, boxes: readonly ViewBox[]): readonly GroupItem[] {
  const { source, setter, shadings } = request;
  const signScale = signScaleIn(request, boxes);
  return boxes.map((box) => {
    const artwork = { plate: source.plates[box.view], shading: shadings[box.view] };
    return drawView({ box, content: contentOf(request, box), artwork, signScale }, setter);
  });
}

function crowdsIn(request: TopRequest, boxes: readonly ViewBox[]): readonly Crowd[] {
  const signScale = signScaleIn(request, boxes);
  const { frames } = request.source.body;
  const views = boxes.map((box) => ({ box, content: contentOf(request, box), frame: frames[box.view] }));
  return findCrowds(views, signScale);
}

function signScaleIn(request: TopRequest, boxes: readonly ViewBox[]): number {
  return Math.min(...boxes.map((box) => chooseSignScale(box, contentOf(request, box))));
}

function contentOf({ contents }: TopRequest, { view }: ViewBox): ViewContent {
  return contents.find((content) => content.view === view) ?? { view, spots: [], zones: [] };
}
