import { useState, useSyncExternalStore } from "react";
import { dateInWords } from "../../domain/date-words.ts";
import type { Visit } from "../../domain/visit.ts";
import { unreachable } from "../../lib/unreachable.ts";
import { useServices } from "../services.ts";
import { useStorageProblem } from "../use-storage-problem.ts";
import type { ChartSession } from "./chart-session.ts";
import { findReadingKind, type ReadingKind, rememberContinued } from "./reading-kind.ts";

/** Why a chart can't be changed, in a sentence. */
type ReadingReason = { readonly kind: ReadingKind | "storage"; readonly message: string };

export type ChartAccess = {
  /** Null when the chart can be changed. */
  readonly reason: ReadingReason | null;
  /** Opens an earlier visit for changes. */
  continueVisit(): void;
};

export function useChartAccess({ visit, lock }: ChartSession): ChartAccess {
  const { clock } = useServices();
  const problem = useStorageProblem();
  const lockState = useSyncExternalStore(
    (listener) => lock.subscribe(listener),
    () => lock.state(),
  );
  const [isContinued, setContinued] = useState(false);

  function reason(): ReadingReason | null {
    if (problem !== null) return { kind: "storage", message: problem.message };
    const kind = findReadingKind(visit, lockState, clock.now());
    if (kind === null || (kind === "earlier" && isContinued)) return null;
    return { kind, message: messageOf(kind, visit) };
  }

  return {
    reason: reason(),
    continueVisit() {
      rememberContinued(visit);
      setContinued(true);
    },
  };
}

function messageOf(kind: ReadingKind, visit: Visit): string {
  switch (kind) {
    case "elsewhere":
      return "This visit is open in another tab. Close it there to go on here.";
    case "discarded":
      return "This visit was discarded. Restore it on the patient's page to go on.";
    case "earlier":
      return `Visit of ${dateInWords(visit.startedAt, visit.timeZone)}, for reading.`;
    default:
      return unreachable(kind);
  }
}
