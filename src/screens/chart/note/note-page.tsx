import { type Ref, useId } from "react";
import type { Note, NoteBlock, NoteSection } from "../../../domain/note/note.ts";
import styles from "./note-page.module.css";

type NotePageProps = { readonly note: Note; readonly ref: Ref<HTMLElement> };

/** A note as it will be pasted: a page of text. */
export function NotePage({ note: { opening, sections, signature }, ref }: NotePageProps) {
  return (
    <article ref={ref} className={styles["page"]} aria-label="The note">
      <div className={styles["opening"]}>
        {opening.map((text, index) => (
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </div>
      {sections.map((section) => (
        <SectionOfNote key={section.name} section={section} />
      ))}
      <footer className={styles["signature"]}>
        {signature.map((text, index) => (
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </footer>
    </article>
  );
}

function SectionOfNote({ section: { heading, blocks } }: { readonly section: NoteSection }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{heading}</h3>
      {blocks.map((block, index) => (
        <BlockOfNote key={index} block={block} />
      ))}
    </section>
  );
}

function BlockOfNote({ block }: { readonly block: NoteBlock }) {
  if (block.kind === "paragraph") return <p dir="auto">{block.text}</p>;
  if (block.kind === "heading") return <h4>{block.text}</h4>;
  const isLabelled = block.items.some(({ label }) => label !== "");
  return (
    <ul className={isLabelled ? styles["labelled"] : undefined}>
      {block.items.map(({ label, text }, index) => (
        <li key={index} dir="auto">
          {label === "" ? null : <strong>{label}: </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}
