import { useState, useSyncExternalStore } from "react";
import { dateInWords } from "../../../domain/date-words.ts";
import { authorInWords } from "../../../domain/signing/signature-words.ts";
import { versionOf } from "../../../domain/signing/visit-status.ts";
import type { Visit } from "../../../domain/visit.ts";
import { unreachable } from "../../../lib/unreachable.ts";
import { useServices } from "../../services.ts";
import { useStorageProblem } from "../../use-storage-problem.ts";
import type { ChartSession } from "./chart-session.ts";
import { findReadingKind, type ReadingKind, rememberContinued } from "./reading-kind.ts";
import { useNewestVersion } from "./use-newest-version.ts";
import { useStandingVisit } from "./use-standing-visit.ts";
import { sectionHref } from "../section-address.ts";

/** Why a chart can't be changed, in a sentence, and where one goes on instead. */
type ReadingReason = {
  readonly kind: ReadingKind | "amended" | "signed-elsewhere" | "storage";
  readonly message: string;
  readonly next?: { readonly label: string; readonly href: string };
};

export type ChartAccess = {
  /** Null when the chart can be changed. */
  readonly reason: ReadingReason | null;
  /** Opens an earlier visit for changes. */
  continueVisit(): void;
};

export function useChartAccess(session: ChartSession): ChartAccess {
  const { lock } = session;
  const { clock } = useServices();
  const problem = useStorageProblem();
  const visit = useStandingVisit(session);
  const newest = useNewestVersion(visit);
  const wasSignedElsewhere = useSignedElsewhere(session);
  const lockState = useSyncExternalStore(
    (listener) => lock.subscribe(listener),
    () => lock.state(),
  );
  const [isContinued, setContinued] = useState(false);

  function reason(): ReadingReason | null {
    if (problem !== null) return { kind: "storage", message: problem.message };
    const kind = findReadingKind(visit, lockState, clock.now());
    if (wasSignedElsewhere && visit.signature === null) return SIGNED_ELSEWHERE;
    if (kind === null || (kind === "earlier" && isContinued)) return null;
    return newest === null || kind === "entered-in-error" ? reasonOf(kind, visit) : amendedReason(visit, newest);
  }

  return {
    reason: reason(),
    continueVisit() {
      rememberContinued(visit);
      setContinued(true);
    },
  };
}

const SIGNED_ELSEWHERE: ReadingReason = {
  kind: "signed-elsewhere",
  message: "This visit was signed in another tab while it was open here. Reload this page to see it as it was signed.",
};

/** A save was refused because of a signature: only where tabs can't keep each other from writing. */
function useSignedElsewhere({ autosave }: ChartSession): boolean {
  return useSyncExternalStore(
    (listener) => autosave.subscribe(listener),
    () => {
      const state = autosave.state();
      return state.kind === "failed" && state.failure.kind === "signed";
    },
  );
}

function amendedReason(visit: Visit, newest: Visit): ReadingReason {
  const version = versionOf(newest);
  return {
    kind: "amended",
    message: `Version ${versionOf(visit)} of this visit, for reading. Version ${version} has taken its place.`,
    next: { label: `Open version ${version}`, href: sectionHref(newest.id, "chart") },
  };
}

function reasonOf(kind: ReadingKind, visit: Visit): ReadingReason {
  switch (kind) {
    case "elsewhere":
      return { kind, message: "This visit is open in another tab. Close it there to go on here." };
    case "discarded":
      return { kind, message: "This visit was discarded. Restore it on the patient's page to go on." };
    case "earlier":
      return { kind, message: `Visit of ${dateInWords(visit.startedAt, visit.timeZone)}, for reading.` };
    case "signed": {
      const by = visit.signature === null ? "" : ` by ${authorInWords(visit.signature.by)}`;
      const message = `Signed${by}. To correct something, amend it.`;
      return { kind, message, next: { label: "Amend", href: sectionHref(visit.id, "sign") } };
    }
    case "entered-in-error": {
      const why = visit.enteredInError === null ? "" : `: ${visit.enteredInError.reason}`;
      return {
        kind,
        message: `Entered in error${why}`,
        next: { label: "Details", href: sectionHref(visit.id, "sign") },
      };
    }
    default:
      return unreachable(kind);
  }
}
