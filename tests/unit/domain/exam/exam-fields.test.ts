import { describe, expect, it, test } from "vitest";
import * as fc from "fast-check";
import { fail, succeed } from "../../../../src/lib/result.ts";
import {
  findCareDatesWarning,
  findFollowUpError,
  findPainRatingsWarning,
  findPastDateError,
  findReliefWarning,
  findTextError,
  parseDiagnosisCode,
  parseMinutes,
  parseReliefPercent,
  parseReliefWeeks,
  parseScore,
  parseWeight,
} from "../../../../src/domain/exam/exam-fields.ts";
import { OUTCOME_SCALES } from "../../../../src/domain/exam/outcome-scales.data.ts";
import { SCALE_IDS } from "../../../../src/domain/exam/visit-exam.ts";
import { PAIN_SCORES } from "../../../../src/domain/marks.ts";

const TODAY = "2026-11-21";

describe("the total of an outcome scale", () => {
  it.each([
    ["NDI", "0", 0],
    ["NDI", "50", 50],
    ["ODI", "100", 100],
    ["ODI", "44,4", 44.4],
    ["PSFS", "6.5", 6.5],
    ["PGIC", "1", 1],
    ["PGIC", "7", 7],
    ["RMDQ", " 24 ", 24],
  ] as const)("%s takes %s", (scale, text, score) => {
    expect(parseScore(scale, text)).toEqual(succeed(score));
  });

  it.each([
    ["NDI", "51"],
    ["NDI", "22.5"],
    ["NDI", "-1"],
    ["ODI", "100.1"],
    ["PSFS", "10.1"],
    ["PSFS", "6.55"],
    ["PGIC", "0"],
    ["PGIC", "8"],
    ["RMDQ", "25"],
    ["RMDQ", "many"],
    ["RMDQ", "1e1"],
  ] as const)("%s refuses %s and tells its range", (scale, text) => {
    const { lowest, highest } = OUTCOME_SCALES[scale];
    const answer = parseScore(scale, text);
    expect(answer).toMatchObject({ ok: false });
    expect(!answer.ok && answer.failure).toContain(`${scale} goes from ${lowest} to ${highest}`);
  });

  it("is not there when nothing is typed", () => {
    expect(parseScore("NDI", "  ")).toEqual(succeed(null));
  });

  test("every whole total within the range of its scale is taken", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCALE_IDS), fc.nat({ max: 100 }), (scale, score) => {
        const { lowest, highest } = OUTCOME_SCALES[scale];
        expect(parseScore(scale, String(score)).ok).toBe(score >= lowest && score <= highest);
      }),
    );
  });
});

describe("a weight", () => {
  it("is kept with the day on which it was measured", () => {
    expect(parseWeight({ kg: "72,5", measuredOn: TODAY }, TODAY)).toEqual(succeed({ kg: 72.5, measuredOn: TODAY }));
  });

  it("is not known when no kilograms are given", () => {
    expect(parseWeight({ kg: "", measuredOn: "2026-11-02" }, TODAY)).toEqual(succeed(null));
  });

  it("lies between 1 and 400 kg", () => {
    for (const kg of ["1", "400"]) expect(parseWeight({ kg, measuredOn: TODAY }, TODAY).ok).toBe(true);
    for (const kg of ["0.9", "0", "400.1", "4000"]) {
      const refused = parseWeight({ kg, measuredOn: TODAY }, TODAY);
      expect(refused).toEqual(fail({ kg: "Enter kilograms, 1 to 400.", measuredOn: null }));
    }
  });

  it("needs its day, which exists and is not in the future", () => {
    const errorOf = (measuredOn: string) => {
      const answer = parseWeight({ kg: "72", measuredOn }, TODAY);
      return answer.ok ? null : answer.failure.measuredOn;
    };
    expect(errorOf("")).toBe("Enter the day on which it was measured.");
    expect(errorOf("2026-02-30")).toBe("Enter a date that exists, as year, month and day.");
    expect(errorOf("2025-02-29")).toBe("Enter a date that exists, as year, month and day.");
    expect(errorOf("2024-02-29")).toBeNull();
    expect(errorOf("2026-11-22")).toBe("This date is in the future.");
  });
});

describe("relief and minutes", () => {
  it("takes relief from 0 to 100 percent", () => {
    expect(parseReliefPercent("0")).toEqual(succeed(0));
    expect(parseReliefPercent("100")).toEqual(succeed(100));
    expect(parseReliefPercent("101")).toEqual(fail("Relief goes from 0 to 100 %."));
    expect(parseReliefPercent("half")).toEqual(fail("Relief goes from 0 to 100 %."));
  });

  it("asks for the weeks of a relief without them", () => {
    expect(findReliefWarning({ percent: 60, weeks: null, scale: "NRS" })).toBe("For how many weeks?");
    expect(findReliefWarning({ percent: 60, weeks: 0, scale: "NRS" })).toBeNull();
    expect(parseReliefWeeks("6.5")).toEqual(succeed(6.5));
    expect(parseReliefWeeks("521").ok).toBe(false);
  });

  it("takes whole minutes of manual therapy", () => {
    expect(parseMinutes("23")).toEqual(succeed(23));
    expect(parseMinutes("22.5").ok).toBe(false);
    expect(parseMinutes("481").ok).toBe(false);
  });
});

