import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import { checkCompleteness } from "../../../../src/domain/checks/completeness.ts";
import { readBody } from "../../../support/bodies.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../src/domain/apply-command.ts";
import { toMarkId, toTreatmentId, toVisitId } from "../../../../src/domain/ids.ts";
import { replayJournal } from "../../../../src/domain/replay-journal.ts";
import { reasonAgainstChange } from "../../../../src/domain/signing/reason-against-change.ts";
import {
  amendVisit,
  markEnteredInError,
  MEANINGS,
  reasonsAgainstSigning,
  signVisit,
} from "../../../../src/domain/signing/sign-visit.ts";
import { NO_RESPONSE, type DryNeedling } from "../../../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { intentArbitrary, intentToCommand } from "../../../support/random-commands.ts";
import { visitArbitrary } from "../../../support/random-visits.ts";
import { chartPoints, someVisit } from "../../../support/records.ts";
import { ADA, BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../../support/signing-records.ts";

const LATER = "2026-11-22T09:10:00.000+01:00";
const amending = { reason: "Wrong side", author: BEN, clock: clockAt(LATER), makeId: makeAmendmentId };
const signing = { author: ADA, clock: clockAt(SIGNED_AT), meaning: MEANINGS.record };

const AMENDMENT: Visit["amendment"] = {
  of: toVisitId("signed-before"),
  version: 2,
  reason: "Wrong side",
  by: BEN,
  at: LATER,
};

/** A visit with one point into which so many needles went, and from which so many came. */
function needledVisit(needlesIn: number | null, needlesOut: number | null): Visit {
  const { visit } = chartPoints(someVisit(), 1);
  const technique: DryNeedling = {
    kind: "dry-needling",
    needle: { gauge: null, lengthMm: 40 },
    technique: "pistoning",
    skinPreparation: "alcohol",
    twitch: "present",
    needlesIn,
    needlesOut,
  };
  const pointId = visit.chart.marks[0]?.id ?? toMarkId("");
  const treatment = { id: toTreatmentId("treatment-1"), technique, response: NO_RESPONSE };
  return { ...visit, chart: applyCommand(visit.chart, { type: "treat-points", treatments: [{ pointId, treatment }] }) };
}

describe("signing a visit", () => {
  it("keeps who signed, when, where the clock stood and what the signature means, with a line of the journal", () => {
    const { visit, lines } = chartPoints(someVisit(), 2);
    const signed = signedByAda(visit);
    expect(signed.visit.signature).toEqual({
      by: ADA,
      at: SIGNED_AT,
      timeZone: "Europe/Berlin",
      meaning: MEANINGS.record,
      noteSettings: null,
    });
    expect(signed.line).toEqual({
      seq: 3,
      at: SIGNED_AT,
      label: "Sign the visit",
      by: ADA,
      command: { type: "sign-visit", signature: signed.visit.signature },
    });
    expect(signed.visit).toEqual({ ...visit, lastSeq: 3, signature: signed.visit.signature });
    expect(replayJournal([...lines, signed.line])).toEqual(visit.chart);
  });

  it.each([
    ["a needle still in", 2, 1, "Point 1: 2 needles in, 1 needle out."],
    ["needles that nobody counted out", 3, null, "Point 1: 3 needles in, needles not counted out."],
    ["needles that nobody counted at all", null, null, "Point 1: needles put in and taken out are not counted."],
  ])("is refused with %s", (_name, needlesIn, needlesOut, reason) => {
    expect(signVisit(needledVisit(needlesIn, needlesOut), signing)).toEqual({ ok: false, failure: [reason] });
  });

  it.each([
    [1, 1],
    [0, 0],
  ])("goes on with %s needles in and %s out", (needlesIn, needlesOut) => {
    expect(reasonsAgainstSigning(needledVisit(needlesIn, needlesOut))).toEqual([]);
  });

  it.each([
    [3, 2],
    [3, 3],
    [null, 1],
    [1, null],
    [null, null],
  ])("is held up by %s needles in and %s out just where the checks say so", (needlesIn, needlesOut) => {
    const visit = needledVisit(needlesIn, needlesOut);
    for (const version of [visit, { ...visit, amendment: AMENDMENT }]) {
      const checks = checkCompleteness(version, readBody("female"), BUILT_IN_RULES.asked);
      const isBlocked = checks.some(({ level }) => level === "blocks-signing");
      expect(reasonsAgainstSigning(version).length > 0).toBe(isBlocked);
    }
  });

  it("of an amendment goes on where nobody counted then: it can't be counted any more, but counts must still agree", () => {
    const amended = (needlesIn: number | null, needlesOut: number | null): Visit => ({
      ...needledVisit(needlesIn, needlesOut),
      amendment: AMENDMENT,
    });
    expect(reasonsAgainstSigning(amended(null, null))).toEqual([]);
    expect(reasonsAgainstSigning(amended(2, null))).toHaveLength(1);
    expect(reasonsAgainstSigning(amended(2, 1))).toHaveLength(1);
  });

  it("is refused a second time, without a meaning, and for a discarded visit", () => {
    const { visit } = signedByAda(someVisit());
    expect(signVisit(visit, signing)).toMatchObject({ ok: false });
    expect(signVisit(someVisit(), { ...signing, meaning: " " })).toMatchObject({ ok: false });
    expect(signVisit(someVisit({ discardedAt: LATER }), signing)).toMatchObject({ ok: false });
  });
});

describe("amending a signed visit", () => {
  it("begins a new version of the same start, whose marks keep their ids and numbers", () => {
    const original = signedByAda(chartPoints(someVisit(), 3).visit).visit;
    const { visit, journal } = taken(amendVisit(original, amending));
    expect(visit).toEqual({
      ...original,
      id: "visit-1-amended",
      lastSeq: 1,
      signature: null,
      amendment: { of: "visit-1", version: 2, reason: "Wrong side", by: BEN, at: LATER },
    });
    expect(visit.chart).toBe(original.chart);
    expect(journal).toMatchObject([{ seq: 1, by: BEN, label: "Begin version 2" }]);
    expect(replayJournal(journal)).toEqual(visit.chart);
  });

  it("counts versions on", () => {
    const second = taken(amendVisit(signedByAda(someVisit()).visit, amending)).visit;
    const signed = taken(signVisit(second, { ...signing, meaning: MEANINGS.amendment }));
    expect(signed.line.label).toBe("Sign version 2");
    const third = taken(amendVisit(signed.visit, { ...amending, makeId: () => "third" })).visit;
    expect(third.amendment).toMatchObject({ of: "visit-1-amended", version: 3 });
  });

  it("needs a reason, a signed visit, and one that still holds", () => {
    const original = signedByAda(someVisit()).visit;
    expect(amendVisit(original, { ...amending, reason: " \n" })).toEqual({ ok: false, failure: "Give the reason." });
    expect(amendVisit(original, { ...amending, reason: "x".repeat(1001) })).toMatchObject({ ok: false });
    expect(amendVisit(someVisit(), amending)).toMatchObject({ ok: false });
    const newer = signedByAda(taken(amendVisit(original, amending)).visit).visit;
    expect(amendVisit(original, { ...amending, visitsOfPatient: [original, newer] })).toEqual({
      ok: false,
      failure: "Version 2 has taken the place of this one: go on from there.",
    });
  });

  it("is not signed when another amendment was meanwhile, nor when the original was entered in error", () => {
    const original = signedByAda(someVisit()).visit;
    const mine = taken(amendVisit(original, amending)).visit;
    const theirs = signedByAda(taken(amendVisit(original, { ...amending, makeId: () => "theirs" })).visit).visit;
    expect(reasonsAgainstSigning(mine, [original, mine])).toEqual([]);
    expect(reasonsAgainstSigning(mine, [original, mine, theirs])).toHaveLength(1);
    const wrong = taken(markEnteredInError(original, amending)).visit;
    expect(reasonsAgainstSigning(mine, [wrong, mine])).toHaveLength(1);
  });
});

describe("entering a visit in error", () => {
  it("adds the statement and nothing else", () => {
    const original = signedByAda(chartPoints(someVisit(), 1).visit).visit;
    const { visit, line } = taken(markEnteredInError(original, { ...amending, reason: "Another patient" }));
    const statement = { reason: "Another patient", by: BEN, at: LATER };
    expect(visit).toEqual({ ...original, enteredInError: statement, lastSeq: 3 });
    expect(line).toMatchObject({ seq: 3, by: BEN, command: { type: "enter-in-error", statement } });
  });

  it("needs a reason, a signature, and is stated once", () => {
    const original = signedByAda(someVisit()).visit;
    const wrong = taken(markEnteredInError(original, amending)).visit;
    expect(markEnteredInError(original, { ...amending, reason: "" })).toMatchObject({ ok: false });
    expect(markEnteredInError(someVisit(), amending)).toMatchObject({ ok: false });
    expect(markEnteredInError(wrong, amending)).toMatchObject({ ok: false });
    expect(amendVisit(wrong, amending)).toMatchObject({ ok: false });
    expect(reasonAgainstChange(wrong)).toContain("error");
  });
});

describe("whatever was charted", () => {
  it("amending and charting on never changes the original, and the journal of the amendment replays", () => {
    fc.assert(
      fc.property(visitArbitrary, fc.array(intentArbitrary, { maxLength: 12 }), ({ visit, journal }, intents) => {
        const original = signedByAda(visit);
        const before = JSON.stringify(original.visit);
        const amended = taken(amendVisit(original.visit, amending));
        let version = amended.visit;
        const lines = [...amended.journal];
        for (const [index, intent] of intents.entries()) {
          const command = intentToCommand(intent, version.chart, toMarkId(`amended-${index}`));
          if (command === null) continue;
          const seq = version.lastSeq + 1;
          lines.push({ seq, at: LATER, label: "", command, by: BEN });
          version = { ...version, chart: applyCommand(version.chart, command), lastSeq: seq };
        }
        const undone = { type: "restore", direction: "undo", toSeq: 1 } as const;
        lines.push({ seq: version.lastSeq + 1, at: LATER, label: "", command: undone, by: BEN });
        const asJson: typeof lines = JSON.parse(JSON.stringify(lines));
        expect(replayJournal(asJson.slice(0, -1))).toEqual(JSON.parse(JSON.stringify(version.chart)));
        expect(replayJournal(asJson)).toEqual(JSON.parse(JSON.stringify(original.visit.chart)));
        expect(JSON.stringify(original.visit)).toBe(before);
        expect(replayJournal([...journal, original.line])).toEqual(visit.chart);
      }),
    );
  });
});
