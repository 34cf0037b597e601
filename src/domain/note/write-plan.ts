import { calendarDateInWords } from "../date-words.ts";
import type { NoteBlock } from "./note.ts";
import { cleanLine, cleanParagraphs, endSentence } from "./note-phrases.ts";
import { type NoteScope, paragraphOf } from "./note-scope.ts";

/** What comes next: in words, at home, and when. */
export function writePlan({ chart, say, isFull }: NoteScope): readonly NoteBlock[] {
  const { words, homeProgramme, followUpOn } = chart.exam.plan;
  const items = homeProgramme.map((item) => endSentence(cleanLine(item.words))).filter((text) => text !== "");
  const followUp = followUpOn === null ? "" : say("follow-up", { date: calendarDateInWords(followUpOn) });
  const paragraphs = cleanParagraphs(words).flatMap((text) => paragraphOf([text]));
  if (items.length === 0) return [...paragraphs, ...paragraphOf([followUp])];
  if (!isFull) return [...paragraphs, ...paragraphOf([say("home-programme-given", {}), followUp])];
  return [
    ...paragraphs,
    ...paragraphOf([say("home-programme", {})]),
    { kind: "list", items: items.map((text) => ({ label: "", text })) },
    ...paragraphOf([followUp]),
  ];
}
