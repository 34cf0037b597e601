import { heightOfRow, type LaidRow, splitRow } from "./marks/mark-table.ts";

/** Fewer lines of a cut row than this look lost at the end of a page. In pt. */
const SHORTEST_CUT = 60;

/**
 * Deals rows out to pages. `roomOn(page)` is the height for rows on a page, the first being 0; it may be too little
 * for any row on the first page. Each page gets as many whole rows as fit; a row higher than a page is cut.
 */
export function flowRows(rows: readonly LaidRow[], roomOn: (page: number) => number): readonly (readonly LaidRow[])[] {
  const pages: LaidRow[][] = [[]];
  let room = roomOn(0);
  function startPage(): void {
    room = roomOn(pages.length);
    pages.push([]);
  }
  function put(row: LaidRow): void {
    pages.at(-1)?.push(row);
    room -= heightOfRow(row);
  }
  for (const row of rows) {
    let rest: LaidRow | null = row;
    while (rest !== null) {
      const current: LaidRow = rest;
      if (heightOfRow(current) <= room) {
        put(current);
        rest = null;
        continue;
      }
      const isHigherThanPage = heightOfRow(current) > roomOn(pages.length);
      const cut: ReturnType<typeof splitRow> =
        isHigherThanPage && room >= SHORTEST_CUT ? splitRow(current, room) : null;
      if (cut !== null) put(cut.first);
      rest = cut === null ? current : cut.rest;
      startPage();
    }
  }
  return pages;
}
