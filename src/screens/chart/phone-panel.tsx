import { useEffect, useState } from "react";
import { nameMark } from "../../domain/mark-words.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";
import { BottomSheet } from "../../ui/bottom-sheet.tsx";
import type { ChartSession } from "./chart-session.ts";
import { Inspector, selectedMark } from "./inspector.tsx";
import styles from "./phone-panel.module.css";
import { PriorVisits } from "./prior-visits.tsx";
import { revealMark } from "./reveal-mark.ts";
import { useEditorState } from "./use-editor-state.ts";

/** The inspector of a phone: one line at the bottom until it is wanted. */
export function PhonePanel({ session }: { readonly session: ChartSession }) {
  const { editor } = session;
  const [isExpanded, setExpanded] = useState(false);
  const summary = useEditorState(editor, summaryOf);
  useSelectionInSight(session, isExpanded);
  return (
    <BottomSheet
      label="Marks"
      summary={summary}
      isExpanded={isExpanded}
      onToggle={setExpanded}
      className={styles["panel"]}
    >
      <Inspector editor={editor} />
      <PriorVisits visit={session.visit} editor={editor} />
    </BottomSheet>
  );
}

/** The open panel takes half the screen: the mark it speaks of is brought into the other half. */
function useSelectionInSight({ editor }: ChartSession, isExpanded: boolean): void {
  const mark = useEditorState(editor, selectedMark);
  const chartHeight = useEditorState(editor, (state) => state.viewport.height);
  useEffect(() => {
    if (isExpanded && mark !== null && chartHeight > 0) revealMark(editor, mark);
  }, [editor, isExpanded, chartHeight, mark]);
}

/** The selected mark, or how many there are. */
function summaryOf(state: ChartEditorState): string {
  const mark = selectedMark(state);
  if (mark !== null) return `${capitalize(nameMark(mark, state.chart))} selected`;
  return state.chart.marks.length === 0 ? "none yet" : String(state.chart.marks.length);
}
