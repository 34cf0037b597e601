import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { needlingAreasAt } from "../../../../src/atlas/knowledge/needling-areas-at.ts";
import { BACKGROUND_FIGURES } from "../../../../src/domain/checks/background-figures.data.ts";
import { BUILT_IN_RULES } from "../../../../src/domain/checks/built-in-rules.data.ts";
import { checkRulesSchema, TEMPLATE_PARTS } from "../../../../src/domain/checks/check-rules.ts";
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
    ];
    expect(sources.filter(({ address, grade }) => address === "" && grade !== "practice")).toEqual([]);
  });

  it("of an earlier release, without a template, are still read", () => {
    const { template: _, ...older } = BUILT_IN_RULES;
    expect(v.parse(checkRulesSchema, older)).toEqual(BUILT_IN_RULES);
  });
});
