import { useEffect, useEffectEvent, useState } from "react";
import { nameMark } from "../../domain/mark-words.ts";
import { capitalize } from "../../domain/view-names.ts";
import type { ChartEditorState } from "../../editor/editor-state.ts";
import { BottomSheet } from "../../ui/bottom-sheet.tsx";
import { Button } from "../../ui/button.tsx";
import { useKnowledgeState } from "../use-knowledge.ts";
import type { ChartSession } from "./session/chart-session.ts";
import { Inspector } from "./inspector/inspector.tsx";
import { MuscleStrip } from "./muscles/muscle-strip.tsx";
import styles from "./phone-panel.module.css";
import { PriorVisits } from "./prior-visits.tsx";
import { revealMark } from "./body/reveal-mark.ts";
import { selectedMark } from "./inspector/selected-mark.ts";
import type { SourceSearch } from "./pain-source/source-search.ts";
import { useEditorState } from "./use-editor-state.ts";
import { useSteadyBody } from "./body/use-steady-body.ts";

type PhonePanelProps = { readonly session: ChartSession; readonly search: SourceSearch };

/** The inspector of a phone: one line at the bottom until it is wanted, and above it what the next tap is likely for. */
export function PhonePanel({ session, search }: PhonePanelProps) {
  const { editor } = session;
  const [isExpanded, setExpanded] = useState(false);
  const summary = useEditorState(editor, summaryOf);
  const keepBody = useSteadyBody(editor);
  useSelectionInSight(session, isExpanded);
  function expand(isWanted: boolean): void {
    keepBody();
    setExpanded(isWanted);
  }
  const onToolTaken = useEffectEvent(() => {
    if (isExpanded) expand(false);
  });
  // Who takes a tool that marks wants the body, all of it.
  useEffect(
    () =>
      editor.store.subscribe(({ tool }, before) => {
        if (tool !== before.tool && tool !== "select") onToolTaken();
      }),
    [editor],
  );
  return (
    <div className={styles["panel"]}>
      {isExpanded ? null : <MuscleStrip editor={editor} />}
      <BottomSheet
        label="Marks"
        summary={summary}
        isExpanded={isExpanded}
        onToggle={expand}
        action={isExpanded ? null : <FindSourceButton session={session} search={search} onOpen={() => expand(true)} />}
      >
        <Inspector editor={editor} search={search} />
        <PriorVisits visit={session.visit} editor={editor} hasOtherVisits={session.hasOtherVisits} />
      </BottomSheet>
    </div>
  );
}

/** Opens the panel at the search: for the painted pain when it is selected, else for any region. */
function FindSourceButton({ session, search, onOpen }: PhonePanelProps & { readonly onOpen: () => void }) {
  const { editor } = session;
  const { knowledge, isLoading } = useKnowledgeState();
  const isOffered = useEditorState(editor, isSearchOffered);
  if ((knowledge === null && !isLoading) || !isOffered) return null;
  return (
    <Button
      className={styles["find"]}
      onPress={() => {
        search.setOpen(true);
        onOpen();
      }}
    >
      Find the source
    </Button>
  );
}

/** Beside a selected point its muscles are what is wanted. */
function isSearchOffered(state: ChartEditorState): boolean {
  const mark = selectedMark(state);
  return !state.isReadOnly && (mark === null || (mark.kind === "pain-zone" && mark.ownerId === null));
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
  if (state.selection.length > 1) return `${state.selection.length} marks selected`;
  const mark = selectedMark(state);
  if (mark !== null) return `${capitalize(nameMark(mark, state.chart))} selected`;
  return state.chart.marks.length === 0 ? "none yet" : String(state.chart.marks.length);
}
