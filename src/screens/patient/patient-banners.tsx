import { navigate } from "wouter/use-hash-location";
import type { PatientId } from "../../domain/ids.ts";
import type { Patient } from "../../domain/patient.ts";
import { readOnce } from "../../domain/read-once.ts";
import type { Visit } from "../../domain/visit.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ArchiveRestore, Trash2 } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { type Services, useServices } from "../services.ts";
import { takeVisits } from "../take-visits.ts";
import { useArchive } from "./use-archive.ts";

/** What is out of the ordinary about this patient, with the way out of it. */
export function PatientBanners({ patient }: { readonly patient: Patient }) {
  return (
    <>
      {patient.isSample ? <SampleBanner patient={patient} /> : null}
      {patient.archivedAt === null ? null : <ArchivedBanner patient={patient} />}
    </>
  );
}

function SampleBanner({ patient }: { readonly patient: Patient }) {
  const services = useServices();
  const announce = useAnnounce();
  const remove = async () => {
    const problem = await removeSample(services, patient.id);
    announce(problem ?? "Sample patient removed");
    if (problem === null) navigate("/");
  };
  return (
    <Banner
      kind="info"
      title="A fictional patient"
      actions={
        <Button icon={<Trash2 />} onPress={() => void remove()}>
          Remove sample patient
        </Button>
      }
    >
      Made up to look around with: open a visit, mark what you like.
    </Banner>
  );
}

/** Answers with why it was not removed; null when it was. */
async function removeSample(services: Services, id: PatientId): Promise<string | null> {
  const visits = await readOnce<readonly Visit[]>((listener) => services.visits.watchOfPatient(id, listener));
  if (!visits.ok) return visits.failure.message;
  const giveBack = await takeVisits(
    services,
    visits.value.value.map((visit) => visit.id),
  );
  if (giveBack === null) return "Not removed: a visit of this patient is open in another tab. Close it there first.";
  const removed = await services.patients.removeSample(id);
  giveBack();
  return removed.ok ? null : removed.failure.message;
}

function ArchivedBanner({ patient }: { readonly patient: Patient }) {
  const { restore } = useArchive(patient);
  return (
    <Banner
      kind="warning"
      title="Archived"
      actions={
        <Button icon={<ArchiveRestore />} onPress={() => void restore()}>
          Restore patient
        </Button>
      }
    >
      Kept with all visits, but no longer among the current patients.
    </Banner>
  );
}
