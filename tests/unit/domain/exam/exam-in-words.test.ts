import { describe, expect, it } from "vitest";
import {
  careInWords,
  consentInWords,
  contraindicationsInWords,
  manualTherapyInWords,
  painRatingsInWords,
  perpetuatingInWords,
  planInWords,
  reliefInWords,
  safetyInWords,
  scoresInWords,
} from "../../../../src/domain/exam/exam-in-words.ts";
import { EMPTY_SAFETY } from "../../../../src/domain/exam/safety-facts.ts";
import { EMPTY_EXAM } from "../../../../src/domain/exam/visit-exam.ts";

describe("an exam in words", () => {
  it("says nothing where nothing was recorded", () => {
    expect(painRatingsInWords(EMPTY_EXAM.pain)).toBe("");
    expect(scoresInWords([], null)).toEqual([]);
    expect(reliefInWords(null)).toBe("");
    expect(perpetuatingInWords(EMPTY_EXAM)).toBe("");
    expect(safetyInWords(EMPTY_SAFETY)).toEqual([]);
    expect(consentInWords(null, "UTC")).toBe("");
    expect(contraindicationsInWords(EMPTY_EXAM.contraindications)).toBe("");
    expect(manualTherapyInWords(null)).toBe("");
    expect(planInWords(EMPTY_EXAM.plan)).toEqual([]);
  });

  it("tells pain on the numeric rating scale, leaving out what was not asked", () => {
    expect(painRatingsInWords({ now: 6, best: 0, worst: 8, average: null })).toBe(
      "Pain (0 to 10): 6 now, 0 at best, 8 at worst",
    );
  });

  it("tells each score with its change since the visit before, in the direction of its scale", () => {
    const earlier = {
      on: "2026-03-03",
      scores: [
        { scale: "NDI", score: 30 },
        { scale: "PSFS", score: 4.5 },
        { scale: "RMDQ", score: 12 },
        // Itself a change: not compared.
        { scale: "PGIC", score: 3 },
      ],
    } as const;
    const scores = [
      { scale: "NDI", score: 22 },
      { scale: "PSFS", score: 3.4 },
      { scale: "RMDQ", score: 12 },
      { scale: "ODI", score: 44 },
      { scale: "PGIC", score: 2 },
    ] as const;
    expect(scoresInWords(scores, earlier)).toEqual([
      "Neck Disability Index 22 of 50; 30 of 50 on 3 March 2026, 8 points better",
      "Patient-Specific Functional Scale 3.4 of 10; 4.5 of 10 on 3 March 2026, 1.1 points worse",
      "Roland-Morris Disability Questionnaire 12 of 24; 12 of 24 on 3 March 2026, no change",
      "Oswestry Disability Index 44 %",
      "Patient Global Impression of Change 2 (1 to 7)",
    ]);
  });

  it("tells care so far with as much of its dates as is known", () => {
    const care = { what: "Physiotherapy", from: "2026-03-03", to: "2026-05-12", result: "little help" };
    expect(careInWords(care)).toBe("Physiotherapy, 3 March 2026 to 12 May 2026: little help");
    expect(careInWords({ ...care, to: null, result: "" })).toBe("Physiotherapy, since 3 March 2026");
    expect(careInWords({ ...care, from: null })).toBe("Physiotherapy, until 12 May 2026: little help");
  });

  it("tells relief with its length and its scale", () => {
    expect(reliefInWords({ percent: 60, weeks: 1, scale: "NRS" })).toBe(
      "60 % relief for 1 week since the last treatment (NRS)",
    );
  });

  it("tells what must be known before a needle", () => {
    expect(
      safetyInWords({
        allergies: " latex ",
        bleedingRisk: "anticoagulant",
        pregnancy: "no",
        weight: { kg: 72.5, measuredOn: "2026-03-12" },
        other: "",
      }),
    ).toEqual([
      "Allergies: latex",
      "Bleeding risk: anticoagulant",
      "Pregnancy: no",
      "Weight: 72.5 kg, measured 12 March 2026",
    ]);
  });

  it("tells consent with its time at the place of the visit", () => {
    const at = "2026-11-21T13:05:00Z";
    expect(consentInWords({ form: "written", at }, "Europe/Berlin")).toBe("Written consent, 21 November 2026, 14:05");
    expect(consentInWords({ form: "declined", at }, "UTC")).toBe("Consent declined, 21 November 2026, 13:05");
  });

  it("tells contraindications found, and that none were", () => {
    expect(contraindicationsInWords({ isChecked: true, found: [], words: "" })).toBe(
      "Contraindications checked: none found",
    );
    expect(contraindicationsInWords({ isChecked: true, found: ["needle-phobia"], words: "treated lying down" })).toBe(
      "Contraindications checked: needle phobia or fainting; treated lying down",
    );
  });

  it("tells perpetuating factors, minutes and the plan", () => {
    expect(perpetuatingInWords({ perpetuatingTags: ["workstation", "stress"], perpetuatingWords: "two screens" })).toBe(
      "workstation, stress; two screens",
    );
    expect(manualTherapyInWords(1)).toBe("Manual therapy: 1 minute");
    expect(
      planInWords({
        followUpOn: "2026-12-05",
        words: "Repeat if the headache is back.",
        homeProgramme: [{ kind: "stretch", words: "Bring the ear to the shoulder." }],
      }),
    ).toEqual([
      "Follow-up: 5 December 2026",
      "Repeat if the headache is back.",
      "Home programme, stretching: Bring the ear to the shoulder.",
    ]);
  });
});
