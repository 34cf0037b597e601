import { dateInWords } from "../../domain/date-words.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { useServices } from "../services.ts";
import type { ChartSession } from "./chart-session.ts";
import { useSaveState } from "./save-status.tsx";
import styles from "./unsaved-notices.module.css";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { saveCopy } from "./visit-copy.ts";

type UnsavedNoticesProps = {
  readonly sessions: readonly ChartSession[];
  /** On a chart the body has the room: there the page is only kept from being closed. */
  readonly isQuiet: boolean;
};

/** What was left unsaved, above whatever the screen shows, until it is saved. */
export function UnsavedNotices({ sessions, isQuiet }: UnsavedNoticesProps) {
  return (
    <div className={styles["notices"]}>
      {sessions.map((session) => (
        <UnsavedNotice key={session.visit.id} session={session} isQuiet={isQuiet} />
      ))}
    </div>
  );
}

function UnsavedNotice({ session, isQuiet }: { readonly session: ChartSession; readonly isQuiet: boolean }) {
  const services = useServices();
  const { autosave, visit, patient } = session;
  const state = useSaveState(autosave);
  useLeaveGuard(autosave);
  if (state.kind !== "failed" || isQuiet) return null;
  const count = state.unsavedLines;
  return (
    <Banner
      kind="danger"
      title={`${count} ${count === 1 ? "change is" : "changes are"} not saved: ${patient.name}, visit of ${dateInWords(visit.startedAt, visit.timeZone)}`}
      actions={
        <>
          <ButtonLink href={`#/visits/${visit.id}`}>Back to the visit</ButtonLink>
          <Button onPress={() => autosave.retryNow()}>Try again</Button>
          <Button variant="danger" onPress={() => saveCopy(services, session)}>
            Save a copy
          </Button>
        </>
      }
    >
      {state.failure.message} Everything is kept here until it is saved: leave this tab open.
    </Banner>
  );
}
