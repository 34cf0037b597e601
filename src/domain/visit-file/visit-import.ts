import { isSameData } from "../../lib/same-data.ts";
import { applyCommand } from "../apply-command.ts";
import { EMPTY_CHART } from "../chart.ts";
import { labelCommand } from "../command-words.ts";
import type { ChartCommand, JournalLine } from "../commands.ts";
import { toMarkId, toTreatmentId, toVisitId, type IdMaker, type PatientId } from "../ids.ts";
import type { Chart, Mark } from "../marks.ts";
import { type Author, UNSIGNED } from "../signing/signing.ts";
import type { Treatment } from "../treatment/treatment.ts";
import type { Visit } from "../visit.ts";

type ImportSetup = {
  readonly patientId: PatientId;
  readonly makeId: IdMaker;
  /** When it is read in: ISO instant with offset. */
  readonly at: string;
  /** Who reads it in; null when no clinician was chosen on this device. */
  readonly by: Author | null;
};

/**
 * The visit of a file as a new visit of a patient. It, its marks and their treatments get new ids, so that it collides with nothing,
 * not even with the visit that was exported here; its journal has a line for the marks and one for the exam, and replays
 * to its chart. It comes as a draft: a signature holds for the record that was signed, not for a copy.
 */
export function importVisit(
  visit: Visit,
  { patientId, makeId, at, by }: ImportSetup,
): { readonly visit: Visit; readonly journal: readonly JournalLine[] } {
  let chart: Chart = EMPTY_CHART;
  const journal: JournalLine[] = [];
  for (const command of importCommands(visit.chart, makeId)) {
    journal.push({ seq: journal.length + 1, at, label: labelCommand(command, chart), command, by });
    chart = applyCommand(chart, command);
  }
  return {
    visit: {
      ...visit,
      ...UNSIGNED,
      id: toVisitId(makeId()),
      patientId,
      chart,
      lastSeq: journal.length,
      discardedAt: null,
    },
    journal,
  };
}

/** The visit among these that a file holds too: begun at the same moment, with the same marks and exam under any ids. */
export function findSameVisit(visits: readonly Visit[], inFile: Visit): Visit | null {
  const sought = withoutIds(inFile);
  return (
    visits.find(
      ({ startedAt, ...visit }) =>
        Date.parse(startedAt) === Date.parse(inFile.startedAt) && isSameData(withoutIds(visit), sought),
    ) ?? null
  );
}

/** Marks, treatments and exam as any other import of the same file has them. */
function withoutIds({ chart }: Pick<Visit, "chart">): readonly ChartCommand[] {
  let count = 0;
  return importCommands(chart, () => `id-${(count += 1)}`);
}

function importCommands({ marks, nextNumber, exam }: Chart, makeId: IdMaker): readonly ChartCommand[] {
  const commands: ChartCommand[] = [];
  if (marks.length > 0 || nextNumber > 1) {
    commands.push({ type: "add-marks", reason: "import", marks: assignNewIds(marks, makeId), nextNumber });
  }
  if (!isSameData(exam, EMPTY_CHART.exam)) commands.push({ type: "edit-exam", edit: exam });
  return commands;
}

/** The same marks under new ids; a zone stays with its point. */
function assignNewIds(marks: readonly Mark[], makeId: IdMaker): readonly Mark[] {
  const newIds = new Map(marks.map(({ id }) => [id, toMarkId(makeId())]));
  return marks.map((mark) => {
    const id = newIds.get(mark.id) ?? mark.id;
    if (mark.kind === "trigger-point") return { ...mark, id, treatments: withNewIds(mark.treatments, makeId) };
    if (mark.kind === "clear-site" || mark.ownerId === null) return { ...mark, id };
    return { ...mark, id, ownerId: newIds.get(mark.ownerId) ?? null };
  });
}

function withNewIds(treatments: readonly Treatment[], makeId: IdMaker): readonly Treatment[] {
  return treatments.map((treatment) => ({ ...treatment, id: toTreatmentId(makeId()) }));
}
