import { useEffect, useState } from "react";
import type { VisitId } from "../../domain/ids.ts";
import type { VisitLock } from "../../domain/ports.ts";
import { watchAuthor } from "../charting-author.ts";
import { useServices, type Services } from "../services.ts";
import { type ChartSession, endSession, startSession } from "./chart-session.ts";
import { loadVisit } from "./open-visit.ts";

export type ChartOpening =
  | { readonly kind: "loading" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly message: string; readonly retry: () => void }
  | { readonly kind: "open"; readonly session: ChartSession };

/** Opens a visit for as long as the screen shows it. When another tab lets go of it, it is read again: that tab wrote. */
export function useChartSession(visitId: VisitId): ChartOpening {
  const services = useServices();
  const [opening, setOpening] = useState<ChartOpening>({ kind: "loading" });
  useEffect(() => openVisit({ services, visitId, show: setOpening }), [services, visitId]);
  return opening;
}

type OpenRequest = {
  readonly services: Services;
  readonly visitId: VisitId;
  readonly show: (opening: ChartOpening) => void;
};

/** Returns what closes the visit again. */
function openVisit({ services, visitId, show }: OpenRequest): () => void {
  const lock = services.lockVisit(visitId);
  const authors = watchAuthor(services);
  let session: ChartSession | null = null;
  let wasElsewhere = false;
  let isClosed = false;
  let latestRun = 0;

  async function open(): Promise<void> {
    const run = ++latestRun;
    const [loading] = await Promise.all([loadVisit(services, visitId, whenLockIsKnown(lock)), authors.known]);
    if (isClosed || run !== latestRun) return;
    if (loading.kind !== "loaded") {
      show(loading.kind === "failed" ? { ...loading, retry: () => void open() } : loading);
      return;
    }
    session?.autosave.dispose();
    session = startSession(services, loading.loaded, { lock, author: () => authors.author() });
    show({ kind: "open", session });
  }

  function onLock(): void {
    if (lock.state() === "elsewhere") wasElsewhere = true;
    // The other tab closed: what it wrote last is read before this tab writes.
    if (lock.state() === "mine" && wasElsewhere) {
      wasElsewhere = false;
      void open();
    }
  }

  const stopWatching = lock.subscribe(onLock);
  onLock();
  void open();
  return () => {
    isClosed = true;
    stopWatching();
    authors.stop();
    if (session === null) lock.release();
    else void endSession(session);
  };
}

function whenLockIsKnown(lock: VisitLock): Promise<void> {
  if (lock.state() !== "waiting") return Promise.resolve();
  return new Promise((resolve) => {
    const stop = lock.subscribe(() => {
      stop();
      resolve();
    });
  });
}
