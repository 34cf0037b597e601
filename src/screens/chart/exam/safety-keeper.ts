import { hasLaterVisit } from "../../../domain/exam/earlier-exams.ts";
import type { SafetyFactId, SafetyFacts } from "../../../domain/exam/safety-facts.ts";
import { readOnce } from "../../../domain/read-once.ts";
import type { Visit } from "../../../domain/visit.ts";
import type { Services } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { keepSafety } from "./keep-safety.ts";

/** Whether the safety facts of this visit are those of the patient, too. */
export type KeptSafety =
  | { readonly kind: "untouched" | "kept" | "failed" | "later-visit" }
  /** The patient has other facts since: those were not touched. */
  | { readonly kind: "differing"; readonly facts: readonly SafetyFactId[] };

export type SafetyKeeper = {
  readonly state: () => KeptSafety;
  readonly subscribe: (listener: () => void) => () => void;
};

const keeperOf = new WeakMap<ChartSession, SafetyKeeper>();

/**
 * Keeps every change of a visit's safety facts for the patient, undo and redo too. It begins when the visit's page is first
 * opened, where alone such a fact is entered, and lasts as long as the open chart: undo on the chart sets the patient back,
 * and a word that is saved as its page closes is not lost.
 */
export function safetyKeeper(services: Services, session: ChartSession): SafetyKeeper {
  const existing = keeperOf.get(session);
  if (existing !== undefined) return existing;
  const keeper = startKeeping(services, session);
  keeperOf.set(session, keeper);
  return keeper;
}

function startKeeping(services: Services, { editor, visit, patient }: ChartSession): SafetyKeeper {
  const listeners = new Set<() => void>();
  let state: KeptSafety = { kind: "untouched" };
  let common = editor.store.getState().chart.exam.safety;
  let saving = Promise.resolve();

  async function keep(after: SafetyFacts): Promise<void> {
    state = await keepOne(after);
    for (const listener of listeners) listener();
  }

  async function keepOne(after: SafetyFacts): Promise<KeptSafety> {
    const isNewest = await isNewestVisit(services, visit);
    if (isNewest === null) return { kind: "failed" };
    if (!isNewest) return { kind: "later-visit" };
    const differing = await keepSafety(services, patient.id, { before: common, after });
    // What could not be saved is tried again with the next change.
    if (differing === null) return { kind: "failed" };
    common = after;
    return differing.length === 0 ? { kind: "kept" } : { kind: "differing", facts: differing };
  }

  editor.store.subscribe(({ chart }, { chart: old }) => {
    const { safety } = chart.exam;
    if (safety !== old.exam.safety) saving = saving.then(() => keep(safety));
  });
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** An earlier visit that is mended does not change what is known since. Null when that could not be read. */
async function isNewestVisit({ visits }: Services, visit: Visit): Promise<boolean | null> {
  const answer = await readOnce<readonly Visit[]>((listener) => visits.watchOfPatient(visit.patientId, listener));
  return answer.ok ? !hasLaterVisit(visit, answer.value.value) : null;
}
