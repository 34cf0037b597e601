import type { Note, NoteBlock, NoteItem } from "../domain/note/note.ts";
import { glueAmounts, unglue } from "../domain/note/note-phrases.ts";
import { drawText, INK, INK_SOFT, type TextItem } from "./drawing.ts";
import { clampLines, cleanText, type TextStyle, type Typesetter, wrapText } from "./text/text-fit.ts";
import { runsLeftward } from "./text/visual-order.ts";

/** One line of a note on paper: its texts, placed from the left edge and from the line's own foot, and the room it takes in pt. */
export type NoteLine = {
  readonly texts: readonly TextItem[];
  /** Space above; falls away at the top of a page. */
  readonly above: number;
  readonly height: number;
  /** Never the last line of a page: a heading, and the first line of what is longer. */
  readonly staysWithNext: boolean;
};

const BODY: TextStyle = { size: 9.5, weight: "regular" };
const LABEL: TextStyle = { size: 9.5, weight: "semibold" };
const LINE_HEIGHT = 13.5;
const BETWEEN_PARAGRAPHS = 4;
const BETWEEN_ITEMS = 3;
const INDENT = 14;
/** More than any real name, number and date need: a name without end does not push the note off its page. */
const OPENING_LINES = 4;

type Setting = { readonly width: number; readonly setter: Typesetter };

/** A note broken into lines for a column of this width. */
export function layOutNote(
  { opening, sections, signature }: Note,
  width: number,
  setter: Typesetter,
): readonly NoteLine[] {
  const setting = { width, setter };
  return [
    ...setHeading("Note", { size: 13, above: 0, color: INK }, setting),
    ...opening.flatMap((text) =>
      setParagraph(text, { color: INK_SOFT, above: BETWEEN_PARAGRAPHS / 2, most: OPENING_LINES }, setting),
    ),
    ...sections.flatMap(({ heading, blocks }) => [
      ...setHeading(heading, { size: 10.5, above: 14, color: INK }, setting),
      ...blocks.flatMap((block) => setBlock(block, setting)),
    ]),
    ...signature.flatMap((text, index) =>
      setParagraph(text, { color: INK, above: index === 0 ? 18 : BETWEEN_PARAGRAPHS }, setting),
    ),
  ];
}

function setBlock(block: NoteBlock, setting: Setting): readonly NoteLine[] {
  if (block.kind === "paragraph") return setParagraph(block.text, { color: INK, above: BETWEEN_PARAGRAPHS }, setting);
  if (block.kind === "heading") return setHeading(block.text, { size: 9, above: 8, color: INK_SOFT }, setting);
  return block.items.flatMap((item) => setItem(item, setting));
}

/** `most` so many lines; all there are when it is not given. */
type Look = { readonly color: string; readonly above: number; readonly most?: number };

function setHeading(
  text: string,
  { size, above, color }: Look & { size: number },
  setting: Setting,
): readonly NoteLine[] {
  const style: TextStyle = { size, weight: "semibold" };
  return wrap(text, style, setting).map((line, index) => ({
    texts: [drawText(line, { x: 0, y: 0, size }, { weight: "semibold", color })],
    above: index === 0 ? above : 0,
    height: Math.max(LINE_HEIGHT, size * 1.35),
    staysWithNext: true,
  }));
}

/** A paragraph that runs to the left stands at the right edge. */
function setParagraph(
  text: string,
  { color, above, most = Number.POSITIVE_INFINITY }: Look,
  setting: Setting,
): readonly NoteLine[] {
  const isLeftward = runsLeftward(text);
  const lines = clampLines(wrap(text, BODY, setting), most);
  return lines.map((line, index) => ({
    texts: [
      drawText(
        line,
        { x: isLeftward ? setting.width : 0, y: 0, size: BODY.size },
        { color, anchor: isLeftward ? "end" : "start" },
      ),
    ],
    above: index === 0 ? above : 0,
    height: LINE_HEIGHT,
    staysWithNext: index === 0 && lines.length > 1,
  }));
}

/** The label stands out, the text goes on after it and hangs under its own start. */
function setItem({ label, text }: NoteItem, { width, setter }: Setting): readonly NoteLine[] {
  const head = label === "" ? "–" : `${cleanText(label)}:`;
  const headWidth = label === "" ? INDENT : setter.measure(`${head} `, LABEL);
  const [first = "", ...rest] = splitFirstLine(
    cleanText(text),
    { first: width - headWidth, rest: width - INDENT },
    setter,
  );
  const headText = drawText(head, { x: 0, y: 0, size: LABEL.size }, { weight: label === "" ? "regular" : "semibold" });
  const lines = [first, ...rest];
  return lines.map((line, index) => ({
    texts: [
      ...(index === 0 ? [headText] : []),
      drawText(line, { x: index === 0 ? headWidth : INDENT, y: 0, size: BODY.size }),
    ],
    above: index === 0 ? BETWEEN_ITEMS : 0,
    height: LINE_HEIGHT,
    staysWithNext: index === 0 && lines.length > 1,
  }));
}

/** The first line is as wide as the label leaves it, the others as the indent does. */
function splitFirstLine(
  text: string,
  widths: { readonly first: number; readonly rest: number },
  setter: Typesetter,
): readonly string[] {
  const [first = ""] = wrapText(glueAmounts(text), widths.first, BODY, setter);
  const others = text.slice(first.length).trimStart();
  const rest = others === "" ? [] : wrapText(glueAmounts(others), widths.rest, BODY, setter);
  return [first, ...rest].map(unglue);
}

function wrap(text: string, style: TextStyle, { width, setter }: Setting): readonly string[] {
  return wrapText(glueAmounts(cleanText(text)), width, style, setter).map(unglue);
}
