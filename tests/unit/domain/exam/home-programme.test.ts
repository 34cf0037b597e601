import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { homeAreasOfMuscle } from "../../../../src/domain/exam/home-area.ts";
import {
  GENERAL_ADVICE,
  STABILISER_EXERCISES,
  TRIGGER_ADVICE,
  WARNING_SIGNS,
} from "../../../../src/domain/exam/home-programme.data.ts";
import {
  type HomeKnowledge,
  NO_HOME_KNOWLEDGE,
  proposalsLeft,
  proposeHomeProgramme,
  usualItems,
  warningSigns,
} from "../../../../src/domain/exam/home-programme.ts";
import { EMPTY_EXAM, PERPETUATING_TAGS, type PerpetuatingTag } from "../../../../src/domain/exam/visit-exam.ts";
import { EMPTY_CHART } from "../../../../src/domain/chart.ts";
import { toMarkId, toTreatmentId } from "../../../../src/domain/ids.ts";
import { type Chart, type TriggerPoint, UNEXAMINED } from "../../../../src/domain/marks.ts";
import { muscleInWords, MUSCLES } from "../../../../src/domain/muscle-names.ts";
import { NO_RESPONSE, type Technique, type Treatment } from "../../../../src/domain/treatment/treatment.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";

const knowledge: HomeKnowledge = readProjectKnowledge();
const HEAT: Technique = { kind: "heat", minutes: 10, words: "" };
const NEEDLING: Technique = {
  kind: "dry-needling",
  needle: { gauge: null, lengthMm: null },
  technique: null,
  skinPreparation: null,
  twitch: null,
  needlesIn: 1,
  needlesOut: 1,
};

type Planned = { readonly muscle: string; readonly x?: number; readonly pain?: 0 | 5 | 8; readonly by?: Technique };

function chartOf(planned: readonly Planned[], perpetuatingTags: readonly PerpetuatingTag[] = []): Chart {
  const marks = planned.map(({ muscle, x = -50, pain = 5, by }, index): TriggerPoint => {
    const treatment = (technique: Technique): Treatment => ({
      id: toTreatmentId(`treatment-${index}`),
      technique,
      response: NO_RESPONSE,
    });
    return {
      kind: "trigger-point",
      id: toMarkId(`point-${index}`),
      number: index + 1,
      place: { x, y: 1400, z: -40 },
      class: "active",
      pain,
      muscle,
      note: "",
      ...UNEXAMINED,
      treatments: by === undefined ? [] : [treatment(by)],
    };
  });
  return { ...EMPTY_CHART, marks, exam: { ...EMPTY_EXAM, perpetuatingTags } };
}

const wordsOf = (chart: Chart, kind?: string): readonly string[] =>
  proposeHomeProgramme(chart, knowledge)
    .filter(({ item }) => kind === undefined || item.kind === kind)
    .map(({ item }) => item.words);

