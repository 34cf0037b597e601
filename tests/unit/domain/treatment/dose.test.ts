import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount } from "../../../../src/domain/amounts.ts";
import { agentInWords } from "../../../../src/domain/treatment/agent-words.ts";
import { doseMg, totalDoses } from "../../../../src/domain/treatment/dose.ts";
import { CONCENTRATION, GAUGE, VOLUME } from "../../../../src/domain/treatment/treatment-fields.data.ts";
import type { InjectedAgent } from "../../../../src/domain/treatment/treatment.ts";
import { injectionOf, someAgent, someTreatment } from "../../../support/treatments.ts";

describe("the dose of an agent", () => {
  it("is worked out from mL and percent: 1 mL of lidocaine 1 % is 10 mg", () => {
    expect(doseMg(someAgent())).toBe(10);
    expect(doseMg(someAgent({ agent: "bupivacaine", concentrationPercent: 0.25, volumeMl: 2 }))).toBe(5);
    expect(doseMg(someAgent({ agent: "ropivacaine", concentrationPercent: 0.2, volumeMl: 3 }))).toBe(6);
  });

  it("is what was told where percent does not say it", () => {
    const steroid = someAgent({
      agent: "corticosteroid",
      concentrationPercent: null,
      amount: { value: 20, unit: "mg" },
    });
    expect(doseMg(steroid)).toBe(20);
    const toxin = someAgent({ agent: "botulinum-toxin-a", amount: { value: 25, unit: "units" } });
    expect(doseMg(toxin)).toBeNull();
  });

  it("is not guessed when concentration or volume is missing, and saline has none", () => {
    expect(doseMg(someAgent({ concentrationPercent: null }))).toBeNull();
    expect(doseMg(someAgent({ volumeMl: null }))).toBeNull();
    expect(doseMg(someAgent({ agent: "saline", concentrationPercent: 0.9 }))).toBeNull();
  });

  it("grows with the volume, whatever the agent is", () => {
    const amount = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (concentrationPercent, volumeMl) => {
        const one = doseMg(someAgent({ concentrationPercent, volumeMl })) ?? Number.NaN;
        const two = doseMg(someAgent({ concentrationPercent, volumeMl: volumeMl * 2 })) ?? Number.NaN;
        expect(two).toBeCloseTo(one * 2, 4);
      }),
    );
  });
});

describe("the total of a session", () => {
  it("takes mixtures apart and adds up each agent", () => {
    const mixture = injectionOf(
      someAgent({ volumeMl: 0.5 }),
      someAgent({ agent: "bupivacaine", concentrationPercent: 0.25, volumeMl: 0.5 }),
    );
    const totals = totalDoses([
      someTreatment({ technique: mixture }),
      someTreatment({ technique: injectionOf(someAgent({ volumeMl: 2 })) }),
    ]);
    expect(totals).toMatchObject([
      { agent: "lidocaine", mg: 25, volumeMl: 2.5, count: 2, unknownCount: 0 },
      { agent: "bupivacaine", mg: 1.25, volumeMl: 0.5, count: 1, unknownCount: 0 },
    ]);
  });

  it("says how often a dose is not known, and keeps two products of one kind apart", () => {
    const triamcinolone = someAgent({
      agent: "corticosteroid",
      name: "Triamcinolone",
      amount: { value: 10, unit: "mg" },
    });
    const totals = totalDoses([
      someTreatment({ technique: injectionOf(triamcinolone, someAgent({ volumeMl: null })) }),
      someTreatment({ technique: injectionOf({ ...triamcinolone, name: "Betamethasone" }) }),
      someTreatment({ technique: injectionOf({ ...triamcinolone, name: " triamcinolone " }) }),
    ]);
    expect(totals.map(({ name, mg }) => [name, mg])).toEqual([
      ["Triamcinolone", 20],
      ["", 0],
      ["Betamethasone", 10],
    ]);
    expect(totals[1]).toMatchObject({ agent: "lidocaine", unknownCount: 1 });
  });

  it("is the sum of the single doses", () => {
    const agents: fc.Arbitrary<InjectedAgent> = fc
      .record({ concentrationPercent: fc.constantFrom(0.25, 0.5, 1, 2), volumeMl: fc.constantFrom(0.5, 1, 2.5) })
      .map((fields) => someAgent(fields));
    fc.assert(
      fc.property(fc.array(agents, { minLength: 1, maxLength: 12 }), (given) => {
        const [total] = totalDoses(given.map((agent) => someTreatment({ technique: injectionOf(agent) })));
        expect(total?.mg).toBeCloseTo(
          given.reduce((sum, agent) => sum + (doseMg(agent) ?? 0), 0),
          5,
        );
      }),
    );
  });
});

describe("an agent in words", () => {
  it("says concentration, volume and dose, and the lot where it was noted", () => {
    expect(agentInWords(someAgent())).toBe("lidocaine 1 %, 1 mL (10 mg)");
    expect(agentInWords(someAgent({ lot: "A12", expiresOn: "2027-05-01" }))).toBe(
      "lidocaine 1 %, 1 mL (10 mg), lot A12, expires 1 May 2027",
    );
  });

  it("goes by the product, and says an amount once", () => {
    const steroid = someAgent({
      agent: "corticosteroid",
      name: "triamcinolone",
      concentrationPercent: null,
      amount: { value: 20, unit: "mg" },
      volumeMl: 0.5,
    });
    expect(agentInWords(steroid)).toBe("triamcinolone (corticosteroid), 20 mg, 0.5 mL");
    expect(agentInWords(someAgent({ agent: "saline", concentrationPercent: 0.9 }))).toBe("saline 0.9 %, 1 mL");
  });
});

describe("what is typed into a field", () => {
  it("is read with a point or a comma, and may be left empty", () => {
    expect(readAmount(" 0,25 ", CONCENTRATION)).toEqual({ ok: true, value: 0.25 });
    expect(readAmount("0.25", CONCENTRATION)).toEqual({ ok: true, value: 0.25 });
    expect(readAmount("", CONCENTRATION)).toEqual({ ok: true, value: null });
  });

  it("is refused with a sentence when it can't be meant", () => {
    expect(readAmount("100", CONCENTRATION)).toEqual({
      ok: false,
      failure: "Concentration must be from 0.01 to 50 %",
    });
    expect(readAmount("one", VOLUME)).toEqual({ ok: false, failure: "Volume must be a number" });
    expect(readAmount("25.5", GAUGE)).toEqual({ ok: false, failure: "Needle gauge must be a whole number" });
    expect(readAmount("1e3", VOLUME)).toEqual({ ok: false, failure: "Volume must be a number" });
  });

  it("takes both ends of what is possible", () => {
    expect(readAmount("14", GAUGE).ok).toBe(true);
    expect(readAmount("40", GAUGE).ok).toBe(true);
    expect(readAmount("41", GAUGE).ok).toBe(false);
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readAmount(text, VOLUME)).not.toThrow();
      }),
    );
  });
});
