import { calendarDateInWords, dateInWords } from "../../domain/date-words.ts";
import { enteredInErrorInWords, standingInWords } from "../../domain/signing/signature-words.ts";
import { type DrawingItem, drawText, HAIRLINE, INK_SOFT, strokePath } from "../drawing.ts";
import { type ContentBox, FOOTER_HEIGHT } from "../paper.ts";
import type { SnapshotSource } from "../snapshot-source.ts";
import { clampLines, cleanText, oneLine, type TextStyle, type Typesetter, wrapText } from "../text/text-fit.ts";

export type Drawn = { readonly items: readonly DrawingItem[]; readonly bottom: number };

const TITLE: TextStyle = { size: 20, weight: "semibold" };
/** Nobody may follow a sheet that is not theirs: it says so before anything else. */
const ERROR: TextStyle = { size: 11, weight: "semibold" };
const ERROR_LINE_HEIGHT = 14;
const SPACE_BELOW_ERROR = 8;
const STANDING: TextStyle = { size: 7.5, weight: "regular" };
const STANDING_LINE_HEIGHT = 9.5;
/** More than the longest name, meaning and reasons need. */
const STANDING_LINES = 24;

/** Whose programme of which visit it is, when to come again; of a visit entered in error first of all that it is one. */
export function drawHandoutHead(source: SnapshotSource, box: ContentBox, setter: Typesetter): Drawn {
  const error = errorLines(source, box, setter);
  const top = box.top + (error.length === 0 ? 0 : error.length * ERROR_LINE_HEIGHT + SPACE_BELOW_ERROR);
  const title = drawTitle(source, { ...box, top }, setter);
  return {
    items: [
      ...error.map((line, index) =>
        drawText(
          line,
          { x: box.left, y: box.top + (index + 1) * ERROR_LINE_HEIGHT - 3, size: ERROR.size },
          { weight: ERROR.weight },
        ),
      ),
      ...title.items,
    ],
    bottom: title.bottom,
  };
}

function errorLines({ visit }: SnapshotSource, box: ContentBox, setter: Typesetter): readonly string[] {
  if (visit.enteredInError === null) return [];
  const words = oneLine(enteredInErrorInWords(visit.enteredInError, visit.timeZone));
  return clampLines(wrapText(words, box.width, ERROR, setter), STANDING_LINES);
}

function drawTitle({ patient, visit }: SnapshotSource, box: ContentBox, setter: Typesetter): Drawn {
  const name = clampLines(
    wrapText(cleanText(patient.name), box.width * 0.6, { size: 10, weight: "regular" }, setter),
    2,
  );
  const { followUpOn } = visit.chart.exam.plan;
  const next = followUpOn === null ? "" : `Next visit: ${calendarDateInWords(followUpOn)}`;
  const nameItems = name.map((line, index) => drawText(line, { x: box.left, y: box.top + 38 + index * 13, size: 10 }));
  const below = box.top + 38 + name.length * 13;
  return {
    items: [
      drawText("Your home programme", { x: box.left, y: box.top + 18, size: TITLE.size }, { weight: TITLE.weight }),
      drawText(next, { x: box.right, y: box.top + 18, size: 12 }, { weight: "semibold", anchor: "end" }),
      ...nameItems,
      drawText(
        `Visit of ${dateInWords(visit.startedAt, visit.timeZone)}`,
        { x: box.right, y: box.top + 38, size: 10 },
        { anchor: "end", color: INK_SOFT },
      ),
      strokePath(`M${box.left} ${below}h${box.width.toFixed(2)}`, { color: HAIRLINE, width: 0.75 }),
    ],
    bottom: below,
  };
}

export type HandoutFoot = {
  readonly items: readonly DrawingItem[];
  /** How far it rises above the foot of the page into the content, in pt. */
  readonly height: number;
};

/** On every page: who signed, when and for what, or that nobody did; and what the sheet is not. */
export function drawHandoutFoot(source: SnapshotSource, box: ContentBox, setter: Typesetter): HandoutFoot {
  const standing = standingInWords(source.visit, source.replacedBy).map(oneLine).join("  ·  ");
  const made = "Made with Tautband for this visit. It does not replace the advice of whoever treats you.";
  const lines = [...clampLines(wrapText(standing, box.width, STANDING, setter), STANDING_LINES), made];
  const y = box.bottom + FOOTER_HEIGHT;
  return {
    items: lines.map((line, index) =>
      drawText(
        line,
        { x: box.left, y: y - (lines.length - 1 - index) * STANDING_LINE_HEIGHT, size: STANDING.size },
        { color: INK_SOFT },
      ),
    ),
    height: Math.max(0, (lines.length + 0.5) * STANDING_LINE_HEIGHT - FOOTER_HEIGHT),
  };
}
