import type { Layer } from "konva/lib/Layer.js";

/** The four layers of the chart, from below. */
export const SURFACES = ["body", "marks", "draft", "overlay"] as const;
export type Surface = (typeof SURFACES)[number];

/** Draws the surfaces that were asked for, all in one frame. */
export type SurfaceScheduler = {
  request(surface: Surface): void;
  /** Draws surfaces at once; of those asked for before, none is left waiting. */
  drawNow(surfaces: readonly Surface[]): void;
  dispose(): void;
};

/** @param prepare what a layer needs just before it is drawn: visibility, clearing */
export function createSurfaceScheduler(
  layers: ReadonlyMap<Surface, Layer>,
  prepare: (surface: Surface, layer: Layer) => void,
): SurfaceScheduler {
  const wanted = new Set<Surface>();
  let frameRequest = 0;

  function draw(surfaces: readonly Surface[]): void {
    cancelAnimationFrame(frameRequest);
    frameRequest = 0;
    wanted.clear();
    for (const surface of surfaces) {
      const layer = layers.get(surface);
      if (layer === undefined) continue;
      prepare(surface, layer);
      layer.draw();
    }
  }

  return {
    request(surface) {
      wanted.add(surface);
      if (frameRequest !== 0) return;
      frameRequest = requestAnimationFrame(() => draw(SURFACES.filter((candidate) => wanted.has(candidate))));
    },
    drawNow: draw,
    dispose() {
      cancelAnimationFrame(frameRequest);
    },
  };
}
