/** A visit as a written note, before it becomes text, rich text or a page. Every text is one line, cleaned. */
export type Note = {
  /** Whose note this is and of which visit. */
  readonly opening: readonly string[];
  /** Those that say something, in the order of a SOAP note. */
  readonly sections: readonly NoteSection[];
  /** Who signed, when and what for; or that nobody has. */
  readonly signature: readonly string[];
};

export type SectionName = "subjective" | "objective" | "procedure" | "response" | "assessment" | "plan";

export type NoteSection = {
  readonly name: SectionName;
  readonly heading: string;
  readonly blocks: readonly NoteBlock[];
};

export type NoteBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** A region of the body, above its points. */
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly NoteItem[] };

/** `label` stands before the text and stands out: "Point 3". Empty where the text needs none. */
export type NoteItem = { readonly label: string; readonly text: string };

export const NOTE_FORMS = ["brief", "full"] as const;
export type NoteForm = (typeof NOTE_FORMS)[number];
