import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SAFETY } from "../../../src/domain/exam/safety-facts.ts";
import type { PatientId } from "../../../src/domain/ids.ts";
import type { RawPatientFields } from "../../../src/domain/patient-fields.ts";
import {
  createPatient,
  editPatient,
  parsePatientFields,
  patientToRawFields,
} from "../../../src/domain/patient-fields.ts";

const today = "2026-11-21";
const typed: RawPatientFields = {
  name: "Ada Example",
  birthDate: "1979-04-02",
  figure: "female",
  recordNumber: "R-17",
  notes: "",
  allergies: "",
  bleedingRisk: "",
  pregnancy: "",
  weightKg: "",
  weightMeasuredOn: "",
  otherSafety: "",
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
        safety: EMPTY_SAFETY,
      },
    });
  });

  it("takes a patient of whom nothing but the name is known", () => {
    expect(read({ birthDate: "", recordNumber: "", notes: "" })).toMatchObject({
      ok: true,
      value: { birthDate: null, recordNumber: "" },
    });
  });

  it("takes what must be known before a needle, and gives the form back as it was", () => {
    const known = {
      allergies: " latex ",
      bleedingRisk: "anticoagulant",
      pregnancy: "no",
      weightKg: "72.5",
      weightMeasuredOn: "2026-11-02",
      otherSafety: "pacemaker",
    };
    const answer = read(known);
    const safety = {
      allergies: "latex",
      bleedingRisk: "anticoagulant",
      pregnancy: "no",
      weight: { kg: 72.5, measuredOn: "2026-11-02" },
      other: "pacemaker",
    };
    expect(answer).toMatchObject({ ok: true, value: { safety } });
    if (!answer.ok) throw new Error("refused");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id is opaque
    const patient = createPatient("p1" as PatientId, answer.value, "2026-11-21T14:05:00+01:00");
    expect(patientToRawFields(patient)).toEqual({ ...typed, ...known, allergies: "latex" });
  });

  it("refuses a weight that no one has, or without its day", () => {
    expect(read({ weightKg: "7000", weightMeasuredOn: "2026-11-02" })).toEqual({
      ok: false,
      failure: { weightKg: "Enter kilograms, 1 to 400." },
    });
    expect(read({ weightKg: "70", weightMeasuredOn: "2026-11-22" })).toEqual({
      ok: false,
      failure: { weightMeasuredOn: "This date is in the future." },
    });
    expect(read({ weightKg: "", weightMeasuredOn: "2026-11-02" })).toMatchObject({
      ok: true,
      value: { safety: { weight: null } },
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

  it.each(["\u200B\u200B", "\u00A0\u2003", "\u3164", "\u2800", "\u0301", "\u202E\u2066", "\uFE0F"])(
    "refuses a name in which nothing can be seen",
    (name) => {
      expect(read({ name })).toEqual({ ok: false, failure: { name: "Enter a name." } });
    },
  );

  it.each(["王", "م", "👩‍⚕️", "?", "e\u0301", "\u200FA"])("takes the name %s", (name) => {
    expect(read({ name })).toMatchObject({ ok: true, value: { name } });
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
    const anything = fc.record({
      name: text,
      birthDate: text,
      figure: text,
      recordNumber: text,
      notes: text,
      allergies: text,
      bleedingRisk: text,
      pregnancy: text,
      weightKg: text,
      weightMeasuredOn: text,
      otherSafety: text,
    });
    fc.assert(
      fc.property(anything, (raw) => {
        expect(parsePatientFields(raw, today)).toHaveProperty("ok");
      }),
    );
  });
});

describe("a patient", () => {
  it("is made of the fields, and keeps its making when edited", () => {
    const safety = EMPTY_SAFETY;
    const fields = { name: "Ada", birthDate: null, figure: "child", recordNumber: "", notes: "", safety } as const;
    const patient = createPatient("p1" as PatientId, fields, "2026-11-21T14:05:00+01:00");
    expect(patient).toMatchObject({ name: "Ada", archivedAt: null, isSample: false });
    const edited = editPatient(patient, { ...fields, name: "Ada B." }, "2026-11-22T09:00:00+01:00");
    expect(edited).toEqual({ ...patient, name: "Ada B.", updatedAt: "2026-11-22T09:00:00+01:00" });
  });
});
