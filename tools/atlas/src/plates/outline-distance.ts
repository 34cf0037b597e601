import type { Raster } from "./raster.ts";
import { NOTHING } from "./raster.ts";

/** Steps of the chamfer distance: straight and diagonal (Borgefors 1986). */
const STRAIGHT = 1;
const DIAGONAL = 1.4;

/** Distance in pixels from pixel corners on the skin to the empty page, within about 5 %. */
export function outlineDistances({ width, height, depth }: Raster): (x: number, y: number) => number {
  const distance = Float32Array.from(depth, (value) => (value === NOTHING ? 0 : 1e6));
  const pull = (pixel: number, from: number, step: number) => {
    const through = (distance[from] ?? 1e6) + step;
    if (through < (distance[pixel] ?? 0)) distance[pixel] = through;
  };
  for (let pixel = width + 1; pixel < distance.length; pixel += 1) {
    pull(pixel, pixel - 1, STRAIGHT);
    pull(pixel, pixel - width, STRAIGHT);
    pull(pixel, pixel - width - 1, DIAGONAL);
    pull(pixel, pixel - width + 1, DIAGONAL);
  }
  for (let pixel = distance.length - width - 2; pixel >= 0; pixel -= 1) {
    pull(pixel, pixel + 1, STRAIGHT);
    pull(pixel, pixel + width, STRAIGHT);
    pull(pixel, pixel + width + 1, DIAGONAL);
    pull(pixel, pixel + width - 1, DIAGONAL);
  }
  return (x, y) => distance[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.floor(x))] ?? 0;
}
