import { BUILT_IN_SETTINGS, type ClinicSettings } from "../domain/clinic-settings.ts";
import { isSameData } from "../lib/same-data.ts";
import { useWatchedSettings } from "./use-clinic-settings.ts";

/** Whether a built-in part stands in for settings of the clinic that could not be read: nobody has set it anew since. */
export function useBuiltInInstead(part: Exclude<keyof ClinicSettings, "clinicianId">): boolean {
  const watching = useWatchedSettings();
  if (watching.kind !== "ready" || watching.damaged.length === 0) return false;
  return isSameData(watching.value[part], BUILT_IN_SETTINGS[part]);
}
