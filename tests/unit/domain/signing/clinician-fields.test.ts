import { describe, expect, it } from "vitest";
import { toClinicianId } from "../../../../src/domain/ids.ts";
import {
  createClinician,
  findSameInitials,
  initialsOf,
  parseClinicianFields,
} from "../../../../src/domain/signing/clinician-fields.ts";
import { authorOf } from "../../../../src/domain/signing/signing.ts";

const typed = { name: " Dr. Ada Example ", credentials: " MD ", initials: "" };
const at = "2026-11-21T14:05:00.000+01:00";

describe("reading the form of a clinician", () => {
  it("takes name and credentials trimmed, and the initials from the name when none are given", () => {
    expect(parseClinicianFields(typed)).toEqual({
      ok: true,
      value: { name: "Dr. Ada Example", credentials: "MD", initials: "AE" },
    });
    expect(parseClinicianFields({ ...typed, initials: "axe" })).toMatchObject({ value: { initials: "axe" } });
  });

  it.each<[string, object, object]>([
    ["no name", { name: "  " }, { name: "Enter a name." }],
    ["a name that is too long", { name: "a".repeat(201) }, { name: "These are 201 characters. At most 200 fit." }],
    [
      "credentials that are too long",
      { credentials: "MD".repeat(31) },
      { credentials: "These are 62 characters. At most 60 fit." },
    ],
    ["initials that are too long", { initials: "ABCDE" }, { initials: "These are 5 characters. At most 4 fit." }],
    ["a name without letters and no initials", { name: "👩‍⚕️" }, { initials: "Enter initials." }],
  ])("refuses %s and says why", (_name, change, failure) => {
    expect(parseClinicianFields({ ...typed, ...change })).toEqual({ ok: false, failure });
  });

  it.each([
    ["Ada Example", "AE"],
    ["Prof. Dr. Ada Maria Example", "AE"],
    ["ada", "A"],
    ["דנה דוגמה", "דד"],
    ["", ""],
  ])("takes the initials of %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

  it("warns of initials that somebody who charts here has already", () => {
    const ada = createClinician(toClinicianId("ada"), { name: "Ada Example", credentials: "MD", initials: "AE" }, at);
    expect(findSameInitials("ae", [ada])).toBe(ada);
    expect(findSameInitials("AB", [ada])).toBeNull();
    expect(findSameInitials("", [ada])).toBeNull();
    expect(findSameInitials("AE", [{ ...ada, archivedAt: at }])).toBeNull();
  });

  it("keeps of a clinician what a signature needs, and no more", () => {
    const ada = createClinician(toClinicianId("ada"), { name: "Ada Example", credentials: "MD", initials: "AE" }, at);
    expect(authorOf(ada)).toEqual({ id: "ada", name: "Ada Example", credentials: "MD", initials: "AE" });
  });
});
