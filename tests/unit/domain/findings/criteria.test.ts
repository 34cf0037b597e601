import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classWarning, criteriaInWords, criteriaMet, suggestClass } from "../../../../src/domain/findings/criteria.ts";
import { TRIGGER_POINT_CLASSES } from "../../../../src/domain/marks.ts";
import { anyFindings, findingsWith } from "../../../support/findings.ts";

const twoOfThree = findingsWith({
  "taut-band": "present",
  "hypersensitive-spot": "present",
  "referred-pain": "absent",
});

describe("the criteria of a trigger point", () => {
  it("are met by two of taut band, hypersensitive spot and referred pain", () => {
    expect(criteriaMet(twoOfThree, 2)).toEqual({ met: 2, tested: 3, needed: 2, isMet: true, isOutOfReach: false });
  });

  it("are not met by two when the clinic asks for all three", () => {
    expect(criteriaMet(twoOfThree, 3)).toMatchObject({ isMet: false, isOutOfReach: true });
  });

  it("count neither a jump sign nor a local twitch response", () => {
    const others = findingsWith({ "jump-sign": "present", "local-twitch": "present", "taut-band": "present" });
    expect(criteriaMet(others, 2)).toMatchObject({ met: 1, tested: 1, isMet: false });
  });

  it("are said in words, with what was not tested", () => {
    expect(criteriaInWords(criteriaMet(twoOfThree, 2))).toBe("Criteria met: 2 of 3 present, 2 needed");
    expect(criteriaInWords(criteriaMet(twoOfThree, 3))).toBe("Criteria not met: 2 of 3 present, 3 needed");
    const one = findingsWith({ "taut-band": "present" });
    expect(criteriaInWords(criteriaMet(one, 2))).toBe("Criteria not yet met: 1 of 3 present, 2 not tested, 2 needed");
    expect(criteriaMet(null, 2)).toMatchObject({ met: 0, tested: 0, isMet: false, isOutOfReach: false });
  });
});

describe("the suggested class", () => {
  const familiar = findingsWith({ ...twoOfThree.signs, "familiar-pain": "present" });
  const unfamiliar = findingsWith({ ...twoOfThree.signs, "familiar-pain": "absent" });

  it("is active when the criteria are met and the patient recognises the pain", () => {
    const suggestion = suggestClass(familiar, 2);
    expect(suggestion).toMatchObject({
      class: "active",
      reason: "2 of 3 criteria present (2 needed), familiar pain present",
    });
    expect(suggestion?.source.address).toBe("https://pubmed.ncbi.nlm.nih.gov/29025044");
  });

  it("is latent when the criteria are met and the pain is not familiar", () => {
    expect(suggestClass(unfamiliar, 2)?.class).toBe("latent");
  });

  it("is none while familiar pain was not asked, the criteria are not met, or nothing was tested", () => {
    expect(suggestClass(twoOfThree, 2)).toBeNull();
    expect(suggestClass(familiar, 3)).toBeNull();
    expect(suggestClass(null, 2)).toBeNull();
  });
});

describe("the warning about a chosen class", () => {
  it("names what speaks against it", () => {
    const familiar = findingsWith({ "familiar-pain": "present" });
    const unfamiliar = findingsWith({ "familiar-pain": "absent" });
    const absent = findingsWith({ "taut-band": "absent", "referred-pain": "absent" });
    expect(classWarning("active", unfamiliar, 2)).toBe(
      "Active means that the patient recognises the pain, but familiar pain is absent.",
    );
    expect(classWarning("latent", familiar, 2)).toContain("familiar pain is present");
    expect(classWarning("active", absent, 2)).toBe(
      "The criteria of a trigger point are not met: 0 of 3 present, 2 needed.",
    );
    expect(classWarning("satellite", absent, 2)).toContain("not met");
    expect(classWarning("not-a-trigger-point", twoOfThree, 2)).toContain("criteria of a trigger point are met");
  });

  it("is silent where nothing speaks against it", () => {
    expect(
      classWarning("unclassified", findingsWith({ "taut-band": "absent", "referred-pain": "absent" }), 2),
    ).toBeNull();
    expect(
      classWarning("attachment", findingsWith({ "taut-band": "absent", "referred-pain": "absent" }), 2),
    ).toBeNull();
    expect(classWarning("active", null, 2)).toBeNull();
    expect(classWarning("active", findingsWith({ "taut-band": "present" }), 2)).toBeNull();
  });

  it("never speaks against the class that was suggested", () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(2, 3), (findings, needed) => {
        const suggested = suggestClass(findings, needed)?.class ?? "unclassified";
        expect(classWarning(suggested, findings, needed)).toBeNull();
      }),
    );
  });

  it("does not throw, whatever was found and chosen", () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(...TRIGGER_POINT_CLASSES), (findings, chosen) => {
        expect(() => classWarning(chosen, findings, 2)).not.toThrow();
      }),
    );
  });
});
