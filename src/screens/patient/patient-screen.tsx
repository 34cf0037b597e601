import { useCallback, useState } from "react";
import { calendarDateOfInstant, dateInWords } from "../../domain/date-words.ts";
import type { PatientId } from "../../domain/ids.ts";
import type { Patient } from "../../domain/patient.ts";
import type { DamagedRow, WatchListener } from "../../domain/ports.ts";
import type { Visit } from "../../domain/visit.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { Banner } from "../../ui/banner.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DamagedRows } from "../damaged-rows.tsx";
import { Page } from "../page.tsx";
import { useServices } from "../services.ts";
import { useWatched } from "../use-watched.ts";
import { EditPatient } from "./edit-patient.tsx";
import { PatientActions } from "./patient-actions.tsx";
import { PatientBanners } from "./patient-banners.tsx";
import { PatientFacts } from "./patient-facts.tsx";
import { useVisitImport } from "./use-visit-import.ts";
import { VisitImportOutcome } from "./visit-import-outcome.tsx";
import { VisitList } from "./visit-list.tsx";

const BACK = { href: "#/", label: "Patients" };

/** One patient: who it is, and the visits so far. */
export function PatientScreen({ patientId }: { readonly patientId: PatientId }) {
  const { patients } = useServices();
  const watched = useWatched(
    useCallback(
      (listener: WatchListener<Patient | null>) => patients.watch(patientId, listener),
      [patients, patientId],
    ),
  );
  switch (watched.kind) {
    case "loading":
      return (
        <Page title="Patient" heading={<span className="visually-hidden">Patient</span>} back={BACK}>
          {null}
        </Page>
      );
    case "failed":
      return (
        <Page title="Patient" heading="Patient" back={BACK}>
          <Banner kind="danger" title="The patient could not be read">
            {watched.failure.message}
          </Banner>
        </Page>
      );
    case "ready":
      if (watched.value !== null) return <KnownPatient patient={watched.value} />;
      if (watched.damaged.some(({ key }) => key === patientId)) {
        return <DamagedPatient patientId={patientId} rows={watched.damaged.filter(({ key }) => key === patientId)} />;
      }
      return (
        <Page title="Patient" heading="Patient" back={BACK}>
          <EmptyState
            title="This patient is not on this device"
            actions={
              <ButtonLink href={BACK.href} variant="primary">
                All patients
              </ButtonLink>
            }
          >
            The address may come from another device, or the sample patient was removed.
          </EmptyState>
        </Page>
      );
    default:
      return unreachable(watched);
  }
}

/** A patient whose row can't be read. The visits can, but show nothing without it: each is offered for saving too. */
function DamagedPatient({ patientId, rows }: { readonly patientId: PatientId; readonly rows: readonly DamagedRow[] }) {
  const { visits } = useServices();
  const watched = useWatched(
    useCallback(
      (listener: WatchListener<readonly Visit[]>) => visits.watchOfPatient(patientId, listener),
      [visits, patientId],
    ),
  );
  const found = watched.kind === "ready" ? watched : { value: [], damaged: [] };
  return (
    <Page title="Patient" heading="This patient cannot be shown" back={BACK}>
      <DamagedRows rows={[...rows, ...found.damaged, ...found.value.map(visitToRow)]} />
    </Page>
  );
}

function visitToRow(visit: Visit): DamagedRow {
  const date = dateInWords(visit.startedAt, visit.timeZone);
  const problem = `of ${date}, sound, but its patient cannot be read`;
  return { table: "visits", key: visit.id, problem, json: JSON.stringify(visit, null, 2) };
}

function KnownPatient({ patient }: { readonly patient: Patient }) {
  const { visits, clock } = useServices();
  const visitImport = useVisitImport(patient);
  const [isEditing, setIsEditing] = useState(false);
  const isArchived = patient.archivedAt !== null;
  const today = calendarDateOfInstant(clock.now(), clock.timeZone());
  const watched = useWatched(
    useCallback(
      (listener: WatchListener<readonly Visit[]>) => visits.watchOfPatient(patient.id, listener),
      [visits, patient.id],
    ),
  );

  return (
    <Page
      title="Patient"
      heading={<bdi>{patient.name}</bdi>}
      back={BACK}
      actions={<PatientActions patient={patient} onEdit={() => setIsEditing(true)} />}
    >
      <VisitImportOutcome visitImport={visitImport} patient={patient} />
      <PatientBanners patient={patient} />
      <PatientFacts patient={patient} today={today} />
      {watched.kind === "failed" ? (
        <Banner kind="danger" title="The visits could not be read">
          {watched.failure.message}
        </Banner>
      ) : null}
      {watched.kind === "ready" ? <DamagedRows rows={watched.damaged} /> : null}
      {watched.kind === "ready" ? (
        <VisitList visits={watched.value} onVisitFile={isArchived ? null : visitImport.read} />
      ) : null}
      {isEditing ? <EditPatient patient={patient} today={today} onClose={() => setIsEditing(false)} /> : null}
    </Page>
  );
}
