import type { ReactNode } from "react";
import type { StorageFailure } from "../../domain/ports.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { DamagedRows } from "../damaged-rows.tsx";
import { Page } from "../page.tsx";
import { ReloadButton } from "../reload-button.tsx";
import type { ChartOpening } from "./session/use-chart-session.ts";

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
  const { failure, retry } = opening;
  return (
    <Problem
      title="The visit could not be opened"
      text={failure.message}
      more={failure.damaged === undefined ? null : <DamagedRows rows={[failure.damaged]} />}
    >
      <WayOut failure={failure} retry={retry} />
      <ButtonLink href="#/">All patients</ButtonLink>
    </Problem>
  );
}

/** What can help: another try does not mend a row, nor make old code new. */
function WayOut({ failure, retry }: { readonly failure: StorageFailure; readonly retry: () => void }) {
  if (failure.damaged !== undefined) return null;
  if (failure.kind === "newer-database" || failure.kind === "closed") return <ReloadButton />;
  return (
    <Button variant="primary" onPress={retry}>
      Try again
    </Button>
  );
}

type ProblemProps = {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  readonly more?: ReactNode;
};

function Problem({ title, text, children, more }: ProblemProps) {
  return (
    <Page title="Chart" heading="Visit">
      <Banner kind="danger" title={title} actions={children}>
        {text}
      </Banner>
      {more}
    </Page>
  );
}
