import type { Plates } from "../atlas/plate.ts";
import type { ChartEditor } from "../editor/chart-editor.ts";
import type { ChartEditorState } from "../editor/editor-state.ts";
import { unreachable } from "../lib/unreachable.ts";
import { type BodyArtwork, createBodyArtwork } from "./body-artwork.ts";
import { afterNextFrame } from "./after-frame.ts";
import { drawBackdrop } from "./backdrop.ts";
import { createChartLayers } from "./chart-layers.ts";
import { drawBodyLayer } from "./layers/body-layer.ts";
import { drawMarksLayer } from "./layers/marks-layer.ts";
import { drawOverlayLayer, isOverlayEmpty, overlayInputs, overlayScene } from "./layers/overlay-layer.ts";
import { createMarkProjection } from "./mark-projection.ts";
import { createMarkStage, type MarkStage } from "./mark-stage.ts";
import { createMarkReadiness } from "./prepare-marks.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { createSheetFrame } from "./sheet-frame.ts";
import { drawMuscleOutlines } from "./shapes/muscle-outlines.ts";
import { createSignSprites } from "./shapes/sign-sprites.ts";
import type { MarkBrush } from "./shapes/spot-signs.ts";
import { createStageMotion } from "./stage-motion.ts";
import { createSurfaceScheduler, SURFACES, type Surface } from "./surfaces.ts";

/** How far the canvases reach beyond the screen on every side. */
export const OVERSCAN_PX = 160;

export type PainterSetup = {
  readonly editor: ChartEditor;
  readonly plates: Plates;
  readonly elements: {
    readonly host: HTMLElement;
    /** Gets the canvases; what it held goes. */
    readonly content: HTMLDivElement;
    readonly backdrop: HTMLCanvasElement;
  };
  readonly pixelRatio: number;
};

/**
 * Draws an editor's chart on four layers, from the moment when it is made. Konva is only written to; React takes no part
 * while a gesture runs.
 */
export type ChartPainter = {
  dispose(): void;
};

export function createChartPainter({ editor, plates, elements, pixelRatio }: PainterSetup): ChartPainter {
  const { content: container } = elements;
  const layers = createChartLayers({ container, ...canvasSize(editor.store.getState()), pixelRatio, paint });
  const projection = createMarkProjection(editor.body);
  let palette = readPalette(elements.host);
  let brush = createBrush();
  let isBackdropStale = true;

  const scheduler = createSurfaceScheduler({
    layers,
    isEmpty: (surface) => isEmpty(surface, editor.store.getState(), marks),
    prepare: (surface, layer) => surface === "draft" && marks.prepareDraft(layer),
  });
  const marks = createMarkStage(editor.store.getState(), scheduler.request);
  const readiness = createMarkReadiness(editor.body, projection, drawAll);
  const motion = createStageMotion(elements, drawAll);
  const artwork = createBodyArtwork(plates, () => {
    isBackdropStale = true;
    scheduler.request("body");
  });

  function createBrush(): MarkBrush {
    const { viewport, sheet } = editor.store.getState();
    const sprites = createSignSprites(palette, pixelRatio);
    return { frame: createSheetFrame(viewport, sheet, OVERSCAN_PX), projection, sprites, palette, pixelRatio };
  }

  /** Sharply and at once. */
  function drawAll(): void {
    const { viewport, sheet, chart } = editor.store.getState();
    // As where the chart is hidden.
    if (viewport.width === 0 || viewport.height === 0) return;
    const start = performance.now();
    const { width, height } = canvasSize({ viewport });
    layers.resize(width, height);
    brush = { ...brush, frame: createSheetFrame(viewport, sheet, OVERSCAN_PX) };
    marks.fold();
    // It takes a while to work out where marks lie for the first time: until then the body is there to be marked.
    readiness.begin(chart.marks, brush.frame);
    scheduler.drawNow(readiness.isReady() ? SURFACES : ["body"]);
    motion.settle(viewport, { overscan: OVERSCAN_PX, tookMs: performance.now() - start });
  }

  function onChange(state: ChartEditorState, before: ChartEditorState): void {
    // Another size clears the canvases.
    if (!hasSameSize(state, before)) drawAll();
    else if (state.viewport !== before.viewport) {
      if (isBackdropStale) drawBackdrop(elements.backdrop, state.sheet, artwork, palette);
      isBackdropStale = false;
      motion.follow(state.viewport);
    }
    const request = isPutDown(state, before) ? scheduler.requestAfterSave : scheduler.request;
    marks.update(state, before, request);
    if (state.muscleOutlines !== before.muscleOutlines) scheduler.request("body");
    const inputs = overlayInputs(before);
    if (overlayInputs(state).some((input, index) => input !== inputs[index])) request("overlay");
  }

  function onTheme(): void {
    palette = readPalette(elements.host);
    brush = createBrush();
    artwork.tint(palette.figure);
    drawAll();
  }

  drawAll();
  // The flat figure with its lines is a body to chart on; the first mark finds its canvas there.
  const stopFinishing = afterNextFrame(() => {
    artwork.tint(palette.figure);
    layers.of("overlay");
  });
  const stopWatching = [stopFinishing, editor.store.subscribe(onChange), watchTheme(onTheme)];

  /** Called by the layer's shape while Konva draws it. */
  function paint(surface: Surface): void {
    // The plain context under Konva's, scaled to the pixel ratio by Konva.
    const context = layers.of(surface).getNativeCanvasElement().getContext("2d");
    if (!context) return;
    const state = editor.store.getState();
    paintSurface(surface, context, { state, brush, artwork, marks, isReady: readiness.isReady() });
  }

  return {
    dispose() {
      for (const stop of stopWatching) stop();
      for (const part of [readiness, scheduler, motion, marks, artwork]) part.dispose();
      layers.destroy();
    },
  };
}

