import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysInWords } from "../../../../src/domain/checks/calendar.ts";
import { leaves12MonthsOn } from "../../../../src/domain/checks/payer-sessions.ts";
import type { CheckRules } from "../../../../src/domain/checks/check-rules.ts";
import type { VisitExam } from "../../../../src/domain/exam/visit-exam.ts";
import type { TriggerPoint } from "../../../../src/domain/marks.ts";
import {
  checkVisit,
  INJECTED,
  MEDICARE,
  NEEDLED,
  rulesWith,
  saidBy,
  somePoint,
  treatedBy,
  visitOn,
} from "../../../support/check-records.ts";
import { findingsWith } from "../../../support/findings.ts";

const POINT = somePoint({ muscle: "infraspinatus", treatments: INJECTED });
const ELSEWHERE = somePoint({ muscle: "gluteus-medius", place: { x: 90, y: 980, z: -60 }, treatments: INJECTED });

type About = {
  readonly rules?: CheckRules;
  readonly points?: readonly TriggerPoint[];
  readonly exam?: Partial<VisitExam>;
};

/** What one payer rule says of a visit on the last of these dates, the same point being injected on all of them. */
function said(rule: string, dates: readonly string[], { rules = MEDICARE, points = [POINT], exam = {} }: About = {}) {
  const earlierVisits = dates
    .slice(0, -1)
    .map((date) => visitOn(date, [POINT], { pain: { now: 7, best: null, worst: null, average: null } }));
  return saidBy(rule, checkVisit(visitOn(dates.at(-1) ?? "", points, exam), { rules, earlierVisits }));
}

describe("payer rules", () => {
  it("say nothing unless a rule set is chosen, nor when the chosen one is gone", () => {
    const about = (rules: CheckRules) =>
      checkVisit(visitOn("2026-11-21", [POINT]), { rules }).filter(({ rule }) => rule.startsWith("payer"));
    expect(about(rulesWith())).toEqual([]);
    expect(about(rulesWith({ payerId: "gone" }))).toEqual([]);
    expect(about(MEDICARE).length).toBeGreaterThan(4);
  });

  it("tell the sessions so far while nothing is injected yet", () => {
    expect(said("payer-sessions", ["2026-09-01", "2026-11-21"], { points: [somePoint()] })[0]).toMatch(
      /is about injection: none is charted in this visit\. In the last 12 months: 1 session of 3 \(1 September 2026\)\.$/,
    );
  });
});

describe("sessions in a rolling 12 months", () => {
  const three = ["2025-12-01", "2026-03-01", "2026-07-01"];

  it("are met up to the third", () => {
    expect(said("payer-sessions", [...three.slice(0, 2), "2026-11-21"])).toEqual([
      "met: Session 3 of 3 in 12 months (before: 1 December 2025 and 1 March 2026).",
    ]);
  });

  it("are passed by the fourth, which says from when the next is possible", () => {
    expect(said("payer-sessions", [...three, "2026-11-21"])).toEqual([
      "caution: Session 4 in 12 months, 3 are covered (before: 1 December 2025, 1 March 2026 and 1 July 2026). The next is possible from 1 December 2026.",
    ]);
  });

  it("do not count the session of the same day a year ago, and count that of the day after", () => {
    expect(said("payer-sessions", ["2025-11-21", "2026-03-01", "2026-07-01", "2026-11-21"])[0]).toMatch(
      /^met: Session 3/,
    );
    expect(said("payer-sessions", ["2025-11-22", "2026-03-01", "2026-07-01", "2026-11-21"])[0]).toMatch(
      /^caution: Session 4/,
    );
  });

  it("keep a session of 29 February through 28 February of the next year", () => {
    expect(leaves12MonthsOn("2024-02-29")).toBe("2025-03-01");
    expect(said("payer-sessions", ["2024-02-29", "2025-02-28"])[0]).toMatch(/^met: Session 2/);
    expect(said("payer-sessions", ["2024-02-29", "2025-03-01"])[0]).toMatch(/^met: Session 1/);
  });

  it("count two visits of one day as one session", () => {
    const morning = visitOn(
      "2026-11-21",
      [POINT],
      {},
      { startedAt: "2026-11-21T08:00:00.000+01:00", id: visitOn("2026-11-20").id },
    );
    const checks = checkVisit(visitOn("2026-11-21", [POINT]), { rules: MEDICARE, earlierVisits: [morning] });
    expect(saidBy("payer-sessions", checks)[0]).toMatch(/^met: Session 1 of 3/);
  });

  it("are counted by region where a payer counts so", () => {
    const rules = rulesWith({ payerId: "us-evicore-cmm-202" });
    const dates = ["2026-01-05", "2026-03-09", "2026-05-11", "2026-07-13", "2026-11-21"];
    expect(said("payer-sessions", dates, { rules })[0]).toMatch(/^caution: Session 5 .* in the region shoulder girdle/);
    expect(said("payer-sessions", dates, { rules, points: [ELSEWHERE] })[0]).toMatch(/^met: Session 1 of 4/);
  });

  it("have a second limit in a shorter time for Medicare's needling of the low back", () => {
    const rules = rulesWith({ payerId: "us-medicare-ncd-30-3-3" });
    const needled = { ...POINT, treatments: treatedBy(NEEDLED) };
    const before = (count: number) =>
      Array.from({ length: count }, (_, index) => visitOn(addDays("2026-08-24", index * 7), [needled]));
    const last = (count: number) =>
      saidBy(
        "payer-sessions-short",
        checkVisit(visitOn("2026-11-21", [needled]), { rules, earlierVisits: before(count) }),
      );
    expect(last(11)).toEqual(["met: Session 12 in 90 days, 12 are covered."]);
    expect(last(12)).toEqual(["caution: Session 13 in 90 days, 12 are covered."]);
  });
});

