import type { ChartEditor } from "../../editor/chart-editor.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";
import { type BrushRing, createBrushRing, hasBrush } from "./brush-ring.ts";
import { readEditorPointer } from "./pointer-reader.ts";
import { createPointerRouter, type PointerRouter } from "./pointer-router.ts";
import { type PointerSample, readSample } from "./pointer-sample.ts";
import { createSheetMover, zoomToTap } from "./sheet-mover.ts";
import { listenToSpace } from "./space-bar.ts";
import { createWheelReader } from "./wheel-reader.ts";

/** Listens once on the chart's element, for every pointer, the wheel and the space bar. Returns what takes it all back. */
export function listenToPointers(host: HTMLElement, ringElement: HTMLElement, editor: ChartEditor): () => void {
  const ring = createBrushRing(ringElement);
  const router = createRouter(editor);
  const listening = new AbortController();
  const options = { signal: listening.signal };
  listenToHand(host, router, ring, { editor, options });
  listenToWheel(host, editor, listening.signal);
  const holdSheet = (isHeld: boolean): void => {
    router.setSpaceHeld(isHeld);
    host.dataset["grabbing"] = String(isHeld);
  };
  listenToSpace(host, holdSheet, listening.signal);
  const stopWatching = editor.store.subscribe((state, before) => {
    if (ringInputs(state).some((input, index) => input !== ringInputs(before)[index])) ring.refresh(state);
  });
  return () => {
    listening.abort();
    stopWatching();
  };
}

function ringInputs({ tool, isReadOnly, viewport, brushRadiusMm }: ChartEditorState): readonly unknown[] {
  return [tool, isReadOnly, viewport, brushRadiusMm];
}

function createRouter(editor: ChartEditor): PointerRouter {
  const read = (sample: PointerSample) => readEditorPointer(editor, sample);
  return createPointerRouter({
    mover: createSheetMover(editor),
    drawDown: (sample) => editor.pointerDown(read(sample)),
    drawMove: (samples) => {
      const { tool } = editor.store.getState();
      // Only a brush needs the positions between two frames; a dragged mark needs the last.
      const needed = tool === "pain-zone" || tool === "erase-zone" ? samples : samples.slice(-1);
      for (const sample of needed) editor.pointerMove(read(sample));
    },
    drawUp: (sample) => editor.pointerUp(read(sample)),
    drawCancel: () => editor.cancelGesture(),
    doubleTap: (sample) => zoomToTap(editor, sample),
    isPlacing: () => {
      const { tool, isReadOnly } = editor.store.getState();
      return !isReadOnly && (tool === "trigger-point" || tool === "nothing-found");
    },
    isStroke: () => hasBrush(editor.store.getState()),
    isPanning: () => {
      const { tool, isReadOnly, draft } = editor.store.getState();
      return draft === null && (isReadOnly || tool === "select" || tool === "pan");
    },
    penDown: () => editor.setFingers("move"),
    isPenInUse: () => editor.store.getState().fingers !== "draw",
    idleTap: () => editor.setFingers("refused"),
  });
}

function listenToHand(
  host: HTMLElement,
  router: PointerRouter,
  ring: BrushRing,
  { editor, options }: { editor: ChartEditor; options: { signal: AbortSignal } },
): void {
  const read = (event: PointerEvent): PointerSample => readSample(event, host.getBoundingClientRect());

  host.addEventListener(
    "pointerdown",
    (event) => {
      // No text selection, no drag of pictures, no autoscroll of the middle button; the focus is set by hand.
      event.preventDefault();
      host.focus({ preventScroll: true });
      host.setPointerCapture(event.pointerId);
      router.down(read(event));
    },
    options,
  );
  host.addEventListener(
    "pointermove",
    (event) => {
      const origin = host.getBoundingClientRect();
      // The release was lost, outside the window for instance: what comes now is no drag any more.
      if (event.buttons === 0) router.cancel(event.pointerId);
      const events = event.getCoalescedEvents();
      const samples = (events.length > 0 ? events : [event]).map((each) => readSample(each, origin));
      router.move(samples);
      if (event.pointerType !== "touch" || event.buttons > 0) ring.follow(editor.store.getState(), read(event));
    },
    options,
  );
  // On the window: a browser may take the capture back in the middle of a drag, which then goes on without it.
  window.addEventListener("pointerup", (event) => router.up(read(event)), options);
  window.addEventListener("pointercancel", (event) => router.cancel(event.pointerId), options);
  host.addEventListener("pointerleave", () => ring.hide(), options);
  host.addEventListener("contextmenu", (event) => event.preventDefault(), options);
}

function listenToWheel(host: HTMLElement, editor: ChartEditor, signal: AbortSignal): void {
  const readWheel = createWheelReader(createSheetMover(editor));
  host.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const origin = host.getBoundingClientRect();
      readWheel({
        deltaX: event.deltaX,
        deltaY: event.deltaY,
        deltaMode: event.deltaMode,
        ctrlKey: event.ctrlKey || event.metaKey,
        shiftKey: event.shiftKey,
        x: event.clientX - origin.left,
        y: event.clientY - origin.top,
        time: event.timeStamp,
      });
    },
    { passive: false, signal },
  );
}
