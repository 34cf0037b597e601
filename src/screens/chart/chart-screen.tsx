import type { VisitId } from "../../domain/ids.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { unreachable } from "../../lib/unreachable.ts";
import styles from "./chart-screen.module.css";
import { ChartWorkspace } from "./chart-workspace.tsx";
import { useChartSession } from "./use-chart-session.ts";
import type { SectionId } from "./visit-sections.tsx";

type ChartScreenProps = { readonly visitId: VisitId; readonly section: SectionId };

/** One open visit. Its session lives on while one goes from section to section. */
export function ChartScreen({ visitId, section }: ChartScreenProps) {
  const opening = useChartSession(visitId);
  switch (opening.kind) {
    case "loading":
      return <div className={styles["waiting"]} aria-busy="true" />;
    case "open":
      // A new session is a new chart: nothing of the last one stays on the screen.
      return <ChartWorkspace key={opening.session.visit.lastSeq} session={opening.session} section={section} />;
    case "missing":
      return (
        <Problem title="There is no such visit here" text="It may be in another browser, or its data was cleared.">
          <ButtonLink href="#/" variant="primary">
            All patients
          </ButtonLink>
        </Problem>
      );
    case "failed":
      return (
        <Problem title="The visit could not be opened" text={opening.message}>
          <Button variant="primary" onPress={opening.retry}>
            Try again
          </Button>
          <ButtonLink href="#/">All patients</ButtonLink>
        </Problem>
      );
    default:
      return unreachable(opening);
  }
}

type ProblemProps = { readonly title: string; readonly text: string; readonly children: React.ReactNode };

function Problem({ title, text, children }: ProblemProps) {
  return (
    <main className={styles["problem"]}>
      <title>Chart – Tautband</title>
      <Banner kind="danger" title={title} actions={children}>
        {text}
      </Banner>
    </main>
  );
}