describe("weeks before the same location", () => {
  it("are met at exactly 6 weeks and not a day before", () => {
    expect(said("payer-same-location", ["2026-10-10", "2026-11-21"])).toEqual([
      "met: No location was treated within 6 weeks before.",
    ]);
    expect(said("payer-same-location", ["2026-10-11", "2026-11-21"])).toEqual([
      "caution: Point 1 (left infraspinatus): the same location was treated 5 weeks and 6 days ago, on 11 October 2026; 6 weeks are asked for: from 22 November 2026.",
    ]);
  });

  it("are counted in calendar dates of each visit's own place: a late evening in Honolulu is the day before", () => {
    // 11 October, 23:30 in Honolulu is 12 October, 11:30 in Berlin: 41 days by the clock of Berlin, 42 by the dates.
    const honolulu = visitOn(
      "2026-10-11",
      [POINT],
      {},
      {
        startedAt: "2026-10-11T23:30:00.000-10:00",
        timeZone: "Pacific/Honolulu",
      },
    );
    const checks = checkVisit(visitOn("2026-11-22", [POINT]), { rules: MEDICARE, earlierVisits: [honolulu] });
    expect(saidBy("payer-same-location", checks)).toEqual(["met: No location was treated within 6 weeks before."]);
  });

  it("are not changed by the clocks going back in between", () => {
    const early = visitOn("2026-10-10", [POINT], {}, { startedAt: "2026-10-10T23:59:00.000+02:00" });
    const late = visitOn("2026-11-21", [POINT], {}, { startedAt: "2026-11-21T00:01:00.000+01:00" });
    const checks = checkVisit(late, { rules: MEDICARE, earlierVisits: [early] });
    expect(saidBy("payer-same-location", checks)[0]).toMatch(/^met/);
  });

  it("hold for the muscle of the same side and for a place within 30 mm, not for the other side", () => {
    const at = (fields: Partial<TriggerPoint>) =>
      said("payer-same-location", ["2026-11-01", "2026-11-21"], { points: [{ ...POINT, ...fields }] })[0]?.slice(0, 3);
    const { place } = POINT;
    expect(at({ place: { ...place, y: place.y - 200 } })).toBe("cau");
    expect(at({ muscle: null, place: { ...place, y: place.y - 30 } })).toBe("cau");
    expect(at({ muscle: null, place: { ...place, y: place.y - 31 } })).toBe("met");
    expect(at({ place: { ...place, x: -place.x } })).toBe("met");
  });
});

describe("months between sessions", () => {
  const rules = rulesWith({ payerId: "us-evicore-cmm-202" });

  it("are met on the same day two months later, or on the last day of a shorter month", () => {
    expect(said("payer-spacing", ["2026-09-21", "2026-11-21"], { rules })[0]).toMatch(/^met/);
    expect(said("payer-spacing", ["2026-09-22", "2026-11-21"], { rules })[0]).toMatch(
      /^caution: .* from 22 November 2026/,
    );
    expect(addMonths("2025-12-31", 2)).toBe("2026-02-28");
    expect(addMonths("2023-12-31", 2)).toBe("2024-02-29");
    expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
  });
});

