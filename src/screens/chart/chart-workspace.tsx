import { useEffect } from "react";
import { loadScreen } from "../load-screen.tsx";
import { useServices } from "../services.ts";
import { useChartAccess } from "./chart-access.ts";
import { ChartBar } from "./chart-bar.tsx";
import { ChartNotices } from "./chart-notices.tsx";
import { ChartSection } from "./chart-section.tsx";
import type { ChartSession } from "./chart-session.ts";
import styles from "./chart-workspace.module.css";
import { ExportButton } from "./export-button.tsx";
import { LeaveLink } from "./leave-link.tsx";
import { PlaceByName } from "./place-by-name.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { saveCopy } from "./visit-copy.ts";
import { type SectionId, VisitSections } from "./visit-sections.tsx";

// Loaded when they are first shown: the chart itself must open fast.
const ExamSection = loadScreen(async () => (await import("./exam/exam-section.tsx")).ExamSection, false);
const NoteSection = loadScreen(async () => (await import("./note/note-section.tsx")).NoteSection, false);
const WhoCharts = loadScreen(async () => (await import("./signing/who-charts.tsx")).WhoCharts, false);
const SignSection = loadScreen(async () => (await import("./signing/sign-section.tsx")).SignSection, false);

type ChartWorkspaceProps = { readonly session: ChartSession; readonly section: SectionId };

/** An open visit: whose it is above, and one of its sections below. All of them work on one editor and one autosave. */
export function ChartWorkspace({ session, section }: ChartWorkspaceProps) {
  const services = useServices();
  const { editor, autosave, patient } = session;
  const access = useChartAccess(session);
  const isPhone = useIsPhone();
  const isReadOnly = access.reason !== null;
  useEffect(() => editor.setReadOnly(isReadOnly), [editor, isReadOnly]);
  useLeaveGuard(autosave);
  const leave = (
    <LeaveLink href={`#/patients/${patient.id}`} autosave={autosave} onSaveCopy={() => saveCopy(services, session)} />
  );
  return (
    <div className={styles["workspace"]}>
      <title>Chart – Tautband</title>
      <ChartBar
        session={session}
        leave={leave}
        sections={<VisitSections visitId={session.visit.id} current={section} />}
      >
        {section === "chart" ? <PlaceByName editor={editor} /> : null}
        {/* On a phone the chart's bar has no room for it beside the search. */}
        {section === "chart" && isPhone ? null : <WhoCharts />}
        <ExportButton session={session} />
      </ChartBar>
      <ChartNotices session={session} access={access} section={section} />
      {section === "chart" ? <ChartSection session={session} /> : null}
      {section === "exam" ? <ExamSection session={session} /> : null}
      {section === "note" ? <NoteSection session={session} /> : null}
      {section === "sign" ? <SignSection session={session} /> : null}
    </div>
  );
}
