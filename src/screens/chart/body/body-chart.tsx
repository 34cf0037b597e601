import { useRef } from "react";
import type { ViewId } from "../../../atlas/place.ts";
import { ChartStage } from "../../../canvas/chart-stage.tsx";
import styles from "./body-chart.module.css";
import { type ChartSession, restoreViewport } from "../session/chart-session.ts";
import type { ChartControls } from "../use-controls.ts";

type BodyChartProps = { readonly session: ChartSession; readonly controls: ChartControls };

/** The body with its views: the pointer works on it directly, the keyboard by a cross-hair. */
export function BodyChart({ session, controls }: BodyChartProps) {
  const { editor, figure } = session;
  const region = useRef<HTMLElement>(null);

  function goOnByKeyboard(view: ViewId): void {
    region.current?.querySelector<HTMLElement>("[role='application']")?.focus();
    editor.showCursor(view);
  }

  return (
    <section ref={region} aria-label="Body chart" className={styles["chart"]}>
      <div className={styles["stage"]}>
        <ChartStage
          editor={editor}
          plates={figure.plates}
          label="Body"
          describedBy="body-chart-keys"
          onMeasured={() => restoreViewport(session)}
        />
        {controls === null ? null : <controls.TappedMuscles editor={editor} />}
        {controls === null ? null : <controls.FingerHint editor={editor} />}
        <p id="body-chart-keys" className="visually-hidden">
          Keys 1 to 5 go to a view, 0 shows all. The arrow keys move a cross-hair or the selected mark, with Shift in
          small steps; Enter uses the tool at the cross-hair. Every mark is also a button in the list of marks.
        </p>
      </div>
      {controls === null ? (
        <div className={styles["chipsPlace"]} />
      ) : (
        <controls.ViewChips editor={editor} onChosenByKey={goOnByKeyboard} />
      )}
    </section>
  );
}
