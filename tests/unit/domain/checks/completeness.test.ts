import { describe, expect, it } from "vitest";
import type { DryNeedling, Technique } from "../../../../src/domain/treatment/treatment.ts";
import { cellOfPlace } from "../../../../src/atlas/cells.ts";
import { mirrorPlace } from "../../../../src/atlas/place.ts";
import { EMPTY_EXAM } from "../../../../src/domain/exam/visit-exam.ts";
import { toMarkId } from "../../../../src/domain/ids.ts";
import type { PainZone } from "../../../../src/domain/marks.ts";
import { TEMPLATE_PARTS } from "../../../../src/domain/checks/check-rules.ts";
import { readBody } from "../../../support/bodies.ts";
import {
  checkVisit,
  INJECTED,
  NEEDLED,
  PRESSED,
  rulesWith,
  saidBy,
  somePoint,
  treatedBy,
  visitOn,
} from "../../../support/check-records.ts";
import { BACK_OF_NECK } from "../../../support/records.ts";

const TODAY = "2026-11-21";
const consent = { form: "written", at: "2026-11-21T12:00:00.000+01:00" } as const;
const checked = { isChecked: true, found: [], words: "" } as const;

describe("needles put in and taken out", () => {
  const count = (needlesIn: DryNeedling["needlesIn"], needlesOut: DryNeedling["needlesOut"]) =>
    saidBy(
      "needle-count",
      checkVisit(visitOn(TODAY, [somePoint({ treatments: treatedBy({ ...NEEDLED, needlesIn, needlesOut }) })])),
    );

  it("block the signature when they do not agree", () => {
    expect(count(3, 2)).toEqual(["blocks-signing: Point 1 (left): 3 needles in, 2 out; both counts must agree."]);
    expect(count(1, 2)[0]).toMatch(/^blocks-signing: Point 1 \(left\): 1 needle in, 2 out/);
  });

  it("block it when a count is missing, and when both are: the uncounted needle is the one left in", () => {
    expect(count(3, null)[0]).toMatch(/^blocks-signing: .* needles taken out are not counted/);
    expect(count(null, 3)[0]).toMatch(/^blocks-signing/);
    expect(count(null, null)).toEqual([
      "blocks-signing: Point 1 (left): needles put in and taken out are not counted.",
    ]);
  });

  it("say nothing when they agree", () => {
    expect(count(3, 3)).toEqual([]);
    expect(count(0, 0)).toEqual([]);
  });

  it("are all that blocks a signature: an empty record is only incomplete", () => {
    const worst = visitOn(TODAY, [somePoint({ class: "unclassified", treatments: [...INJECTED] })]);
    const checks = checkVisit(worst, { rules: rulesWith({ template: TEMPLATE_PARTS, payerId: "us-triple-s" }) });
    expect(checks.filter(({ level }) => level === "blocks-signing")).toEqual([]);
    expect(checks.filter(({ level }) => level === "missing").length).toBeGreaterThan(10);
  });
});

