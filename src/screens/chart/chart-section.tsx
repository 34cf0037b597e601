import { BodyChart } from "./body/body-chart.tsx";
import type { ChartSession } from "./session/chart-session.ts";
import styles from "./chart-section.module.css";
import { type SourceSearch, useSourceSearch } from "./pain-source/source-search.ts";
import { useChartKeys } from "./body/use-chart-keys.ts";
import type { ChartControls } from "./use-controls.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import { useViewportMemory } from "./session/use-viewport-memory.ts";

/** A window too low for anything below the body: what tells of earlier visits goes to the end of the inspector. */
const LOW = "(max-height: 32rem)";

type ChartSectionProps = { readonly session: ChartSession; readonly controls: ChartControls };

/**
 * The body with its marks: tools at the side, the sheet in the middle, the inspector beside it. Until the controls are
 * there their places are kept free, so that the body stays where it is.
 */
export function ChartSection({ session, controls }: ChartSectionProps) {
  const { editor } = session;
  const isPhone = useIsPhone();
  useChartKeys(editor);
  useViewportMemory(session);
  const search = useSourceSearch();
  const isLow = useMediaQuery(LOW);
  return (
    <>
      <main className={styles["middle"]}>
        <div className={styles["tools"]}>{controls === null ? null : <controls.ChartTools editor={editor} />}</div>
        <div className={styles["sheet"]}>
          <BodyChart session={session} controls={controls} />
          {isPhone || !isLow ? (
            <BelowBody session={session} controls={controls} search={search} isPhone={isPhone} />
          ) : null}
        </div>
        {isPhone ? null : (
          <aside className={styles["side"]} aria-label="Inspector">
            {controls === null ? null : <controls.Inspector editor={editor} search={search} />}
            {controls !== null && isLow ? <controls.PriorVisits {...session} /> : null}
          </aside>
        )}
      </main>
      {controls === null ? null : <controls.ChartEchoes editor={editor} />}
    </>
  );
}

type BelowBodyProps = ChartSectionProps & { readonly search: SourceSearch; readonly isPhone: boolean };

function BelowBody({ session, controls, search, isPhone }: BelowBodyProps) {
  const { editor, visit, hasOtherVisits } = session;
  if (isPhone) {
    if (controls === null) return <div className={styles["panelPlace"]} />;
    return <controls.PhonePanel session={session} search={search} />;
  }
  if (controls === null) return hasOtherVisits ? <div className={styles["stripPlace"]} /> : null;
  return <controls.PriorVisits visit={visit} editor={editor} hasOtherVisits={hasOtherVisits} />;
}
