import type { Patient } from "../../domain/patient.ts";
import { succeed } from "../../lib/result.ts";
import { useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";

type Archiving = { readonly archive: () => Promise<void>; readonly restore: () => Promise<void> };

/** Puts a patient aside and takes it back. Nothing is deleted, so nothing is asked. */
export function useArchive({ id }: Patient): Archiving {
  const { patients, clock } = useServices();
  const announce = useAnnounce();
  const saveAs = async (archivedAt: string | null, done: string) => {
    const saved = await patients.change(id, (stored) => succeed({ ...stored, archivedAt, updatedAt: clock.now() }));
    announce(saved.ok ? done : saved.failure.message);
  };
  return {
    archive: () => saveAs(clock.now(), "Patient archived"),
    restore: () => saveAs(null, "Patient restored"),
  };
}
