import type { Place } from "../../atlas/place.ts";
import type { JournalLine } from "../commands.ts";
import { dateInWords } from "../date-words.ts";
import type { MarkId } from "../ids.ts";
import type { Chart, Mark, PainZone } from "../marks.ts";
import { nameMark } from "../mark-words.ts";
import type { Visit } from "../visit.ts";
import { findPartProblem } from "./visit-file-parts.ts";

export type VisitFileFailure = {
  readonly kind:
    | "unreadable"
    | "too-large"
    | "not-json"
    | "cut-short"
    | "other-kind"
    | "newer-version"
    | "damaged"
    | "off-body"
    | "unknown-cells"
    | "duplicate-ids"
    | "unknown-owner"
    | "repeated-numbers"
    | "in-future"
    | "text-too-long";
  /** A sentence for the clinician: what is wrong and where. */
  readonly message: string;
};

/** What a file is held against: what the body knows, handed in because reading needs no more of it, and the time. */
export type FileChecks = {
  /** ISO instant. */
  readonly now: string;
  isPlaceOnBody(place: Place): boolean;
  isCellId(id: number): boolean;
};

/** Some thirty pages: far above what anyone writes beside a mark, so that no visit charted here is refused. */
const LONGEST_NOTE = 100_000;
const LONGEST_MUSCLE = 100;
const LONGEST_LABEL = 1_000;
const DAY_MS = 86_400_000;

type CheckedFile = {
  readonly visit: Visit;
  readonly atlasVersion: number;
  readonly journal?: readonly JournalLine[];
};

/**
 * Whether the parts of a visit file agree with each other and with the body; their shapes are right already.
 * @returns the first problem found, or null
 */
export function findFileProblem(file: CheckedFile, checks: FileChecks): VisitFileFailure | null {
  const { visit, journal } = file;
  if (visit.atlasVersion !== file.atlasVersion) return damaged("It names two versions of the body");
  return (
    findTimeProblem(visit, checks.now) ??
    findIdProblem(visit.chart.marks) ??
    findNumberProblem(visit.chart) ??
    findOwnerProblem(visit.chart.marks) ??
    findFirst(visit.chart.marks, (mark) => findMarkProblem(mark, visit.chart, checks)) ??
    findProblemOfParts(visit) ??
    findJournalProblem(visit, journal)
  );
}

function damaged(what: string): VisitFileFailure {
  return { kind: "damaged", message: `This visit file is damaged. ${what}.` };
}

function findFirst<Item>(
  items: readonly Item[],
  find: (item: Item) => VisitFileFailure | null,
): VisitFileFailure | null {
  for (const item of items) {
    const problem = find(item);
    if (problem !== null) return problem;
  }
  return null;
}

/** A visit to come would be the newest for ever. Clocks differ, and so do the days of time zones: a day is let pass. */
function findTimeProblem({ startedAt, timeZone }: Visit, now: string): VisitFileFailure | null {
  if (Date.parse(startedAt) <= Date.parse(now) + DAY_MS) return null;
  const message = `The visit of this file begins in the future, on ${dateInWords(startedAt, timeZone)}.`;
  return { kind: "in-future", message };
}

function findIdProblem(marks: readonly Mark[]): VisitFileFailure | null {
  const ids = new Set<MarkId>();
  return findFirst(marks, ({ id }) => {
    if (ids.has(id)) return { kind: "duplicate-ids", message: `Two marks of this file have the same id, "${id}".` };
    ids.add(id);
    return null;
  });
}

function findNumberProblem({ marks, nextNumber }: Chart): VisitFileFailure | null {
  const numbers = new Set<number>();
  return findFirst(marks, (mark) => {
    if (mark.kind !== "trigger-point") return null;
    const { number } = mark;
    if (numbers.has(number))
      return { kind: "repeated-numbers", message: `Two points of this file are number ${number}.` };
    numbers.add(number);
    return number < nextNumber ? null : damaged(`Point ${number} has a number that was not given yet`);
  });
}

function findOwnerProblem(marks: readonly Mark[]): VisitFileFailure | null {
  const points = new Set(marks.filter(({ kind }) => kind === "trigger-point").map(({ id }) => id));
  const owners = new Set<MarkId>();
  return findFirst(marks, (mark) => {
    if (mark.kind !== "pain-zone" || mark.ownerId === null) return null;
    if (!points.has(mark.ownerId)) {
      return { kind: "unknown-owner", message: "A referral zone of this file belongs to a point that is not in it." };
    }
    if (owners.has(mark.ownerId)) return damaged("Two referral zones belong to one point");
    owners.add(mark.ownerId);
    return null;
  });
}

function findMarkProblem(mark: Mark, chart: Chart, body: FileChecks): VisitFileFailure | null {
  const name = nameMark(mark, chart);
  if (mark.note.length > LONGEST_NOTE) return tooLong(`The note of ${name}`, LONGEST_NOTE);
  if (mark.kind === "pain-zone") return findZoneProblem(mark, name, body);
  if (mark.muscle !== null && mark.muscle.length > LONGEST_MUSCLE) {
    return tooLong(`The muscle of ${name}`, LONGEST_MUSCLE);
  }
  return body.isPlaceOnBody(mark.place) ? null : offBody(`In this file ${name} lies`);
}

function findZoneProblem(zone: PainZone, name: string, body: FileChecks): VisitFileFailure | null {
  const unknown = [...zone.cells, ...(zone.painted?.cells ?? [])].find((cell) => !body.isCellId(cell));
  if (unknown !== undefined) {
    const message = `In this file ${name} covers skin that does not exist (cell ${unknown}).`;
    return { kind: "unknown-cells", message };
  }
  if (new Set(zone.qualities).size < zone.qualities.length) return damaged(`A quality of ${name} stands twice`);
  if (zone.painted === null || body.isPlaceOnBody(zone.painted.place)) return null;
  return offBody(`In this file ${name} was painted from a place`);
}

function findProblemOfParts(visit: Visit): VisitFileFailure | null {
  const problem = findPartProblem(visit, LONGEST_NOTE);
  if (problem === null) return null;
  if (problem.kind === "damaged") return damaged(problem.what);
  return problem.kind === "text-too-long" ? tooLong(problem.place, LONGEST_NOTE) : problem;
}

function findJournalProblem(visit: Visit, journal: readonly JournalLine[] | undefined): VisitFileFailure | null {
  if (journal === undefined) return null;
  if (journal.length !== visit.lastSeq) return damaged("Lines of its journal are missing");
  if (journal.some(({ seq }, index) => seq !== index + 1)) return damaged("Lines of its journal are out of order");
  const isLong = journal.some(({ label }) => label.length > LONGEST_LABEL);
  return isLong ? tooLong("A line of the journal", LONGEST_LABEL) : null;
}

function tooLong(what: string, limit: number): VisitFileFailure {
  return {
    kind: "text-too-long",
    message: `${what} is too long in this file: at most ${limit.toLocaleString("en-US")} characters fit.`,
  };
}

function offBody(what: string): VisitFileFailure {
  return { kind: "off-body", message: `${what} off the body.` };
}
