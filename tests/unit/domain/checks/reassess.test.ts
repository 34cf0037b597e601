import { describe, expect, it } from "vitest";
import type { PainScore, TriggerPoint } from "../../../../src/domain/marks.ts";
import {
  checkVisit,
  INJECTED,
  PRESSED,
  rulesWith,
  saidBy,
  somePoint,
  treatedBy,
  visitOn,
} from "../../../support/check-records.ts";

const DATES = ["2026-08-01", "2026-09-12", "2026-10-24"];

/** What is said today of a point with this pain after treatments with these pains before them. */
function said(
  before: readonly (PainScore | null)[],
  now: PainScore | null,
  fields: Partial<TriggerPoint> = {},
  reassessAfter = 3,
) {
  const treated = (pain: PainScore | null) =>
    somePoint({ muscle: "infraspinatus", pain, treatments: INJECTED, ...fields });
  const earlierVisits = before.map((pain, index) => visitOn(DATES[index] ?? "", [treated(pain)]));
  const visit = visitOn("2026-11-21", [somePoint({ muscle: "infraspinatus", pain: now })]);
  return saidBy("reassess", checkVisit(visit, { earlierVisits, rules: rulesWith({ reassessAfter }) }));
}

describe("treatments of one site without improvement", () => {
  it("are not judged before the set number", () => {
    expect(said([7, 7], 7)).toEqual([]);
    expect(said([7, 7], 7, {}, 2)).toHaveLength(1);
  });

  it("ask to look for other pain generators after the third", () => {
    expect(said([7, 7, 7], 6)).toEqual([
      "caution: Point 1 (left infraspinatus): 3 treatments without meaningful improvement (pain 7 then, 6 now; treated on 1 August 2026, 12 September 2026 and 24 October 2026). Reassess for other pain generators: joint dysfunction, nerve irritation, referred pain from a different area.",
    ]);
  });

  it("are answered by 2 points or 30 %, exactly", () => {
    expect(said([7, 7, 7], 5)).toEqual([]);
    expect(said([3, 3, 3], 2)).toEqual([]);
    expect(said([4, 4, 4], 3)).toHaveLength(1);
  });

  it("count when the pain grew by as much", () => {
    expect(said([5, 6, 7], 8)).toHaveLength(1);
  });

  it("can't be judged without pain scores, and say so quietly", () => {
    expect(said([null, null, null], 5)[0]).toMatch(/^info: .* pain is not charted/);
  });

  it("count pressure release, not heat or the other side", () => {
    expect(said([7, 7, 7], 7, { treatments: treatedBy(PRESSED) })).toHaveLength(1);
    expect(said([7, 7, 7], 7, { treatments: treatedBy({ kind: "heat", minutes: 10, words: "" }) })).toEqual([]);
    expect(said([7, 7, 7], 7, { place: { x: -30, y: 1450, z: -60 } })).toEqual([]);
  });
});
