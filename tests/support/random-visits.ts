import * as fc from "fast-check";
import { applyCommand } from "../../src/domain/apply-command.ts";
import { labelCommand } from "../../src/domain/command-words.ts";
import type { JournalLine } from "../../src/domain/commands.ts";
import { toMarkId } from "../../src/domain/ids.ts";
import type { Mark } from "../../src/domain/marks.ts";
import type { Visit } from "../../src/domain/visit.ts";
import { unreachable } from "../../src/lib/unreachable.ts";
import { intentArbitrary, intentToCommand, type Intent } from "./random-commands.ts";
import { someVisit } from "./records.ts";

/** Any text that a clinician, or somebody hostile, can type: every script, control characters, lone surrogates. */
const anyText = fc.string({ unit: "binary", maxLength: 40 });

/** A visit charted by a random hand, with notes of any text, and the journal of it. */
export const visitArbitrary: fc.Arbitrary<{ visit: Visit; journal: readonly JournalLine[] }> = fc
  .tuple(fc.array(intentArbitrary, { maxLength: 25 }), fc.array(anyText, { minLength: 1, maxLength: 5 }))
  .map(([intents, notes]) => chartIntents(intents, notes));

function chartIntents(
  intents: readonly Intent[],
  notes: readonly string[],
): { visit: Visit; journal: readonly JournalLine[] } {
  let visit = someVisit();
  const journal: JournalLine[] = [];
  for (const [index, intent] of intents.entries()) {
    const at = `2026-11-21T14:06:${String(index).padStart(2, "0")}.000+01:00`;
    const drawn = intentToCommand(intent, visit.chart, toMarkId(`mark-${index}`));
    const noted = visit.chart.marks[intent.pick % Math.max(1, visit.chart.marks.length)];
    const note = notes[index % notes.length] ?? "";
    for (const command of [drawn, noted === undefined ? null : editNote(noted, note)]) {
      if (command === null || !canApply(visit, command)) continue;
      const seq = visit.lastSeq + 1;
      journal.push({ seq, at, label: labelCommand(command, visit.chart), command, by: null });
      visit = { ...visit, chart: applyCommand(visit.chart, command), lastSeq: seq };
    }
  }
  return { visit, journal };
}

type ChartCommand = Parameters<typeof applyCommand>[1];

/** The mark may have been deleted by the command before. */
function canApply(visit: Visit, command: ChartCommand): boolean {
  const isEdit = command.type.startsWith("edit-") && "id" in command;
  return !isEdit || visit.chart.marks.some(({ id }) => id === command.id);
}

function editNote({ kind, id }: Mark, note: string): ChartCommand {
  switch (kind) {
    case "trigger-point":
      return { type: "edit-trigger-point", id, edit: { note } };
    case "pain-zone":
      return { type: "edit-pain-zone", id, edit: { note } };
    case "clear-site":
      return { type: "edit-clear-site", id, edit: { note } };
    default:
      return unreachable(kind);
  }
}
