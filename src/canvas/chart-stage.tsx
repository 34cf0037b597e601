import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Plates } from "../atlas/plate.ts";
import type { ChartEditor } from "../editor/chart-editor.ts";
import { type ChartPainter, createChartPainter, OVERSCAN_PX, type PainterSetup } from "./chart-painter.ts";
import styles from "./chart-stage.module.css";
import { listenToPointers } from "./pointer/pointer-events.ts";
import { useDevicePixelRatio } from "./use-device-pixel-ratio.ts";

type ChartStageProps = {
  readonly editor: ChartEditor;
  readonly plates: Plates;
  /** What a screen reader calls the surface. */
  readonly label: string;
  /** Id of the element that says how the keyboard works it. */
  readonly describedBy: string;
  /** Called when the editor knows how large the chart is on screen, before anything is drawn. */
  readonly onMeasured?: () => void;
};

/**
 * The chart's canvas. React only mounts its element: from then on the painter follows the editor by itself. What mounts
 * it, draws it and takes its pointers is one task, so that a chart that is seen can be marked.
 */
export function ChartStage({ editor, plates, label, describedBy, onMeasured }: ChartStageProps) {
  const host = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const pixelRatio = useDevicePixelRatio();
  const tool = useStore(editor.store, (state) => (state.isReadOnly ? "pan" : state.tool));

  useStageSize(host, editor, onMeasured);
  useLayoutEffect(() => {
    if (host.current === null || content.current === null || backdrop.current === null) return undefined;
    const elements = { host: host.current, content: content.current, backdrop: backdrop.current };
    return paintOnceSized({ editor, plates, pixelRatio, elements });
  }, [editor, plates, pixelRatio]);
  useLayoutEffect(() => {
    if (host.current === null || ring.current === null) return undefined;
    return listenToPointers(host.current, ring.current, editor);
  }, [editor]);

  return (
    // The arrow keys move a cross-hair or the selected mark here, which no plain role allows for.
    <div
      ref={host}
      className={styles["host"]}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard places marks here
      tabIndex={0}
      data-tool={tool}
    >
      <canvas ref={backdrop} className={styles["backdrop"]} hidden aria-hidden />
      <div
        ref={content}
        className={styles["content"]}
        style={{ inset: -OVERSCAN_PX, transformOrigin: `${OVERSCAN_PX}px ${OVERSCAN_PX}px` }}
        aria-hidden
      />
      <div ref={ring} className={styles["ring"]} hidden />
    </div>
  );
}

/** Until its size is known there is nothing to draw on. Returns what ends the painting. */
function paintOnceSized(setup: PainterSetup): () => void {
  const { store } = setup.editor;
  let painter: ChartPainter | null = null;
  function begin(): void {
    const { width, height } = store.getState().viewport;
    if (painter !== null || width === 0 || height === 0) return;
    painter = createChartPainter(setup);
  }
  begin();
  const stopWatching = store.subscribe(begin);
  return () => {
    stopWatching();
    painter?.dispose();
  };
}

/** Tells the editor how large the chart is on screen. */
function useStageSize(host: RefObject<HTMLElement | null>, editor: ChartEditor, onMeasured?: () => void): void {
  const tellMeasured = useEffectEvent(() => onMeasured?.());
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    editor.resizeStage(element.clientWidth, element.clientHeight);
    tellMeasured();
    const observer = new ResizeObserver(() => editor.resizeStage(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host, editor]);
}
