import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EMPTY_CHART } from "../../../src/domain/chart.ts";
import { EMPTY_EXAM, HOME_ITEM_KINDS, type HomeItem } from "../../../src/domain/exam/visit-exam.ts";
import { toTreatmentId } from "../../../src/domain/ids.ts";
import { proposeHomeProgramme, usualItems } from "../../../src/domain/exam/home-programme.ts";
import type { Mark } from "../../../src/domain/marks.ts";
import { amendVisit, markEnteredInError } from "../../../src/domain/signing/sign-visit.ts";
import { newTechnique } from "../../../src/domain/treatment/new-technique.ts";
import { NO_RESPONSE } from "../../../src/domain/treatment/treatment.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import type { Page } from "../../../src/export/drawing.ts";
import { createHomeHandout } from "../../../src/export/handout/home-handout.ts";
import { type Paper, PAPERS } from "../../../src/export/paper.ts";
import { someClearSite, somePoint, someZone } from "../../support/export-marks.ts";
import { meansFor, partsOf, snapshotOf, textsOf, wordsOf } from "../../support/export-source.ts";
import { readProjectKnowledge } from "../../support/project-knowledge.ts";
import { somePatient, someVisit } from "../../support/records.ts";
import { BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../support/signing-records.ts";

const SIGNED = signedByAda(someVisit()).visit;
const IN_ERROR = taken(
  markEnteredInError(SIGNED, { reason: "Another patient", author: BEN, clock: clockAt(SIGNED_AT) }),
).visit;

const STRETCH: HomeItem = { kind: "stretch", words: "Right infraspinatus: draw the arm across the chest." };

function handout(
  homeProgramme: readonly HomeItem[],
  marks: readonly Mark[] = [somePoint(1)],
  paper: Paper = PAPERS.a4,
): readonly Page[] {
  const plan = { followUpOn: "2026-12-05", words: "", homeProgramme };
  const chart = { ...EMPTY_CHART, marks, exam: { ...EMPTY_EXAM, plan } };
  return createHomeHandout(snapshotOf(marks, { visit: someVisit({ chart }) }), meansFor(paper));
}

const allWords = (pages: readonly Page[]): string => pages.map(({ items }) => wordsOf(items)).join(" ");

describe("the handout of the home programme", () => {
  it("tells whose it is, when to come again and what to do, in the order of the kinds", () => {
    const words = allWords(handout([{ kind: "sleep", words: "Sleep well." }, STRETCH]));
    expect(words).toContain("Ada Example");
    expect(words).toContain("Next visit: 5 December 2026");
    expect(words).toContain("Visit of 21 November 2026");
    expect(words.indexOf("Stretching")).toBeLessThan(words.indexOf("Sleep well."));
    expect(words).toContain("draw the arm across the chest.");
    expect(words).toContain("Call us");
  });

  it("shows the patient's own map: the views with marks, named plainly, and each spot with what was done", () => {
    const treatment = { id: toTreatmentId("t"), technique: newTechnique("injection"), response: NO_RESPONSE };
    const point = somePoint(3, { muscle: "infraspinatus", treatments: [treatment] });
    const [page] = handout([STRETCH], [point, someZone({ ownerId: point.id })]);
    const items = page?.items ?? [];
    expect(partsOf(items, "view posterior")).toHaveLength(1);
    expect(partsOf(items, "view anterior")).toHaveLength(0);
    expect(wordsOf(items)).toContain("Back");
    expect(wordsOf(items)).not.toContain("Posterior");
    expect(wordsOf(items)).toMatch(/3\. (Right|Left) infraspinatus: injection/);
  });

  it("leaves out where nothing was found", () => {
    const [page] = handout([STRETCH], [someClearSite()]);
    expect(partsOf(page?.items ?? [], "view posterior")).toHaveLength(0);
  });

  it("warns of breath and chest after a needle only", () => {
    const treated = (kind: "injection" | "heat"): string => {
      const treatment = { id: toTreatmentId("t"), technique: newTechnique(kind), response: NO_RESPONSE };
      return allWords(handout([STRETCH], [somePoint(1, { muscle: "infraspinatus", treatments: [treatment] })]));
    };
    expect(treated("injection")).toContain("Shortness of breath");
    expect(treated("heat")).not.toContain("Shortness of breath");
  });

  it.each([
    ["A4", PAPERS.a4],
    ["Letter", PAPERS.letter],
  ])("keeps a full programme on one page of %s", (_, paper) => {
    const long = "Stand up, stretch, walk a few steps and sit down again slowly, without holding your breath.";
    const items = HOME_ITEM_KINDS.flatMap((kind) => [
      { kind, words: long },
      { kind, words: long },
    ]);
    expect(handout(items, [somePoint(1)], paper)).toHaveLength(1);
  });

  it.each([
    ["the jaw and neck", ["masseter", "splenius-capitis", "trapezius-upper"]],
    ["the trunk and low back", ["rectus-abdominis", "quadratus-lumborum", "gluteus-medius"]],
    ["the arm and hand", ["triceps-long-head", "extensor-carpi-radialis-brevis", "adductor-pollicis"]],
    ["the thigh and leg", ["vastus-medialis", "semitendinosus", "soleus"]],
  ])("keeps what is proposed for %s, needled, with two daily triggers, on one page of either paper", (_, muscles) => {
    const marks = muscles.map((muscle, index) => {
      const treatment = { id: toTreatmentId(`t${index}`), technique: newTechnique("injection"), response: NO_RESPONSE };
      return somePoint(index + 1, { muscle, treatments: [treatment] });
    });
    const exam = { ...EMPTY_EXAM, perpetuatingTags: ["workstation", "stress"] as const };
    const programme = usualItems(proposeHomeProgramme({ ...EMPTY_CHART, marks, exam }, readProjectKnowledge()));
    expect(programme.filter(({ kind }) => kind === "strengthening").length).toBeGreaterThan(2);
    expect(handout(programme, marks)).toHaveLength(1);
    expect(handout(programme, marks, PAPERS.letter)).toHaveLength(1);
  });

  it("goes on further pages rather than cutting what the clinician wrote", () => {
    const pages = handout([{ kind: "own", words: "word ".repeat(2000) }]);
    expect(pages.length).toBeGreaterThan(1);
    expect(allWords(pages).match(/word/g)).toHaveLength(2000);
    for (const [index, { items }] of pages.entries()) {
      expect(wordsOf(items)).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(wordsOf(items)).toContain("Ada Example");
    }
  });

  it("shows hostile text as text", () => {
    const plan = {
      followUpOn: null,
      words: "",
      homeProgramme: [{ kind: "own" as const, words: "<script>x</script>" }],
    };
    const chart = { ...EMPTY_CHART, exam: { ...EMPTY_EXAM, plan } };
    const source = snapshotOf([], { visit: someVisit({ chart }), patient: somePatient({ name: "\u202E<b>" }) });
    const words = allWords(createHomeHandout(source, meansFor(PAPERS.a4)));
    expect(words).toContain("<script>x</script>");
    expect(words).not.toContain("\u202E");
    expect(words).not.toContain("Next visit");
  });
});

describe("how the visit of a handout stands", () => {
  const amending = { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };

  function handoutOf(standing: Visit, more: { readonly replacedBy?: number } = {}): readonly Page[] {
    const marks = [somePoint(1, { muscle: "infraspinatus" })];
    const plan = { followUpOn: "2026-12-05", words: "", homeProgramme: [STRETCH] };
    const chart = { ...EMPTY_CHART, marks, exam: { ...EMPTY_EXAM, plan } };
    return createHomeHandout(snapshotOf(marks, { visit: { ...standing, chart }, ...more }), meansFor(PAPERS.a4));
  }

  it("names who signed, when and for what, at the foot of its one page", () => {
    const pages = handoutOf(SIGNED);
    expect(pages).toHaveLength(1);
    expect(allWords(pages)).toContain(
      "Signed by Ada Example, MD, 21 November 2026, 15:05 (Europe/Berlin): I examined and treated this patient",
    );
    expect(allWords(pages)).not.toContain("Draft");
  });

  it("says of a draft that nobody signed it, and of a version that another took its place", () => {
    expect(allWords(handoutOf(someVisit()))).toContain("Draft, not signed");
    const draft = allWords(handoutOf(taken(amendVisit(SIGNED, amending)).visit));
    expect(draft).toContain("Draft of version 2, not signed · Version 2, begun by Ben Beispiel");
    expect(allWords(handoutOf(SIGNED, { replacedBy: 2 }))).toContain("Amended: version 2 has taken the place of this");
  });

  it("says of a visit entered in error so above everything else, and at its foot", () => {
    const pages = handoutOf(IN_ERROR);
    expect(pages).toHaveLength(1);
    const texts = textsOf(pages[0]?.items ?? []);
    const highest = texts.toSorted((a, b) => a.y - b.y)[0];
    expect(highest?.text).toMatch(/^Entered in error, stated by Ben Beispiel, 21 November 2026/);
    expect(texts.filter(({ text }) => text.includes("Entered in error, stated by"))).toHaveLength(2);
    expect(allWords(pages)).toContain("Signed by Ada Example, MD");
  });

  it("is told whole with the longest names and reasons, on every page, and nothing runs into it", () => {
    const reason = `${"because ".repeat(61)}of this`;
    const author = { ...BEN, name: "B".repeat(200), credentials: "C".repeat(60) };
    const long = taken(markEnteredInError(SIGNED, { reason, author, clock: clockAt(SIGNED_AT) })).visit;
    const plan = {
      followUpOn: null,
      words: "",
      homeProgramme: [{ kind: "own" as const, words: "word ".repeat(2000) }],
    };
    const visit = { ...long, chart: { ...EMPTY_CHART, exam: { ...EMPTY_EXAM, plan } } };
    const pages = createHomeHandout(snapshotOf([], { visit }), meansFor(PAPERS.a4));
    expect(pages.length).toBeGreaterThan(1);
    for (const { items } of pages) {
      const texts = textsOf(items);
      const foot = texts.filter(({ size }) => size === 7.5);
      expect(wordsOf(foot)).toContain("of this");
      const footTop = Math.min(...foot.map(({ y }) => y));
      const lowest = Math.max(...texts.filter(({ size }) => size !== 7.5).map(({ y }) => y));
      expect(lowest).toBeLessThan(footTop - 7.5);
    }
  });
});

test("whatever is in the programme, nothing stands outside the paper and nothing is lost", () => {
  const items = fc.array(fc.record({ kind: fc.constantFrom(...HOME_ITEM_KINDS), words: fc.lorem({ maxCount: 40 }) }), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(items, (homeProgramme) => {
      const pages = handout(homeProgramme);
      for (const { items: drawn, width, height } of pages) {
        for (const text of textsOf(drawn)) {
          expect(text.x >= 0 && text.x <= width && text.y > 0 && text.y < height).toBe(true);
        }
      }
      const words = allWords(pages).replaceAll(/[•\s]+/g, "");
      for (const item of homeProgramme) {
        for (const word of item.words.split(/\s+/)) expect(words).toContain(word);
      }
    }),
    { numRuns: 25 },
  );
});
