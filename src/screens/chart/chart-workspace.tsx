import { useEffect } from "react";
import { loadScreen } from "../load-screen.tsx";
import { AutosaveContext } from "./saving/awaited-change.tsx";
import { useChartAccess } from "./session/chart-access.ts";
import { ChartSection } from "./chart-section.tsx";
import type { ChartSession } from "./session/chart-session.ts";
import styles from "./chart-workspace.module.css";
import { prepareAhead } from "./session/prepare-ahead.ts";
import type { SectionId } from "./section-address.ts";
import { useControls } from "./use-controls.ts";
import { useIsBodyShown } from "./body/use-is-body-shown.ts";
import { useLeaveGuard } from "./saving/use-leave-guard.ts";

// Loaded when they are first shown: the chart itself must open fast.
const ExamSection = loadScreen(async () => (await import("./exam/exam-section.tsx")).ExamSection, false);
const NoteSection = loadScreen(async () => (await import("./note/note-section.tsx")).NoteSection, false);
const SignSection = loadScreen(async () => (await import("./signing/sign-section.tsx")).SignSection, false);

type ChartWorkspaceProps = { readonly session: ChartSession; readonly section: SectionId };

/** An open visit: whose it is above, and one of its sections below. All of them work on one editor and one autosave. */
export function ChartWorkspace({ session, section }: ChartWorkspaceProps) {
  const { editor, autosave, figure } = session;
  const access = useChartAccess(session);
  const isReadOnly = access.reason !== null;
  useEffect(() => editor.setReadOnly(isReadOnly), [editor, isReadOnly]);
  useLeaveGuard(autosave);
  const isBodyShown = useIsBodyShown();
  useEffect(() => {
    if (isBodyShown) prepareAhead(figure.body);
  }, [isBodyShown, figure]);
  // The body can be marked before anything stands around it. Why a chart can't be marked is said from the start.
  const isBodyFirst = section === "chart" && !isReadOnly;
  const isBodyAlone = isBodyFirst && !isBodyShown;
  const loaded = useControls(!isBodyAlone);
  const controls = isBodyAlone ? null : loaded;
  if (controls === null && !isBodyFirst) return <div className={styles["workspace"]} aria-busy="true" />;
  return (
    <div className={styles["workspace"]}>
      <title>Chart – Tautband</title>
      {controls === null ? (
        <div className={styles["barPlace"]} />
      ) : (
        <controls.ChartHead session={session} access={access} section={section} />
      )}
      <AutosaveContext value={autosave}>
        {section === "chart" ? <ChartSection session={session} controls={controls} /> : null}
        {section === "exam" ? <ExamSection session={session} /> : null}
        {section === "note" ? <NoteSection session={session} /> : null}
        {section === "sign" ? <SignSection session={session} /> : null}
      </AutosaveContext>
    </div>
  );
}
