import { Announcer } from "./announcer.tsx";
import { BodyChart } from "./body-chart.tsx";
import type { ChartSession } from "./chart-session.ts";
import styles from "./chart-section.module.css";
import { Inspector } from "./inspector.tsx";
import { PhonePanel } from "./phone-panel.tsx";
import { PriorVisits } from "./prior-visits.tsx";
import { ReferralGhost } from "./referral-ghost.tsx";
import { useSourceSearch } from "./source-search.ts";
import { ToolRail } from "./tool-rail.tsx";
import { useChartKeys } from "./use-chart-keys.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { useMuscleOutlines } from "./use-muscle-outlines.ts";
import { useViewportMemory } from "./use-viewport-memory.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

/** The body with its marks: tools at the side, the sheet in the middle, the inspector beside it. */
export function ChartSection({ session }: { readonly session: ChartSession }) {
  const { editor, visit } = session;
  const isPhone = useIsPhone();
  useChartKeys(editor);
  useViewportMemory(session);
  useMuscleOutlines(editor);
  const search = useSourceSearch();
  return (
    <>
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
    </>
  );
}
