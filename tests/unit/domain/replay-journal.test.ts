import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../src/atlas/place.ts";
import { applyCommand } from "../../../src/domain/apply-command.ts";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import type { Command, JournalLine } from "../../../src/domain/commands.ts";
import type { MarkId } from "../../../src/domain/ids.ts";
import type { Chart } from "../../../src/domain/marks.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { intentArbitrary, intentToCommand } from "../../support/random-commands.ts";

const place = { x: 10, y: 1000, z: 50 };
const placePoint = (name: string): Command => ({ type: "place-trigger-point", id: name as MarkId, place });
const undoTo = (toSeq: number): Command => ({ type: "restore", direction: "undo", toSeq });

function journalOf(commands: readonly Command[], firstSeq = 1): readonly JournalLine[] {
  return commands.map((command, index) => ({
    seq: firstSeq + index,
    at: "2026-11-21T14:05:00.000+01:00",
    label: "",
    by: null,
    command,
  }));
}

const idsOf = (chart: Chart): readonly string[] => chart.marks.map((mark) => mark.id);

describe("replaying a journal", () => {
  it("leads to an empty chart when it is empty", () => {
    expect(replayJournal([])).toEqual(EMPTY_CHART);
  });

  it("follows undo and redo, and a new branch after an undo", () => {
    const lines = journalOf([
      placePoint("a"),
      placePoint("b"),
      undoTo(1),
      undoTo(0),
      { type: "restore", direction: "redo", toSeq: 1 },
      placePoint("c"),
    ]);
    expect(idsOf(replayJournal(lines.slice(0, 4)))).toEqual([]);
    const chart = replayJournal(lines);
    expect(idsOf(chart)).toEqual(["a", "c"]);
    expect(chart.nextNumber).toBe(3);
  });

  it("takes a point, its muscle and its zone back together, and repeats them together", () => {
    const found: Command = {
      type: "place-trigger-point",
      id: "b" as MarkId,
      place,
      muscle: "infraspinatus",
      referral: { id: "z" as MarkId, cells: [3 as CellId], drawnBy: "patient" },
    };
    const lines = journalOf([placePoint("a"), found, undoTo(1), { type: "restore", direction: "redo", toSeq: 2 }]);
    expect(idsOf(replayJournal(lines.slice(0, 2)))).toEqual(["a", "b", "z"]);
    expect(idsOf(replayJournal(lines.slice(0, 3)))).toEqual(["a"]);
    expect(replayJournal(lines)).toEqual(replayJournal(lines.slice(0, 2)));
  });

  it("continues from a chart that was saved with the lines before it", () => {
    const start = replayJournal(journalOf([placePoint("a"), placePoint("b")]));
    const later = journalOf([placePoint("c"), undoTo(2), placePoint("d")], 3);
    expect(idsOf(replayJournal(later, start))).toEqual(["a", "b", "d"]);
  });

  it("refuses a gap and a return to a line that is not there", () => {
    const [first, , third] = journalOf([placePoint("a"), placePoint("b"), placePoint("c")]);
    expect(() => replayJournal([first, third].filter((line) => line !== undefined))).toThrow("line 2 is missing");
    expect(() => replayJournal(journalOf([placePoint("a"), undoTo(7)]))).toThrow("returns to line 7");
  });

  it("gives the chart that the commands gave one by one, wherever an undo went", () => {
    const step = fc.record({ intent: intentArbitrary, back: fc.option(fc.nat(30), { freq: 4 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const charts: Chart[] = [EMPTY_CHART];
        const commands: Command[] = [];
        for (const { intent, back } of steps) {
          const chart = charts.at(-1) ?? EMPTY_CHART;
          if (back !== null) {
            const toSeq = Math.max(0, charts.length - 1 - back);
            commands.push(undoTo(toSeq));
            charts.push(charts[toSeq] ?? EMPTY_CHART);
            continue;
          }
          const command = intentToCommand(intent, chart, `m${charts.length}` as MarkId);
          if (command === null) continue;
          commands.push(command);
          charts.push(applyCommand(chart, command));
        }
        expect(replayJournal(journalOf(commands))).toEqual(charts.at(-1));
      }),
      { numRuns: 150 },
    );
  });
});
