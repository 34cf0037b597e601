import { dateInWords } from "../../../domain/date-words.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import type { ChartSession } from "../session/chart-session.ts";
import { SaveFailure } from "./save-failure.tsx";
import styles from "./unsaved-notices.module.css";
import { useLeaveGuard } from "./use-leave-guard.ts";

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
  const { autosave, visit, patient } = session;
  useLeaveGuard(autosave);
  if (isQuiet) return null;
  return (
    <SaveFailure
      session={session}
      whose={`${patient.name}, visit of ${dateInWords(visit.startedAt, visit.timeZone)}`}
      way={<ButtonLink href={`#/visits/${visit.id}`}>Back to the visit</ButtonLink>}
    />
  );
}
