import type { VisitId } from "../../domain/ids.ts";
import { unreachable } from "../../lib/unreachable.ts";
import styles from "./chart-screen.module.css";
import { ChartWorkspace } from "./chart-workspace.tsx";
import type { SectionId } from "./section-address.ts";
import { type ChartOpening, useChartSession } from "./session/use-chart-session.ts";
import { useControls } from "./use-controls.ts";

type ChartScreenProps = { readonly visitId: VisitId; readonly section: SectionId };

/** One open visit. Its session lives on while one goes from section to section. */
export function ChartScreen({ visitId, section }: ChartScreenProps) {
  const opening = useChartSession(visitId);
  switch (opening.kind) {
    case "loading":
      return <Waiting />;
    case "open":
      // A new session is a new chart: nothing of the last one stays on the screen.
      return <ChartWorkspace key={opening.session.visit.lastSeq} session={opening.session} section={section} />;
    case "missing":
    case "failed":
      return <Problem opening={opening} />;
    default:
      return unreachable(opening);
  }
}

function Waiting() {
  return <div className={styles["waiting"]} aria-busy="true" />;
}

function Problem({ opening }: { readonly opening: ChartOpening & { kind: "missing" | "failed" } }) {
  const controls = useControls();
  return controls === null ? <Waiting /> : <controls.ChartProblem opening={opening} />;
}
