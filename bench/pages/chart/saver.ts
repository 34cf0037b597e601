import type { JournalLine } from "../../../src/domain/commands.ts";
import type { MarkId } from "../../../src/domain/ids.ts";
import { type TriggerPoint, UNEXAMINED } from "../../../src/domain/marks.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { openDatabase, putStrictly } from "../raw-database.ts";

const DATABASE = "raw-chart";

/**
 * Puts the same bytes as the app does after a tap: the visit with one more mark, and a line of the journal.
 * @param scene its marks share empty lists, which are then written once; what the app has read shares nothing
 */
export async function createSaver(scene: Visit): Promise<() => Promise<void>> {
  const visit = JSON.parse(JSON.stringify(scene)) as Visit;
  const database = await openDatabase(DATABASE, { visits: "id", journal: ["visitId", "seq"] });
  await putStrictly(database, [["visits", visit]]);
  let seq = 0;
  return () => {
    seq += 1;
    const mark = makeMark(visit, seq);
    const line: JournalLine = {
      seq,
      at: new Date().toISOString(),
      label: `Place point ${mark.number}`,
      command: { type: "place-trigger-point", id: mark.id, place: mark.place },
      by: null,
    };
    const { marks } = visit.chart;
    const saved = {
      ...visit,
      lastSeq: seq,
      chart: { ...visit.chart, marks: [...marks, mark], nextNumber: mark.number + 1 },
    };
    return putStrictly(database, [
      ["visits", saved],
      ["journal", { ...line, visitId: visit.id }],
    ]);
  };
}

function makeMark(visit: Visit, seq: number): TriggerPoint {
  return {
    kind: "trigger-point",
    id: crypto.randomUUID() as MarkId,
    number: visit.chart.nextNumber + seq - 1,
    place: { x: 10.1, y: 1000.1, z: 90.1 },
    class: "unclassified",
    pain: null,
    muscle: null,
    note: "",
    ...UNEXAMINED,
    treatments: [],
  };
}