function isEmpty(surface: Surface, state: ChartEditorState, marks: MarkStage): boolean {
  if (surface === "marks") return marks.atRest().length === 0 && state.ghost === null;
  if (surface === "draft") return marks.isDraftEmpty();
  return surface === "overlay" && isOverlayEmpty(overlayScene(state));
}

type PaintedScene = {
  readonly state: ChartEditorState;
  readonly brush: MarkBrush;
  readonly artwork: BodyArtwork;
  readonly marks: MarkStage;
  /** Whether it is known where the marks lie that the chart opened with. */
  readonly isReady: boolean;
};

function paintSurface(surface: Surface, context: CanvasRenderingContext2D, scene: PaintedScene): void {
  const { state, brush, artwork, marks, isReady } = scene;
  switch (surface) {
    case "body":
      drawBodyLayer(context, brush.frame, artwork, brush.palette);
      return drawMuscleOutlines(context, state.muscleOutlines, brush.frame, brush.palette);
    case "marks":
      return isReady ? drawMarksLayer(context, marks.atRest(), state.ghost?.chart.marks ?? [], brush) : undefined;
    case "draft":
      return marks.paintDraft(context, brush);
    case "overlay":
      return drawOverlayLayer(context, overlayScene(state), brush);
    default:
      return unreachable(surface);
  }
}

/** The canvases reach beyond the screen on every side. */
function canvasSize({ viewport }: Pick<ChartEditorState, "viewport">): { width: number; height: number } {
  return { width: viewport.width + 2 * OVERSCAN_PX, height: viewport.height + 2 * OVERSCAN_PX };
}

/** A gesture became a change of the chart: what it made stands on the draft layer already. */
function isPutDown(state: ChartEditorState, before: ChartEditorState): boolean {
  return before.draft !== null && state.draft === null && state.chart !== before.chart;
}

function hasSameSize({ viewport }: ChartEditorState, before: ChartEditorState): boolean {
  return viewport.width === before.viewport.width && viewport.height === before.viewport.height;
}
