import type { VisitId } from "../../domain/ids.ts";
import { unreachable } from "../../lib/unreachable.ts";
import styles from "./chart-screen.module.css";
import { ChartWorkspace } from "./chart-workspace.tsx";
import type { SectionId } from "./section-address.ts";
import { useChartSession } from "./use-chart-session.ts";
import { useControls } from "./use-controls.ts";

type ChartScreenProps = { readonly visitId: VisitId; readonly section: SectionId };

/** One open visit. Its session lives on while one goes from section to section. */
export function ChartScreen({ visitId, section }: ChartScreenProps) {
  const opening = useChartSession(visitId);
  const controls = useControls();
  const waiting = <div className={styles["waiting"]} aria-busy="true" />;
  switch (opening.kind) {
    case "loading":
      return waiting;
    case "open":
      // A new session is a new chart: nothing of the last one stays on the screen.
      return (
        <ChartWorkspace
          key={opening.session.visit.lastSeq}
          session={opening.session}
          section={section}
          loaded={controls}
        />
      );
    case "missing":
    case "failed":
      return controls === null ? waiting : <controls.ChartProblem opening={opening} />;
    default:
      return unreachable(opening);
  }
}
