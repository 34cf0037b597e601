import type { Body } from "../../atlas/body.ts";
import { cellsNearPlace } from "../../atlas/brush.ts";
import { ATLAS_VERSION, type CellId } from "../../atlas/place.ts";
import { isSameData } from "../../lib/same-data.ts";
import { applyCommand } from "../apply-command.ts";
import { sortCells } from "../cell-sets.ts";
import { EMPTY_CHART } from "../chart.ts";
import type { Clock } from "../clock.ts";
import { labelCommand } from "../command-words.ts";
import type { ChartCommand, JournalLine } from "../commands.ts";
import { calendarDateOfInstant, utcOffsetAt } from "../date-words.ts";
import { EMPTY_SAFETY } from "../exam/safety-facts.ts";
import { EMPTY_EXAM, type VisitExam } from "../exam/visit-exam.ts";
import { toMarkId, toPatientId, toTreatmentId, toVisitId, type IdMaker, type MarkId } from "../ids.ts";
import type { Patient } from "../patient.ts";
import { EXAM_STEPS } from "./sample-exams.ts";
import type { SampleVisit } from "./sample-visit.ts";
import { SAMPLE_VISITS } from "./sample-visits.ts";
import { UNSIGNED } from "../signing/signing.ts";
import type { Visit } from "../visit.ts";

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
const CONSENT_AFTER_SECONDS = 150;
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
    safety: visits.at(-1)?.visit.chart.exam.safety ?? EMPTY_SAFETY,
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
  const commands = planToCommands(plan, startedAt, { body, makeId });
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
function planToCommands(
  plan: SampleVisit,
  startedAt: string,
  { body, makeId }: Pick<SampleSetup, "body" | "makeId">,
): readonly ChartCommand[] {
  const newMarkId = (): MarkId => toMarkId(makeId());
  const exam = plan.exam({ on: startedAt.slice(0, 10), consentAt: laterThan(startedAt, CONSENT_AFTER_SECONDS) });
  const commands: ChartCommand[] = examCommands(exam, EXAM_STEPS.before);
  for (const zone of plan.ownPain) commands.push(...paintZone(zone, { body, id: newMarkId(), ownerId: null }));
  for (const { place, muscle, class: pointClass, pain, note, zone, findings, treatment } of plan.points) {
    const id = newMarkId();
    commands.push(
      { type: "place-trigger-point", id, place },
      { type: "edit-trigger-point", id, edit: { muscle } },
      { type: "edit-trigger-point", id, edit: { class: pointClass } },
      { type: "edit-trigger-point", id, edit: { pain } },
    );
    if (note !== undefined) commands.push({ type: "edit-trigger-point", id, edit: { note } });
    if (zone !== undefined) commands.push(...paintZone(zone, { body, id: newMarkId(), ownerId: id }));
    if (findings !== undefined) commands.push({ type: "edit-trigger-point", id, edit: { findings } });
    if (treatment !== undefined) {
      const given = { ...treatment, id: toTreatmentId(makeId()) };
      commands.push({ type: "treat-points", treatments: [{ pointId: id, treatment: given }] });
    }
  }
  for (const { place, muscle, note } of plan.clearSites) {
    const id = newMarkId();
    commands.push({ type: "place-clear-site", id, place }, { type: "edit-clear-site", id, edit: { muscle } });
    if (note !== undefined) commands.push({ type: "edit-clear-site", id, edit: { note } });
  }
  return [...commands, ...examCommands(exam, EXAM_STEPS.after)];
}

/** One command for each part of the exam in which something was recorded, as the clinician's taps make them. */
function examCommands(exam: VisitExam, steps: (typeof EXAM_STEPS)["before"]): ChartCommand[] {
  return steps
    .filter((step) => !isSameData(step(exam), step(EMPTY_EXAM)))
    .map((step) => ({ type: "edit-exam", edit: step(exam) }));
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
