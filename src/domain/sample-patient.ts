import type { Body } from "../atlas/body.ts";
import { cellsNearPlace } from "../atlas/brush.ts";
import { ATLAS_VERSION, type CellId } from "../atlas/place.ts";
import { applyCommand } from "./apply-command.ts";
import { sortCells } from "./cell-sets.ts";
import { EMPTY_CHART } from "./chart.ts";
import type { Clock } from "./clock.ts";
import { labelCommand } from "./command-words.ts";
import type { ChartCommand, JournalLine } from "./commands.ts";
import { calendarDateOfInstant, utcOffsetAt } from "./date-words.ts";
import { toMarkId, toPatientId, toVisitId, type IdMaker, type MarkId } from "./ids.ts";
import { EMPTY_SAFETY } from "./exam/safety-facts.ts";
import type { Patient } from "./patient.ts";
import { SAMPLE_VISITS, type SampleVisit } from "./sample-visits.ts";
import { UNSIGNED } from "./signing/signing.ts";
import type { Visit } from "./visit.ts";

const SAMPLE_PATIENT = {
  name: "Sample Patient (fictional)",
  birthDate: "1984-05-17",
  figure: "female",
  recordNumber: "SAMPLE",
  notes:
    "Not a real person. Office work; pain in the right side of the neck with headache for half a year, and in the " +
    "small of the back on the left when standing up.",
} as const;

/** The last visit was a little while ago, so that a new one can follow it. */
const DAYS_SINCE_LAST_VISIT = 2;
const SECONDS_PER_CHANGE = 17;
const MS_PER_DAY = 86_400_000;

export type SampleSetup = {
  /** The female figure. */
  readonly body: Body;
  readonly clock: Clock;
  readonly makeId: IdMaker;
};

export type SampleRecords = {
  readonly patient: Patient;
  /** Oldest first, each with the journal that replays to it. */
  readonly visits: readonly { readonly visit: Visit; readonly journal: readonly JournalLine[] }[];
};

/** The fictional patient to try things with: four visits over ten weeks, the last one a few days before now. */
export function createSampleRecords(setup: SampleSetup): SampleRecords {
  const patientId = toPatientId(setup.makeId());
  const visits = SAMPLE_VISITS.map((plan) => createSampleVisit(plan, setup, patientId));
  const lastChange = visits.at(-1)?.journal.at(-1)?.at ?? setup.clock.now();
  const patient: Patient = {
    ...SAMPLE_PATIENT,
    id: patientId,
    safety: EMPTY_SAFETY,
    createdAt: visits[0]?.visit.startedAt ?? lastChange,
    updatedAt: lastChange,
    archivedAt: null,
    isSample: true,
  };
  return { patient, visits };
}

function createSampleVisit(
  plan: SampleVisit,
  { body, clock, makeId }: SampleSetup,
  patientId: Patient["id"],
): SampleRecords["visits"][number] {
  const startedAt = planToInstant(plan, clock);
  const commands = planToCommands(plan, body, makeId);
  let chart = EMPTY_CHART;
  const journal: JournalLine[] = [];
  for (const command of commands) {
    const seq = journal.length + 1;
    journal.push({
      seq,
      at: laterThan(startedAt, seq * SECONDS_PER_CHANGE),
      label: labelCommand(command, chart),
      command,
      by: null,
    });
    chart = applyCommand(chart, command);
  }
  const visit: Visit = {
    id: toVisitId(makeId()),
    patientId,
    startedAt,
    timeZone: clock.timeZone(),
    figure: SAMPLE_PATIENT.figure,
    atlasVersion: ATLAS_VERSION,
    chart,
    lastSeq: journal.length,
    discardedAt: null,
    ...UNSIGNED,
  };
  return { visit, journal };
}

/** What the clinician did, in the order of a visit: the patient's own pain, then point by point. */
function planToCommands(plan: SampleVisit, body: Body, makeId: IdMaker): readonly ChartCommand[] {
  const newMarkId = (): MarkId => toMarkId(makeId());
  const commands: ChartCommand[] = [];
  for (const zone of plan.ownPain) commands.push(...paintZone(zone, { body, id: newMarkId(), ownerId: null }));
  for (const { place, muscle, class: pointClass, pain, note, zone } of plan.points) {
    const id = newMarkId();
    commands.push(
      { type: "place-trigger-point", id, place },
      { type: "edit-trigger-point", id, edit: { muscle } },
      { type: "edit-trigger-point", id, edit: { class: pointClass } },
      { type: "edit-trigger-point", id, edit: { pain } },
    );
    if (note !== undefined) commands.push({ type: "edit-trigger-point", id, edit: { note } });
    if (zone !== undefined) commands.push(...paintZone(zone, { body, id: newMarkId(), ownerId: id }));
  }
  for (const { place, muscle, note } of plan.clearSites) {
    const id = newMarkId();
    commands.push({ type: "place-clear-site", id, place }, { type: "edit-clear-site", id, edit: { muscle } });
    if (note !== undefined) commands.push({ type: "edit-clear-site", id, edit: { note } });
  }
  return commands;
}

function paintZone(
  { path, brushMm: [first, last], drawnBy, qualities, pain }: SampleVisit["ownPain"][number],
  { body, id, ownerId }: { readonly body: Body; readonly id: MarkId; readonly ownerId: MarkId | null },
): readonly ChartCommand[] {
  const cells: readonly CellId[] = sortCells(
    path.flatMap((place, index) =>
      cellsNearPlace(body, place, first + ((last - first) * index) / Math.max(1, path.length - 1)),
    ),
  );
  return [
    { type: "paint-zone", id, ownerId, cells, drawnBy },
    { type: "edit-pain-zone", id, edit: { qualities } },
    { type: "edit-pain-zone", id, edit: { pain } },
  ];
}

/** When a visit began: at its time of the wall clock, on a weekday. */
function planToInstant({ weeksBeforeLast, time }: SampleVisit, clock: Clock): string {
  const timeZone = clock.timeZone();
  const daysAgo = DAYS_SINCE_LAST_VISIT + 7 * weeksBeforeLast;
  const today = Date.parse(`${calendarDateOfInstant(clock.now(), timeZone)}T00:00:00Z`);
  const date = weekdayOnOrBefore(new Date(today - daysAgo * MS_PER_DAY))
    .toISOString()
    .slice(0, 10);
  // The offset of that day, which may not be today's: found from an instant at most a few hours away.
  return `${date}T${time}:00.000${utcOffsetAt(`${date}T${time}:00Z`, timeZone)}`;
}

function weekdayOnOrBefore(date: Date): Date {
  const weekday = date.getUTCDay();
  const daysBack = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(date.getTime() - daysBack * MS_PER_DAY);
}

/** @param instant ISO instant with a numeric offset, which is kept */
function laterThan(instant: string, seconds: number): string {
  const offset = instant.slice(-6);
  const wallClock = Date.parse(`${instant.slice(0, -6)}Z`) + seconds * 1000;
  return `${new Date(wallClock).toISOString().slice(0, -1)}${offset}`;
}
