import type { NoteWording } from "./note-wording.ts";

export const BUILT_IN_WORDING: NoteWording = { format: "tautband-wording", version: 1, sentences: {} };
