import { useState } from "react";
import { navigate } from "wouter/use-hash-location";
import { type ClinicSettings, noteSettingsOf } from "../../../domain/clinic-settings.ts";
import { readOnce } from "../../../domain/read-once.ts";
import { amendVisit, markEnteredInError, MEANINGS, signVisit } from "../../../domain/signing/sign-visit.ts";
import { authorOf, type Clinician } from "../../../domain/signing/signing.ts";
import type { Visit } from "../../../domain/visit.ts";
import { useServices } from "../../services.ts";
import type { ChartSession } from "../session/chart-session.ts";

/** What a signature of this visit would say. */
export function meaningOf({ amendment }: Pick<Visit, "amendment">): string {
  return amendment === null ? MEANINGS.record : MEANINGS.amendment;
}

export type Signing = {
  readonly isRunning: boolean;
  /** Signed, or entered in error, on this page just now. */
  readonly isDone: boolean;
  /** Why the last attempt came to nothing, one sentence each. */
  readonly problems: readonly string[];
  readonly sign: () => Promise<void>;
  readonly amend: (reason: string) => Promise<void>;
  readonly enterInError: (reason: string) => Promise<void>;
};

type SigningSetup = {
  readonly session: ChartSession;
  readonly clinician: Clinician | null;
  readonly visitsOfPatient: readonly Visit[];
};

/** Signs, amends and enters in error. Nothing is shown as done before it is stored. */
export function useSigning({ session, clinician, visitsOfPatient }: SigningSetup): Signing {
  const services = useServices();
  const [isRunning, setIsRunning] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function run(step: () => Promise<readonly string[]>): Promise<void> {
    if (isRunning) return;
    setIsRunning(true);
    const found = await step();
    setProblems(found);
    setIsDone(found.length === 0);
    setIsRunning(false);
  }

  const { editor, autosave, lock } = session;
  const { clock, makeId, visits } = services;
  const author = clinician === null ? null : authorOf(clinician);

  async function sign(): Promise<readonly string[]> {
    if (author === null) return [NOBODY];
    const settings = await readOnce<ClinicSettings>((listener) => services.settings.watch(listener));
    if (!settings.ok) return [settings.failure.message];
    const noteSettings = noteSettingsOf(settings.value.value);
    const flushed = await autosave.flush();
    if (!flushed.ok) return [`Not signed, as the last changes could not be saved. ${flushed.failure.message}`];
    const { visit } = editor.store.getState();
    const meaning = meaningOf(visit);
    const signed = signVisit(visit, { author, clock, meaning, visitsOfPatient, noteSettings });
    if (!signed.ok) return signed.failure;
    // At once, so that no hand changes anything while it is written.
    editor.seal(signed.value.visit);
    autosave.enqueue(signed.value.visit, signed.value.line);
    const saved = await autosave.flush();
    if (!saved.ok) return [`The signature is not saved yet. ${saved.failure.message}`];
    // Nothing more is written here: another tab that has the visit open reads it again, and finds it signed.
    lock.release();
    return [];
  }

  async function amend(reason: string): Promise<readonly string[]> {
    if (author === null) return [NOBODY];
    const begun = amendVisit(editor.store.getState().visit, { reason, author, clock, makeId, visitsOfPatient });
    if (!begun.ok) return [begun.failure];
    const { visit, journal } = begun.value;
    const created = await visits.create(visit, journal);
    if (!created.ok) return [created.failure.message];
    navigate(`/visits/${visit.id}`);
    return [];
  }

  async function enterInError(reason: string): Promise<readonly string[]> {
    if (author === null) return [NOBODY];
    const { visit } = editor.store.getState();
    const stated = markEnteredInError(visit, { reason, author, clock, visitsOfPatient });
    if (!stated.ok) return [stated.failure];
    const stored = await visits.enterInError(stated.value.visit, stated.value.line);
    if (!stored.ok) return [stored.failure.message];
    editor.seal(stated.value.visit);
    return [];
  }

  return {
    isRunning,
    isDone,
    problems,
    sign: () => run(sign),
    amend: (reason) => run(() => amend(reason)),
    enterInError: (reason) => run(() => enterInError(reason)),
  };
}

const NOBODY = "Choose who charts first.";