describe("a treated point", () => {
  it("needs a class; one that was only found does not", () => {
    const said = (treatments: typeof INJECTED) =>
      saidBy("treated-without-class", checkVisit(visitOn(TODAY, [somePoint({ class: "unclassified", treatments })])));
    expect(said(INJECTED)).toEqual(["missing: Point 1 (left) was treated and has no class."]);
    expect(said([])).toEqual([]);
  });

  it("needs consent, whatever was done", () => {
    const pressed = [somePoint({ treatments: treatedBy(PRESSED) })];
    expect(saidBy("consent", checkVisit(visitOn(TODAY, pressed)))).toEqual([
      "missing: Point 1 was treated; consent is not charted.",
    ]);
    expect(saidBy("consent", checkVisit(visitOn(TODAY, pressed, { consent })))).toEqual([]);
    expect(
      saidBy("consent", checkVisit(visitOn(TODAY, pressed, { consent: { ...consent, form: "declined" } }))),
    ).toEqual(["caution: Point 1 was treated; consent was declined."]);
    expect(saidBy("consent", checkVisit(visitOn(TODAY, [somePoint()])))).toEqual([]);
  });

  it("needs contraindications checked when a needle was used, not for pressure", () => {
    expect(saidBy("contraindications", checkVisit(visitOn(TODAY, [somePoint({ treatments: INJECTED })])))).toHaveLength(
      1,
    );
    expect(
      saidBy("contraindications", checkVisit(visitOn(TODAY, [somePoint({ treatments: treatedBy(PRESSED) })]))),
    ).toEqual([]);
  });

  it("was needled although a contraindication was found: an allergy matters for injections alone", () => {
    const contraindications = { ...checked, found: ["anaesthetic-allergy"] } as const;
    const said = (...techniques: readonly Technique[]) =>
      saidBy(
        "contraindications",
        checkVisit(visitOn(TODAY, [somePoint({ treatments: treatedBy(...techniques) })], { contraindications })),
      );
    expect(said(...INJECTED.map(({ technique }) => technique))).toEqual([
      "caution: A needle was used although this was found: allergy to local anaesthetic.",
    ]);
    expect(said(NEEDLED)).toEqual([]);
  });
});

describe("sides", () => {
  it("are looked at again where a zone lies opposite to its point", () => {
    const body = readBody("female");
    const zone: PainZone = {
      kind: "pain-zone",
      id: toMarkId("zone"),
      ownerId: toMarkId("point-1"),
      cells: [cellOfPlace(body, mirrorPlace(BACK_OF_NECK))],
      painted: null,
      qualities: [],
      pain: null,
      drawnBy: "clinician",
      note: "",
    };
    const visit = visitOn(TODAY, [somePoint()]);
    const marked = { ...visit, chart: { ...visit.chart, marks: [...visit.chart.marks, zone] } };
    expect(saidBy("side-conflict", checkVisit(marked))).toEqual([
      "caution: The zone is on the right, point 1 on the left.",
    ]);
    expect(saidBy("side-conflict", checkVisit(visit))).toEqual([]);
  });
});

describe("the clinic's own template", () => {
  const said = (template: Parameters<typeof rulesWith>[0], points = [somePoint()], exam = {}) =>
    checkVisit(visitOn(TODAY, points, exam), { rules: rulesWith(template) }).filter(({ rule }) => rule === "template");

  it("asks for nothing at first", () => {
    expect(said({})).toEqual([]);
  });

  it("names every part that an empty record lacks, each with the place where it is charted", () => {
    const treated = [somePoint({ class: "unclassified", treatments: INJECTED })];
    const checks = said({ template: TEMPLATE_PARTS }, treated);
    expect(checks).toHaveLength(TEMPLATE_PARTS.length);
    expect(checks.every(({ target }) => target !== null)).toBe(true);
  });

  it("is content with a part that is there", () => {
    expect(said({ template: ["complaint"] }, [], { complaint: "  " })).toHaveLength(1);
    expect(said({ template: ["complaint"] }, [], { complaint: "Neck pain" })).toEqual([]);
    expect(said({ template: ["follow-up"] }, [], { plan: { ...EMPTY_EXAM.plan, followUpOn: "2026-12-01" } })).toEqual(
      [],
    );
  });

  it("names the points that lack something and leads to each of them", () => {
    const points = [somePoint({ pain: 3 }), somePoint({ number: 2 }), somePoint({ number: 3 })];
    const [check] = said({ template: ["point-pain"] }, points);
    expect(check).toMatchObject({
      words: "Missing by the clinic's template: pain of every point: points 2 and 3.",
      target: { kind: "mark", id: "point-2" },
      furtherTargets: [{ kind: "mark", id: "point-3" }],
    });
  });

  it("leads to no other place than the one where a single point lacks something", () => {
    const [check] = said({ template: ["point-pain"] }, [somePoint({ pain: 3 }), somePoint({ number: 2 })]);
    expect(check).toMatchObject({ target: { kind: "mark", id: "point-2" } });
    expect(check).not.toHaveProperty("furtherTargets");
  });
});
