import { navigate } from "wouter/use-hash-location";
import type { Patient } from "../../domain/patient.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ArchiveRestore, Trash2 } from "../../ui/icons.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";
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
  const { patients } = useServices();
  const announce = useAnnounce();
  const remove = async () => {
    const removed = await patients.removeSample(patient.id);
    announce(removed.ok ? "Sample patient removed" : removed.failure.message);
    if (removed.ok) navigate("/");
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
