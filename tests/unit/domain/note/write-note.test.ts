import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { NOTE_FORMS } from "../../../../src/domain/note/note.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { allNoteCases } from "../../../support/note-visits.ts";

describe("the notes of six visits, written out in full", () => {
  for (const noteCase of allNoteCases()) {
    for (const form of NOTE_FORMS) {
      it(`${noteCase.name}, ${form}, reads as a clinician would sign it`, () => {
        const text = noteToText(writeNote(noteInputOf(noteCase, form)));
        expect(`${text}\n`).toBe(readFileSync(`tests/unit/domain/note/${noteCase.name}.${form}.txt`, "utf8"));
      });
    }
  }
});
