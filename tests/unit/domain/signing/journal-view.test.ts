import { describe, expect, it } from "vitest";
import type { JournalLine } from "../../../../src/domain/commands.ts";
import {
  filterJournal,
  journalToCsv,
  journalToJson,
  peopleOfJournal,
  readJournal,
} from "../../../../src/domain/signing/journal-view.ts";
import { chartCommand, chartPoints, someVisit } from "../../../support/records.ts";
import { ADA, BEN, signedByAda } from "../../../support/signing-records.ts";

const { visit, lines } = chartPoints(someVisit(), 2);
const [first] = visit.chart.marks;
const findings = { signs: { "taut-band": "present" }, threshold: null, motion: [] } as const;
const tested = chartCommand(visit, {
  type: "edit-trigger-point",
  id: first?.id ?? visit.chart.marks[0]!.id,
  edit: { findings },
});
const signed = signedByAda(tested.visit);
const LINES: readonly JournalLine[] = [
  ...lines.map((line, index) => ({ ...line, by: index === 0 ? null : ADA })),
  { ...tested.line, by: BEN, label: '=HYPERLINK("x"), "quoted"' },
  signed.line,
];
const entries = readJournal(LINES);
const anybody = { who: null, kind: null, text: "" };

describe("the journal for reading", () => {
  it("tells who did what when, newest first", () => {
    expect(entries.map(({ seq, who, initials, kind }) => [seq, who, initials, kind])).toEqual([
      [4, "Ada Example, MD", "AE", "signing"],
      [3, "Ben Beispiel", "BB", "findings"],
      [2, "Ada Example, MD", "AE", "marks"],
      [1, "Nobody chosen", "–", "marks"],
    ]);
    expect(entries[0]?.words).toBe(
      "Sign the visit: I examined and treated this patient; this record is complete and correct.",
    );
  });

  it("is filtered by person, kind and words, all at once", () => {
    expect(peopleOfJournal(entries)).toEqual(["Ada Example, MD", "Ben Beispiel", "Nobody chosen"]);
    const seqs = (filter: object) => filterJournal(entries, { ...anybody, ...filter }).map(({ seq }) => seq);
    expect(seqs({})).toEqual([4, 3, 2, 1]);
    expect(seqs({ who: "Ada Example, MD" })).toEqual([4, 2]);
    expect(seqs({ kind: "marks" })).toEqual([2, 1]);
    expect(seqs({ text: "CHANGE  2" })).toEqual([2]);
    expect(seqs({ text: "ada", kind: "signing" })).toEqual([4]);
    expect(seqs({ text: "ada", kind: "undo" })).toEqual([]);
  });

  it("becomes a table that no spreadsheet takes for a formula", () => {
    const rows = journalToCsv(entries, "Europe/Berlin").split("\r\n");
    expect(rows).toHaveLength(6);
    expect(rows[0]).toBe("line,time,instant,who,kind,what");
    expect(rows[2]).toBe(
      '3,"21 November 2026, 14:06",2026-11-21T14:06:00.000+01:00,Ben Beispiel,findings,"\'=HYPERLINK(""x""), ""quoted"""',
    );
  });

  it("becomes data that says what it is", () => {
    expect(JSON.parse(journalToJson(entries))).toEqual({ format: "tautband-journal", version: 1, entries });
  });
});
