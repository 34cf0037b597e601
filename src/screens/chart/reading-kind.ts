import { calendarDateOfInstant } from "../../domain/date-words.ts";
import type { VisitLock } from "../../domain/ports.ts";
import type { Visit } from "../../domain/visit.ts";

/** Why a chart is for reading only. */
export type ReadingKind = "elsewhere" | "earlier" | "discarded";

/** A visit of today opens for marking; an earlier one is for reading until "Continue". @param now ISO instant */
export function findReadingKind(visit: Visit, lock: ReturnType<VisitLock["state"]>, now: string): ReadingKind | null {
  if (lock === "elsewhere" || lock === "waiting") return "elsewhere";
  if (visit.discardedAt !== null) return "discarded";
  return isOfToday(visit, now) || wasContinued(visit) ? null : "earlier";
}

function isOfToday(visit: Visit, now: string): boolean {
  return calendarDateOfInstant(visit.startedAt, visit.timeZone) === calendarDateOfInstant(now, visit.timeZone);
}

/** A reload in the middle of work does not ask again; a new tab does. */
function continuedKey(visit: Visit): string {
  return `tautband-continued-${visit.id}`;
}

function wasContinued(visit: Visit): boolean {
  try {
    return sessionStorage.getItem(continuedKey(visit)) !== null;
  } catch {
    // Storage refused by the browser: then it asks again.
    return false;
  }
}

export function rememberContinued(visit: Visit): void {
  try {
    sessionStorage.setItem(continuedKey(visit), "yes");
  } catch {
    // As above.
  }
}
