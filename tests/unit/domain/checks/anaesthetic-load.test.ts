import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anaestheticLoad, loadInWords } from "../../../../src/domain/checks/anaesthetic-load.ts";
import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import { EMPTY_SAFETY } from "../../../../src/domain/exam/safety-facts.ts";
import { AGENT_IDS, type InjectedAgent } from "../../../../src/domain/treatment/treatment.ts";
import { checkVisit, saidBy, somePoint, treatedBy, visitOn } from "../../../support/check-records.ts";
import { somePatient } from "../../../support/records.ts";
import { injectionOf, someAgent } from "../../../support/treatments.ts";

const TODAY = "2026-11-21";
const weighing = (kg: number, measuredOn = TODAY) => ({ kg, measuredOn });

function loadOf(agents: readonly Partial<InjectedAgent>[], kg: number | null, measuredOn = TODAY) {
  const points = agents.map((agent, index) =>
    somePoint({ number: index + 1, treatments: treatedBy(injectionOf(someAgent(agent))) }),
  );
  const weight = kg === null ? null : weighing(kg, measuredOn);
  return anaestheticLoad({ points, weight, visitDate: TODAY, rules: BUILT_IN_RULES });
}

describe("the local anaesthetic of a session", () => {
  it("is added up over all points: eight times 1 mL of lidocaine 1 % is 80 mg, 27 % of the cap of 300 mg", () => {
    const load = loadOf(
      Array.from({ length: 8 }, () => ({})),
      70,
    );
    expect(load?.doses).toMatchObject([{ agent: "lidocaine", mg: 80, limitMg: 300, limitedBy: "cap" }]);
    expect(load?.load).toBeCloseTo(80 / 300);
  });

  it("is limited by weight where that is less than the cap: 10 kg may have 45 mg of lidocaine (label)", () => {
    const load = loadOf([{ volumeMl: 4.5 }], 10);
    expect(load?.doses).toMatchObject([{ mg: 45, limitMg: 45, limitedBy: "weight" }]);
    expect(load?.load).toBe(1);
    expect(load?.isAbove).toBe(false);
  });

  it("is not above its limit at exactly 100 %, and is at the next tenth of a mL", () => {
    expect(loadOf([{ volumeMl: 30 }], 80)).toMatchObject({ load: 1, isAbove: false });
    const above = loadOf([{ volumeMl: 30.1 }], 80);
    expect(above?.isAbove).toBe(true);
    expect(above === null ? "" : loadInWords(above)).toBe("101 %");
  });

  it("is exactly 100 % in spite of binary fractions: 70 times 0.3 mL of 1 % at 46.666... kg", () => {
    const load = loadOf(
      Array.from({ length: 70 }, () => ({ volumeMl: 0.3 })),
      210 / 4.5,
    );
    expect(load?.isAbove).toBe(false);
    expect(load === null ? "" : loadInWords(load)).toBe("100 %");
  });

  it("allows more with epinephrine: 7 mg/kg up to 500 mg", () => {
    expect(loadOf([{ agent: "lidocaine-epinephrine", volumeMl: 35 }], 50)).toMatchObject({ load: 1, isAbove: false });
    expect(loadOf([{ agent: "lidocaine", volumeMl: 35 }], 50)?.isAbove).toBe(true);
  });

  it("adds the fractions of a mixture: half of lidocaine and half of bupivacaine is all", () => {
    const half = [
      { agent: "lidocaine", volumeMl: 11.25 },
      { agent: "bupivacaine", concentrationPercent: 0.5, volumeMl: 10 },
    ] as const;
    expect(loadOf(half, 50)).toMatchObject({ load: 1, isAbove: false });
    expect(saidBy("anaesthetic-dose", checkVisit(dosed(half, 50)))).toEqual([
      "met: Lidocaine: 112.5 of 225 mg, 50 % (4.5 mg/kg at 50 kg).",
      "met: Bupivacaine: 50 of 100 mg, 50 % (2 mg/kg at 50 kg).",
      "met: Local anaesthetics together: 100 % of the most for one session.",
    ]);
  });

  it("names agents without a limit instead of counting them as nothing", () => {
    const load = loadOf([{ agent: "mepivacaine" }, { agent: "own", name: "Articaine" }, {}], 70);
    expect(load?.notCounted).toEqual(["mepivacaine", "Articaine"]);
    expect(load?.load).toBeCloseTo(10 / 300);
  });

  it("leaves out saline, steroid and botulinum toxin, and is nothing without an anaesthetic", () => {
    expect(loadOf([{ agent: "saline" }, { agent: "corticosteroid" }, { agent: "botulinum-toxin-a" }], 70)).toBeNull();
    expect(loadOf([], 70)).toBeNull();
  });

  it("says at which points a dose can't be worked out", () => {
    expect(loadOf([{}, { volumeMl: null }, { concentrationPercent: null }], 70)?.unknownAtPoints).toEqual([2, 3]);
  });

  it("checks the cap alone when there is no weight, and says so", () => {
    expect(loadOf([{ volumeMl: 15 }], null)).toMatchObject({ load: 0.5, weight: { kind: "missing" } });
    expect(saidBy("anaesthetic-weight", checkVisit(dosed([{}], null)))).toEqual([
      "missing: Weight is not recorded: the dose could be checked against the absolute cap only.",
    ]);
  });

  it("takes a weight of exactly 180 days and asks for a newer one after 181", () => {
    expect(loadOf([{}], 70, "2026-05-25")?.weight).toEqual({ kind: "known", kg: 70 });
    expect(loadOf([{}], 70, "2026-05-24")?.weight).toMatchObject({ kind: "old", ageDays: 181 });
  });

  it("warns above the limit by one check, with the source of the limit", () => {
    const check = checkVisit(dosed([{ volumeMl: 40 }], 80)).find(({ rule }) => rule === "anaesthetic-dose");
    expect(check).toMatchObject({ level: "caution", source: { grade: "primary" } });
    expect(check?.words).toBe("Lidocaine: 400 of 300 mg, 133 % (absolute cap).");
  });

  it("shows the source of the number that limited: the cap's own, or that of mg/kg", () => {
    const gradeAt = (kg: number) =>
      checkVisit(dosed([{ agent: "ropivacaine", volumeMl: 10 }], kg)).find(({ rule }) => rule === "anaesthetic-dose")
        ?.source?.grade;
    expect([gradeAt(80), gradeAt(50)]).toEqual(["secondary", "weak"]);
  });

  it("holds for bupivacaine at 2 mg/kg up to 175 mg, for ropivacaine at 3 mg/kg up to 200 mg", () => {
    const mgAt = (agent: "bupivacaine" | "ropivacaine", kg: number) => loadOf([{ agent }], kg)?.doses[0]?.limitMg;
    expect([mgAt("bupivacaine", 87), mgAt("bupivacaine", 88)]).toEqual([174, 175]);
    expect([mgAt("ropivacaine", 66), mgAt("ropivacaine", 67)]).toEqual([198, 200]);
  });

  it("says that the limits are those of adults until the day of the 18th birthday", () => {
    const visit = dosed([{}], 50);
    const said = (birthDate: string) =>
      saidBy("anaesthetic-age", checkVisit(visit, { patient: somePatient({ birthDate }) })).length;
    expect([said("2008-11-22"), said("2008-11-21"), said("not a date")]).toEqual([1, 0, 0]);
  });

  it("reminds of lower limits only where a limit lowered by 30 % would be passed", () => {
    const said = (volumeMl: number) => saidBy("anaesthetic-age", checkVisit(dosed([{ volumeMl }], 80))).length;
    expect([said(21), said(21.1)]).toEqual([0, 1]);
  });

  it("warns of more than 50 units of botulinum toxin at one point, not in all", () => {
    const units = (value: number) => ({ agent: "botulinum-toxin-a", amount: { value, unit: "units" } }) as const;
    expect(saidBy("units-per-site", checkVisit(dosed([units(50), units(50)], 80)))).toEqual([]);
    expect(saidBy("units-per-site", checkVisit(dosed([units(51)], 80)))).toEqual([
      "caution: Point 1: 51 units of botulinum toxin A, more than 50 at one site.",
    ]);
  });

  it("is the sum of its points, whatever was injected", () => {
    const agent = fc.record({
      agent: fc.constantFrom(...AGENT_IDS),
      volumeMl: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
      concentrationPercent: fc.constantFrom(0.25, 0.5, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(agent, { maxLength: 8 }), fc.integer({ min: 5, max: 150 }), (agents, kg) => {
        const parts = agents.map((one) => loadOf([one], kg)?.load ?? 0);
        expect(loadOf(agents, kg)?.load ?? 0).toBeCloseTo(
          parts.reduce((sum, part) => sum + part, 0),
          9,
        );
      }),
    );
  });
});

function dosed(agents: readonly Partial<InjectedAgent>[], kg: number | null) {
  const points = agents.map((agent, index) =>
    somePoint({ number: index + 1, treatments: treatedBy(injectionOf(someAgent(agent))) }),
  );
  return visitOn(TODAY, points, { safety: { ...EMPTY_SAFETY, weight: kg === null ? null : weighing(kg) } });
}
