import { useState, useSyncExternalStore } from "react";
import { calendarDateOfInstant, dateInWords } from "../../domain/date-words.ts";
import type { Visit } from "../../domain/visit.ts";
import { useServices } from "../services.ts";
import { useStorageProblem } from "../use-storage-problem.ts";
import type { ChartSession } from "./chart-session.ts";

/** Why a chart can't be changed, in a sentence, and whether the clinician may go on with it. */
export type ReadingReason = {
  readonly kind: "elsewhere" | "earlier" | "discarded" | "storage";
  readonly message: string;
};

export type ChartAccess = {
  /** Null when the chart can be changed. */
  readonly reason: ReadingReason | null;
  /** Opens an earlier visit for changes. */
  continueVisit(): void;
};

/** A visit of today opens for marking; an earlier one is reading only until "Continue". */
export function useChartAccess({ visit, lock }: ChartSession): ChartAccess {
  const { clock } = useServices();
  const problem = useStorageProblem();
  const lockState = useSyncExternalStore(
    (listener) => lock.subscribe(listener),
    () => lock.state(),
  );
  const [isContinued, setContinued] = useState(() => wasContinued(visit));

  function reason(): ReadingReason | null {
    if (problem !== null) return { kind: "storage", message: problem.message };
    if (lockState === "elsewhere" || lockState === "waiting") {
      return { kind: "elsewhere", message: "This visit is open in another tab. Close it there to go on here." };
    }
    if (visit.discardedAt !== null) {
      return { kind: "discarded", message: "This visit was discarded. Restore it on the patient's page to go on." };
    }
    if (isContinued || isOfToday(visit, clock.now())) return null;
    return { kind: "earlier", message: `Visit of ${dateInWords(visit.startedAt, visit.timeZone)}, for reading.` };
  }

  return {
    reason: reason(),
    continueVisit() {
      rememberContinued(visit);
      setContinued(true);
    },
  };
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

function rememberContinued(visit: Visit): void {
  try {
    sessionStorage.setItem(continuedKey(visit), "yes");
  } catch {
    // As above.
  }
}
