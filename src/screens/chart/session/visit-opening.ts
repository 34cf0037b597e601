import type { VisitId } from "../../../domain/ids.ts";
import type { VisitLock } from "../../../domain/ports.ts";
import { type AuthorWatch, watchAuthor } from "../../charting-author.ts";
import type { Services } from "../../services.ts";
import { whenLockIsKnown } from "../../take-visits.ts";
import { loadVisit, type VisitLoading } from "./open-visit.ts";

/** A visit on its way to be opened: the right to write it, who charts, and its first reading. */
export type VisitOpening = {
  readonly lock: VisitLock;
  readonly authors: AuthorWatch;
  readonly firstReading: Promise<VisitLoading>;
  /** Whether another tab had the visit meanwhile: what was read then may be old. */
  wasElsewhere(): boolean;
};

const ahead = new WeakMap<Services, { readonly visitId: VisitId; readonly opening: VisitOpening }>();

/**
 * Begins to open the visit of the app's first address before the code of its screen is there. Going to another address
 * lets go of it.
 */
export function beginOpeningAhead(services: Services, visitId: VisitId): void {
  ahead.set(services, { visitId, opening: beginOpening(services, visitId) });
  window.addEventListener("hashchange", () => dropAhead(services), { once: true });
}

/** The opening that was begun ahead, for the one that asks first; else a new one. */
export function takeOpening(services: Services, visitId: VisitId): VisitOpening {
  const begun = ahead.get(services);
  if (begun?.visitId !== visitId) {
    dropAhead(services);
    return beginOpening(services, visitId);
  }
  ahead.delete(services);
  return begun.opening;
}

function dropAhead(services: Services): void {
  const begun = ahead.get(services);
  ahead.delete(services);
  begun?.opening.authors.stop();
  begun?.opening.lock.release();
}

function beginOpening(services: Services, visitId: VisitId): VisitOpening {
  const lock = services.lockVisit(visitId);
  const authors = watchAuthor(services);
  let wasElsewhere = lock.state() === "elsewhere";
  lock.subscribe(() => {
    if (lock.state() === "elsewhere") wasElsewhere = true;
  });
  return {
    lock,
    authors,
    firstReading: readVisit(services, visitId, lock),
    wasElsewhere: () => wasElsewhere,
  };
}

/** Reads a visit and what belongs to it, once it is known which tab may write it. */
export function readVisit(services: Services, visitId: VisitId, lock: VisitLock): Promise<VisitLoading> {
  return loadVisit(services, visitId, whenLockIsKnown(lock));
}
