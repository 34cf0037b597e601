import { calendarDateOfInstant } from "../../../domain/date-words.ts";
import type { VisitLock } from "../../../domain/ports.ts";
import type { Visit } from "../../../domain/visit.ts";

/** Why a chart is for reading only. */
export type ReadingKind = "elsewhere" | "earlier" | "discarded" | "signed" | "entered-in-error";

/**
 * A visit of today, or an amendment begun today, opens for marking; an earlier one is for reading until "Continue", a
 * signed one for ever. @param now ISO instant
 */
export function findReadingKind(visit: Visit, lock: ReturnType<VisitLock["state"]>, now: string): ReadingKind | null {
  if (visit.enteredInError !== null) return "entered-in-error";
  if (visit.signature !== null) return "signed";
  if (lock === "elsewhere" || lock === "waiting") return "elsewhere";
  if (visit.discardedAt !== null) return "discarded";
  return isOfToday(visit, now) || wasContinued(visit) ? null : "earlier";
}

function isOfToday(visit: Visit, now: string): boolean {
  const begun = visit.amendment?.at ?? visit.startedAt;
  // Records carry the offset of the place. Where the clock still shows the same, the days can be read off; to ask the time
  // zone takes a browser 15 ms the first time, for which the first sight of the chart would wait.
  const offset = offsetOf(begun);
  if (offset !== null && offset === offsetOf(now)) return begun.slice(0, 10) === now.slice(0, 10);
  return calendarDateOfInstant(begun, visit.timeZone) === calendarDateOfInstant(now, visit.timeZone);
}

/** "+01:00"; null for an instant in UTC, which tells nothing of the place. */
function offsetOf(instant: string): string | null {
  return /[+-]\d\d:\d\d$/.exec(instant)?.[0] ?? null;
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
