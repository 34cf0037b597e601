import type { Layer } from "konva/lib/Layer.js";
import type { ChartLayers } from "./chart-layers.ts";

/** The four layers of the chart, from below. */
export const SURFACES = ["body", "marks", "draft", "overlay"] as const;
export type Surface = (typeof SURFACES)[number];

/** Draws the surfaces that were asked for, all in one frame. */
export type SurfaceScheduler = {
  readonly request: (surface: Surface) => void;
  /** Draws it when the save of a change, which begins at the same time, has had the machine for itself. */
  readonly requestAfterSave: (surface: Surface) => void;
  /** Draws surfaces at once; of those asked for before, none is left waiting. */
  drawNow(surfaces: readonly Surface[]): void;
  dispose(): void;
};

/** A sign that is put down stands there already: nobody sees that its halo comes two frames later. */
const AFTER_SAVE_MS = 24;

type SurfacesSetup = {
  readonly layers: ChartLayers;
  /** Whether there is nothing on it. An empty canvas still costs the browser a pass over all its pixels in every frame. */
  readonly isEmpty: (surface: Surface) => boolean;
  /** What a layer needs just before it is drawn, as whether it is cleared. */
  readonly prepare: (surface: Surface, layer: Layer) => void;
};

export function createSurfaceScheduler({ layers, isEmpty, prepare }: SurfacesSetup): SurfaceScheduler {
  const wanted = new Set<Surface>();
  let frameRequest = 0;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function draw(surfaces: readonly Surface[]): void {
    cancelAnimationFrame(frameRequest);
    frameRequest = 0;
    wanted.clear();
    for (const surface of surfaces) {
      const isHidden = isEmpty(surface);
      if (isHidden && !layers.has(surface)) continue;
      const layer = layers.of(surface);
      layer.visible(!isHidden);
      prepare(surface, layer);
      layer.drawScene();
    }
  }

  function request(surface: Surface): void {
    wanted.add(surface);
    if (frameRequest !== 0) return;
    frameRequest = requestAnimationFrame(() => draw(SURFACES.filter((candidate) => wanted.has(candidate))));
  }

  return {
    request,
    requestAfterSave(surface) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        request(surface);
      }, AFTER_SAVE_MS);
      timers.add(timer);
    },
    drawNow: draw,
    dispose() {
      for (const timer of timers) clearTimeout(timer);
      cancelAnimationFrame(frameRequest);
    },
  };
}
