import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import { changedElsewhereInWords, mergePatientFields, takeNote } from "../../../src/domain/merge-patient.ts";
import type { PatientFields } from "../../../src/domain/patient-fields.ts";

const BEFORE: PatientFields = {
  name: "Ada Example",
  birthDate: "1979-04-02",
  figure: "female",
  recordNumber: "A-17",
  notes: "",
  safety: EMPTY_SAFETY,
};

const someFields: fc.Arbitrary<PatientFields> = fc.record({
  name: fc.constantFrom("Ada", "Ben"),
  birthDate: fc.constantFrom(null, "1979-04-02"),
  figure: fc.constantFrom("female", "male"),
  recordNumber: fc.constantFrom("", "A-17"),
  notes: fc.constantFrom("", "Desk work"),
  safety: fc.record({
    allergies: fc.constantFrom("", "latex"),
    bleedingRisk: fc.constantFrom(null, "anticoagulant"),
    pregnancy: fc.constantFrom(null, "no"),
    weight: fc.constantFrom(null, { kg: 70, measuredOn: "2026-11-21" }),
    other: fc.constantFrom("", "Pacemaker"),
  }),
});

describe("the form of a patient who was changed elsewhere meanwhile", () => {
  it("puts what was typed beside what the other tab saved", () => {
    const stored = { ...BEFORE, notes: "Desk work", safety: { ...EMPTY_SAFETY, allergies: "latex" } };
    const after = { ...BEFORE, recordNumber: "B-2" };
    expect(mergePatientFields(stored, { before: BEFORE, after })).toEqual({
      fields: { ...stored, recordNumber: "B-2" },
      differing: [],
    });
  });

  it("names the fields that were changed on both sides, and takes neither side's word for them", () => {
    const stored = { ...BEFORE, notes: "Desk work", safety: { ...EMPTY_SAFETY, allergies: "latex" } };
    const after = { ...BEFORE, notes: "Runs", safety: { ...EMPTY_SAFETY, allergies: "none", other: "Pacemaker" } };
    const { fields, differing } = mergePatientFields(stored, { before: BEFORE, after });
    expect(differing).toEqual(["notes", "allergies"]);
    expect(fields).toEqual({ ...stored, safety: { ...stored.safety, other: "Pacemaker" } });
  });

  it("says what they are by now, the figure, the dates and the weight in words", () => {
    const safety = {
      ...EMPTY_SAFETY,
      weight: { kg: 70, measuredOn: "2026-11-21" },
      bleedingRisk: "anticoagulant",
    } as const;
    const stored: PatientFields = { ...BEFORE, notes: "", safety };
    expect(changedElsewhereInWords(stored, ["birthDate", "notes", "bleedingRisk", "weight"])).toBe(
      "Changed in another tab meanwhile: Date of birth, now “\u20682 April 1979\u2069”; Notes, now empty; Bleeding risk, now " +
        "“\u2068anticoagulant\u2069”; Weight, now “\u206870 kg, measured 21 November 2026\u2069”. Save again to put yours in place.",
    );
  });

  it("does not quote a whole page", () => {
    expect(changedElsewhereInWords({ ...BEFORE, notes: "x".repeat(9_000) }, ["notes"]).length).toBeLessThan(450);
  });

  it("leaves alone what it did not change, and after a second look loses nothing that was typed", () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (before, stored, after) => {
        expect(mergePatientFields(stored, { before, after: before })).toEqual({ fields: stored, differing: [] });
        const first = mergePatientFields(stored, { before, after });
        const seen = takeNote(before, stored, first.differing);
        const second = mergePatientFields(stored, { before: seen, after });
        expect(second.differing).toEqual([]);
        // Every field is as typed, or was left alone in the form.
        expect(mergePatientFields(after, { before, after: second.fields }).differing).toEqual([]);
      }),
    );
  });
});
