import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { needlingAreasAt } from "../../../../src/atlas/knowledge/needling-areas-at.ts";
import { BACKGROUND_FIGURES } from "../../../../src/domain/checks/background-figures.data.ts";
import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import { manualTherapyUnits } from "../../../../src/domain/checks/billing-codes.ts";
import { type CheckRules, checkRulesSchema, TEMPLATE_PARTS } from "../../../../src/domain/checks/check-rules.ts";
import {
  changeManualTherapy,
  changeManyMuscles,
  changeReducedDose,
  switchAsked,
  switchCautions,
  switchCodes,
} from "../../../../src/domain/checks/edit-rules.ts";
import { type RuleSource, ruleSourceSchema } from "../../../../src/domain/checks/rule-source.ts";
import { readRulesFile } from "../../../../src/domain/checks/rules-file.ts";
import { clinicSettingsSchema } from "../../../../src/domain/clinic-settings.ts";
import { toClinicianId, toPatientId, toVisitId } from "../../../../src/domain/ids.ts";
import { readExamPart } from "../../../../src/domain/exam/exam-parts.ts";
import type { Visit } from "../../../../src/domain/visit.ts";
import { readBody } from "../../../support/bodies.ts";
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
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { injectionOf, someAgent } from "../../../support/treatments.ts";
import { examinedVisitArbitrary } from "../../../support/random-exams.ts";

const TODAY = "2026-11-21";
const AUTHOR = { id: toClinicianId("c"), name: "Ada", credentials: "MD", initials: "A" };
const SIGNED = {
  by: AUTHOR,
  at: "2026-10-01T13:00:00.000+02:00",
  timeZone: "Europe/Berlin",
  meaning: "I did.",
  noteSettings: null,
};

/** Sessions that Medicare's rules count today when these visits are on the list. */
function countedSessions(
  earlierVisits: readonly Visit[],
  visit = visitOn(TODAY, [somePoint({ treatments: INJECTED })]),
): number {
  const [words = ""] = saidBy("payer-sessions", checkVisit(visit, { earlierVisits, rules: MEDICARE }));
  return Number(/Session (\d+)/.exec(words)?.[1]) - 1;
}

const earlier = (fields: Partial<Visit> = {}) =>
  visitOn("2026-10-01", [somePoint({ treatments: INJECTED })], {}, fields);

describe("which earlier visits count", () => {
  it("those before this one, of the same patient", () => {
    expect(countedSessions([earlier()])).toBe(1);
    expect(countedSessions([earlier({ patientId: toPatientId("other") })])).toBe(0);
    expect(countedSessions([visitOn("2026-12-01", [somePoint({ treatments: INJECTED })])])).toBe(0);
  });

  it("not those discarded or entered in error", () => {
    const enteredInError = { reason: "wrong patient", by: AUTHOR, at: SIGNED.at };
    expect(countedSessions([earlier({ discardedAt: SIGNED.at })])).toBe(0);
    expect(countedSessions([earlier({ signature: SIGNED, enteredInError })])).toBe(0);
  });

  it("an amended one once, by its newest signed version", () => {
    const first = earlier({ signature: SIGNED });
    const amendment = { of: first.id, version: 2, reason: "dose", by: AUTHOR, at: SIGNED.at };
    const second = earlier({ id: toVisitId("second"), amendment, signature: SIGNED });
    expect(countedSessions([first, second])).toBe(1);
    const withoutTreatment = { ...second, chart: visitOn(TODAY).chart };
    expect(countedSessions([first, withoutTreatment])).toBe(0);
  });

  it("never another version of the visit itself", () => {
    const first = visitOn(TODAY, [somePoint({ treatments: INJECTED })], {}, { signature: SIGNED });
    const amendment = { of: first.id, version: 2, reason: "dose", by: AUTHOR, at: SIGNED.at };
    const second = {
      ...first,
      id: toVisitId("second"),
      amendment,
      signature: null,
      startedAt: `${TODAY}T12:30:00.000+01:00`,
    };
    expect(countedSessions([first, second], second)).toBe(0);
  });
});

