import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMarkId } from "../../../src/domain/ids.ts";
import type { Chart } from "../../../src/domain/marks.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import type { ToolId } from "../../../src/editor/editor-state.ts";
import { TOOL_IDS } from "../../../src/editor/editor-state.ts";
import type { EditorDriver, Spot } from "../../support/editor-driver.ts";
import { createEditorDriver } from "../../support/editor-driver.ts";
import type { Intent } from "../../support/random-commands.ts";
import { intentArbitrary, intentToCommand } from "../../support/random-commands.ts";

const KEYS = ["Ctrl+z", "Ctrl+y", "Delete", "m", "d", "ArrowUp", "Shift+ArrowLeft", "Enter", "Escape", "2"] as const;

/** Anything a hand does: a stroke with a tool, a key, a change from the inspector. */
type Deed =
  | { readonly kind: "stroke"; readonly tool: ToolId; readonly spots: readonly Spot[] }
  | { readonly kind: "key"; readonly key: (typeof KEYS)[number] }
  | { readonly kind: "command"; readonly intent: Intent };

const spotArbitrary: fc.Arbitrary<Spot> = fc.record({
  view: fc.constantFrom("anterior", "posterior", "right"),
  x: fc.integer({ min: 200, max: 560 }),
  y: fc.integer({ min: 250, max: 1100 }),
});

const deedArbitrary: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant("stroke" as const),
    tool: fc.constantFrom(...TOOL_IDS),
    spots: fc.array(spotArbitrary, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("key" as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ kind: fc.constant("command" as const), intent: intentArbitrary }),
);

const deedsArbitrary = fc.array(deedArbitrary, { maxLength: 25 });

function perform(hand: EditorDriver, deed: Deed, index: number): void {
  if (deed.kind === "key") return hand.key(deed.key);
  if (deed.kind === "stroke") {
    hand.use(deed.tool);
    return hand.drag(deed.spots);
  }
  const onBody = {
    ...deed.intent,
    place: hand.placeAt({ view: "posterior", x: 388, y: 300 + (deed.intent.pick % 300) }),
  };
  const command = intentToCommand(onBody, hand.state().chart, toMarkId(`intent-${index}`));
  if (command !== null) hand.editor.execute(command);
}

describe("whatever a hand does", () => {
  it("undoing all and then redoing all is as if nothing had been undone", () => {
    fc.assert(
      fc.property(deedsArbitrary, (deeds) => {
        const hand = createEditorDriver();
        deeds.forEach((deed, index) => perform(hand, deed, index));
        while (hand.state().redoLabel !== null) hand.editor.redo();
        const charts: Chart[] = [hand.state().chart];
        while (hand.state().undoLabel !== null) {
          hand.editor.undo();
          charts.push(hand.state().chart);
        }
        expect(hand.state().chart).toEqual(EMPTY_CHART);
        while (hand.state().redoLabel !== null) {
          charts.pop();
          hand.editor.redo();
          expect(hand.state().chart).toBe(charts.at(-1));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("the journal replays to the chart that was handed over with every line", () => {
    fc.assert(
      fc.property(deedsArbitrary, (deeds) => {
        const hand = createEditorDriver();
        deeds.forEach((deed, index) => perform(hand, deed, index));
        expect(hand.lines.map((line) => line.seq)).toEqual(hand.lines.map((_, index) => index + 1));
        expect(replayJournal(hand.lines)).toEqual(hand.state().chart);
        hand.savedVisits.forEach((visit, index) => {
          expect(replayJournal(hand.lines.slice(0, index + 1)).marks).toEqual(visit.chart.marks);
        });
      }),
      { numRuns: 25 },
    );
  });

  it("no draft is left behind, and what is selected is there", () => {
    fc.assert(
      fc.property(deedsArbitrary, (deeds) => {
        const hand = createEditorDriver();
        deeds.forEach((deed, index) => {
          perform(hand, deed, index);
          const { draft, selection, chart, visit } = hand.state();
          expect(draft).toBeNull();
          expect(chart).toBe(visit.chart);
          expect(chart.marks.map((mark) => mark.id)).toEqual(expect.arrayContaining([...selection]));
        });
      }),
      { numRuns: 40 },
    );
  });
});
