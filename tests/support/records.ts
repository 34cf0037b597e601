import { UNSIGNED } from "../../src/domain/signing/signing.ts";
import { EMPTY_SAFETY } from "../../src/domain/exam/safety-facts.ts";
import type { CellId, Place } from "../../src/atlas/place.ts";
import { applyCommand } from "../../src/domain/apply-command.ts";
import { EMPTY_CHART } from "../../src/domain/chart.ts";
import type { ChartCommand, JournalLine } from "../../src/domain/commands.ts";
import { toMarkId, toPatientId, toVisitId } from "../../src/domain/ids.ts";
import type { Patient } from "../../src/domain/patient.ts";
import type { Visit } from "../../src/domain/visit.ts";

/** A cell of the body by its number; not every number is one. */
export function cellId(id: number): CellId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tests name cells by number
  return id as CellId;
}

export const BACK_OF_NECK: Place = { x: 30, y: 1450, z: -60 };

export function somePatient(fields: Partial<Patient> = {}): Patient {
  return {
    id: toPatientId("patient-1"),
    name: "Ada Example",
    birthDate: "1979-04-02",
    figure: "female",
    recordNumber: "A-17",
    notes: "",
    safety: EMPTY_SAFETY,
    createdAt: "2026-11-01T09:00:00.000+01:00",
    updatedAt: "2026-11-01T09:00:00.000+01:00",
    archivedAt: null,
    isSample: false,
    ...fields,
  };
}

export function someVisit(fields: Partial<Visit> = {}): Visit {
  return {
    id: toVisitId("visit-1"),
    patientId: toPatientId("patient-1"),
    startedAt: "2026-11-21T14:05:00.000+01:00",
    timeZone: "Europe/Berlin",
    figure: "female",
    atlasVersion: 1,
    chart: EMPTY_CHART,
    lastSeq: 0,
    discardedAt: null,
    ...UNSIGNED,
    ...fields,
  };
}

/** The visit after a command, and the journal line that says so. */
export function chartCommand(visit: Visit, command: ChartCommand): { visit: Visit; line: JournalLine } {
  const seq = visit.lastSeq + 1;
  const line = { seq, at: "2026-11-21T14:06:00.000+01:00", label: `Change ${seq}`, command, by: null };
  return { visit: { ...visit, chart: applyCommand(visit.chart, command), lastSeq: seq }, line };
}

/** The visit after each of so many trigger points, with the line that made it so. */
export function chartPointByPoint(visit: Visit, count: number): readonly { visit: Visit; line: JournalLine }[] {
  const steps: { visit: Visit; line: JournalLine }[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = steps.at(-1)?.visit ?? visit;
    const id = toMarkId(`${visit.id}-point-${before.lastSeq + 1}`);
    steps.push(chartCommand(before, { type: "place-trigger-point", id, place: BACK_OF_NECK }));
  }
  return steps;
}

/** A visit with so many trigger points, one journal line each. */
export function chartPoints(visit: Visit, count: number): { visit: Visit; lines: readonly JournalLine[] } {
  const steps = chartPointByPoint(visit, count);
  return { visit: steps.at(-1)?.visit ?? visit, lines: steps.map(({ line }) => line) };
}
