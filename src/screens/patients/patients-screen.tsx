import { useCallback, useState } from "react";
import { navigate } from "wouter/use-hash-location";
import { calendarDateOfInstant } from "../../domain/date-words.ts";
import { toPatientId } from "../../domain/ids.ts";
import { createPatient, type PatientFields } from "../../domain/patient-fields.ts";
import type { Patient } from "../../domain/patient.ts";
import type { StorageFailure, WatchListener } from "../../domain/ports.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { UserPlus } from "../../ui/icons.ts";
import { DamagedRows } from "../damaged-rows.tsx";
import { Page } from "../page.tsx";
import { EMPTY_PATIENT_FIELDS, PatientForm } from "../patient-form/patient-form.tsx";
import { useServices, type Services } from "../services.ts";
import { useWatched } from "../use-watched.ts";
import { FirstRun } from "./first-run.tsx";
import { PatientDirectory } from "./patient-directory.tsx";

const NO_PATIENTS: readonly Patient[] = [];

/** The list of patients: find one, or make one. */
export function PatientsScreen() {
  const services = useServices();
  const { patients: repository, clock } = services;
  const [isFormOpen, setIsFormOpen] = useState(false);
  const watched = useWatched(
    useCallback((listener: WatchListener<readonly Patient[]>) => repository.watchAll(listener), [repository]),
  );
  const patients = watched.kind === "ready" ? watched.value : NO_PATIENTS;
  const isFirstRun = watched.kind === "ready" && patients.length === 0 && watched.damaged.length === 0;
  const openForm = () => setIsFormOpen(true);

  return (
    <Page
      title="Patients"
      heading={isFirstRun ? "Welcome to Tautband" : "Patients"}
      actions={
        watched.kind !== "ready" || isFirstRun ? undefined : (
          <Button variant="primary" icon={<UserPlus />} onPress={openForm}>
            New patient
          </Button>
        )
      }
    >
      {watched.kind === "failed" ? (
        <Banner kind="danger" title="The patients could not be read">
          {watched.failure.message}
        </Banner>
      ) : null}
      {watched.kind === "ready" ? <DamagedRows rows={watched.damaged} /> : null}
      {isFirstRun ? <FirstRun onNewPatient={openForm} /> : null}
      {patients.length === 0 ? null : <PatientDirectory patients={patients} />}
      {isFormOpen ? (
        <PatientForm
          title="New patient"
          submitLabel="Save"
          initial={EMPTY_PATIENT_FIELDS}
          today={calendarDateOfInstant(clock.now(), clock.timeZone())}
          onSubmit={(fields) => addPatient(services, fields, patients)}
          onClose={() => setIsFormOpen(false)}
        />
      ) : null}
    </Page>
  );
}

async function addPatient(
  { patients, health, clock, makeId }: Services,
  fields: PatientFields,
  others: readonly Patient[],
): Promise<StorageFailure | null> {
  const patient = createPatient(toPatientId(makeId()), fields, clock.now());
  const saved = await patients.save(patient);
  if (!saved.ok) return saved.failure;
  // Asked once, when there is something to keep: some browsers show a question, and none likes to be asked again.
  if (others.every((other) => other.isSample)) void health.requestPersistence();
  navigate(`/patients/${patient.id}`);
  return null;
}