describe("a proposed home programme", () => {
  it("stretches the treated muscles, not those that were only charted", () => {
    const stretches = wordsOf(
      chartOf([{ muscle: "trapezius-upper", by: HEAT }, { muscle: "infraspinatus" }]),
      "stretch",
    );
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatch(/^Right upper trapezius: .*Hold 30 seconds, three times, twice a day\.$/);
  });

  it("stretches the charted muscles where nothing was treated", () => {
    expect(wordsOf(chartOf([{ muscle: "trapezius-upper" }, { muscle: "infraspinatus" }]), "stretch")).toHaveLength(2);
  });

  it("names the side, and both sides once", () => {
    const chart = chartOf([
      { muscle: "infraspinatus", x: -100 },
      { muscle: "infraspinatus", x: 100 },
    ]);
    expect(wordsOf(chart, "stretch")[0]).toMatch(/^Infraspinatus on both sides: /);
    expect(wordsOf(chartOf([{ muscle: "infraspinatus", x: 100 }]), "stretch")[0]).toMatch(/^Left infraspinatus: /);
  });

  it("has muscles with one stretch in one line", () => {
    const stretches = wordsOf(chartOf([{ muscle: "rhomboid-minor" }, { muscle: "rhomboid-major" }]), "stretch");
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatch(/^Right rhomboid minor and right rhomboid major: /);
  });

  it.each([
    ["the shoulder blades for the neck", "splenius-capitis", /^Shoulder blades/],
    ["the shoulder blades for the shoulder", "infraspinatus", /^Shoulder blades/],
    ["the hip abductors for the low back", "quadratus-lumborum", /^Hip/],
    ["the trunk for the low back", "quadratus-lumborum", /^Trunk/],
    ["the hip abductors for the hip", "gluteus-medius", /^Hip/],
    ["the forearm extensors for the elbow", "extensor-carpi-radialis-brevis", /^Forearm/],
    ["the calf for the foot", "flexor-digitorum-brevis", /^Calf/],
    ["the jaw", "masseter", /^Jaw/],
    ["the belly for the trunk", "rectus-abdominis", /^Belly/],
    ["the flank for the trunk", "serratus-posterior-inferior", /^Flank/],
    ["the upper arm", "triceps-long-head", /^Upper arm/],
    ["the hand", "adductor-pollicis", /^Hand/],
    ["the front of the thigh", "vastus-medialis", /^Front of the thigh/],
    ["the back of the thigh", "semitendinosus", /^Back of the thigh/],
  ])("strengthens %s", (_, muscle, words) => {
    expect(wordsOf(chartOf([{ muscle }]), "strengthening").some((line) => words.test(line))).toBe(true);
  });

  it("strengthens something wherever a muscle of the list lies, in at most two lines for each part of the body", () => {
    for (const { id } of MUSCLES) {
      const lines = wordsOf(chartOf([{ muscle: id }]), "strengthening");
      expect([id, lines.length > 0]).toEqual([id, true]);
      expect(lines.length).toBeLessThanOrEqual(2 * homeAreasOfMuscle(id).length);
    }
  });

  it("tells how often each exercise is done", () => {
    for (const { words } of STABILISER_EXERCISES)
      expect(words).toMatch(/\b(times|twice|daily)\b.*\b(daily|day|week)\.$/i);
  });

  it("tells of soreness after needles, and of nothing like it after heat", () => {
    const tells = (by: Technique): boolean =>
      wordsOf(chartOf([{ muscle: "infraspinatus", by }]), "pacing").some((line) => line.startsWith("Soreness"));
    expect(tells(NEEDLING)).toBe(true);
    expect(tells(HEAT)).toBe(false);
  });

  it("turns each perpetuating factor into something to change", () => {
    for (const tag of PERPETUATING_TAGS) {
      expect(wordsOf(chartOf([], [tag]))).toContain(TRIGGER_ADVICE[tag].words);
    }
    expect(wordsOf(chartOf([]))).toEqual(GENERAL_ADVICE.map(({ words }) => words));
  });

  it("takes five stretches at most, the most painful first; the others can be added", () => {
    const muscles = ["masseter", "trapezius-upper", "infraspinatus", "quadratus-lumborum", "gluteus-medius", "soleus"];
    const chart = chartOf(muscles.map((muscle) => ({ muscle, pain: muscle === "soleus" ? 8 : 5 })));
    const proposals = proposeHomeProgramme(chart, knowledge);
    const taken = usualItems(proposals).filter(({ kind }) => kind === "stretch");
    expect(taken).toHaveLength(5);
    expect(taken[0]?.words).toMatch(/^Right soleus/);
    const left = proposalsLeft(proposals, usualItems(proposals)).map(({ item }) => item);
    expect(left.filter(({ kind }) => kind === "stretch")).toHaveLength(1);
    expect(left.every(({ kind }) => ["stretch", "strengthening", "own"].includes(kind))).toBe(true);
  });

  it("takes three exercises at most; the others can be added", () => {
    const proposals = proposeHomeProgramme(
      chartOf(["rectus-abdominis", "quadratus-lumborum", "soleus"].map((muscle) => ({ muscle }))),
      knowledge,
    );
    const usual = usualItems(proposals);
    expect(usual.filter(({ kind }) => kind === "strengthening")).toHaveLength(3);
    const left = proposalsLeft(proposals, usual).filter(({ item }) => item.kind === "strengthening");
    expect(left.map(({ item }) => item.words.split(":")[0])).toEqual(["Flank", "Calf"]);
  });

  it("does without stretches where the reference can't be had", () => {
    const kinds = proposeHomeProgramme(chartOf([{ muscle: "infraspinatus" }]), NO_HOME_KNOWLEDGE).map(
      ({ item }) => item.kind,
    );
    expect(kinds).not.toContain("stretch");
    expect(kinds).toContain("strengthening");
  });

  it("has a source with a grade for each line", () => {
    const everything = chartOf(
      MUSCLES.map(({ id }) => ({ muscle: id, by: NEEDLING })),
      PERPETUATING_TAGS,
    );
    for (const { source } of proposeHomeProgramme(everything, knowledge)) {
      expect(source.title).not.toBe("");
      expect(source.grade === "practice" || source.address !== "" || source.grade === "secondary").toBe(true);
    }
  });
});

