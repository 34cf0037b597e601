import { escapeMarkup } from "../../lib/escape-markup.ts";
import type { Note, NoteBlock, NoteItem } from "./note.ts";

/**
 * The note as rich text for the clipboard: headings, paragraphs and lists, nothing else. No styles, so that it takes on
 * the look of the record it is pasted into; points keep their numbers as text, which no list renumbers. Whatever the
 * record holds is escaped.
 */
export function noteToHtml({ opening, sections, signature }: Note): string {
  return [
    ...opening.map(paragraph),
    ...sections.flatMap(({ heading, blocks }) => [`<h3>${escapeMarkup(heading)}</h3>`, ...blocks.map(htmlOfBlock)]),
    ...signature.map(paragraph),
  ].join("\n");
}

function htmlOfBlock(block: NoteBlock): string {
  if (block.kind === "paragraph") return paragraph(block.text);
  if (block.kind === "heading") return `<h4>${escapeMarkup(block.text)}</h4>`;
  return `<ul>\n${block.items.map(htmlOfItem).join("\n")}\n</ul>`;
}

function htmlOfItem({ label, text }: NoteItem): string {
  const start = label === "" ? "" : `<strong>${escapeMarkup(label)}:</strong> `;
  return `<li>${start}${escapeMarkup(text)}</li>`;
}

function paragraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`;
}
