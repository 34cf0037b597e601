import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Plates } from "../atlas/plate.ts";
import type { ChartEditor } from "../editor/chart-editor.ts";
import { type ChartPainter, createChartPainter, OVERSCAN_PX } from "./chart-painter.ts";
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
};

/** The chart's canvas. React only mounts it: from then on the painter follows the editor by itself. */
export function ChartStage({ editor, plates, label, describedBy }: ChartStageProps) {
  const host = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const painter = useRef<ChartPainter | null>(null);
  const pixelRatio = useDevicePixelRatio();
  const width = useStore(editor.store, (state) => state.viewport.width);
  const height = useStore(editor.store, (state) => state.viewport.height);
  // Until its size is known there is nothing to draw on.
  const hasSize = width > 0 && height > 0;
  const tool = useStore(editor.store, (state) => (state.isReadOnly ? "pan" : state.tool));

  useLayoutEffect(() => {
    if (host.current === null || content.current === null || backdrop.current === null || !hasSize) return undefined;
    const elements = { host: host.current, content: content.current, backdrop: backdrop.current };
    painter.current = createChartPainter({ editor, plates, pixelRatio, elements });
    return () => {
      painter.current?.dispose();
      painter.current = null;
    };
  }, [editor, plates, pixelRatio, hasSize]);
  // After the painter was made; another size clears its canvases.
  // oxlint-disable-next-line react/exhaustive-deps -- what is drawn hangs on all of these, though the call names none
  useLayoutEffect(() => painter.current?.drawAll(), [editor, plates, pixelRatio, width, height, hasSize]);
  useStageSize(host, editor);
  useEffect(() => {
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

/** Tells the editor how large the chart is on screen. */
function useStageSize(host: RefObject<HTMLElement | null>, editor: ChartEditor): void {
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    editor.resizeStage(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(() => editor.resizeStage(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host, editor]);
}
