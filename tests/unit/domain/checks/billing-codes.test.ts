import { describe, expect, it } from "vitest";
import {
  countMuscles,
  findIncompleteCode,
  manualTherapyUnits,
  needleCodes,
  suggestDiagnosis,
} from "../../../../src/domain/checks/billing-codes.ts";
import { BUILT_IN_CODES } from "../../../../src/domain/checks/built-in-codes.data.ts";
import { MUSCLES } from "../../../../src/domain/muscle-names.ts";
import type { TriggerPoint } from "../../../../src/domain/marks.ts";
import {
  checkVisit,
  INJECTED,
  NEEDLED,
  PRESSED,
  saidBy,
  somePoint,
  treatedBy,
  visitOn,
} from "../../../support/check-records.ts";

const LEFT = { x: 60, y: 1400, z: -60 };
const RIGHT = { x: -60, y: 1400, z: -60 };

function injected(...points: readonly (readonly [muscle: string | null, side: "left" | "right"])[]): TriggerPoint[] {
  return points.map(([muscle, side], index) =>
    somePoint({ number: index + 1, muscle, place: side === "left" ? LEFT : RIGHT, treatments: INJECTED }),
  );
}

const myalgiaCode = (muscle: string) => suggestDiagnosis(muscle, BUILT_IN_CODES)?.code ?? null;
const isIncomplete = (code: string) => findIncompleteCode(code, BUILT_IN_CODES) !== null;
const codesOf = (points: readonly TriggerPoint[]) =>
  needleCodes(countMuscles(points, "injection"), "injection", BUILT_IN_CODES);

describe("the code of an injection or needling", () => {
  it("counts muscles, not needles: three injections into one muscle are 20552", () => {
    const points = injected(["infraspinatus", "right"], ["infraspinatus", "right"], ["infraspinatus", "right"]);
    expect(codesOf(points)).toEqual({ asOne: "20552", asTwo: "20552" });
  });

  it("is 20552 for two muscles and 20553 for three", () => {
    expect(codesOf(injected(["infraspinatus", "right"], ["teres-minor", "right"])).asOne).toBe("20552");
    const three = injected(["infraspinatus", "right"], ["teres-minor", "right"], ["levator-scapulae", "right"]);
    expect(codesOf(three).asOne).toBe("20553");
  });

  it("shows left and right of one muscle as one and as two", () => {
    const points = injected(["infraspinatus", "left"], ["infraspinatus", "right"], ["teres-minor", "right"]);
    expect(codesOf(points)).toEqual({ asOne: "20552", asTwo: "20553" });
    expect(saidBy("codes-injection", checkVisit(visitOn("2026-11-21", points)))).toEqual([
      "info: 20552 with left and right as one (2 muscles), 20553 with left and right as two (3). One of the two a day. Muscles are counted, not needles. Payers differ.",
    ]);
  });

  it("counts upper and middle trapezius as one muscle and says so", () => {
    const points = injected(["trapezius-upper", "left"], ["trapezius-middle", "left"], ["infraspinatus", "left"]);
    expect(codesOf(points).asOne).toBe("20552");
    expect(saidBy("codes-injection", checkVisit(visitOn("2026-11-21", points)))).toContain(
      "info: Parts of one muscle are counted as one: trapezius.",
    );
  });

  it("does not count points without a muscle, and leads to each", () => {
    const points = injected([null, "left"], ["infraspinatus", "left"], [null, "right"]);
    const checks = checkVisit(visitOn("2026-11-21", points));
    const missing = checks.find(({ rule, level }) => rule === "codes-injection" && level === "missing");
    expect(missing).toMatchObject({
      words: "Not counted, because no muscle is named: points 1 and 3.",
      target: { kind: "mark", id: "point-1" },
      furtherTargets: [{ kind: "mark", id: "point-3" }],
    });
  });

  it("is 20560 or 20561 for needles without a drug", () => {
    const needled = injected(["infraspinatus", "left"], ["teres-minor", "left"], ["supraspinatus", "left"]).map(
      (point) => ({ ...point, treatments: treatedBy(NEEDLED) }),
    );
    expect(needleCodes(countMuscles(needled, "dry-needling"), "dry-needling", BUILT_IN_CODES).asOne).toBe("20561");
    expect(needleCodes(countMuscles(needled.slice(1), "dry-needling"), "dry-needling", BUILT_IN_CODES).asOne).toBe(
      "20560",
    );
    expect(codesOf(needled)).toEqual({ asOne: null, asTwo: null });
  });

  it("says that needling is not billed as injection where both were done", () => {
    const [point] = injected(["infraspinatus", "left"]);
    const both = somePoint({ ...point, treatments: treatedBy(NEEDLED, ...INJECTED.map(({ technique }) => technique)) });
    expect(saidBy("codes-both", checkVisit(visitOn("2026-11-21", [both])))).toHaveLength(1);
  });
});

