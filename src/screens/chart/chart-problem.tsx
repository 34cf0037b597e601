import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Page } from "../page.tsx";
import type { ChartOpening } from "./use-chart-session.ts";

type ChartProblemProps = { readonly opening: Extract<ChartOpening, { kind: "missing" | "failed" }> };

/** Why there is no chart to see, and what can be done. */
export function ChartProblem({ opening }: ChartProblemProps) {
  if (opening.kind === "missing") {
    return (
      <Problem title="There is no such visit here" text="It may be in another browser, or its data was cleared.">
        <ButtonLink href="#/" variant="primary">
          All patients
        </ButtonLink>
      </Problem>
    );
  }
  return (
    <Problem title="The visit could not be opened" text={opening.message}>
      <Button variant="primary" onPress={opening.retry}>
        Try again
      </Button>
      <ButtonLink href="#/">All patients</ButtonLink>
    </Problem>
  );
}

type ProblemProps = { readonly title: string; readonly text: string; readonly children: React.ReactNode };

function Problem({ title, text, children }: ProblemProps) {
  return (
    <Page title="Chart" heading="Visit">
      <Banner kind="danger" title={title} actions={children}>
        {text}
      </Banner>
    </Page>
  );
}
