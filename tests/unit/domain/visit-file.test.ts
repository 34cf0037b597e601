import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toMarkId, toPatientId, toVisitId } from "../../../src/domain/ids.ts";
import { replayJournal } from "../../../src/domain/replay-journal.ts";
import {
  parseVisitFile,
  readVisitFile,
  visitToFile,
  visitFileToText,
} from "../../../src/domain/visit-file/visit-file.ts";
import type { FileChecks } from "../../../src/domain/visit-file/visit-file-checks.ts";
import { importVisit } from "../../../src/domain/visit-file/visit-import.ts";
import { visitArbitrary } from "../../support/random-visits.ts";
import { BACK_OF_NECK, cellId, chartCommand, chartPoints, somePatient, someVisit } from "../../support/records.ts";

const anyBody: FileChecks = { now: "9999-12-31T00:00:00Z", isPlaceOnBody: () => true, isCellId: () => true };
const exported = { patient: somePatient(), exportedAt: "2026-11-21T15:00:00.000+01:00", app: "Tautband 0.1.0" };

const OTHER_SIDE = { ...BACK_OF_NECK, x: -30 };

/** Two points, a moved referral zone, the patient's own pain and a site with nothing found. */
function chartedVisit(): ReturnType<typeof chartCommand>["visit"] {
  return (
    [
      { type: "place-trigger-point", id: toMarkId("p1"), place: BACK_OF_NECK },
      {
        type: "paint-zone",
        id: toMarkId("z1"),
        ownerId: toMarkId("p1"),
        cells: [2, 4].map(cellId),
        drawnBy: "patient",
      },
      {
        type: "move-mark",
        id: toMarkId("p1"),
        place: { ...BACK_OF_NECK, x: 33 },
        zones: [{ id: toMarkId("z1"), cells: [4, 6].map(cellId) }],
      },
      { type: "place-trigger-point", id: toMarkId("p2"), place: OTHER_SIDE },
      { type: "place-clear-site", id: toMarkId("c1"), place: OTHER_SIDE },
      { type: "paint-zone", id: toMarkId("z2"), ownerId: null, cells: [8].map(cellId), drawnBy: "clinician" },
    ] as const
  ).reduce((visit, command) => chartCommand(visit, command).visit, someVisit());
}

const wholeText = visitFileToText(visitToFile({ visit: chartedVisit(), ...exported }));

/** The file with something else in one place, e.g. `spoil(["visit", "chart", "marks", 0, "pain"], 11)`. */
function spoil(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(wholeText);
  let holder: unknown = file;
  for (const step of path.slice(0, -1)) holder = Reflect.get(Object(holder), step);
  Reflect.set(Object(holder), path.at(-1) ?? "", value);
  return JSON.stringify(file);
}

function failureOf(text: string, body = anyBody): { kind: string; message: string } {
  const result = parseVisitFile(text, body);
  if (result.ok) throw new Error("This file should have been refused");
  return result.failure;
}

type Spoiled = { path: readonly (string | number)[]; value: unknown; kind: string; words: string };

