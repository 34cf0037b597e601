import type { ReactNode } from "react";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { ReloadButton } from "../../reload-button.tsx";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useSaveState } from "./save-status.tsx";
import { saveCopy } from "./visit-copy.ts";

type SaveFailureProps = {
  readonly session: ChartSession;
  readonly className?: string | undefined;
  /** Whose changes they are, where that is not on the screen. */
  readonly whose?: string;
  /** What else can be done, before the rest. */
  readonly way?: ReactNode;
};

/** Stands while changes of a chart can't be saved: they are counted, tried again and offered as a file. */
export function SaveFailure({ session, className, whose, way }: SaveFailureProps) {
  const services = useServices();
  const state = useSaveState(session.autosave);
  if (state.kind !== "failed") return null;
  const count = state.unsavedLines;
  const title = `${count} ${count === 1 ? "change is" : "changes are"} not saved`;
  return (
    <Banner
      kind="danger"
      title={whose === undefined ? title : `${title}: ${whose}`}
      className={className}
      actions={
        <>
          {way}
          {state.isWorthRetrying ? (
            <Button onPress={() => session.autosave.retryNow()}>Try again</Button>
          ) : (
            <ReloadButton />
          )}
          <Button variant="danger" onPress={() => saveCopy(services, session)}>
            Save a copy
          </Button>
        </>
      }
    >
      {state.failure.message}{" "}
      {state.isWorthRetrying
        ? "Everything is kept here and tried again: leave this tab open."
        : "What is not saved stays here until this tab is reloaded or closed."}
    </Banner>
  );
}
