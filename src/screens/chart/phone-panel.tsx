import { useState } from "react";
import { nameMark } from "../../domain/mark-words.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";
import { BottomSheet } from "../../ui/bottom-sheet.tsx";
import type { ChartSession } from "./chart-session.ts";
import { Inspector, selectedMark } from "./inspector.tsx";
import styles from "./phone-panel.module.css";
import { PriorVisits } from "./prior-visits.tsx";
import { useEditorState } from "./use-editor-state.ts";

/** The inspector of a phone: one line at the bottom until it is wanted. */
export function PhonePanel({ session }: { readonly session: ChartSession }) {
  const { editor } = session;
  const [isExpanded, setExpanded] = useState(false);
  const label = useEditorState(editor, labelOf);
  const count = useEditorState(editor, (state) => state.chart.marks.length);
  return (
    <BottomSheet
      label={label}
      summary={count === 0 ? "No marks yet" : `${count} ${count === 1 ? "mark" : "marks"}`}
      isExpanded={isExpanded}
      onToggle={setExpanded}
      className={styles["panel"]}
    >
      <Inspector editor={editor} />
      <PriorVisits visit={session.visit} editor={editor} />
    </BottomSheet>
  );
}

function labelOf(state: ChartEditorState): string {
  const mark = selectedMark(state);
  return mark === null ? "Marks" : capitalize(nameMark(mark, state.chart));
}
