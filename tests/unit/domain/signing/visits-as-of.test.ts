import { describe, expect, it } from "vitest";
import { EMPTY_EXAM } from "../../../../src/domain/exam/visit-exam.ts";
import { toVisitId } from "../../../../src/domain/ids.ts";
import { noteToText } from "../../../../src/domain/note/note-text.ts";
import { findPrevious } from "../../../../src/domain/note/note-scope.ts";
import { writeNote } from "../../../../src/domain/note/write-note.ts";
import { amendVisit, markEnteredInError, MEANINGS, signVisit } from "../../../../src/domain/signing/sign-visit.ts";
import { chartAsOf, visitsAsOf } from "../../../../src/domain/signing/visits-as-of.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { noteInputOf } from "../../../support/note-input.ts";
import { chartPoints, somePatient, someVisit } from "../../../support/records.ts";
import { ADA, BEN, clockAt, makeAmendmentId, taken } from "../../../support/signing-records.ts";

const OCTOBER = "2026-10-03T09:00:00.000+02:00";
const OCTOBER_SIGNED = "2026-10-03T10:00:00.000+02:00";
const NOVEMBER = "2026-11-03T09:00:00.000+01:00";
const NOVEMBER_SIGNED = "2026-11-03T10:00:00.000+01:00";
const LATER = "2026-11-10T10:00:00.000+01:00";

function visitWithPain(id: string, startedAt: string, now: 3 | 5 | 7): Visit {
  const visit = someVisit({ id: toVisitId(id), startedAt });
  return {
    ...visit,
    chart: { ...visit.chart, exam: { ...EMPTY_EXAM, pain: { ...EMPTY_EXAM.pain, now } } },
  };
}

function sign(visit: Visit, at: string): Visit {
  return taken(signVisit(visit, { author: ADA, clock: clockAt(at), meaning: MEANINGS.record })).visit;
}

const october = sign(visitWithPain("october", OCTOBER, 7), OCTOBER_SIGNED);
const november = sign(visitWithPain("november", NOVEMBER, 3), NOVEMBER_SIGNED);

/** A version of the October visit with another pain, signed in November after the later visit. */
function amendedLater(): Visit {
  const begun = taken(
    amendVisit(october, { reason: "Typing slip", author: BEN, clock: clockAt(LATER), makeId: makeAmendmentId }),
  ).visit;
  return sign({ ...begun, chart: visitWithPain("x", OCTOBER, 5).chart }, LATER);
}

const noteOf = (visit: Visit, earlierVisits: readonly Visit[]): string =>
  noteToText(writeNote(noteInputOf({ visit, patient: somePatient(), earlierVisits }, "full")));

describe("a signed note that compares with an earlier visit", () => {
  it("stays word for word when that visit is amended, entered in error or discarded afterwards", () => {
    const before = noteOf(november, [october, november]);
    expect(before).toContain("7 now on 3 Oct 2026");
    expect(noteOf(november, [october, amendedLater(), november])).toBe(before);
    const stated = taken(markEnteredInError(october, { reason: "Wrong patient", author: BEN, clock: clockAt(LATER) }));
    expect(noteOf(november, [stated.visit, november])).toBe(before);
    const draft = { ...visitWithPain("october", OCTOBER, 7), discardedAt: LATER };
    expect(noteOf(november, [draft, november])).toBe(before);
  });

  it("compares with the amended visit once the note itself is amended, and while it is a draft", () => {
    const draft = visitWithPain("november", NOVEMBER, 3);
    expect(noteOf(draft, [october, amendedLater()])).toContain("5 now on 3 Oct 2026");
    expect(noteOf(sign(draft, LATER), [october, amendedLater()])).toContain("5 now on 3 Oct 2026");
  });
});

describe("visits as they stood at an instant", () => {
  it("carry no signature, amendment or statement of later", () => {
    const all = [october, amendedLater(), november];
    expect(visitsAsOf(all, LATER)).toEqual(all);
    expect(visitsAsOf(all, OCTOBER_SIGNED)).toEqual([october, { ...november, signature: null }]);
    expect(visitsAsOf([october], OCTOBER).map(({ signature }) => signature)).toEqual([null]);
  });

  it("tell the visit before in the same way", () => {
    expect(findPrevious(november, [november, october, amendedLater()])?.id).toBe("october");
    expect(findPrevious(october, [november, october])).toBeNull();
  });

  it("have the chart of their journal up to then", () => {
    const { visit, lines } = chartPoints(someVisit(), 3);
    const at = (minute: number): string => `2026-11-03T10:0${minute}:00.000+01:00`;
    const journal = lines.map((line, index) => ({ ...line, at: at(index) }));
    expect(chartAsOf(journal, LATER)).toEqual({ kind: "known", chart: visit.chart });
    const then = chartAsOf(journal, at(1));
    expect(then.kind === "known" ? then.chart.marks : []).toEqual(visit.chart.marks.slice(0, 2));
    expect(chartAsOf(journal, OCTOBER)).toEqual({ kind: "not-there" });
    expect(chartAsOf([], LATER)).toEqual({ kind: "unknown" });
    expect(chartAsOf(journal.slice(0, 1).concat(journal.slice(2)), LATER)).toEqual({ kind: "unknown" });
  });
});
