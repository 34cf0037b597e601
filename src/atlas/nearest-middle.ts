import type { Vector } from "./views.ts";

/**
 * Finds which of some cells has its middle nearest to a point. The cells are sorted by height, and the search runs up
 * and down from the point's height until nothing nearer can come.
 * @param middles x, y, z of every cell, in mm
 * @param cells at least one
 */
export function createNearestMiddle(middles: Float32Array, cells: readonly number[]): (point: Vector) => number {
  const height = (cell: number) => middles[cell * 3 + 1] ?? 0;
  const sorted = [...cells].sort((a, b) => height(a) - height(b) || a - b);
  return ([x, y, z]) => {
    let up = firstAtOrAbove(sorted, height, y);
    let down = up - 1;
    let best = sorted[Math.min(up, sorted.length - 1)] ?? 0;
    let least = Infinity;
    const look = (cell: number): boolean => {
      const dy = height(cell) - y;
      if (dy * dy > least) return false;
      const squared = ((middles[cell * 3] ?? 0) - x) ** 2 + dy * dy + ((middles[cell * 3 + 2] ?? 0) - z) ** 2;
      if (squared < least) {
        least = squared;
        best = cell;
      }
      return true;
    };
    while (up < sorted.length || down >= 0) {
      if (up < sorted.length) up = look(sorted[up] ?? 0) ? up + 1 : sorted.length;
      if (down >= 0) down = look(sorted[down] ?? 0) ? down - 1 : -1;
    }
    return best;
  };
}

function firstAtOrAbove(sorted: readonly number[], height: (cell: number) => number, y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (height(sorted[middle] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