/** What is put in which place of a good file, and what the refusal says. */
const SPOILED: readonly (readonly [name: string, spoiled: Spoiled])[] = [
  [
    "pain of 11",
    {
      path: ["visit", "chart", "marks", 0, "pain"],
      value: 11,
      kind: "damaged",
      words: "chart, marks 1, pain: must be a whole number",
    },
  ],
  [
    "a point without a place",
    {
      path: ["visit", "chart", "marks", 0, "place"],
      value: null,
      kind: "damaged",
      words: "must be a place on the body",
    },
  ],
  [
    "an unknown class",
    {
      path: ["visit", "chart", "marks", 0, "class"],
      value: "sleeping",
      kind: "damaged",
      words: "must be a known class",
    },
  ],
  [
    "pain of 3.5",
    {
      path: ["visit", "chart", "marks", 0, "pain"],
      value: 3.5,
      kind: "damaged",
      words: "must be a whole number from 0 to 10",
    },
  ],
  [
    "a place that is no number",
    { path: ["visit", "chart", "marks", 0, "place", "x"], value: "3", kind: "damaged", words: "place on the body" },
  ],
  [
    "a place out of this world",
    { path: ["visit", "chart", "marks", 0, "place", "x"], value: 1e300, kind: "damaged", words: "place on the body" },
  ],
  [
    "an unknown kind",
    { path: ["visit", "chart", "marks", 0, "kind"], value: "needle", kind: "damaged", words: "marks 1" },
  ],
  ["a mark that is none", { path: ["visit", "chart", "marks", 0], value: 7, kind: "damaged", words: "marks 1" }],
  [
    "cells out of order",
    { path: ["visit", "chart", "marks", 1, "cells"], value: [4, 2], kind: "damaged", words: "ascending order" },
  ],
  [
    "a zone without cells",
    { path: ["visit", "chart", "marks", 1, "cells"], value: [], kind: "damaged", words: "at least one cell" },
  ],
  [
    "half a cell",
    { path: ["visit", "chart", "marks", 1, "cells"], value: [0.5], kind: "damaged", words: "cells of the body" },
  ],
  [
    "an unknown quality",
    { path: ["visit", "chart", "marks", 1, "qualities"], value: ["purple"], kind: "damaged", words: "pain qualities" },
  ],
  [
    "a quality twice",
    {
      path: ["visit", "chart", "marks", 1, "qualities"],
      value: ["sharp", "sharp"],
      kind: "damaged",
      words: "stands twice",
    },
  ],
  [
    "a start without a date",
    { path: ["visit", "startedAt"], value: "14:05", kind: "damaged", words: "visit, startedAt: must be a date" },
  ],
  [
    "a start that never was",
    { path: ["visit", "startedAt"], value: "2026-13-41T25:00:00Z", kind: "damaged", words: "must be a date and time" },
  ],
  [
    "a start without an offset",
    { path: ["visit", "startedAt"], value: "2026-11-21T14:05:00", kind: "damaged", words: "with its offset" },
  ],
  [
    "a hostile time zone",
    { path: ["visit", "timeZone"], value: "<script>", kind: "damaged", words: "name of a time zone" },
  ],
  ["an unknown figure", { path: ["visit", "figure"], value: "giant", kind: "damaged", words: "female, male or child" }],
  [
    "a number that counts on",
    { path: ["visit", "chart", "nextNumber"], value: 2, kind: "damaged", words: "not given yet" },
  ],
  [
    "a birth date that never was",
    { path: ["patient", "birthDate"], value: "1979-02-31", kind: "damaged", words: "birthDate: must be a date" },
  ],
  [
    "a name of 10,000 letters",
    { path: ["patient", "name"], value: "x".repeat(10_000), kind: "damaged", words: "name: must have at most" },
  ],
  [
    "another body beside",
    { path: ["visit", "atlasVersion"], value: 3, kind: "damaged", words: "two versions of the body" },
  ],
  ["an id twice", { path: ["visit", "chart", "marks", 2, "id"], value: "p1", kind: "duplicate-ids", words: '"p1"' }],
  [
    "a number twice",
    { path: ["visit", "chart", "marks", 2, "number"], value: 1, kind: "repeated-numbers", words: "number 1" },
  ],
  [
    "a zone of nobody",
    { path: ["visit", "chart", "marks", 1, "ownerId"], value: "gone", kind: "unknown-owner", words: "not in it" },
  ],
  [
    "a zone of a zone",
    { path: ["visit", "chart", "marks", 1, "ownerId"], value: "z2", kind: "unknown-owner", words: "not in it" },
  ],
  [
    "two zones of a point",
    { path: ["visit", "chart", "marks", 4, "ownerId"], value: "p1", kind: "damaged", words: "Two referral zones" },
  ],
  [
    "a long note",
    {
      path: ["visit", "chart", "marks", 0, "note"],
      value: "x".repeat(100_001),
      kind: "text-too-long",
      words: "100,000",
    },
  ],
  [
    "a long muscle",
    { path: ["visit", "chart", "marks", 0, "muscle"], value: "x".repeat(101), kind: "text-too-long", words: "100" },
  ],
  [
    "a long id",
    { path: ["visit", "chart", "marks", 0, "id"], value: "x".repeat(101), kind: "damaged", words: "id: must be an id" },
  ],
  ["no id", { path: ["visit", "id"], value: undefined, kind: "damaged", words: "visit, id: is missing" }],
];