describe("a needled point", () => {
  it("gets a quiet caution for what lies under it, a point that was only found does not", () => {
    const regionsOfPlace = () => ["lung-apex"];
    const said = (treatments: typeof INJECTED) =>
      saidBy("needling-place", checkVisit(visitOn(TODAY, [somePoint({ treatments })]), { regionsOfPlace }));
    expect(said(treatedBy(NEEDLED))[0]).toMatch(/^caution: Point 1 \(left\) was needled over the apex of the lung\./);
    expect(said(INJECTED)).toHaveLength(1);
    expect(said([])).toEqual([]);
  });
});

describe("the checks of any record", () => {
  const knowledge = readProjectKnowledge();
  const body = readBody("female");
  const regionsOfPlace = (place: Parameters<typeof needlingAreasAt>[2]) => needlingAreasAt(knowledge, body, place);
  const payerIds = [null, ...BUILT_IN_RULES.payers.map(({ id }) => id)];

  it("never fail, come in the same order again, and name a source unless it is practice", () => {
    fc.assert(
      fc.property(
        examinedVisitArbitrary,
        fc.array(examinedVisitArbitrary, { maxLength: 3 }),
        fc.constantFrom(...payerIds),
        (visit, others, payerId) => {
          const earlierVisits = others.map((other, index) => ({
            ...other,
            id: toVisitId(`earlier-${index}`),
            startedAt: `2026-0${index + 7}-15T10:00:00.000+02:00`,
          }));
          const rules = rulesWith({ payerId, template: TEMPLATE_PARTS });
          const checks = checkVisit(visit, { earlierVisits, rules, regionsOfPlace, body });
          expect(checkVisit(visit, { earlierVisits: earlierVisits.toReversed(), rules, regionsOfPlace, body })).toEqual(
            checks,
          );
          for (const { words, source, target } of checks) {
            expect(words.trim()).not.toBe("");
            expect(source).not.toBeNull();
            expect(source?.title).not.toBe("");
            expect(source?.address !== "" || source?.grade === "practice").toBe(true);
            if (target?.kind === "exam") expect(readExamPart(target.part)).toBe(target.part);
            if (target?.kind === "mark") expect(visit.chart.marks.some(({ id }) => id === target.id)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what a clinic sets in its rules", () => {
  const points = [
    somePoint({ muscle: "infraspinatus", class: "unclassified", treatments: INJECTED }),
    somePoint({ number: 2, muscle: "teres-minor", class: "unclassified", treatments: INJECTED }),
  ];
  const said = (rule: string, rules: CheckRules) =>
    saidBy(rule, checkVisit(visitOn(TODAY, points), { rules, regionsOfPlace: () => ["kidney"] }));

  it("silences what it does not ask for at treated points", () => {
    const none = switchAsked(BUILT_IN_RULES, ["consent"]);
    expect(said("consent", none)).toHaveLength(1);
    expect(said("contraindications", none)).toEqual([]);
    expect(said("treated-without-class", none)).toEqual([]);
    expect(said("contraindications", BUILT_IN_RULES)).toHaveLength(1);
    expect(said("treated-without-class", BUILT_IN_RULES)).toHaveLength(2);
  });

  it("never silences a declined consent or a contraindication that was found", () => {
    const contraindications = { isChecked: false, found: ["coagulopathy"], words: "" } as const;
    const consent = { form: "declined", at: "2026-11-21T12:00:00.000+01:00" } as const;
    const checks = checkVisit(visitOn(TODAY, points, { consent, contraindications }), {
      rules: switchAsked(BUILT_IN_RULES, []),
    });
    expect(saidBy("consent", checks)[0]).toMatch(/^caution: .*declined/);
    expect(saidBy("contraindications", checks)).toHaveLength(1);
  });

  it("switches the cautions of a place off and on", () => {
    expect(said("needling-place", BUILT_IN_RULES)).toHaveLength(2);
    expect(said("needling-place", switchCautions(BUILT_IN_RULES, ["carotid"]))).toEqual([]);
  });

  it("counts codes by its own numbers, or not at all", () => {
    expect(said("codes-injection", BUILT_IN_RULES)[0]).toMatch(/^info: 20552 /);
    expect(said("codes-injection", changeManyMuscles(BUILT_IN_RULES, 2))[0]).toMatch(/^info: 20553 /);
    expect(said("codes-injection", switchCodes(BUILT_IN_RULES, false))).toEqual([]);
    const { manualTherapy } = changeManualTherapy(BUILT_IN_RULES, { firstUnitMinutes: 15 }).codes;
    expect([14, 15, 29, 30].map((minutes) => manualTherapyUnits(minutes, manualTherapy))).toEqual([0, 1, 1, 2]);
    expect(manualTherapy.source.title).toBe("Set by this clinic");
  });

  it("reminds of lowered dose limits by its own percentage", () => {
    const visit = visitOn(TODAY, [somePoint({ treatments: treatedBy(injectionOf(someAgent({ volumeMl: 18 }))) })]);
    const reminds = (percent: number) =>
      saidBy("anaesthetic-age", checkVisit(visit, { rules: changeReducedDose(BUILT_IN_RULES, percent) }));
    // 180 mg of 300 mg are 60 %.
    expect(reminds(30)).toEqual([]);
    expect(reminds(50)[0]).toMatch(/healthy adults: 50 % less/);
    expect(reminds(0)).toEqual([]);
  });
});

/** Every source somewhere in these values. */
function sourcesIn(value: unknown): readonly RuleSource[] {
  const source = v.safeParse(ruleSourceSchema, value);
  if (source.success) return [source.output];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sourcesIn) : [];
}

describe("the built-in rules", () => {
  it("are rules that can be read back, with every payer switched off", () => {
    expect(v.parse(checkRulesSchema, JSON.parse(JSON.stringify(BUILT_IN_RULES)))).toEqual(BUILT_IN_RULES);
    expect(BUILT_IN_RULES.payerId).toBeNull();
    expect(BUILT_IN_RULES.template).toEqual([]);
  });

  it("have an address for every number that is not practice", () => {
    const sources = [
      ...BUILT_IN_RULES.doseLimits.flatMap(({ source, mgPerKgSource = source }) => [source, mgPerKgSource]),
      ...BUILT_IN_RULES.meaningfulChanges.map(({ source }) => source),
      ...BUILT_IN_RULES.payers.flatMap(({ source, partSources = {} }) => [source, ...Object.values(partSources)]),
      ...BACKGROUND_FIGURES.map(({ source }) => source),
      ...sourcesIn([BUILT_IN_RULES.asked, BUILT_IN_RULES.codes, BUILT_IN_RULES.needlingCautions]),
      BUILT_IN_RULES.reducedDose.source,
    ];
    expect(sources.filter(({ address, grade }) => address === "" && grade !== "practice")).toEqual([]);
  });

  it("of an earlier release, without the parts that came later, are still read, in a file and in stored settings", () => {
    const laterParts = new Set([
      "template",
      "asked",
      "codes",
      "needlingCautions",
      "reducedDose",
      "thresholdSources",
      "revision",
    ]);
    const older = Object.fromEntries(Object.entries(BUILT_IN_RULES).filter(([key]) => !laterParts.has(key)));
    expect(readRulesFile(JSON.stringify(older))).toEqual({ ok: true, value: BUILT_IN_RULES });
    expect(v.parse(clinicSettingsSchema, { clinicianId: null, rules: older }).rules).toEqual(BUILT_IN_RULES);
  });
});
