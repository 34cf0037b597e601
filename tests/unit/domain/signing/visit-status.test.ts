import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toVisitId } from "../../../../src/domain/ids.ts";
import { amendVisit, markEnteredInError } from "../../../../src/domain/signing/sign-visit.ts";
import { signatureInWords, standingInWords } from "../../../../src/domain/signing/signature-words.ts";
import {
  draftSuccessor,
  groupVersions,
  signedSuccessor,
  statusInWords,
  versionsOf,
  visitStatus,
  visitsThatCount,
} from "../../../../src/domain/signing/visit-status.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { someVisit } from "../../../support/records.ts";
import { BEN, clockAt, signedByAda, taken } from "../../../support/signing-records.ts";

const clock = clockAt("2026-11-22T09:10:00.000+01:00");
const amend = (visit: Visit, id: string): Visit =>
  taken(amendVisit(visit, { reason: "Wrong side", author: BEN, clock, makeId: () => id })).visit;
const inError = (visit: Visit): Visit =>
  taken(markEnteredInError(visit, { reason: "Another patient", author: BEN, clock })).visit;

const draft = someVisit({ id: toVisitId("draft") });
const first = signedByAda(someVisit({ id: toVisitId("first") })).visit;
const secondDraft = amend(first, "second");
const second = signedByAda(secondDraft).visit;

describe("where a visit stands", () => {
  it.each<[string, Visit, readonly Visit[], string]>([
    ["draft", draft, [draft], "Draft, not signed"],
    ["signed", first, [first], "Signed"],
    ["signed", first, [first, secondDraft], "Signed"],
    ["amended", first, [first, second], "Version 1, amended since"],
    ["signed", second, [first, second], "Signed, version 2"],
    ["amendment-draft", secondDraft, [first, secondDraft], "Draft of version 2, not signed"],
    ["entered-in-error", inError(first), [], "Entered in error"],
    ["amended", first, [first, inError(second)], "Version 1, amended since"],
  ])("is %s", (status, visit, visits, words) => {
    expect(visitStatus(visit, visits)).toBe(status);
    expect(statusInWords(visitStatus(visit, visits), visit)).toBe(words);
  });
});

describe("versions of a visit", () => {
  const third = amend(second, "third");
  it("are listed newest first, with other visits left out, from whichever of them one asks", () => {
    const visits = [first, draft, third, second];
    for (const visit of [first, second, third]) expect(versionsOf(visits, visit)).toEqual([third, second, first]);
    expect(versionsOf(visits, draft)).toEqual([draft]);
  });

  it("are grouped in the order of the list, discarded ones left out", () => {
    const gone = { ...third, discardedAt: "2026-11-23T09:00:00.000+01:00" };
    expect(groupVersions([second, draft, gone, first])).toEqual([[second, first], [draft]]);
  });

  it("stay together when the first one is not at hand", () => {
    expect(groupVersions([third, second])).toEqual([[third, second]]);
  });

  it("lead on to the signed newer one and to the one being written", () => {
    expect(signedSuccessor(first, [first, second])).toBe(second);
    expect(signedSuccessor(first, [first, secondDraft])).toBeNull();
    expect(draftSuccessor(first, [first, secondDraft])).toBe(secondDraft);
    expect(draftSuccessor(first, [{ ...secondDraft, discardedAt: "2026-11-23T09:00:00Z" }])).toBeNull();
  });
});

describe("visits that count", () => {
  it.each<[string, readonly Visit[], readonly Visit[]]>([
    ["drafts and signed visits", [draft, first], [draft, first]],
    ["the signed one while its amendment is a draft", [first, secondDraft], [first]],
    ["the amendment once it is signed", [first, second], [second]],
    ["nothing of a visit whose newest version was entered in error", [first, inError(second)], []],
    ["no discarded visit", [{ ...draft, discardedAt: "2026-11-23T09:00:00Z" }], []],
  ])("are %s", (_name, visits, counted) => expect(visitsThatCount(visits)).toEqual(counted));

  it("are at most one of each visit's versions, whatever happened to them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("sign", "amend", "error"), { maxLength: 8 }), (deeds) => {
        let versions: readonly Visit[] = [someVisit()];
        for (const [index, deed] of deeds.entries()) {
          const newest = versions.at(-1) ?? someVisit();
          const isSigned = newest.signature !== null;
          const isWrong = newest.enteredInError !== null;
          if (deed === "sign" && !isSigned) versions = [...versions.slice(0, -1), signedByAda(newest).visit];
          if (deed === "amend" && isSigned && !isWrong) versions = [...versions, amend(newest, `version-${index}`)];
          if (deed === "error" && isSigned && !isWrong) versions = [...versions.slice(0, -1), inError(newest)];
        }
        expect(visitsThatCount(versions).length).toBeLessThanOrEqual(1);
        expect(versionsOf(versions, versions[0] ?? someVisit())).toEqual(versions.toReversed());
      }),
    );
  });
});

describe("a signature in words", () => {
  it("names who, when, in which time zone, and what it means", () => {
    expect(first.signature === null ? "" : signatureInWords(first.signature)).toBe(
      "Signed by Ada Example, MD, 21 November 2026, 15:05 (Europe/Berlin): " +
        "I examined and treated this patient; this record is complete and correct.",
    );
  });

  it("stands with the reason of an amendment and of an error on everything that leaves the house", () => {
    expect(standingInWords(draft)).toEqual(["Draft, not signed"]);
    expect(standingInWords(secondDraft)).toEqual([
      "Draft of version 2, not signed",
      "Version 2, begun by Ben Beispiel, 22 November 2026, 09:10. Reason: Wrong side",
    ]);
    expect(standingInWords(inError(first))).toEqual([
      "Entered in error, stated by Ben Beispiel, 22 November 2026, 09:10. Reason: Another patient",
      expect.stringMatching(/^Signed by Ada Example, MD/),
    ]);
  });
});
