import { useMemo, useSyncExternalStore } from "react";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { type KeptSafety, safetyKeeper } from "./safety-keeper.ts";

/** Keeps the visit's safety facts for the patient from now on, and tells how that went. */
export function useKeptSafety(session: ChartSession): KeptSafety {
  const services = useServices();
  const keeper = useMemo(() => safetyKeeper(services, session), [services, session]);
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}
