import { findMark } from "../../../domain/chart.ts";
import type { CheckTarget } from "../../../domain/checks/check.ts";
import { readExamPart } from "../../../domain/exam/exam-parts.ts";
import type { MarkId } from "../../../domain/ids.ts";
import { nameMark } from "../../../domain/mark-words.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { revealMark } from "../body/reveal-mark.ts";
import { useEditorState } from "../use-editor-state.ts";
import { examPartHref, sectionHref } from "../section-address.ts";
import styles from "./checks-panel.module.css";

type CheckTargetLinkProps = {
  readonly target: CheckTarget;
  /** What the check says: several links lead to the same place. */
  readonly words: string;
  readonly session: ChartSession;
};

/** One tap to where a check is answered. */
export function CheckTargetLink({ target, words, session }: CheckTargetLinkProps) {
  const { editor, visit } = session;
  const chart = useEditorState(editor, (state) => state.chart);
  if (target.kind === "settings") return <Link href="#/settings" label="Change the rules" words={words} />;
  if (target.kind === "exam") {
    const part = readExamPart(target.part);
    const href = part === null ? sectionHref(visit.id, "exam") : examPartHref(visit.id, part);
    return <Link href={href} label="Go to it" words={words} />;
  }
  const mark = findMark(chart, target.id);
  if (mark === null) return null;
  return (
    <Link
      href={sectionHref(visit.id, "chart")}
      label={`Show ${nameMark(mark, chart)}`}
      words={words}
      onFollow={() => showMark(editor, target.id)}
    />
  );
}

type LinkProps = {
  readonly href: string;
  readonly label: string;
  readonly words: string;
  readonly onFollow?: () => void;
};

function Link({ href, label, words, onFollow }: LinkProps) {
  return (
    <a className={styles["target"]} href={href} aria-label={`${label}: ${words}`} onClick={onFollow}>
      {label}
    </a>
  );
}

function showMark(editor: ChartEditor, id: MarkId): void {
  const { chart, viewport } = editor.store.getState();
  const mark = findMark(chart, id);
  if (mark === null) return;
  editor.select([id]);
  // Without a size the chart has not been on the screen yet: it opens where it was left.
  if (viewport.width > 0) revealMark(editor, mark);
}
