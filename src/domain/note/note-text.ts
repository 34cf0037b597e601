import type { Note, NoteBlock, NoteItem } from "./note.ts";
import { glueAmounts, unglue } from "./note-phrases.ts";

/** Wide enough to read, narrow enough for the text boxes of any record system. In letters. */
const LINE_LENGTH = 78;
const INDENT = "  ";

/** The note as plain text with lines of at most 78 letters; words longer than that stay whole. Ends without a line end. */
export function noteToText(note: Note): string {
  const sections = note.sections.map(({ heading, blocks }) =>
    [heading.toUpperCase(), ...blocks.flatMap((block, index) => linesOfBlock(block, blocks.slice(0, index)))].join(
      "\n",
    ),
  );
  return [linesOf(note.opening), ...sections, linesOf(note.signature)].filter((part) => part !== "").join("\n\n");
}

function linesOf(paragraphs: readonly string[]): string {
  return paragraphs.flatMap((text) => wrapLine(text)).join("\n");
}

function linesOfBlock(block: NoteBlock, before: readonly NoteBlock[]): readonly string[] {
  // What follows the last region does not belong to it.
  const isApart = before.at(-1)?.kind === "list" && before.some(({ kind }) => kind === "heading");
  if (block.kind === "paragraph") return [...(isApart ? [""] : []), ...wrapLine(block.text)];
  if (block.kind === "heading") return ["", ...wrapLine(block.text)];
  return block.items.flatMap((item) => wrapLine(textOfItem(item), INDENT));
}

function textOfItem({ label, text }: NoteItem): string {
  return label === "" ? `- ${text}` : `${label}: ${text}`;
}

/** Lines after the first are indented by `hanging`. */
function wrapLine(text: string, hanging = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of glueAmounts(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    const indent = lines.length === 0 ? "" : hanging;
    if (line === "" || indent.length + longer.length <= LINE_LENGTH) {
      line = longer;
      continue;
    }
    lines.push(indent + line);
    line = word;
  }
  return [...lines, (lines.length === 0 ? "" : hanging) + line].map(unglue);
}
