import { NOTE_FORMS, type NoteForm } from "../../../domain/note/note.ts";
import type { PaperId } from "../../../export/paper.ts";

/** Where a choice is remembered: `localStorage`, or nothing at all where the browser refuses it. */
export type OutputMemory = Pick<Storage, "getItem" | "setItem">;

const FORM_KEY = "tautband-note-form";
const WITH_NOTE_KEY = "tautband-export-with-note";
const PAPER_KEY = "tautband-paper";

/** The form that was last chosen on this device; in full at first. */
export function readNoteForm(memory: OutputMemory | null): NoteForm {
  const stored = read(memory, FORM_KEY);
  return NOTE_FORMS.find((form) => form === stored) ?? "full";
}

export function rememberNoteForm(memory: OutputMemory | null, form: NoteForm): void {
  write(memory, FORM_KEY, form);
}

/** Whether print and PDF carry the note; at first they do not. */
export function readIsWithNote(memory: OutputMemory | null): boolean {
  return read(memory, WITH_NOTE_KEY) === "yes";
}

export function rememberIsWithNote(memory: OutputMemory | null, isWithNote: boolean): void {
  write(memory, WITH_NOTE_KEY, isWithNote ? "yes" : "no");
}

/** The paper that was last chosen on this device; A4 at first. */
export function readPaper(memory: OutputMemory | null): PaperId {
  return read(memory, PAPER_KEY) === "letter" ? "letter" : "a4";
}

export function rememberPaper(memory: OutputMemory | null, paper: PaperId): void {
  write(memory, PAPER_KEY, paper);
}

/** The browser's own memory; null where asking for it alone is an error (storage refused). */
export function findOutputMemory(): OutputMemory | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function read(memory: OutputMemory | null, key: string): string | null {
  try {
    return memory?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(memory: OutputMemory | null, key: string, value: string): void {
  try {
    memory?.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the choice still holds for now.
  }
}
