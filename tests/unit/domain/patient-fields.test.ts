import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PatientId } from "../../../src/domain/ids.ts";
import type { RawPatientFields } from "../../../src/domain/patient-fields.ts";
import { createPatient, editPatient, parsePatientFields } from "../../../src/domain/patient-fields.ts";

const today = "2026-11-21";
const typed: RawPatientFields = {
  name: "Ada Example",
  birthDate: "1979-04-02",
  figure: "female",
  recordNumber: "R-17",
  notes: "",
};

function read(changes: Partial<RawPatientFields>): ReturnType<typeof parsePatientFields> {
  return parsePatientFields({ ...typed, ...changes }, today);
}

describe("reading the patient form", () => {
  it("takes name, birth date, figure, record number and notes, trimmed", () => {
    expect(read({ name: "  Ada Example \n", recordNumber: " R-17 ", notes: " allergic to lidocaine " })).toEqual({
      ok: true,
      value: {
        name: "Ada Example",
        birthDate: "1979-04-02",
        figure: "female",
        recordNumber: "R-17",
        notes: "allergic to lidocaine",
      },
    });
  });

  it("takes a patient of whom nothing but the name is known", () => {
    expect(read({ birthDate: "", recordNumber: "", notes: "" })).toMatchObject({
      ok: true,
      value: { birthDate: null, recordNumber: "" },
    });
  });

  it("keeps names in any script as typed", () => {
    for (const name of [
      "مريم الزهراء",
      "לאה כהן",
      "山田 花子",
      "Zoë 👩‍👩‍👧‍👦 O’Neil",
      '<b>Bold</b> & "quoted"',
      "\u202Eevil",
    ]) {
      expect(read({ name })).toMatchObject({ ok: true, value: { name } });
    }
  });

  it.each<[string, Partial<RawPatientFields>, object]>([
    ["an empty name", { name: " \t " }, { name: "Enter a name." }],
    [
      "a name of 10,000 characters",
      { name: "x".repeat(10_000) },
      { name: "This name has 10,000 characters. At most 200 fit." },
    ],
    [
      "a record number that is too long",
      { recordNumber: "1".repeat(65) },
      { recordNumber: "This record number has 65 characters. At most 64 fit." },
    ],
    [
      "notes that are too long",
      { notes: "x".repeat(10_001) },
      { notes: "These notes have 10,001 characters. At most 10,000 fit." },
    ],
    ["a birth date in the future", { birthDate: "2026-11-22" }, { birthDate: "The date of birth is in the future." }],
    [
      "a day that does not exist",
      { birthDate: "2023-02-30" },
      { birthDate: "Enter a date that exists, as year, month and day." },
    ],
    ["a century slipped", { birthDate: "1079-04-02" }, { birthDate: "The date of birth is more than 130 years ago." }],
    ["an unknown figure", { figure: "dog" }, { figure: "Choose a figure: female, male or child." }],
  ])("refuses %s and says why", (_, changes, failure) => {
    expect(read(changes)).toEqual({ ok: false, failure });
  });

  it("says what is wrong with each field at once", () => {
    const result = read({ name: "", birthDate: "3000-01-01", recordNumber: "1".repeat(70) });
    expect(result.ok ? [] : Object.keys(result.failure)).toEqual(["name", "birthDate", "recordNumber"]);
  });

  it("takes a birth on this very day, and counts emoji as single characters", () => {
    expect(read({ birthDate: today }).ok).toBe(true);
    expect(read({ name: "🙂".repeat(200) }).ok).toBe(true);
    expect(read({ name: "🙂".repeat(201) }).ok).toBe(false);
  });

  it("never throws, whatever is typed", () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(fc.record({ name: text, birthDate: text, figure: text, recordNumber: text, notes: text }), (raw) => {
        expect(parsePatientFields(raw, today)).toHaveProperty("ok");
      }),
    );
  });
});

describe("a patient", () => {
  it("is made of the fields, and keeps its making when edited", () => {
    const fields = { name: "Ada", birthDate: null, figure: "child", recordNumber: "", notes: "" } as const;
    const patient = createPatient("p1" as PatientId, fields, "2026-11-21T14:05:00+01:00");
    expect(patient).toMatchObject({ name: "Ada", archivedAt: null, isSample: false });
    const edited = editPatient(patient, { ...fields, name: "Ada B." }, "2026-11-22T09:00:00+01:00");
    expect(edited).toEqual({ ...patient, name: "Ada B.", updatedAt: "2026-11-22T09:00:00+01:00" });
  });
});