describe("relief after the last session", () => {
  const dates = ["2026-10-01", "2026-11-21"];
  const pain = { now: 4, best: null, worst: null, average: null } as const;
  const relief = { percent: 50, weeks: 6, scale: "NRS" } as const;

  it("is not asked for at the first session", () => {
    expect(said("payer-relief", ["2026-11-21"])).toEqual([]);
  });

  it("is met by exactly 50 % for exactly 6 weeks on the same scale", () => {
    expect(said("payer-relief", dates, { exam: { relief, pain } })).toEqual([
      "met: Relief of 50 % for 6 weeks on the NRS after the session of 1 October 2026.",
    ]);
  });

  it("is missed by one percent, by one week, and by a scale that was not asked before", () => {
    expect(said("payer-relief", dates, { exam: { relief: { ...relief, percent: 49 }, pain } })).toEqual([
      "caution: Relief of 49 %; at least 50 % is asked for.",
    ]);
    expect(said("payer-relief", dates, { exam: { relief: { ...relief, weeks: 5 }, pain } })).toEqual([
      "caution: Relief for 5 weeks; at least 6 weeks are asked for.",
    ]);
    const scores = [{ scale: "NDI", score: 12 }] as const;
    expect(said("payer-relief", dates, { exam: { relief: { ...relief, scale: "NDI" }, scores } })).toEqual([
      "missing: The same scale is asked for: no NDI is charted on 1 October 2026.",
    ]);
  });

  it("is missing when nothing is told, or no weeks", () => {
    expect(said("payer-relief", dates)).toEqual([
      "missing: Relief after the session of 1 October 2026 is not charted; 50 % for 6 weeks is asked for.",
    ]);
    expect(said("payer-relief", dates, { exam: { relief: { ...relief, weeks: null }, pain } })).toEqual([
      "missing: How many weeks the relief lasted is not charted.",
    ]);
  });

  it("can't have lasted longer than since the last session", () => {
    expect(said("payer-relief", dates, { exam: { relief: { ...relief, weeks: 8 }, pain } })).toEqual([
      "caution: Relief for 8 weeks is longer than the 7 weeks and 2 days since the last session.",
    ]);
  });
});

describe("what a payer reads in the record", () => {
  it("counts findings of each treated point: two are enough, one is not", () => {
    const withSigns = (signs: Parameters<typeof findingsWith>[0]) => ({ ...POINT, findings: findingsWith(signs) });
    const two = withSigns({ "taut-band": "present", "referred-pain": "present" });
    const one = withSigns({ "taut-band": "present", "referred-pain": "absent", "jump-sign": "present" });
    expect(said("payer-findings", ["2026-11-21"], { points: [two] })[0]).toMatch(/^met/);
    expect(said("payer-findings", ["2026-11-21"], { points: [one] })[0]).toMatch(
      /^missing: Point 1 .*: 1 finding of 2/,
    );
  });

  it("wants one region a session", () => {
    expect(said("payer-regions", ["2026-11-21"])[0]).toBe("met: Treated in 1 region: shoulder girdle and upper back.");
    const two = [POINT, { ...ELSEWHERE, number: 2 }];
    expect(said("payer-regions", ["2026-11-21"], { points: two })[0]).toMatch(/^caution: Treated in 2 regions/);
  });

  it("wants conservative care before the first session, not before later ones", () => {
    expect(said("payer-conservative-care", ["2026-11-21"])[0]).toMatch(/^missing/);
    expect(said("payer-conservative-care", ["2026-09-01", "2026-11-21"])).toEqual([]);
  });

  it("adds times of care that follow each other: exactly 6 weeks of exercise, then heat, are met", () => {
    const rules = rulesWith({ payerId: "us-triple-s" });
    const care = (from: string | null, to: string | null) => ({ what: "Exercise", from, to, result: "" });
    const conservative = (...conservativeCare: ReturnType<typeof care>[]) =>
      said("payer-conservative-care", ["2026-11-21"], { rules, exam: { conservativeCare } })[0];
    expect(conservative(care("2026-10-10", null))).toMatch(/^met: Conservative care for 6 weeks;/);
    expect(conservative(care("2026-10-11", null))).toMatch(/^missing: Conservative care for 5 weeks and 6 days;/);
    expect(conservative(care("2026-09-01", "2026-09-21"), care("2026-09-22", "2026-10-13"))).toMatch(/^met/);
    expect(conservative(care("2026-09-01", "2026-09-30"), care("2026-09-10", "2026-09-20"))).toMatch(/^missing/);
    expect(conservative(care(null, null))).toMatch(/without a first date are not counted/);
  });

  it("wants a diagnosis code of its list", () => {
    expect(said("payer-diagnosis", ["2026-11-21"], { exam: { diagnosisCodes: ["M79.12"] } })[0]).toMatch(/^met/);
    expect(said("payer-diagnosis", ["2026-11-21"], { exam: { diagnosisCodes: ["M79.7"] } })[0]).toMatch(/^missing/);
  });
});

describe("times in words", () => {
  it.each([
    [0, "0 days"],
    [1, "1 day"],
    [6, "6 days"],
    [7, "1 week"],
    [42, "6 weeks"],
    [43, "6 weeks and 1 day"],
  ])("%d days are %s", (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });
});
