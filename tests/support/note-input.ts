import type { NoteForm } from "../../src/domain/note/note.ts";
import type { FigureId } from "../../src/atlas/place.ts";
import { type BodyWords, createBodyWords } from "../../src/domain/note/body-words.ts";
import { BUILT_IN_WORDING } from "../../src/domain/note/built-in-wording.data.ts";
import type { NoteInput } from "../../src/domain/note/note-scope.ts";
import { readBody } from "./bodies.ts";
import type { NoteCase } from "./note-visits.ts";
import { readProjectKnowledge } from "./project-knowledge.ts";

const bodyWordsByFigure = new Map<FigureId, BodyWords>();

/** What the note of a visit is written from, with the words of the real atlas and the built-in sentences. */
export function noteInputOf(
  { visit, patient, earlierVisits }: Pick<NoteCase, "visit" | "patient" | "earlierVisits">,
  form: NoteForm,
  rest: Partial<NoteInput> = {},
): NoteInput {
  const bodyWords =
    bodyWordsByFigure.get(visit.figure) ?? createBodyWords(readProjectKnowledge(), readBody(visit.figure));
  bodyWordsByFigure.set(visit.figure, bodyWords);
  return { ...bodyWords, visit, patient, earlierVisits, form, wording: BUILT_IN_WORDING, sameSiteMm: 30, ...rest };
}
