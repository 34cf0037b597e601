import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchPatients, toSearchable } from "../../../src/screens/patients/patient-search.ts";
import { toPatientId } from "../../../src/domain/ids.ts";
import { somePatient } from "../../support/records.ts";

const names = [
  ["Zoë Müller", "A-17"],
  ["Łukasz Øster", "2024/0099"],
  ["José Ángel Peña", "77"],
  ["محمد علي", "M-5"],
  ["Mia Schmüller", ""],
  ["Großmann, Änne", "12 345 B"],
  ["Nguyễn Thị Hoa", "N1"],
] as const;

const directory = names.map(([name, recordNumber], index) =>
  toSearchable(somePatient({ id: toPatientId(`patient-${index}`), name, recordNumber })),
);

function find(query: string): readonly string[] {
  return searchPatients(directory, query).map(({ name }) => name);
}

describe("searching patients", () => {
  it("shows everybody in the order of the list when nothing is typed", () => {
    expect(find("  ")).toEqual(names.map(([name]) => name));
  });

  it("finds any part of a name, beginnings of words first", () => {
    expect(find("müller")).toEqual(["Zoë Müller", "Mia Schmüller"]);
    expect(find("ller")).toEqual(["Zoë Müller", "Mia Schmüller"]);
  });

  it("finds a name typed without its accents, or with capitals", () => {
    expect(find("zoe")).toEqual(["Zoë Müller"]);
    expect(find("lukasz oster")).toEqual(["Łukasz Øster"]);
    expect(find("PENA")).toEqual(["José Ángel Peña"]);
    expect(find("grossmann")).toEqual(["Großmann, Änne"]);
    expect(find("nguyen thi")).toEqual(["Nguyễn Thị Hoa"]);
  });

  it("finds a name whichever apostrophe or dash was typed, there and here", () => {
    const apostrophes = ["'", "’", "‘", "ʼ", "ʻ", "`", "´", "＇"];
    const hyphens = ["-", "\u2010", "\u2011", "–", "—", "−", "－"];
    for (const stored of apostrophes) {
      const brien = toSearchable(somePatient({ name: `Zebulon O${stored}Brien` }));
      for (const typed of apostrophes) expect(searchPatients([brien], `O${typed}Brien`)).toHaveLength(1);
    }
    for (const stored of hyphens) {
      const marie = toSearchable(somePatient({ name: `Anne${stored}Marie`, recordNumber: `A${stored}17` }));
      for (const typed of hyphens) expect(searchPatients([marie], `anne${typed}marie a${typed}17`)).toHaveLength(1);
    }
    expect(searchPatients([toSearchable(somePatient({ name: "Anne\u00ADMarie" }))], "annemarie")).toHaveLength(1);
  });

  it("finds a name in another script", () => {
    expect(find("علي")).toEqual(["محمد علي"]);
  });

  it("finds any part of a record number, with or without its separators", () => {
    expect(find("0099")).toEqual(["Łukasz Øster"]);
    expect(find("2024/00")).toEqual(["Łukasz Øster"]);
    expect(find("12345b")).toEqual(["Großmann, Änne"]);
    expect(find("a-17")).toEqual(["Zoë Müller"]);
  });

  it("wants every word, in any order, from name and number alike", () => {
    expect(find("müller zoë")).toEqual(["Zoë Müller"]);
    expect(find("müller 17")).toEqual(["Zoë Müller"]);
    expect(find("müller 99")).toEqual([]);
  });

  it("takes every sign of the query as itself", () => {
    expect(find(".*")).toEqual([]);
    expect(find("(")).toEqual([]);
  });

  it("finds a patient by every part of the name", () => {
    const part = fc.record({
      which: fc.nat(names.length - 1),
      from: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(part, ({ which, from, length }) => {
        const name = names[which]?.[0] ?? "";
        const letters = Array.from(name)
          .slice(from, from + length)
          .join("");
        expect(find(letters)).toContain(name);
      }),
    );
  });
});
