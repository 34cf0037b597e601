import { useSyncExternalStore } from "react";
import type { VisitId } from "../../../domain/ids.ts";
import { useServices, type Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";

/** An open chart, and how its visit is let go of once all of it is saved. */
export type OpenedVisit = { readonly session: ChartSession; readonly close: () => void };

type Kept = OpenedVisit & { readonly stopWatching: () => void };
type UnsavedVisits = { kept: readonly Kept[]; sessions: readonly ChartSession[]; readonly listeners: Set<() => void> };

const byServices = new WeakMap<Services, UnsavedVisits>();

/**
 * Leaves an open chart. What is not saved yet is saved first; only then another tab may write the visit. While that
 * fails the chart is kept as it is, goes on trying, and is what opens when the visit is opened again.
 */
export function leaveVisit(services: Services, { session, close }: OpenedVisit): void {
  const { autosave } = session;
  if (autosave.state().kind === "saved") {
    close();
    return;
  }
  const stopWatching = autosave.subscribe(({ kind }) => {
    if (kind === "saved") takeUnsaved(services, session.visit.id)?.close();
  });
  const unsaved = unsavedOf(services);
  show(unsaved, [...unsaved.kept, { session, close, stopWatching }]);
  void autosave.flush();
}

/** The chart of a visit that was left unsaved, which is now the caller's again. */
export function takeUnsaved(services: Services, visitId: VisitId): OpenedVisit | null {
  const unsaved = unsavedOf(services);
  const found = unsaved.kept.find(({ session }) => session.visit.id === visitId);
  if (found === undefined) return null;
  found.stopWatching();
  show(
    unsaved,
    unsaved.kept.filter((kept) => kept !== found),
  );
  return found;
}

/** The charts that were left while something of them is not saved. */
export function useUnsavedVisits(): readonly ChartSession[] {
  const unsaved = unsavedOf(useServices());
  return useSyncExternalStore(
    (listener) => {
      unsaved.listeners.add(listener);
      return () => void unsaved.listeners.delete(listener);
    },
    () => unsaved.sessions,
  );
}

function unsavedOf(services: Services): UnsavedVisits {
  const known = byServices.get(services);
  if (known !== undefined) return known;
  const unsaved: UnsavedVisits = { kept: [], sessions: [], listeners: new Set() };
  byServices.set(services, unsaved);
  return unsaved;
}

function show(unsaved: UnsavedVisits, kept: readonly Kept[]): void {
  unsaved.kept = kept;
  unsaved.sessions = kept.map(({ session }) => session);
  for (const listener of unsaved.listeners) listener();
}
