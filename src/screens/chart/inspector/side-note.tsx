import { useMemo } from "react";
import { findPoint } from "../../../domain/chart.ts";
import type { PainZone } from "../../../domain/marks.ts";
import { sideConflict } from "../../../domain/side-conflict.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { Info } from "../../../ui/icons.ts";
import styles from "./side-note.module.css";
import { useEditorState } from "../use-editor-state.ts";

type SideNoteProps = { readonly editor: ChartEditor; readonly zone: PainZone };

/** Says quietly that a referral zone leaves the side of its point. It may well be so: nothing asks back. */
export function SideNote({ editor, zone }: SideNoteProps) {
  const { cells, ownerId } = zone;
  const owner = useEditorState(editor, ({ chart }) => (ownerId === null ? null : findPoint(chart, ownerId)));
  const conflict = useMemo(
    () => (owner === null ? null : sideConflict({ cells }, owner, editor.body)),
    [owner, cells, editor],
  );
  if (conflict === null) return null;
  return (
    <p className={styles["note"]}>
      <Info />
      {conflict.words}
    </p>
  );
}
