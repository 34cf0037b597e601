import { useCallback } from "react";
import type { ClinicSettings } from "../domain/clinic-settings.ts";
import type { WatchListener } from "../domain/ports.ts";
import { useServices } from "./services.ts";
import { useWatched, type Watching } from "./use-watched.ts";

/** What the clinic set on this device; null until it is read. */
export function useClinicSettings(): ClinicSettings | null {
  const watching = useWatchedSettings();
  return watching.kind === "ready" ? watching.value : null;
}

/** As `useClinicSettings`, with the rows that could not be read. */
export function useWatchedSettings(): Watching<ClinicSettings> {
  const { settings } = useServices();
  return useWatched(useCallback((listener: WatchListener<ClinicSettings>) => settings.watch(listener), [settings]));
}
