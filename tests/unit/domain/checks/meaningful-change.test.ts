import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import {
  changeInWords,
  findChanges,
  measureChange,
  type ScorePair,
} from "../../../../src/domain/checks/meaningful-change.ts";
import { checkVisit, rulesWith, saidBy, somePoint, visitOn } from "../../../support/check-records.ts";

function worth(pair: ScorePair): string {
  const change = measureChange(pair, BUILT_IN_RULES);
  if (change === null) return "no figure";
  if (!change.isMeaningful) return "no";
  return change.isBeyondNoise ? "beyond noise" : "meaningful";
}

describe("a change that matters", () => {
  it.each([
    ["NRS 8 to 6, 2 points", { scale: "NRS", from: 8, to: 6 }, "meaningful"],
    ["NRS 8 to 7", { scale: "NRS", from: 8, to: 7 }, "no"],
    ["NRS 3 to 2, 33 %", { scale: "NRS", from: 3, to: 2 }, "meaningful"],
    ["NRS 4 to 3, 25 %", { scale: "NRS", from: 4, to: 3 }, "no"],
    ["NRS 0 to 1, no percent of nothing", { scale: "NRS", from: 0, to: 1 }, "no"],
    ["NRS 8 to 0 is never called beyond noise without a figure", { scale: "NRS", from: 8, to: 0 }, "meaningful"],
    ["NRS of the neck by 2, over 1.5", { scale: "NRS", from: 8, to: 6, region: "neck" }, "meaningful"],
    ["NRS of the neck by 4, detectable", { scale: "NRS", from: 8, to: 4, region: "neck" }, "beyond noise"],
    ["ODI 40 to 30", { scale: "ODI", from: 40, to: 30 }, "meaningful"],
    ["ODI 42.4 to 32.4, in spite of binary fractions", { scale: "ODI", from: 42.4, to: 32.4 }, "meaningful"],
    ["ODI 40 to 31", { scale: "ODI", from: 40, to: 31 }, "no"],
    ["ODI 30 to 21, 30 %", { scale: "ODI", from: 30, to: 21 }, "meaningful"],
    ["NDI 20 to 13", { scale: "NDI", from: 20, to: 13 }, "no"],
    ["NDI 20 to 12.5", { scale: "NDI", from: 20, to: 12.5 }, "meaningful"],
    ["NDI 20 to 10, to be sure", { scale: "NDI", from: 20, to: 10 }, "beyond noise"],
    ["Roland 18 to 13", { scale: "RMDQ", from: 18, to: 13 }, "meaningful"],
    ["Roland 18 to 14", { scale: "RMDQ", from: 18, to: 14 }, "no"],
    ["PSFS, no figure was found", { scale: "PSFS", from: 2, to: 8 }, "no figure"],
    ["PGIC, itself a change", { scale: "PGIC", from: 4, to: 1 }, "no figure"],
  ] satisfies [string, ScorePair, string][])("%s", (_, pair, expected) => {
    expect(worth(pair)).toBe(expected);
  });

  it("knows in which direction a patient is better off", () => {
    const psfs = {
      scale: "PSFS",
      points: 2,
      surePoints: null,
      percent: null,
      source: { title: "Own", address: "", grade: "practice" },
    } as const;
    const rules = { meaningfulChanges: [psfs] };
    expect(measureChange({ scale: "PSFS", from: 2, to: 5 }, rules)).toMatchObject({
      isBetter: true,
      isMeaningful: true,
    });
    expect(measureChange({ scale: "NRS", from: 2, to: 5 }, BUILT_IN_RULES)).toMatchObject({ isBetter: false });
  });

  it("is said in words that claim no more than the figure", () => {
    const words = (pair: ScorePair) => {
      const change = measureChange(pair, BUILT_IN_RULES);
      return change === null ? "" : changeInWords(change);
    };
    expect(words({ scale: "NRS", from: 7, to: 4 })).toBe("7 to 4, better, a meaningful change");
    expect(words({ scale: "NDI", from: 10, to: 25 })).toBe(
      "10 to 25, worse, a meaningful change, beyond the scale's own noise",
    );
    expect(words({ scale: "NRS", from: 7, to: 6 })).toBe("7 to 6, better, less than a meaningful change");
    expect(words({ scale: "NRS", from: 7, to: 7 })).toBe("7 as before");
  });
});

describe("what changed between two visits", () => {
  const pain = (now: 3 | 8 | null) => ({ now, best: null, worst: null, average: null });

  it("is told for the complaint, for points at the same location and for scales", () => {
    const before = visitOn("2026-10-01", [somePoint({ pain: 8, muscle: "infraspinatus" })], {
      pain: pain(8),
      scores: [{ scale: "NDI", score: 24 }],
    });
    const after = visitOn("2026-11-21", [somePoint({ number: 4, pain: 3, muscle: "infraspinatus" })], {
      pain: pain(3),
      scores: [{ scale: "NDI", score: 20 }],
    });
    expect(findChanges(before.chart, after.chart, BUILT_IN_RULES).map(({ words }) => words)).toEqual([
      "Pain now: 8 to 3, better, a meaningful change.",
      "Pain of point 4: 8 to 3, better, a meaningful change.",
      "NDI: 24 to 20, better, less than a meaningful change.",
    ]);
    expect(saidBy("meaningful-change", checkVisit(after, { earlierVisits: [before] }))).toEqual([
      "info: Meaningfully better than on 1 October 2026: pain now from 8 to 3 and pain of point 4 from 8 to 3.",
    ]);
  });

  it("is worth a second look where it is for the worse", () => {
    const before = visitOn("2026-10-01", [], { scores: [{ scale: "NDI", score: 10 }] });
    const after = visitOn("2026-11-21", [], { scores: [{ scale: "NDI", score: 21 }] });
    expect(saidBy("meaningful-change", checkVisit(after, { earlierVisits: [before] }))).toEqual([
      "caution: Meaningfully worse than on 1 October 2026, beyond the scale's own noise: NDI from 10 to 21.",
    ]);
  });

  it("is not told where a score is missing, or the point is on the other side", () => {
    const before = visitOn("2026-10-01", [somePoint({ pain: 8, place: { x: -30, y: 1450, z: -60 } })], {
      pain: pain(null),
    });
    const after = visitOn("2026-11-21", [somePoint({ pain: 3 })], { pain: pain(3) });
    expect(findChanges(before.chart, after.chart, rulesWith())).toEqual([]);
  });
});
