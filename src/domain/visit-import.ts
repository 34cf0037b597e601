import { applyCommand } from "./apply-command.ts";
import { EMPTY_CHART } from "./chart.ts";
import { labelCommand } from "./command-words.ts";
import type { ChartCommand, JournalLine } from "./commands.ts";
import { toMarkId, toVisitId, type IdMaker, type PatientId } from "./ids.ts";
import type { Mark } from "./marks.ts";
import type { Visit } from "./visit.ts";

type ImportSetup = {
  readonly patientId: PatientId;
  readonly makeId: IdMaker;
  /** When it is read in: ISO instant with offset. */
  readonly at: string;
};

/**
 * The visit of a file as a new visit of a patient. It and its marks get new ids, so that it collides with nothing,
 * not even with the visit that was exported here; its journal is one line, which replays to its chart.
 */
export function importVisit(
  visit: Visit,
  { patientId, makeId, at }: ImportSetup,
): { readonly visit: Visit; readonly journal: readonly JournalLine[] } {
  const marks = assignNewIds(visit.chart.marks, makeId);
  const command: ChartCommand = { type: "add-marks", reason: "import", marks };
  const journal = marks.length === 0 ? [] : [{ seq: 1, at, label: labelCommand(command, EMPTY_CHART), command }];
  return {
    visit: {
      ...visit,
      id: toVisitId(makeId()),
      patientId,
      chart: applyCommand(EMPTY_CHART, command),
      lastSeq: journal.length,
      discardedAt: null,
    },
    journal,
  };
}

/** The same marks under new ids; a zone stays with its point. */
function assignNewIds(marks: readonly Mark[], makeId: IdMaker): readonly Mark[] {
  const newIds = new Map(marks.map(({ id }) => [id, toMarkId(makeId())]));
  return marks.map((mark) => {
    const id = newIds.get(mark.id) ?? mark.id;
    if (mark.kind !== "pain-zone" || mark.ownerId === null) return { ...mark, id };
    return { ...mark, id, ownerId: newIds.get(mark.ownerId) ?? null };
  });
}