describe("warning signs", () => {
  const wordsFor = (planned: Planned): string =>
    warningSigns(chartOf([planned]))
      .map(({ words }) => words)
      .join("; ");

  it("tell of breath and chest after needles", () => {
    expect(wordsFor({ muscle: "infraspinatus", by: NEEDLING })).toContain("shortness of breath");
    expect(wordsFor({ muscle: "infraspinatus", by: HEAT })).not.toContain("shortness of breath");
  });

  it("tell of bladder and bowel for the low back, of speech and sight for the neck", () => {
    expect(wordsFor({ muscle: "quadratus-lumborum" })).toContain("urine");
    expect(wordsFor({ muscle: "quadratus-lumborum" })).not.toContain("speaking");
    expect(wordsFor({ muscle: "splenius-capitis" })).toContain("speaking");
  });

  it("have emergencies first", () => {
    const order = warningSigns(chartOf([{ muscle: "quadratus-lumborum", by: NEEDLING }])).map(
      ({ isEmergency }) => isEmergency,
    );
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    expect(WARNING_SIGNS.some(({ isEmergency }) => isEmergency)).toBe(true);
  });
});

describe("whatever was charted", () => {
  const someMuscles = fc.uniqueArray(fc.constantFrom(...MUSCLES.map(({ id }) => id)), { maxLength: 8 });
  const someTreated = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  const someTags = fc.subarray([...PERPETUATING_TAGS]);

  test("the same chart gives the same lines, each once", () => {
    fc.assert(
      fc.property(someMuscles, someTags, (muscles, tags) => {
        const make = () =>
          chartOf(
            muscles.map((muscle) => ({ muscle })),
            tags,
          );
        const lines = wordsOf(make());
        expect(lines).toEqual(wordsOf(make()));
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  test("only treated muscles are named and only their areas strengthened", () => {
    fc.assert(
      fc.property(someMuscles, someTreated, (muscles, treated) => {
        const planned = muscles.map((muscle, index) => (treated[index] === true ? { muscle, by: HEAT } : { muscle }));
        const anyTreated = planned.some((point) => "by" in point);
        const meant = planned.filter((point) => !anyTreated || "by" in point).map(({ muscle }) => muscle);
        // Names may hold one another and "and": the longest first.
        const names = meant.map(muscleInWords).toSorted((one, other) => other.length - one.length);
        const areas = new Set(meant.flatMap(homeAreasOfMuscle));
        for (const { item } of proposeHomeProgramme(chartOf(planned), knowledge)) {
          if (item.kind === "stretch" || item.kind === "own") {
            const [head = ""] = item.words.toLowerCase().split(": ");
            const beside = names.reduce((rest, name) => rest.replace(name, ""), head);
            expect(beside).not.toBe(head);
            expect(beside).toMatch(/^(?:\s|right|left|and|on both sides)*$/);
          }
          const exercise = STABILISER_EXERCISES.find(({ words }) => words === item.words);
          if (exercise !== undefined) expect(exercise.areas.some((area) => areas.has(area))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
