import { useRef, useState } from "react";
import { noteToHtml } from "../../../domain/note/note-html.ts";
import { noteToText } from "../../../domain/note/note-text.ts";
import { NOTE_FORMS, type NoteForm } from "../../../domain/note/note.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Copy, Printer } from "../../../ui/icons.ts";
import { useAnnounce } from "../../../ui/status.tsx";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { findOutputMemory, readNoteForm, rememberNoteForm } from "../export/output-memory.ts";
import section from "../section.module.css";
import { copyNote, selectText } from "./copy-note.ts";
import { NotePage } from "./note-page.tsx";
import styles from "./note-section.module.css";
import { printNoteOf } from "./print-note-of.ts";
import { useNote, type WrittenNote } from "./use-note.ts";

const FORM_NAMES: Readonly<Record<NoteForm, string>> = { brief: "Brief", full: "Full" };

/** The note of the visit as it will be pasted elsewhere. It writes itself from the record: nothing is typed here. */
export function NoteSection({ session }: { readonly session: ChartSession }) {
  const [form, setForm] = useState(() => readNoteForm(findOutputMemory()));
  const written = useNote(session, form);
  const choose = (chosen: NoteForm | null): void => {
    if (chosen === null) return;
    setForm(chosen);
    rememberNoteForm(findOutputMemory(), chosen);
  };
  return (
    <main className={section["section"]}>
      <title>Note – Tautband</title>
      <h2 className="visually-hidden">Note</h2>
      <div className={styles["column"]}>
        <ChoiceGroup<NoteForm>
          label="Form of the note"
          isLabelHidden
          value={form}
          onChange={choose}
          choices={NOTE_FORMS.map((value) => ({ value, label: FORM_NAMES[value] }))}
        />
        {written === null ? <output>Writing the note…</output> : <OpenNote written={written} session={session} />}
      </div>
    </main>
  );
}

function OpenNote({
  written: { note, hasRegions },
  session,
}: {
  readonly written: WrittenNote;
  readonly session: ChartSession;
}) {
  const services = useServices();
  const announce = useAnnounce();
  const page = useRef<HTMLElement>(null);
  const [isRefused, setRefused] = useState(false);
  const [printProblem, setPrintProblem] = useState<string | null>(null);

  async function copy(): Promise<void> {
    const outcome = await copyNote({ html: noteToHtml(note), text: noteToText(note) }, navigator.clipboard);
    setRefused(outcome === "refused");
    if (outcome !== "refused") return announce(outcome === "rich" ? "Copied" : "Copied as plain text");
    if (page.current !== null) selectText(page.current);
  }

  async function print(): Promise<void> {
    setPrintProblem(await printNoteOf({ services, session, note }));
  }

  return (
    <>
      <div className={styles["actions"]}>
        <Button variant="primary" icon={<Copy />} onPress={() => void copy()}>
          Copy
        </Button>
        <Button icon={<Printer />} onPress={() => void print()}>
          Print
        </Button>
      </div>
      {isRefused ? (
        <Banner kind="warning" title="The browser refused to copy.">
          The note is selected: copy it with Ctrl or Cmd and C, or with the menu of the selection.
        </Banner>
      ) : null}
      {printProblem === null ? null : <Banner kind="danger">{printProblem}</Banner>}
      {hasRegions ? null : (
        <Banner kind="info">The names of body regions could not be loaded: areas are told by their side only.</Banner>
      )}
      <NotePage note={note} ref={page} />
    </>
  );
}
