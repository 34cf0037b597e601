import { useState } from "react";
import type { CheckRules } from "../../domain/checks/check-rules.ts";
import { reviseRules } from "../../domain/checks/revise-rules.ts";
import { calendarDateOfInstant } from "../../domain/date-words.ts";
import { type StatusMessage, useAnnounce } from "../../ui/status.tsx";
import { useServices } from "../services.ts";
import { useClinicSettings } from "../use-clinic-settings.ts";

type Announcement = StatusMessage | string;
/** @param done what is announced once it is kept */
type ChangeRules = (edit: (rules: CheckRules) => CheckRules, done?: Announcement) => void;

/** Other rules as they are, with the version that they have: from a file, or those that came with the app. */
export type ReplaceRules = (rules: CheckRules, done: Announcement) => void;

export type RulesPartProps = { readonly rules: CheckRules; readonly onChange: ChangeRules };

type ClinicRules = {
  readonly rules: CheckRules;
  /** Why the last change was not kept; null when it was. */
  readonly problem: string | null;
  /** Keeps a change as a revision of today. */
  readonly change: ChangeRules;
  readonly replace: ReplaceRules;
};

/** The rules of this device and how to change them; null until they are read. */
export function useClinicRules(): ClinicRules | null {
  const services = useServices();
  const announce = useAnnounce();
  const settings = useClinicSettings();
  const [problem, setProblem] = useState<string | null>(null);
  if (settings === null) return null;

  async function keep(edit: (rules: CheckRules) => CheckRules, done: Announcement): Promise<void> {
    const saved = await services.settings.change((stored) => ({ ...stored, rules: edit(stored.rules) }));
    setProblem(saved.ok ? null : saved.failure.message);
    if (saved.ok) announce(done);
  }
  const { clock } = services;
  const today = (): string => calendarDateOfInstant(clock.now(), clock.timeZone());
  const revise = (edit: (rules: CheckRules) => CheckRules) => (before: CheckRules) =>
    reviseRules(before, edit(before), today());
  return {
    rules: settings.rules,
    problem,
    change: (edit, done = "Rules saved") => void keep(revise(edit), done),
    replace: (rules, done) => void keep(() => rules, done),
  };
}
