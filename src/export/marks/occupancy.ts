export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What in a part of a page is taken already. However much is, asking takes the same time. */
export type Occupancy = {
  take(box: Box): void;
  /** About how much of a box is taken, in pt2; 0 only when it is free. What lies beyond the bounds counts as free. */
  overlapOf(box: Box): number;
};

/** Squares to a pt: fine enough for digits of 5 pt. */
const SQUARES_PER_PT = 2;

export function createOccupancy(bounds: Box): Occupancy {
  const columns = Math.ceil((bounds.right - bounds.left) * SQUARES_PER_PT);
  const rows = Math.ceil((bounds.bottom - bounds.top) * SQUARES_PER_PT);
  const taken = new Uint8Array(columns * rows);

  /** All squares that a box touches. */
  function squaresOf(box: Box): { left: number; right: number; top: number; bottom: number } {
    return {
      left: Math.max(0, Math.floor((box.left - bounds.left) * SQUARES_PER_PT)),
      right: Math.min(columns, Math.ceil((box.right - bounds.left) * SQUARES_PER_PT)),
      top: Math.max(0, Math.floor((box.top - bounds.top) * SQUARES_PER_PT)),
      bottom: Math.min(rows, Math.ceil((box.bottom - bounds.top) * SQUARES_PER_PT)),
    };
  }

  return {
    take(box) {
      const { left, right, top, bottom } = squaresOf(box);
      if (left >= right) return;
      for (let row = top; row < bottom; row++) taken.fill(1, row * columns + left, row * columns + right);
    },
    overlapOf(box) {
      const { left, right, top, bottom } = squaresOf(box);
      let count = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) count += taken[row * columns + column] ?? 0;
      }
      return count / SQUARES_PER_PT ** 2;
    },
  };
}
