import { ATLAS_VERSION } from "../atlas/place.ts";
import { isSameData } from "../lib/same-data.ts";
import { applyCommand } from "./apply-command.ts";
import { EMPTY_CHART } from "./chart.ts";
import type { Clock } from "./clock.ts";
import { labelCommand } from "./command-words.ts";
import type { ChartCommand, JournalLine } from "./commands.ts";
import type { VisitId } from "./ids.ts";
import type { Patient } from "./patient.ts";
import { type Author, UNSIGNED } from "./signing/signing.ts";
import type { Visit } from "./visit.ts";

type VisitStart = {
  readonly patient: Pick<Patient, "id" | "figure" | "safety">;
  readonly clock: Clock;
  /** Who charts; null when no clinician was chosen on this device. */
  readonly by: Author | null;
};

/** A visit that starts now, on the patient's figure, with nothing marked yet and what is known of the patient's safety. */
export function createVisit(
  id: VisitId,
  { patient, clock, by }: VisitStart,
): { readonly visit: Visit; readonly journal: readonly JournalLine[] } {
  const at = clock.now();
  const command: ChartCommand = { type: "edit-exam", edit: { safety: patient.safety } };
  const isKnown = !isSameData(patient.safety, EMPTY_CHART.exam.safety);
  const journal: readonly JournalLine[] = isKnown
    ? [{ seq: 1, at, label: labelCommand(command, EMPTY_CHART), command, by }]
    : [];
  const visit: Visit = {
    id,
    patientId: patient.id,
    startedAt: at,
    timeZone: clock.timeZone(),
    figure: patient.figure,
    atlasVersion: ATLAS_VERSION,
    chart: applyCommand(EMPTY_CHART, command),
    lastSeq: journal.length,
    discardedAt: null,
    ...UNSIGNED,
  };
  return { visit, journal };
}
