/** Rows from `first` up to, not including, `last`. */
export type RowRange = { readonly first: number; readonly last: number };

/** How far above and below the screen rows are kept ready, so that a scroll meets no blank. In CSS px. */
const KEPT_READY_PX = 600;

/** Which rows of a list lie on or near the screen. @param seen `top` of the list and the other lengths in CSS px */
export function rowsInSight(seen: {
  readonly top: number;
  readonly rowHeight: number;
  readonly screenHeight: number;
  readonly count: number;
}): RowRange {
  const { top, rowHeight, screenHeight, count } = seen;
  const first = Math.floor((-top - KEPT_READY_PX) / rowHeight);
  const last = Math.ceil((screenHeight - top + KEPT_READY_PX) / rowHeight);
  return { first: Math.min(Math.max(first, 0), count), last: Math.min(Math.max(last, 0), count) };
}