describe("a visit as a file", () => {
  test("any visit reads back equal, with its journal, whatever was typed", () => {
    fc.assert(
      fc.property(visitArbitrary, fc.boolean(), ({ visit, journal }, withJournal) => {
        const file = visitToFile({ visit, ...exported, ...(withJournal ? { journal } : {}) });
        expect(parseVisitFile(visitFileToText(file), anyBody)).toEqual({ ok: true, value: file });
      }),
      { numRuns: 150 },
    );
  });

  test("it is read back from the bytes of a real file", async () => {
    const { visit } = chartCommand(someVisit(), {
      type: "place-trigger-point",
      id: toMarkId("p"),
      place: BACK_OF_NECK,
    });
    const noted = chartCommand(visit, {
      type: "edit-trigger-point",
      id: toMarkId("p"),
      edit: { note: "שלום 🩹 \ud800 </script>" },
    });
    const file = visitToFile({ visit: noted.visit, ...exported });
    const result = await readVisitFile(new Blob(["\uFEFF", visitFileToText(file)]), anyBody);
    expect(result).toEqual({ ok: true, value: file });
  });

  test("a person can read it: one field a line, the cells of a zone together", () => {
    expect(wholeText).toContain('\n "format": "tautband-visit",\n "version": 1,\n');
    expect(wholeText).toContain('"name": "Ada Example"');
    expect(wholeText).toMatch(/"cells": \[4,6\s*\]/);
  });

  test("it names the patient for the reader, and keeps the notes about the patient out", () => {
    const patient = somePatient({ notes: "private" });
    expect(visitFileToText(visitToFile({ visit: someVisit(), ...exported, patient }))).not.toContain("private");
  });

  test("fields that a later release adds do not stop the reading", () => {
    expect(parseVisitFile(spoil(["visit", "weather"], "rain"), anyBody).ok).toBe(true);
  });
});

