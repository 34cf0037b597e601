import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../src/domain/apply-command.ts";
import { demandPoint } from "../../../../src/domain/chart.ts";
import { toRecipeId } from "../../../../src/domain/ids.ts";
import { PAIN_SCORES, type TriggerPoint } from "../../../../src/domain/marks.ts";
import { recipeName, responseInWords, treatmentInWords } from "../../../../src/domain/treatment/describe-treatment.ts";
import { newTechnique } from "../../../../src/domain/treatment/new-technique.ts";
import {
  applyRecipe,
  recipeOfTreatment,
  recipesInOrder,
  usedRecipe,
} from "../../../../src/domain/treatment/recipe-book.ts";
import { immediateRelief } from "../../../../src/domain/treatment/relief.ts";
import { STARTER_RECIPES } from "../../../../src/domain/treatment/starter-recipes.data.ts";
import { recipeSchema } from "../../../../src/domain/treatment/treatment-schema.ts";
import { NO_RESPONSE, TECHNIQUE_KINDS, type Treatment } from "../../../../src/domain/treatment/treatment.ts";
import { chartPoints, someVisit } from "../../../support/records.ts";
import { injectionOf, someAgent, someTreatment } from "../../../support/treatments.ts";
import * as v from "valibot";

const NOON = "2026-11-21T12:00:00.000+01:00";

describe("a treatment in words", () => {
  it("says agents, dose, needle and twitch of an injection", () => {
    const technique = { ...injectionOf(someAgent()), twitch: "present" } as const;
    expect(treatmentInWords({ technique })).toBe(
      "Injection of lidocaine 1 %, 1 mL (10 mg), 25 G 38 mm, local twitch response present",
    );
  });

  it("says all agents of a mixture, and everything that was noted beside", () => {
    const technique = {
      ...injectionOf(
        someAgent({ volumeMl: 0.5 }),
        someAgent({ agent: "bupivacaine", concentrationPercent: 0.25, volumeMl: 0.5 }),
      ),
      skinPreparation: "alcohol",
      topicalAnaesthetic: "vapocoolant",
      guidance: "none",
      passes: 4,
      hasBandage: true,
    } as const;
    expect(treatmentInWords({ technique })).toBe(
      "Injection of lidocaine 1 %, 0.5 mL (5 mg) and bupivacaine 0.25 %, 0.5 mL (1.25 mg), 25 G 38 mm, " +
        "skin prepared with alcohol, topical anaesthetic: vapocoolant spray, no guidance, 4 passes, bandage",
    );
  });

  it("says that needles out were not counted", () => {
    const technique = {
      kind: "dry-needling",
      needle: { gauge: 30, lengthMm: 40 },
      technique: "pistoning",
      skinPreparation: null,
      twitch: "absent",
      needlesIn: 1,
      needlesOut: null,
    } as const;
    expect(treatmentInWords({ technique })).toBe(
      "Dry needling, pistoning, 30 G 40 mm, 1 needle in, out not counted, local twitch response absent",
    );
    expect(treatmentInWords({ technique: { ...technique, needlesOut: 1 } })).toContain("1 needle in, 1 out");
  });

  it("says why a pressure release was stopped", () => {
    const technique = {
      kind: "pressure-release",
      level: "moderate",
      seconds: 45,
      repetitions: 3,
      tolerance: "stopped",
      stopReason: "too painful",
      releaseFelt: false,
    } as const;
    expect(treatmentInWords({ technique })).toBe(
      "Pressure release, moderate pressure, 3 x 45 s, stopped, discomfort not forced, reason: too painful, no release felt",
    );
  });

  it("goes by the clinician's words for an own technique", () => {
    expect(treatmentInWords({ technique: { kind: "other", minutes: 5, words: "cupping" } })).toBe("Cupping, 5 min");
    expect(treatmentInWords({ technique: { kind: "heat", minutes: 10, words: "moist pack" } })).toBe(
      "Heat, 10 min, moist pack",
    );
  });

  it("is never empty and never says null, even when nothing is noted", () => {
    for (const kind of TECHNIQUE_KINDS) {
      const words = treatmentInWords({ technique: newTechnique(kind) });
      expect(words).toMatch(/^[A-Z]/);
      expect(words).not.toMatch(/null|undefined|NaN/);
    }
  });
});

describe("the response in words", () => {
  it("says pain before and after, relief, complication and what was told", () => {
    const response = {
      ...NO_RESPONSE,
      painBefore: 7,
      painAfter: 2,
      complication: "none",
      isSorenessTold: true,
      isAftercareGiven: true,
    } as const;
    expect(responseInWords(response)).toBe(
      "pain 7 to 2 of 10, relief 71 %, no complication, soreness for 24 to 48 hours told, aftercare given",
    );
    expect(responseInWords({ ...NO_RESPONSE, complication: "other", complicationWords: "rash" })).toBe(
      "complication: rash",
    );
    expect(responseInWords(NO_RESPONSE)).toBe("");
  });
});

