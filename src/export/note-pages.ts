import { drawGroup, type GroupItem } from "./drawing.ts";
import type { NoteLine } from "./note-lines.ts";

/** The lines of one page of a note. */
export type NotePart = readonly NoteLine[];

/**
 * Deals the lines of a note out to pages.
 * @param room height for lines on a page, in pt; at least one line stands on each
 */
export function flowNote(lines: readonly NoteLine[], room: number): readonly NotePart[] {
  const pages: NoteLine[][] = [];
  let rest = lines;
  while (rest.length > 0) {
    const count = countOnPage(rest, room);
    pages.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return pages;
}

/** As many as fit; what must not be left alone at the foot of the page goes with its next line. */
function countOnPage(lines: readonly NoteLine[], room: number): number {
  let used = 0;
  let fitting = 0;
  for (const line of lines) {
    used += heightOnPage(line, fitting === 0);
    if (used > room) break;
    fitting += 1;
  }
  if (fitting === lines.length) return fitting;
  let count = fitting;
  while (count > 1 && lines[count - 1]?.staysWithNext === true) count -= 1;
  const isOnlyHeadings = count <= 1 && lines[0]?.staysWithNext === true;
  return Math.max(1, isOnlyHeadings ? fitting : count);
}

function heightOnPage({ above, height }: NoteLine, isFirst: boolean): number {
  return isFirst ? height : above + height;
}

export type NotePlace = { readonly left: number; readonly top: number };

/** The lines of one page, from the top of its content. */
export function drawNotePart(lines: NotePart, { left, top }: NotePlace): GroupItem {
  let y = top;
  const items = lines.flatMap((line, index) => {
    y += heightOnPage(line, index === 0);
    // Letters stand a little above the foot of their line.
    const foot = y - DESCENT;
    return line.texts.map((text) => ({ ...text, x: left + text.x, y: foot }));
  });
  return drawGroup(items, { part: "note" });
}

const DESCENT = 3.6;