describe("pain ratings", () => {
  it("agree when best is at most average and average at most worst", () => {
    expect(findPainRatingsWarning({ now: 5, best: 2, worst: 8, average: 4 })).toBeNull();
    expect(findPainRatingsWarning({ now: 4, best: 4, worst: 4, average: 4 })).toBeNull();
    expect(findPainRatingsWarning({ now: 10, best: null, worst: null, average: 0 })).toBeNull();
  });

  it.each([
    [{ now: null, best: 6, worst: 4, average: null }, "Best is more pain than worst."],
    [{ now: null, best: 3, worst: null, average: 2 }, "The average is less pain than best."],
    [{ now: null, best: null, worst: 5, average: 6 }, "The average is more pain than worst."],
    [{ now: 7, best: null, worst: 6, average: null }, "Now is more pain than worst."],
    [{ now: 1, best: 2, worst: null, average: null }, "Now is less pain than best."],
  ] as const)("that contradict one another are told: %j", (pain, words) => {
    expect(findPainRatingsWarning(pain)).toBe(words);
  });

  test("never contradict one another when they lie in order", () => {
    const score = fc.constantFrom(...PAIN_SCORES);
    fc.assert(
      fc.property(fc.array(score, { minLength: 3, maxLength: 3 }), score, (three, now) => {
        const [best = 0, average = 0, worst = 0] = [...three].sort((a, b) => a - b);
        const isBetween = now >= best && now <= worst;
        expect(findPainRatingsWarning({ now, best, average, worst }) === null).toBe(isBetween);
      }),
    );
  });
});

describe("dates", () => {
  it("refuses days that do not exist", () => {
    for (const day of ["2026-13-01", "2026-02-30", "1900-02-29", "yesterday", ""]) {
      expect(findPastDateError(day, TODAY)).toBe("Enter a date that exists, as year, month and day.");
    }
    expect(findPastDateError("2024-02-29", TODAY)).toBeNull();
  });

  it("has the follow-up after the visit", () => {
    expect(findFollowUpError("2026-11-22", TODAY)).toBeNull();
    expect(findFollowUpError(TODAY, TODAY)).toBe("The follow-up is not after this visit.");
    expect(findFollowUpError("2026-11-31", TODAY)).toContain("exists");
  });

  it("looks at the order of care so far", () => {
    expect(findCareDatesWarning({ from: "2026-03-01", to: "2026-02-01" }, TODAY)).toBe("It ends before it begins.");
    expect(findCareDatesWarning({ from: "2027-01-01", to: null }, TODAY)).toBe("It begins in the future.");
    expect(findCareDatesWarning({ from: "2026-03-01", to: "2026-03-01" }, TODAY)).toBeNull();
    expect(findCareDatesWarning({ from: null, to: null }, TODAY)).toBeNull();
  });
});

describe("texts", () => {
  it("fit up to 10,000 characters, an emoji being one", () => {
    expect(findTextError("x".repeat(10_000))).toBeNull();
    expect(findTextError("😣".repeat(10_000))).toBeNull();
    expect(findTextError("x".repeat(10_001))).toBe("This has 10,001 characters. At most 10,000 fit.");
  });
});

describe("diagnosis codes", () => {
  it.each([
    ["m79.12", "M79.12"],
    ["M7918", "M79.18"],
    [" g44.209 ", "G44.209"],
    ["M79.1", "M79.1"],
    ["R52", "R52"],
  ])("reads %s as %s", (text, code) => {
    expect(parseDiagnosisCode(text)).toEqual(succeed(code));
  });

  it.each(["", "M7", "79.12", "M79.12345", "<b>", "neck pain"])("refuses %s", (text) => {
    expect(parseDiagnosisCode(text)).toEqual(fail("An ICD-10-CM code has this form: M79.18."));
  });
});

test("whatever is typed is read within its limits or refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const scale of SCALE_IDS) {
        const { lowest, highest } = OUTCOME_SCALES[scale];
        const read = parseScore(scale, text);
        const score = read.ok ? (read.value ?? lowest) : lowest;
        expect(score >= lowest && score <= highest).toBe(true);
      }
      expect(parseWeight({ kg: "70", measuredOn: text }, TODAY).ok).toBe(
        findPastDateError(text.trim(), TODAY) === null,
      );
      expect(() => parseDiagnosisCode(text)).not.toThrow();
    }),
  );
});
