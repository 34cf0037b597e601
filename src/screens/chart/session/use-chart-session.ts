import { useEffect, useState } from "react";
import type { VisitId } from "../../../domain/ids.ts";
import type { StorageFailure } from "../../../domain/ports.ts";
import { useServices, type Services } from "../../services.ts";
import { type ChartSession, startSession } from "./chart-session.ts";
import type { VisitLoading } from "./open-visit.ts";
import { leaveVisit, takeUnsaved } from "../saving/unsaved-visits.ts";
import { readVisit, takeOpening } from "./visit-opening.ts";

export type ChartOpening =
  | { readonly kind: "loading" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly failure: StorageFailure; readonly retry: () => void }
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
function openVisit(request: OpenRequest): () => void {
  const { services, visitId, show } = request;
  const unsaved = takeUnsaved(services, visitId);
  if (unsaved === null) return openStored(request);
  show({ kind: "open", session: unsaved.session });
  return () => leaveVisit(services, unsaved);
}

function openStored({ services, visitId, show }: OpenRequest): () => void {
  const { lock, authors, firstReading, ...opening } = takeOpening(services, visitId);
  let session: ChartSession | null = null;
  let isClosed = false;
  let latestRun = 0;

  async function open(reading: Promise<VisitLoading>): Promise<void> {
    const run = ++latestRun;
    const [loading] = await Promise.all([reading, authors.known]);
    if (isClosed || run !== latestRun) return;
    if (loading.kind !== "loaded") {
      show(loading.kind === "failed" ? { ...loading, retry: readAgain } : loading);
      return;
    }
    session?.autosave.dispose();
    session = startSession(services, loading.loaded, { lock, author: () => authors.author() });
    show({ kind: "open", session });
  }

  function readAgain(): void {
    void open(readVisit(services, visitId, lock));
  }

  let isOld = opening.wasElsewhere();
  function onLock(): void {
    if (lock.state() === "elsewhere") isOld = true;
    // The other tab closed: what it wrote last is read before this tab writes.
    if (lock.state() === "mine" && isOld) {
      isOld = false;
      readAgain();
    }
  }

  function close(): void {
    session?.autosave.dispose();
    authors.stop();
    lock.release();
  }

  const stopWatching = lock.subscribe(onLock);
  void open(firstReading);
  onLock();
  return () => {
    isClosed = true;
    stopWatching();
    if (session === null) close();
    else leaveVisit(services, { session, close });
  };
}
