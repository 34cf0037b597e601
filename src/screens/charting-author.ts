import type { ClinicianId } from "../domain/ids.ts";
import { readOnce } from "../domain/read-once.ts";
import type { ClinicSettings } from "../domain/clinic-settings.ts";
import { type Author, authorOf, type Clinician } from "../domain/signing/signing.ts";
import type { Services } from "./services.ts";

/** Who charts, for the lines of the journal, as it changes. */
export type AuthorWatch = {
  /** Null when no clinician was chosen on this device. */
  author(): Author | null;
  /** Fulfilled when it is known who charts. */
  readonly known: Promise<void>;
  stop(): void;
};

export function watchAuthor({ settings, clinicians }: Pick<Services, "settings" | "clinicians">): AuthorWatch {
  let chosen: ClinicianId | null | undefined;
  let all: readonly Clinician[] | undefined;
  let resolveKnown = (): void => {};
  const known = new Promise<void>((resolve) => {
    resolveKnown = resolve;
  });
  function tell(): void {
    if (chosen !== undefined && all !== undefined) resolveKnown();
  }
  const stopSettings = settings.watch((answer) => {
    chosen = answer.ok ? answer.value.value.clinicianId : null;
    tell();
  });
  const stopClinicians = clinicians.watchAll((answer) => {
    all = answer.ok ? answer.value.value : [];
    tell();
  });
  return {
    author: () => findAuthor(chosen ?? null, all ?? []),
    known,
    stop() {
      stopSettings();
      stopClinicians();
    },
  };
}

/** Who charts at this moment: for what is done once. */
export async function readAuthor({
  settings,
  clinicians,
}: Pick<Services, "settings" | "clinicians">): Promise<Author | null> {
  const [chosen, all] = await Promise.all([
    readOnce<ClinicSettings>((listener) => settings.watch(listener)),
    readOnce<readonly Clinician[]>((listener) => clinicians.watchAll(listener)),
  ]);
  return chosen.ok && all.ok ? findAuthor(chosen.value.value.clinicianId, all.value.value) : null;
}

function findAuthor(id: ClinicianId | null, all: readonly Clinician[]): Author | null {
  const found = all.find((clinician) => clinician.id === id && clinician.archivedAt === null);
  return found === undefined ? null : authorOf(found);
}
