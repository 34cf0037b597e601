import { editPatient } from "../../domain/patient-fields.ts";
import type { Patient } from "../../domain/patient.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";

type Archiving = { readonly archive: () => Promise<void>; readonly restore: () => Promise<void> };

/** Puts a patient aside and takes it back. Nothing is deleted, so nothing is asked. */
export function useArchive(patient: Patient): Archiving {
  const { patients, clock } = useServices();
  const announce = useAnnounce();
  const saveAs = async (archivedAt: string | null, done: string) => {
    const saved = await patients.save({ ...editPatient(patient, patient, clock.now()), archivedAt });
    announce(saved.ok ? done : saved.failure.message);
  };
  return {
    archive: () => saveAs(clock.now(), "Patient archived"),
    restore: () => saveAs(null, "Patient restored"),
  };
}
