import type { Raster } from "./raster.ts";
import { NOTHING } from "./raster.ts";

/** Steps of the chamfer distance: straight and diagonal (Borgefors 1986). */
const STRAIGHT = 1;
const DIAGONAL = 1.4;

/** Distance in pixels from pixel corners on the skin to the empty page, within about 5 %. */
export function outlineDistances({ width, height, depth }: Raster): (x: number, y: number) => number {
  const distance = new Float32Array(depth.length);
  for (let pixel = 0; pixel < depth.length; pixel += 1) distance[pixel] = depth[pixel] === NOTHING ? 0 : 1e6;
  for (let pixel = width + 1; pixel < distance.length; pixel += 1) {
    if (distance[pixel] !== 0) distance[pixel] = nearest(distance, pixel, -width, -1);
  }
  for (let pixel = distance.length - width - 2; pixel >= 0; pixel -= 1) {
    if (distance[pixel] !== 0) distance[pixel] = nearest(distance, pixel, width, 1);
  }
  return (x, y) => distance[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.floor(x))] ?? 0;
}

/** The least of a pixel's distance and those through the neighbours in the row before or after and beside it. */
function nearest(distance: Float32Array, pixel: number, row: number, beside: number): number {
  return Math.min(
    distance[pixel] ?? 0,
    (distance[pixel + beside] ?? 0) + STRAIGHT,
    (distance[pixel + row] ?? 0) + STRAIGHT,
    (distance[pixel + row - 1] ?? 0) + DIAGONAL,
    (distance[pixel + row + 1] ?? 0) + DIAGONAL,
  );
}