describe("immediate relief", () => {
  it("is what the patient told, else worked out from the two scores", () => {
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 8, painAfter: 4, reliefPercent: 60 })).toBe(60);
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 8, painAfter: 4 })).toBe(50);
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 6, painAfter: 6 })).toBe(0);
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 4, painAfter: 6 })).toBe(-50);
  });

  it("can't be said without both scores, nor where there was no pain", () => {
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 8 })).toBeNull();
    expect(immediateRelief({ ...NO_RESPONSE, painAfter: 3 })).toBeNull();
    expect(immediateRelief({ ...NO_RESPONSE, painBefore: 0, painAfter: 0 })).toBeNull();
  });

  it("is 100 % exactly when no pain is left, and never more", () => {
    const score = fc.constantFrom(...PAIN_SCORES);
    fc.assert(
      fc.property(score, score, (painBefore, painAfter) => {
        const relief = immediateRelief({ ...NO_RESPONSE, painBefore, painAfter });
        expect(relief === 100).toBe(painBefore > 0 && painAfter === 0);
        expect(relief ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("a recipe", () => {
  it("is named by what it gives", () => {
    expect(recipeName(injectionOf(someAgent()))).toBe("Lidocaine 1 %, 1 mL, 25 G");
    expect(recipeName(injectionOf(someAgent(), someAgent({ agent: "bupivacaine", concentrationPercent: 0.25 })))).toBe(
      "Lidocaine 1 %, 1 mL + bupivacaine 0.25 %, 1 mL, 25 G",
    );
    expect(recipeName({ kind: "heat", minutes: 10, words: "" })).toBe("Heat, 10 min");
  });

  it("treats all points in one command, each with its own pain before", () => {
    const { visit } = chartPoints(someVisit(), 2);
    const points = visit.chart.marks.filter((mark): mark is TriggerPoint => mark.kind === "trigger-point");
    const rated = points.map((point, index) => ({ ...point, pain: index === 0 ? (7 as const) : null }));
    let made = 0;
    const command = applyRecipe(lidocaine(), rated, () => `t${(made += 1)}`);
    const after = applyCommand(visit.chart, command);
    const treatments = points.map(({ id }) => demandPoint(after, id).treatments);
    expect(treatments.map((list) => list.map(({ response }) => response.painBefore))).toEqual([[7], [null]]);
    expect(treatments.flat().map(({ id }) => id)).toEqual(["t1", "t2"]);
    expect(treatments[0]?.[0]?.response).toMatchObject({
      complication: "none",
      isSorenessTold: true,
      isAftercareGiven: true,
      painAfter: null,
    });
  });

  it("stands first when it was the last one used, and a starter that was used stands there once", () => {
    const kept = [
      { ...usedRecipe(lidocaine(), "2026-11-20T12:00:00.000+01:00") },
      { ...recipeOfTreatment(someTreatment(), toRecipeId("own"), NOON) },
    ];
    const ids = recipesInOrder(kept).map(({ id }) => id);
    expect(ids).toEqual(["own", "starter-lidocaine", "starter-dry-needling", "starter-pressure-release"]);
  });

  it("is ordered by the moment of use, whatever the offset of the clock", () => {
    const early = usedRecipe(lidocaine(), "2026-11-21T12:30:00.000+02:00");
    const late = recipeOfTreatment(someTreatment(), toRecipeId("own"), "2026-11-21T11:00:00.000Z");
    expect(recipesInOrder([early, late])[0]?.id).toBe("own");
  });

  it("keeps no observation of the point that it was made at", () => {
    const seen: Treatment = someTreatment({
      technique: {
        kind: "dry-needling",
        needle: { gauge: 30, lengthMm: 40 },
        technique: "static",
        skinPreparation: "alcohol",
        twitch: "present",
        needlesIn: 2,
        needlesOut: 2,
      },
      response: { ...NO_RESPONSE, painBefore: 7, painAfter: 2, complication: "bruise", isSorenessTold: true },
    });
    expect(recipeOfTreatment(seen, toRecipeId("own"), NOON)).toEqual({
      id: "own",
      name: "Dry needling, static, 30 G 40 mm",
      technique: { ...seen.technique, twitch: null, needlesOut: null },
      response: { complication: "none", isSorenessTold: true, isAftercareGiven: null },
      lastUsedAt: NOON,
    });
  });

  it("that comes with the app is named by what it gives, has a source, and can be stored", () => {
    for (const starter of STARTER_RECIPES) {
      expect(starter.name).toBe(recipeName(starter.technique));
      expect(starter.source.address).toMatch(/^https:/);
      expect(v.is(recipeSchema, usedRecipe(starter, NOON))).toBe(true);
    }
  });
});

function lidocaine() {
  const [first] = STARTER_RECIPES;
  if (first === undefined) throw new Error("No recipe");
  expect(first.id).toBe(toRecipeId("starter-lidocaine"));
  return first;
}
