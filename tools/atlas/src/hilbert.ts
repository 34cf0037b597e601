/** Bits a coordinate. */
const BITS = 9;

/** Edge of the curve's cube in mm, the body standing in its middle. */
const CUBE_MM = 2048;

/**
 * The position of a place (mm) on a Hilbert curve through space: near numbers mean near places.
 * Skilling, Programming the Hilbert curve, AIP Conf. Proc. 707 (2004).
 */
export function hilbertIndex([x, y, z]: readonly [number, number, number]): number {
  const step = CUBE_MM / 2 ** BITS;
  const axes = [x + CUBE_MM / 2, y, z + CUBE_MM / 2].map((value) => Math.floor(value / step));
  undoExcess(axes);
  let index = 0;
  for (let bit = BITS - 1; bit >= 0; bit -= 1) for (const axis of axes) index = index * 2 + ((axis >> bit) & 1);
  return index;
}

function undoExcess(axes: number[]): void {
  const at = (i: number) => axes[i] ?? 0;
  for (let bit = 1 << (BITS - 1); bit > 1; bit >>= 1) {
    const below = bit - 1;
    for (let i = 0; i < axes.length; i += 1) {
      if (at(i) & bit) axes[0] = at(0) ^ below;
      else {
        const swap = (at(0) ^ at(i)) & below;
        axes[0] = at(0) ^ swap;
        axes[i] = at(i) ^ swap;
      }
    }
  }
  for (let i = 1; i < axes.length; i += 1) axes[i] = at(i) ^ at(i - 1);
  let flip = 0;
  for (let bit = 1 << (BITS - 1); bit > 1; bit >>= 1) if (at(axes.length - 1) & bit) flip ^= bit - 1;
  for (let i = 0; i < axes.length; i += 1) axes[i] = at(i) ^ flip;
}
