import { useCallback } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import type { WatchListener } from "../../../domain/ports.ts";
import { statusInWords, versionsOf, visitStatus } from "../../../domain/signing/visit-status.ts";
import type { Visit } from "../../../domain/visit.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { useServices } from "../../services.ts";
import { useChartingClinician } from "../../use-charting-clinician.ts";
import { useWatched } from "../../use-watched.ts";
import { ChecksPanel } from "../checks/checks-panel.tsx";
import type { ChartSession } from "../session/chart-session.ts";
import sectionStyles from "../section.module.css";
import { useStandingVisit } from "../session/use-standing-visit.ts";
import { sectionHref } from "../section-address.ts";
import { DraftSignature } from "./draft-signature.tsx";
import { JournalView } from "./journal-view.tsx";
import styles from "./sign-section.module.css";
import { SignedRecord } from "./signed-record.tsx";
import { useSigning } from "./use-signing.ts";
import { VersionList } from "./version-list.tsx";

/** Where a visit is signed, amended and entered in error, and where its journal is read. */
export function SignSection({ session }: { readonly session: ChartSession }) {
  const [location] = useHashLocation();
  return (
    <main className={sectionStyles["section"]}>
      {location.endsWith("/journal") ? <JournalView session={session} /> : <Standing session={session} />}
    </main>
  );
}

function Standing({ session }: { readonly session: ChartSession }) {
  const visit = useStandingVisit(session);
  const visitsOfPatient = useVisitsOfPatient(visit);
  const clinicians = useChartingClinician();
  const signing = useSigning({ session, clinician: clinicians.current, visitsOfPatient });
  const status = visitStatus(visit, visitsOfPatient);
  return (
    <div className={styles["standing"]}>
      <header className={styles["head"]}>
        <h2>Sign</h2>
        <Chip tone={TONES[status]}>{statusInWords(status, visit)}</Chip>
      </header>
      {signing.problems.length === 0 ? null : (
        <Banner kind="danger" title="Not done">
          <ul>
            {signing.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      )}
      {visit.signature === null ? (
        <>
          <ChecksPanel session={session} visitsOfPatient={visitsOfPatient} />
          <DraftSignature
            session={session}
            visitsOfPatient={visitsOfPatient}
            clinicians={clinicians}
            signing={signing}
          />
        </>
      ) : (
        <SignedRecord
          session={session}
          visit={visit}
          visitsOfPatient={visitsOfPatient}
          clinicians={clinicians}
          signing={signing}
        />
      )}
      <VersionList session={session} versions={versionsOf(visitsOfPatient, visit)} visitsOfPatient={visitsOfPatient} />
      <p>
        <a className={styles["journalLink"]} href={`${sectionHref(visit.id, "sign")}/journal`}>
          Journal: who did what, and when
        </a>
      </p>
    </div>
  );
}

const TONES = {
  draft: "neutral",
  signed: "accent",
  amended: "neutral",
  "amendment-draft": "neutral",
  "entered-in-error": "warning",
} as const;

function useVisitsOfPatient({ patientId }: Pick<Visit, "patientId">): readonly Visit[] {
  const { visits } = useServices();
  const watched = useWatched(
    useCallback(
      (listener: WatchListener<readonly Visit[]>) => visits.watchOfPatient(patientId, listener),
      [visits, patientId],
    ),
  );
  return watched.kind === "ready" ? watched.value : [];
}
