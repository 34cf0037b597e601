/** Rows from `first` up to, not including, `last`. */
export type RowRange = { readonly first: number; readonly last: number };

/** Rows that are kept ready above and below the screen, so that a quick scroll meets no blank. */
const ROWS_KEPT_READY = 8;

/** Which rows of a list lie on or near the screen. @param seen `top` of the list and the other lengths in CSS px */
export function rowsInSight(seen: {
  readonly top: number;
  readonly rowHeight: number;
  readonly screenHeight: number;
  readonly count: number;
}): RowRange {
  const { top, rowHeight, screenHeight, count } = seen;
  const first = Math.floor(-top / rowHeight) - ROWS_KEPT_READY;
  const last = Math.ceil((screenHeight - top) / rowHeight) + ROWS_KEPT_READY;
  return { first: Math.min(Math.max(first, 0), count), last: Math.min(Math.max(last, 0), count) };
}
