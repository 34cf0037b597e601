import { useCallback } from "react";
import type { ClinicSettings } from "../domain/clinic-settings.ts";
import type { WatchListener } from "../domain/ports.ts";
import { useServices } from "./services.ts";
import { useWatched } from "./use-watched.ts";

/** What the clinic set on this device; null until it is read. */
export function useClinicSettings(): ClinicSettings | null {
  const { settings } = useServices();
  const watch = useCallback((listener: WatchListener<ClinicSettings>) => settings.watch(listener), [settings]);
  const watching = useWatched(watch);
  return watching.kind === "ready" ? watching.value : null;
}
