import { Konva } from "konva/lib/Global.js";
import { Layer } from "konva/lib/Layer.js";
import { Shape } from "konva/lib/Shape.js";
import { Stage } from "konva/lib/Stage.js";
import { SURFACES, type Surface } from "./surfaces.ts";

// Konva draws when it is told to, never by itself after an attribute changed.
Konva.autoDrawEnabled = false;

export type ChartLayers = {
  has(surface: Surface): boolean;
  /** The layer of a surface, made when it is first asked for, as are those below it. */
  of(surface: Surface): Layer;
  /** In CSS px. Another size clears every canvas. */
  resize(width: number, height: number): void;
  /** Takes the canvases out of the page again. */
  destroy(): void;
};

type LayersSetup = {
  readonly container: HTMLDivElement;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Called while Konva draws a surface, with its context cleared and scaled. */
  readonly paint: (surface: Surface) => void;
};

/**
 * A stage with one layer for each surface that shows anything: a canvas costs a cold start 5 ms, empty or not. Made here
 * and not by react-konva: the layers never change, so that a second React with its reconciler would have nothing to do,
 * and every cold start would wait for it.
 */
export function createChartLayers({ container, width, height, pixelRatio, paint }: LayersSetup): ChartLayers {
  const stage = new Stage({ container, width, height, listening: false });
  const bySurface = new Map<Surface, Layer>();

  function createLayer(surface: Surface): Layer {
    const layer = new Layer({ listening: false, visible: false });
    // While it has no size yet: Konva makes a canvas anew for every ratio it is given.
    layer.getCanvas().setPixelRatio(pixelRatio);
    // Adding it draws it: what it shows is added after that.
    stage.add(layer);
    layer.add(new Shape({ sceneFunc: () => paint(surface), perfectDrawEnabled: false, listening: false }));
    bySurface.set(surface, layer);
    return layer;
  }

  /** In their order: Konva puts a canvas above those that are there. */
  function layerOf(surface: Surface): Layer {
    const known = bySurface.get(surface);
    if (known !== undefined) return known;
    const below = SURFACES[SURFACES.indexOf(surface) - 1];
    if (below !== undefined) layerOf(below);
    return createLayer(surface);
  }

  return {
    has: (surface) => bySurface.has(surface),
    of: layerOf,
    resize(newWidth, newHeight) {
      if (stage.width() !== newWidth || stage.height() !== newHeight)
        stage.size({ width: newWidth, height: newHeight });
    },
    destroy: () => void stage.destroy(),
  };
}
