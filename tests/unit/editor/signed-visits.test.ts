import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { amendVisit } from "../../../src/domain/signing/sign-visit.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import { createEditorDriver, RIGHT_SCAPULA, type EditorDriver } from "../../support/editor-driver.ts";
import { intentArbitrary, intentToCommand } from "../../support/random-commands.ts";
import { BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../support/signing-records.ts";

const KEYS = ["Ctrl+z", "Ctrl+y", "Delete", "m", "d", "ArrowUp", "Shift+ArrowLeft", "t", "Enter", "2"];

function chartOnePoint(): EditorDriver {
  const hand = createEditorDriver();
  hand.use("trigger-point");
  hand.tap(RIGHT_SCAPULA);
  hand.editor.undo();
  hand.editor.redo();
  return hand;
}

/** Tries everything a hand can do. */
function tryToChange(hand: EditorDriver): void {
  hand.editor.setReadOnly(false);
  for (const tool of ["trigger-point", "pain-zone", "erase-zone", "nothing-found", "select"] as const) {
    hand.use(tool);
    hand.drag([RIGHT_SCAPULA, { ...RIGHT_SCAPULA, y: 520 }]);
  }
  hand.editor.select(hand.state().chart.marks.map(({ id }) => id));
  for (const key of KEYS) hand.key(key);
  hand.editor.deleteSelection();
  hand.editor.mirrorSelection();
  hand.editor.duplicateSelection();
  hand.editor.undo();
  hand.editor.redo();
}

describe("a visit that was signed", () => {
  it("takes no change from any hand from the moment it is signed", () => {
    const hand = chartOnePoint();
    const signed = signedByAda(hand.state().visit).visit;
    hand.editor.seal(signed);
    const lineCount = hand.lines.length;
    tryToChange(hand);
    expect(hand.state().visit).toBe(signed);
    expect(hand.state().isReadOnly).toBe(true);
    expect(hand.state().undoLabel).toBeNull();
    expect(hand.lines).toHaveLength(lineCount);
  });

  it("takes none when it is opened again, though the screen asks for it", () => {
    const signed = signedByAda(chartOnePoint().state().visit).visit;
    const hand = createEditorDriver({ visit: signed, isReadOnly: false });
    tryToChange(hand);
    expect(hand.state().visit).toBe(signed);
    expect(hand.lines).toEqual([]);
  });

  it("refuses every command there is", () => {
    const signed = signedByAda(chartOnePoint().state().visit).visit;
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 10 }), (intents) => {
        const hand = createEditorDriver({ visit: signed });
        for (const [index, intent] of intents.entries()) {
          const command = intentToCommand(intent, signed.chart, toMarkId(`intent-${index}`));
          if (command !== null) hand.editor.execute(command);
        }
        hand.editor.execute({ type: "edit-exam", edit: { complaint: "neck" } });
        expect(hand.state().visit).toBe(signed);
        expect(hand.lines).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("is not taken for another visit", () => {
    const hand = chartOnePoint();
    const { visit } = hand.state();
    expect(() => hand.editor.seal({ ...visit, chart: { ...visit.chart } })).toThrow("the visit that is open");
  });
});

describe("an amendment", () => {
  it("is charted like any draft, and its journal replays from its first line", () => {
    const original: Visit = signedByAda(chartOnePoint().state().visit).visit;
    const amending = { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };
    const { visit, journal } = taken(amendVisit(original, amending));
    const hand = createEditorDriver({ visit });
    hand.editor.select(visit.chart.marks.map(({ id }) => id));
    hand.editor.mirrorSelection();
    expect(hand.points()).toHaveLength(2);
    expect(hand.points().map(({ number }) => number)).toEqual([1, 2]);
    expect(replayJournal([...journal, ...hand.lines])).toEqual(hand.state().chart);
    while (hand.state().undoLabel !== null) hand.editor.undo();
    expect(hand.state().chart).toEqual(original.chart);
    expect(replayJournal([...journal, ...hand.lines])).toEqual(original.chart);
  });
});
