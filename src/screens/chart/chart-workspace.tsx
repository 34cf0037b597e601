import { useEffect } from "react";
import { useServices } from "../services.ts";
import { Announcer } from "./announcer.tsx";
import { BodyChart } from "./body-chart.tsx";
import { useChartAccess } from "./chart-access.ts";
import { ChartBar } from "./chart-bar.tsx";
import { ChartNotices } from "./chart-notices.tsx";
import type { ChartSession } from "./chart-session.ts";
import styles from "./chart-workspace.module.css";
import { ExportButton } from "./export-button.tsx";
import { Inspector } from "./inspector.tsx";
import { LeaveLink } from "./leave-link.tsx";
import { PhonePanel } from "./phone-panel.tsx";
import { PlaceByName } from "./place-by-name.tsx";
import { PriorVisits } from "./prior-visits.tsx";
import { ReferralGhost } from "./referral-ghost.tsx";
import { useSourceSearch } from "./source-search.ts";
import { ToolRail } from "./tool-rail.tsx";
import { useChartKeys } from "./use-chart-keys.ts";
import { useMuscleOutlines } from "./use-muscle-outlines.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { useViewportMemory } from "./use-viewport-memory.ts";
import { saveCopy } from "./visit-copy.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

/** An open chart: whose it is above, tools at the side, the body in the middle, the inspector beside it. */
export function ChartWorkspace({ session }: { readonly session: ChartSession }) {
  const services = useServices();
  const { editor, autosave, patient, visit } = session;
  const access = useChartAccess(session);
  const isPhone = useIsPhone();
  const isReadOnly = access.reason !== null;
  useEffect(() => editor.setReadOnly(isReadOnly), [editor, isReadOnly]);
  useChartKeys(editor);
  useViewportMemory(session);
  useLeaveGuard(autosave);
  useMuscleOutlines(editor);
  const search = useSourceSearch();
  const leave = (
    <LeaveLink href={`#/patients/${patient.id}`} autosave={autosave} onSaveCopy={() => saveCopy(services, session)} />
  );
  return (
    <div className={styles["workspace"]}>
      <title>Chart – Tautband</title>
      <ChartBar session={session} leave={leave}>
        <PlaceByName editor={editor} />
        <ExportButton session={session} />
      </ChartBar>
      <ChartNotices session={session} access={access} />
      <main className={styles["middle"]}>
        <div className={styles["tools"]}>
          <ToolRail editor={editor} orientation={isPhone ? "horizontal" : "vertical"} />
          {isPhone ? null : <ZoomButtons editor={editor} />}
        </div>
        <div className={styles["sheet"]}>
          <BodyChart session={session} />
          {isPhone ? <PhonePanel session={session} search={search} /> : <PriorVisits visit={visit} editor={editor} />}
        </div>
        {isPhone ? null : (
          <aside className={styles["side"]} aria-label="Inspector">
            <Inspector editor={editor} search={search} />
          </aside>
        )}
      </main>
      <Announcer editor={editor} />
      <ReferralGhost editor={editor} />
    </div>
  );
}
