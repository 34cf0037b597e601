import { dateTimeInWords } from "../domain/date-words.ts";
import { drawGroup, drawText, type GroupItem, HAIRLINE, INK_SOFT, strokePath } from "./drawing.ts";
import { type ContentBox, FOOTER_HEIGHT } from "./paper.ts";
import type { SnapshotSource } from "./snapshot-source.ts";

export type PageCount = { readonly page: number; readonly of: number };

/** Stands below the content box. */
export function drawFooter({ visit, now, timeZone }: SnapshotSource, box: ContentBox, count: PageCount): GroupItem {
  const y = box.bottom + FOOTER_HEIGHT;
  const made = `Atlas version ${visit.atlasVersion}  ·  Made ${dateTimeInWords(now, timeZone)}`;
  const size = 7.5;
  return drawGroup(
    [
      strokePath(`M${box.left} ${(y - 11).toFixed(2)}h${box.width.toFixed(2)}`, { color: HAIRLINE, width: 0.5 }),
      drawText("Tautband", { x: box.left, y, size }, { weight: "semibold", color: INK_SOFT }),
      drawText(made, { x: (box.left + box.right) / 2, y, size }, { anchor: "middle", color: INK_SOFT }),
      drawText(`Page ${count.page} of ${count.of}`, { x: box.right, y, size }, { anchor: "end", color: INK_SOFT }),
    ],
    { part: "footer" },
  );
}
