// Everything around the body of an open chart, as one piece of code: it is loaded beside the chart and shown after it.
import { loadScreen } from "../load-screen.tsx";
import { useServices } from "../services.ts";
import { Announcer } from "./announcer.tsx";
import type { ChartAccess } from "./session/chart-access.ts";
import { ChartBar } from "./chart-bar.tsx";
import styles from "./chart-bar.module.css";
import { ChartNotices } from "./chart-notices.tsx";
import type { ChartSession } from "./session/chart-session.ts";
import { ExportButton } from "./export/export-button.tsx";
import { LeaveLink } from "./saving/leave-link.tsx";
import { PlaceByName } from "./inspector/place-by-name.tsx";
import { ReferralGhost } from "./muscles/referral-ghost.tsx";
import type { SectionId } from "./section-address.ts";
import { ToolRail } from "./body/tool-rail.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { useMuscleOutlines } from "./muscles/use-muscle-outlines.ts";
import { saveCopy } from "./saving/visit-copy.ts";
import { VisitSections } from "./visit-sections.tsx";
import { ZoomButtons } from "./body/zoom-buttons.tsx";

const WhoCharts = loadScreen(async () => (await import("./signing/who-charts.tsx")).WhoCharts, false);

type ChartHeadProps = { readonly session: ChartSession; readonly access: ChartAccess; readonly section: SectionId };

/** Whose visit it is, the way through its parts, and what must be known before marking. */
export function ChartHead({ session, access, section }: ChartHeadProps) {
  const services = useServices();
  const { editor, autosave, patient } = session;
  const isPhone = useIsPhone();
  const leave = (
    <LeaveLink href={`#/patients/${patient.id}`} autosave={autosave} onSaveCopy={() => saveCopy(services, session)} />
  );
  return (
    <>
      <ChartBar
        session={session}
        leave={leave}
        sections={<VisitSections visitId={session.visit.id} current={section} />}
      >
        {section === "chart" ? <PlaceByName editor={editor} /> : isPhone ? null : <span className={styles["room"]} />}
        {/* On a phone the chart's bar has no room for it beside the search. */}
        {section === "chart" && isPhone ? null : <WhoCharts />}
        <ExportButton session={session} />
      </ChartBar>
      <ChartNotices session={session} access={access} section={section} />
    </>
  );
}

type EditorProps = Pick<ChartSession, "editor">;

export function ChartTools({ editor }: EditorProps) {
  const isPhone = useIsPhone();
  return (
    <>
      <ToolRail editor={editor} orientation={isPhone ? "horizontal" : "vertical"} />
      {isPhone ? null : <ZoomButtons editor={editor} />}
    </>
  );
}

/** Has no place of its own: words for a screen reader, and what else the body shows. */
export function ChartEchoes({ editor }: EditorProps) {
  useMuscleOutlines(editor);
  return (
    <>
      <Announcer editor={editor} />
      <ReferralGhost editor={editor} />
    </>
  );
}

export { ChartProblem } from "./chart-problem.tsx";
export { FingerHint } from "./body/finger-hint.tsx";
export { Inspector } from "./inspector/inspector.tsx";
export { PhonePanel } from "./phone-panel.tsx";
export { PriorVisits } from "./prior-visits.tsx";
export { TappedMuscles } from "./muscles/tapped-muscles.tsx";
export { ViewChips } from "./body/view-chips.tsx";