describe("units of manual therapy", () => {
  it.each([
    [0, 0],
    [7, 0],
    [7.9, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
  ])("%d minutes are %d", (minutes, units) => {
    expect(manualTherapyUnits(minutes, BUILT_IN_CODES.manualTherapy)).toBe(units);
  });

  it("can't be counted without minutes when pressure was applied", () => {
    const pressed = [somePoint({ treatments: treatedBy(PRESSED) })];
    expect(saidBy("codes-manual-therapy", checkVisit(visitOn("2026-11-21", pressed)))).toEqual([
      "info: Minutes of manual therapy are not noted: units of 97140 can't be counted.",
    ]);
    expect(
      saidBy("codes-manual-therapy", checkVisit(visitOn("2026-11-21", pressed, { manualTherapyMinutes: 25 }))),
    ).toEqual(["info: 97140: 2 units for 25 minutes. Payers differ."]);
  });
});

describe("the diagnosis code of muscle pain", () => {
  it("follows the region of the muscle", () => {
    expect(myalgiaCode("masseter")).toBe("M79.11");
    expect(myalgiaCode("splenius-capitis")).toBe("M79.12");
    expect(myalgiaCode("frontalis")).toBe("M79.12");
    expect(myalgiaCode("infraspinatus")).toBe("M79.18");
    expect(myalgiaCode("no such muscle")).toBeNull();
  });

  it("is never M79.1 alone, for any muscle", () => {
    expect(MUSCLES.every(({ id }) => /^M79\.1[128]$/.test(myalgiaCode(id) ?? ""))).toBe(true);
  });

  it("is suggested once, not when it is charted, and not for what is no trigger point", () => {
    const points = injected(["infraspinatus", "left"], ["teres-minor", "left"], ["masseter", "left"]).map((point) =>
      point.muscle === "masseter" ? { ...point, class: "not-a-trigger-point" as const } : point,
    );
    expect(saidBy("codes-diagnosis", checkVisit(visitOn("2026-11-21", points)))).toEqual([
      "info: M79.18 is suggested by infraspinatus and teres minor. Tension-type headache would need its full G44.2 code.",
    ]);
    expect(
      saidBy("codes-diagnosis", checkVisit(visitOn("2026-11-21", points, { diagnosisCodes: ["m79.18 "] }))),
    ).toEqual([]);
  });

  it("needs its last character", () => {
    expect(["M79.1", "m791", "G44.2", "G44.20", "G44.22"].map(isIncomplete)).toEqual(Array(5).fill(true));
    expect(["M79.12", "G44.209", "M79.7", "M54.2", ""].map(isIncomplete)).toEqual(Array(5).fill(false));
    expect(
      saidBy("codes-diagnosis", checkVisit(visitOn("2026-11-21", [], { diagnosisCodes: ["M79.1", "G44.20"] }))),
    ).toEqual([
      "caution: M79.1 needs its last character: M79.11, M79.12 or M79.18.",
      "caution: G44.20 needs its full code, G44.201 to G44.229.",
    ]);
  });
});
