import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import { createFigureLoader } from "../../../src/app/figures.ts";
import { placeAtPoint, placeInView } from "../../../src/atlas/picking.ts";
import { createViewPoint, type Place, type ViewId } from "../../../src/atlas/place.ts";
import { ChartStage } from "../../../src/canvas/chart-stage.tsx";
import type { Mark } from "../../../src/domain/marks.ts";
import { type ChartEditor, createChartEditor } from "../../../src/editor/chart-editor.ts";
import { findPlacedView, viewToSheet } from "../../../src/editor/sheet.ts";
import { sheetToScreen } from "../../../src/editor/viewport.ts";
import type { LoadedFigure } from "../../../src/screens/services.ts";
import "../../../src/ui/tokens.css";
import { someVisit } from "../../support/records.ts";

const loadFigure = createFigureLoader("/");
const FLAT_SKIN = "247 241 234 255";
/** Offset from the edge of the window, so that mixing up the two does not pass. */
const BOX = { left: 40, top: 30, width: 900, height: 700 } as const;

export type ScreenPoint = { readonly x: number; readonly y: number };

/** A real chart in the browser, at a fixed place of the window. */
export type ChartOnScreen = {
  readonly editor: ChartEditor;
  readonly host: HTMLElement;
  /** What a pan or zoom moves: it holds the canvases. */
  readonly content: HTMLElement;
  /** A point of a view (mm of the figure) in the window. */
  at(view: ViewId, x: number, y: number): ScreenPoint;
  /** Where a place stands in the window, in one view. */
  whereIs(place: Place, view: ViewId): ScreenPoint;
  placeAt(view: ViewId, x: number, y: number): Place;
  /** The color of a layer at a point of the window: red, green, blue, alpha. */
  pixel(layer: "body" | "marks" | "draft" | "overlay", point: ScreenPoint): readonly number[];
  /** Whether anything of a layer is drawn within some px around a point of the window. */
  hasInk(layer: "marks" | "draft" | "overlay", point: ScreenPoint, reachPx: number): boolean;
  marks(): readonly Mark[];
  /** Waits until no gesture moves the bitmaps and everything is drawn sharply. */
  atRest(): Promise<void>;
  /** Waits until something holds, at most two seconds. */
  until(holds: () => boolean): Promise<void>;
};

let root: Root | null = null;

export async function showChart(marks: readonly Mark[] = []): Promise<ChartOnScreen> {
  const figure = await loadFigure("female");
  const editor = makeEditor(figure, marks);
  const element = document.createElement("div");
  Object.assign(element.style, { position: "fixed", left: `${BOX.left}px`, top: `${BOX.top}px` });
  Object.assign(element.style, { width: `${BOX.width}px`, height: `${BOX.height}px` });
  document.body.append(element);
  root = createRoot(element);
  flushSync(() => root?.render(<ChartStage editor={editor} plates={figure.plates} label="Body" describedBy="keys" />));
  const host = element.querySelector<HTMLElement>("[role='application']");
  if (host === null) throw new Error("The chart did not show");
  const chart = createHandle(editor, host);
  await chart.atRest();
  // The figure is flat until its shading is loaded.
  await chart.until(() => chart.pixel("body", chart.at("posterior", 450, 420)).join(" ") !== FLAT_SKIN);
  return chart;
}

export function closeChart(): void {
  flushSync(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

function makeEditor({ body }: LoadedFigure, marks: readonly Mark[]): ChartEditor {
  let ids = 0;
  const visit = someVisit({ figure: "female", chart: { ...EMPTY_CHART, marks, nextNumber: marks.length + 1 } });
  return createChartEditor({
    body,
    visit,
    author: () => null,
    clock: { now: () => "2026-11-21T14:05:00.000+01:00", timeZone: () => "Europe/Berlin" },
    makeId: () => `new-${(ids += 1)}`,
    isReadOnly: false,
    onCommit: () => {},
  });
}

function createHandle(editor: ChartEditor, host: HTMLElement): ChartOnScreen {
  const state = () => editor.store.getState();
  const content = host.querySelector<HTMLElement>("div[aria-hidden='true']");
  if (content === null) throw new Error("The chart has no canvases");
  const canvases = () => [...host.querySelectorAll<HTMLCanvasElement>(".konvajs-content canvas")];

  function at(view: ViewId, x: number, y: number): ScreenPoint {
    const { sheet, viewport } = state();
    const screen = sheetToScreen(viewport, viewToSheet(findPlacedView(sheet, view), createViewPoint(x, y)));
    return { x: screen.x + BOX.left, y: screen.y + BOX.top };
  }

  function layerOf(layer: "body" | "marks" | "draft" | "overlay"): HTMLCanvasElement {
    const canvas = canvases()[["body", "marks", "draft", "overlay"].indexOf(layer)];
    if (canvas === undefined) throw new Error(`No layer ${layer}`);
    return canvas;
  }

  function readPixels(layer: "body" | "marks" | "draft" | "overlay", point: ScreenPoint, reachPx: number): ImageData {
    const canvas = layerOf(layer);
    const overscan = (canvas.clientWidth - BOX.width) / 2;
    const ratio = canvas.width / canvas.clientWidth;
    const x = Math.round((point.x - BOX.left + overscan) * ratio);
    const y = Math.round((point.y - BOX.top + overscan) * ratio);
    const reach = Math.round(reachPx * ratio);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("No context");
    return context.getImageData(x - reach, y - reach, 2 * reach + 1, 2 * reach + 1);
  }

  async function until(holds: () => boolean): Promise<void> {
    const deadline = performance.now() + 2000;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error("It did not come to that");
      await nextFrame();
    }
  }

  return {
    editor,
    host,
    content,
    at,
    whereIs(place, view) {
      const seen = placeInView(editor.body, view, place);
      if (seen === null) throw new Error("The place is not in this view");
      return at(view, seen.point.x, seen.point.y);
    },
    placeAt(view, x, y) {
      const place = placeAtPoint(editor.body, view, createViewPoint(x, y));
      if (place === null) throw new Error("The point is not on the body");
      return place;
    },
    pixel: (layer, point) => [...readPixels(layer, point, 0).data],
    hasInk(layer, point, reachPx) {
      if (layerOf(layer).style.display === "none") return false;
      return readPixels(layer, point, reachPx).data.some((value, index) => index % 4 === 3 && value > 0);
    },
    marks: () => state().chart.marks,
    async atRest() {
      // What was just asked for is drawn in the next frame.
      await nextFrame();
      await nextFrame();
      const isDrawn = () => canvases().length === 4 && (canvases()[0]?.width ?? 0) > BOX.width;
      await until(() => isDrawn() && content.style.transform === "");
      // New marks are folded into the bitmap of all marks a moment later.
      await until(() => layerOf("draft").style.display === "none");
    },
    until,
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
