import {
  ageInWords,
  calendarDateInWords,
  calendarDateOfInstant,
  dateTimeWithZoneInWords,
} from "../domain/date-words.ts";
import { standingInWords } from "../domain/signing/signature-words.ts";
import { drawGroup, type DrawingItem, drawText, type GroupItem, HAIRLINE, INK_SOFT, strokePath } from "./drawing.ts";
import type { ContentBox } from "./paper.ts";
import type { SnapshotSource } from "./snapshot-source.ts";
import { clampLines, oneLine, type TextStyle, type Typesetter, wrapText } from "./text/text-fit.ts";

export type PageHeader = { readonly group: GroupItem; readonly height: number };

const NAME: TextStyle = { size: 16, weight: "semibold" };
const NAME_LINE_HEIGHT = 20;
const NAME_LINES = 3;
const FACT: TextStyle = { size: 9, weight: "regular" };
const FACT_LINE_HEIGHT = 13;
/** Longer than any real record number or date in words. */
const FACT_LINES = 3;
/** Who signed, when and with which meaning: nothing of it may be cut off, so that it gets all the lines it needs. */
const STANDING: TextStyle = { size: 8.5, weight: "regular" };
const STANDING_LINE_HEIGHT = 11.5;
const STANDING_LINES = 24;
/** On further pages: room for who signed, when and why; a long reason stands whole on the first. */
const RUNNING_STANDING_LINES = 2;
const RUNNING_LINE_HEIGHT = 11;
const SPACE_BELOW_RULE = 12;
/** On a sheet wider than a page the words stay together. In pt. */
const WORDS_WIDTH_MAX = 540;

/** The patient, when the visit was and how it stands (draft, signed, amended, in error): on the first page in full. */
export function drawHeader(source: SnapshotSource, box: ContentBox, setter: Typesetter): PageHeader {
  const wordsWidth = Math.min(box.width, WORDS_WIDTH_MAX);
  const name = clampLines(wrapText(nameOf(source), wordsWidth, NAME, setter), NAME_LINES);
  const nameItems = name.map((line, index) =>
    drawText(
      line,
      { x: box.left, y: box.top + 15 + index * NAME_LINE_HEIGHT, size: NAME.size },
      { weight: NAME.weight },
    ),
  );
  const factsTop = box.top + name.length * NAME_LINE_HEIGHT + 10;
  const facts = factsOf(source).map(({ label, value, share }) => ({
    label,
    width: share * wordsWidth,
    lines: clampLines(wrapText(value, share * wordsWidth - 12, FACT, setter), FACT_LINES),
  }));
  let x = box.left;
  const factItems = facts.flatMap(({ label, width, lines }) => {
    const left = x;
    x += width;
    return [
      drawText(label, { x: left, y: factsTop, size: 7.5 }, { color: INK_SOFT }),
      ...lines.map((line, index) =>
        drawText(line, { x: left, y: factsTop + (index + 1) * FACT_LINE_HEIGHT, size: FACT.size }),
      ),
    ];
  });
  const standingTop = factsTop + Math.max(...facts.map(({ lines }) => lines.length)) * FACT_LINE_HEIGHT + 4;
  const standing = wrapStanding(source, wordsWidth, setter);
  const standingItems = standing.map((line, index) =>
    drawText(
      line,
      { x: box.left, y: standingTop + (index + 1) * STANDING_LINE_HEIGHT, size: STANDING.size },
      { weight: STANDING.weight },
    ),
  );
  const bottom = standingTop + standing.length * STANDING_LINE_HEIGHT + 7;
  const items = [...nameItems, ...factItems, ...standingItems, rule(box, bottom)];
  return { group: drawGroup(items, { part: "header" }), height: bottom - box.top + SPACE_BELOW_RULE };
}

function wrapStanding({ visit, replacedBy }: SnapshotSource, width: number, setter: Typesetter): readonly string[] {
  const lines = standingInWords(visit, replacedBy).flatMap((line) => wrapText(oneLine(line), width, STANDING, setter));
  return clampLines(lines, STANDING_LINES);
}

type Fact = { readonly label: string; readonly value: string; readonly share: number };

function factsOf(source: SnapshotSource): readonly Fact[] {
  return [
    { label: "Born", value: birthInWords(source), share: 0.27 },
    { label: "Record number", value: recordNumberOf(source), share: 0.23 },
    {
      label: source.visit.discardedAt === null ? "Visit" : "Visit (discarded)",
      value: visitTimeOf(source),
      share: 0.5,
    },
  ];
}

/** On every further page, so that no sheet of paper is ever without its patient and without saying how it stands. */
export function drawRunningHeader(source: SnapshotSource, box: ContentBox, setter: Typesetter): PageHeader {
  const style: TextStyle = { size: 8.5, weight: "semibold" };
  const right = [
    source.patient.birthDate === null ? "" : birthInWords(source),
    oneLine(source.patient.recordNumber),
    visitTimeOf(source),
  ]
    .filter((part) => part !== "")
    .join("  ·  ");
  const rightStyle: TextStyle = { size: 8, weight: "regular" };
  const [rightLine = ""] = clampLines(wrapText(right, box.width * 0.72, rightStyle, setter), 1);
  const nameWidth = box.width - setter.measure(rightLine, rightStyle) - 12;
  const [name = ""] = clampLines(wrapText(nameOf(source), nameWidth, style, setter), 1);
  const y = box.top + 8;
  const standing = standingInWords(source.visit, source.replacedBy).map(oneLine).join("  ·  ");
  const standingLines = clampLines(wrapText(standing, box.width, rightStyle, setter), RUNNING_STANDING_LINES);
  const bottom = y + 7 + standingLines.length * RUNNING_LINE_HEIGHT;
  const items: readonly DrawingItem[] = [
    drawText(name, { x: box.left, y, size: style.size }, { weight: style.weight }),
    drawText(rightLine, { x: box.right, y, size: rightStyle.size }, { anchor: "end", color: INK_SOFT }),
    ...standingLines.map((line, index) =>
      drawText(
        line,
        { x: box.left, y: y + (index + 1) * RUNNING_LINE_HEIGHT, size: rightStyle.size },
        { color: INK_SOFT },
      ),
    ),
    rule(box, bottom),
  ];
  return { group: drawGroup(items, { part: "header" }), height: bottom - box.top + SPACE_BELOW_RULE };
}

function nameOf({ patient }: SnapshotSource): string {
  const name = oneLine(patient.name);
  return name === "" ? "Patient without a name" : name;
}

function birthInWords({ patient, visit }: SnapshotSource): string {
  if (patient.birthDate === null) return "Not recorded";
  const age = ageInWords(patient.birthDate, calendarDateOfInstant(visit.startedAt, visit.timeZone));
  const date = oneLine(calendarDateInWords(patient.birthDate));
  return age === "" ? date : `${date} (${age})`;
}

function recordNumberOf({ patient }: SnapshotSource): string {
  return oneLine(patient.recordNumber) || "Not recorded";
}

function visitTimeOf({ visit }: SnapshotSource): string {
  return oneLine(dateTimeWithZoneInWords(visit.startedAt, visit.timeZone));
}

function rule(box: ContentBox, y: number): DrawingItem {
  return strokePath(`M${box.left} ${y.toFixed(2)}h${box.width.toFixed(2)}`, { color: HAIRLINE, width: 0.75 });
}