describe("a file that is no visit is refused in words", () => {
  test.each([
    ["an empty file", "", "not-json"],
    ["a letter", "Dear colleague,", "not-json"],
    ["a picture", "\u0089PNG\r\n", "not-json"],
    ["broken JSON", '{"format": tautband}', "not-json"],
    ["JSON of another kind", '{"resourceType":"Patient"}', "other-kind"],
    ["a list", "[1,2,3]", "other-kind"],
    ["a number", "42", "other-kind"],
    ["null", "null", "other-kind"],
    ["a version that is text", '{"format":"tautband-visit","version":"1"}', "other-kind"],
    ["a newer version", '{"format":"tautband-visit","version":2}', "newer-version"],
    ["a version that never was", '{"format":"tautband-visit","version":0}', "damaged"],
    ["nothing but the head", '{"format":"tautband-visit","version":1}', "damaged"],
  ])("%s", (_name, text, kind) => {
    const failure = failureOf(text);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/^This .+\.$/);
  });

  test("a file cut short anywhere is told from one that never was JSON", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: wholeText.trimEnd().length - 1 }), (length) => {
        expect(failureOf(wholeText.slice(0, length)).kind).toBe("cut-short");
      }),
    );
  });

  test("200 MB are refused before a byte is read", async () => {
    let wasRead = false;
    const huge = {
      size: 200_000_000,
      text: async () => {
        wasRead = true;
        return wholeText;
      },
    };
    const result = await readVisitFile(huge, anyBody);
    expect(result).toMatchObject({ ok: false, failure: { kind: "too-large" } });
    expect(result).toMatchObject({ failure: { message: expect.stringContaining("200 MB") } });
    expect(wasRead).toBe(false);
  });

  test("a file that the browser cannot read", async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
    expect(await readVisitFile(gone, anyBody)).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
  });

  test("a body newer than this one", () => {
    expect(failureOf(spoil(["atlasVersion"], 2)).kind).toBe("newer-version");
  });

  test.each(SPOILED)("%s", (_name, { path, value, kind, words }) => {
    const failure = failureOf(spoil(path, value));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(words);
    expect(failure.message).toMatch(/\.$/);
  });

  test("a mark off the body is named", () => {
    const body = { ...anyBody, isPlaceOnBody: () => false };
    expect(failureOf(wholeText, body)).toEqual({
      kind: "off-body",
      message: "In this file point 1 lies off the body.",
    });
  });

  test("a visit that has not begun is told by its day, but not one in a time zone that is a day ahead", () => {
    const at = (startedAt: string) => spoil(["visit", "startedAt"], startedAt);
    const today = { ...anyBody, now: "2026-11-22T08:00:00Z" };
    expect(failureOf(at("2999-01-01T10:00:00+00:00"), today)).toEqual({
      kind: "in-future",
      message: "The visit of this file begins in the future, on 1 January 2999.",
    });
    expect(parseVisitFile(at("2026-11-23T07:00:00+00:00"), today).ok).toBe(true);
    expect(parseVisitFile(at("2026-11-23T09:00:00+00:00"), today).ok).toBe(false);
  });

  test("a place that a moved zone was painted from counts too", () => {
    const body = { ...anyBody, isPlaceOnBody: ({ x }: { x: number }) => x !== BACK_OF_NECK.x };
    expect(failureOf(wholeText, body).kind).toBe("off-body");
  });

  test("unknown cells are refused, painted ones too", () => {
    expect(failureOf(wholeText, { ...anyBody, isCellId: (id) => id !== 6 })).toMatchObject({
      kind: "unknown-cells",
      message: expect.stringContaining("cell 6"),
    });
    expect(failureOf(wholeText, { ...anyBody, isCellId: (id) => id !== 2 }).kind).toBe("unknown-cells");
  });

  test("a journal with a hole, or of another visit, is refused", () => {
    const { visit, line } = chartCommand(someVisit(), {
      type: "place-clear-site",
      id: toMarkId("c"),
      place: BACK_OF_NECK,
    });
    for (const journal of [[], [{ ...line, seq: 2 }], [line, { ...line, seq: 2 }]]) {
      expect(failureOf(visitFileToText(visitToFile({ visit, ...exported, journal }))).kind).toBe("damaged");
    }
  });

  test("reading anything at all never throws", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ format: "tautband-visit", version: 1, visit: value })),
      fc.jsonValue().map((value) => spoil(["visit", "chart", "marks", 1], value)),
      fc.jsonValue().map((value) => spoil(["visit", "chart"], value)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(parseVisitFile(text, anyBody)).toHaveProperty("ok");
      }),
      { numRuns: 300 },
    );
  });

  test("lists within lists, a hundred thousand deep, are refused too", () => {
    expect(failureOf('{"format":'.repeat(100_000)).kind).toBe("cut-short");
    expect(failureOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`).kind).toMatch(/not-json|other-kind/);
  });

  test("hostile text stays text, and fields named after the language's own change nothing", () => {
    const hostile = '<img src=x onerror=alert(1)>"; DROP TABLE';
    const result = parseVisitFile(spoil(["visit", "chart", "marks", 0, "note"], hostile), anyBody);
    expect(result).toHaveProperty("value.visit.chart.marks.0.note", hostile);
    const polluted = wholeText.replace('"visit": {', '"visit": {"__proto__": {"discardedAt": "polluted"},');
    expect(parseVisitFile(polluted, anyBody)).toMatchObject({ ok: true, value: { visit: { discardedAt: null } } });
  });
});

describe("reading a visit back into a patient", () => {
  const patientId = toPatientId("another");
  const at = "2026-12-01T10:00:00.000+01:00";

  function countIds(): () => string {
    let count = 0;
    return () => `new-${(count += 1)}`;
  }

  test("every id is new, so that it collides with nothing; the rest is as it was", () => {
    const original = chartedVisit();
    const { visit } = importVisit(original, { patientId, makeId: countIds(), at, by: null });
    const oldIds = new Set<string>(original.chart.marks.map(({ id }) => id));
    expect(visit.chart.marks.filter(({ id }) => oldIds.has(id))).toEqual([]);
    expect(visit.id).not.toBe(original.id);
    expect(visit).toMatchObject({ patientId, startedAt: original.startedAt, timeZone: original.timeZone });
    expect(visit.chart.marks.map(({ kind }) => kind)).toEqual(original.chart.marks.map(({ kind }) => kind));
    const zone = visit.chart.marks[1];
    expect(zone).toMatchObject({ ownerId: visit.chart.marks[0]?.id, cells: [4, 6], painted: { cells: [2, 4] } });
    expect(visit.chart.marks[4]).toMatchObject({ ownerId: null });
  });

  test("points keep their numbers, also when one between was deleted", () => {
    const visit = chartCommand(chartedVisit(), { type: "delete-marks", ids: [toMarkId("p1")] }).visit;
    const imported = importVisit(visit, { patientId, makeId: countIds(), at, by: null }).visit;
    expect(imported.chart.marks[0]).toMatchObject({ kind: "trigger-point", number: 2 });
  });

  test("the number of a point that was deleted last is not given again", () => {
    const { visit } = chartPoints(someVisit(), 3);
    const ids = visit.chart.marks.map(({ id }) => id);
    for (const gone of [ids.slice(2), ids]) {
      const original = chartCommand(visit, { type: "delete-marks", ids: gone }).visit;
      const imported = importVisit(original, { patientId, makeId: countIds(), at, by: null });
      expect(imported.visit.chart.nextNumber).toBe(4);
      expect(replayJournal(imported.journal)).toEqual(imported.visit.chart);
    }
  });

  test("the journal of any import replays to its chart", () => {
    fc.assert(
      fc.property(visitArbitrary, ({ visit }) => {
        const imported = importVisit(visit, { patientId, makeId: countIds(), at, by: null });
        expect(replayJournal(imported.journal)).toEqual(imported.visit.chart);
        expect(imported.visit.lastSeq).toBe(imported.journal.length);
      }),
    );
  });

  test("a discarded visit comes back as one that is not", () => {
    const discarded = someVisit({ id: toVisitId("old"), discardedAt: at });
    expect(importVisit(discarded, { patientId, makeId: countIds(), at, by: null }).visit.discardedAt).toBeNull();
  });
});
