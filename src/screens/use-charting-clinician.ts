import { useCallback } from "react";
import { BUILT_IN_SETTINGS, type ClinicSettings } from "../domain/clinic-settings.ts";
import type { ClinicianId } from "../domain/ids.ts";
import type { WatchListener } from "../domain/ports.ts";
import type { Clinician } from "../domain/signing/signing.ts";
import { useAnnounce } from "../ui/status.tsx";
import { useServices } from "./services.ts";
import { useWatched } from "./use-watched.ts";

export type ChartingClinician = {
  readonly isReady: boolean;
  /** Those who chart on this device, by name; archived ones are left out. */
  readonly clinicians: readonly Clinician[];
  readonly archived: readonly Clinician[];
  /** Who charts now; null when nobody was chosen. */
  readonly current: Clinician | null;
  readonly choose: (id: ClinicianId | null) => void;
};

/** Who charts on this device, and who does now: chosen once and remembered until somebody else is chosen. */
export function useChartingClinician(): ChartingClinician {
  const services = useServices();
  const announce = useAnnounce();
  const people = useWatched(
    useCallback(
      (listener: WatchListener<readonly Clinician[]>) => services.clinicians.watchAll(listener),
      [services.clinicians],
    ),
  );
  const watchedSettings = useWatched(
    useCallback((listener: WatchListener<ClinicSettings>) => services.settings.watch(listener), [services.settings]),
  );
  const all = people.kind === "ready" ? people.value : [];
  const settings = watchedSettings.kind === "ready" ? watchedSettings.value : BUILT_IN_SETTINGS;
  const clinicians = all.filter(({ archivedAt }) => archivedAt === null);

  const choose = async (id: ClinicianId | null) => {
    const saved = await services.settings.change((stored) => ({ ...stored, clinicianId: id }));
    if (!saved.ok) announce(saved.failure.message);
  };
  return {
    isReady: people.kind !== "loading" && watchedSettings.kind !== "loading",
    clinicians,
    archived: all.filter(({ archivedAt }) => archivedAt !== null),
    current: clinicians.find(({ id }) => id === settings.clinicianId) ?? null,
    choose: (id) => void choose(id),
  };
}
