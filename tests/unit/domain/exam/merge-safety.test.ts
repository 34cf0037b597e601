import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mergeSafety } from "../../../../src/domain/exam/merge-safety.ts";
import {
  BLEEDING_RISKS,
  EMPTY_SAFETY,
  PREGNANCIES,
  SAFETY_FACT_IDS,
  type SafetyFacts,
} from "../../../../src/domain/exam/safety-facts.ts";

const someFacts: fc.Arbitrary<SafetyFacts> = fc.record({
  allergies: fc.constantFrom("", "none", "Penicillin"),
  bleedingRisk: fc.constantFrom(null, ...BLEEDING_RISKS),
  pregnancy: fc.constantFrom(null, ...PREGNANCIES),
  weight: fc.constantFrom(null, { kg: 70, measuredOn: "2026-11-21" }, { kg: 72, measuredOn: "2026-11-21" }),
  other: fc.constantFrom("", "Pacemaker"),
});

describe("safety facts of a visit, taken over for the patient", () => {
  const before = EMPTY_SAFETY;

  it("are those that the visit changed, beside what was changed on the patient meanwhile", () => {
    const known = { ...before, allergies: "Penicillin" };
    const after = { ...before, weight: { kg: 72, measuredOn: "2026-11-21" } };
    expect(mergeSafety(known, { before, after })).toEqual({
      safety: { ...known, weight: after.weight },
      differing: [],
    });
  });

  it("never overwrite what the patient has since, and say of which facts", () => {
    const known = { ...before, allergies: "Penicillin" };
    expect(mergeSafety(known, { before, after: { ...before, allergies: "none", pregnancy: "no" } })).toEqual({
      safety: { ...known, pregnancy: "no" },
      differing: ["allergies"],
    });
  });

  it("agree where both say the same", () => {
    const after = { ...before, allergies: "Penicillin" };
    expect(mergeSafety(after, { before, after })).toEqual({ safety: after, differing: [] });
  });

  test("undone, leave the patient as before, whatever was changed there meanwhile in other facts", () => {
    fc.assert(
      fc.property(someFacts, someFacts, someFacts, (old, after, known) => {
        const { safety, differing } = mergeSafety(known, { before: old, after });
        const undone = mergeSafety(safety, { before: after, after: old }).safety;
        for (const id of SAFETY_FACT_IDS) {
          const isOwn = known[id] !== old[id] && known[id] === after[id];
          const hasCome = isOwn || differing.includes(id);
          expect(hasCome || undone[id] === known[id]).toBe(true);
        }
      }),
    );
  });

  test("change no fact that the visit did not change", () => {
    fc.assert(
      fc.property(someFacts, someFacts, someFacts, (old, after, known) => {
        const { safety } = mergeSafety(known, { before: old, after });
        for (const id of SAFETY_FACT_IDS) {
          expect([known[id], after[id]]).toContainEqual(safety[id]);
          if (old[id] === after[id]) expect(safety[id]).toEqual(known[id]);
        }
      }),
    );
  });
});
