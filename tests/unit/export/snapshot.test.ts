import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placeAtPoint, placeInView } from "../../../src/atlas/picking.ts";
import { createViewPoint, mirrorPlace, type Place, VIEW_IDS, type ViewId } from "../../../src/atlas/place.ts";
import { toMarkId } from "../../../src/domain/ids.ts";
import { type Mark, TRIGGER_POINT_CLASSES } from "../../../src/domain/marks.ts";
import { amendVisit, markEnteredInError, MEANINGS, signVisit } from "../../../src/domain/signing/sign-visit.ts";
import type { Visit } from "../../../src/domain/visit.ts";
import { summarizeChart, summaryInWords } from "../../../src/domain/visit-summary.ts";
import { viewTitle } from "../../../src/domain/view-names.ts";
import type { Page, TextItem } from "../../../src/export/drawing.ts";
import { MARGIN, type Paper, PAPERS } from "../../../src/export/paper.ts";
import { SIGN_MEANINGS, SPOT_SIGNS } from "../../../src/export/marks/signs.ts";
import { createSnapshot } from "../../../src/export/snapshot.ts";
import type { SnapshotSource } from "../../../src/export/snapshot-source.ts";
import { readBody } from "../../support/bodies.ts";
import { placeArbitrary, someClearSite, somePoint, someZone } from "../../support/export-marks.ts";
import {
  meansFor,
  partOf,
  partsOf,
  plainPlates,
  sheetOf,
  snapshotOf,
  textsOf,
  wordsOf,
} from "../../support/export-source.ts";
import { somePatient, someVisit } from "../../support/records.ts";
import { BEN, clockAt, makeAmendmentId, SIGNED_AT, signedByAda, taken } from "../../support/signing-records.ts";

function print(
  marks: readonly Mark[],
  fields: Partial<SnapshotSource> = {},
  paper: Paper = PAPERS.a4,
): readonly Page[] {
  return createSnapshot(snapshotOf(marks, fields), meansFor(paper));
}

function firstPage(marks: readonly Mark[], fields: Partial<SnapshotSource> = {}): Page {
  const [page] = print(marks, fields);
  if (page === undefined) throw new Error("There is no page");
  return page;
}

test("a trigger point appears exactly in the views from which it is seen", () => {
  const body = readBody("female");
  fc.assert(
    fc.property(fc.array(placeArbitrary, { minLength: 1, maxLength: 6 }), (places) => {
      const page = firstPage(places.map((place, index) => somePoint(index + 1, { place })));
      for (const view of VIEW_IDS) {
        const seen = places.flatMap((place, index) =>
          placeInView(body, view, place)?.isVisible === true ? [String(index + 1)] : [],
        );
        expect(numbersIn(page, view)).toEqual(seen);
      }
    }),
    { numRuns: 40 },
  );
});

function numbersIn(page: Page, view: ViewId): readonly string[] {
  const texts = textsOf(partOf(page, `view ${view}`).items).map(({ text }) => text);
  return texts.filter((text) => /^\d+$/.test(text));
}

test("a referral zone on the back shows in the back view under its point's number, and not in the front", () => {
  const owner = somePoint(7);
  const page = firstPage([owner, someZone({ ownerId: owner.id })]);
  expect(partsOf(partOf(page, "view posterior").items, "zone referral-zone")).toHaveLength(1);
  expect(numbersIn(page, "posterior")).toEqual(["7", "7"]);
  expect(partsOf(partOf(page, "view anterior").items, "zone referral-zone")).toHaveLength(0);
});

test("every view is named in words", () => {
  const page = firstPage([]);
  for (const view of VIEW_IDS) expect(wordsOf(partOf(page, `view ${view}`).items)).toContain(viewTitle(view));
});

test.each(["anterior", "posterior", "soles"] as const)(
  "R and L stand on the patient's sides in the %s view",
  (view) => {
    const letters = sideLettersIn(firstPage([]), view);
    expect(letters.map(({ text }) => text).toSorted()).toEqual(["L", "R"]);
    const right = letters.find(({ text }) => text === "R")?.x ?? Number.NaN;
    const left = letters.find(({ text }) => text === "L")?.x ?? Number.NaN;
    expect(Math.sign(right - left)).toBe(Math.sign(footIn(view, RIGHT_FOOT) - footIn(view, mirrorPlace(RIGHT_FOOT))));
  },
);

test.each([
  ["right", "R"],
  ["left", "L"],
] as const)("the %s lateral view shows one side and says %s", (view, letter) => {
  expect(sideLettersIn(firstPage([]), view).map(({ text }) => text)).toEqual([letter]);
});

const RIGHT_FOOT: Place = { x: -100, y: 10, z: 60 };

function footIn(view: ViewId, place: Place): number {
  return placeInView(readBody("female"), view, place)?.point.x ?? Number.NaN;
}

function sideLettersIn(page: Page, view: ViewId): readonly TextItem[] {
  return textsOf(partOf(page, `view ${view}`).items).filter(({ text }) => text === "R" || text === "L");
}

test("however crowded a view is, its R and L lie above everything else", () => {
  const page = firstPage(manyPoints(300));
  for (const view of VIEW_IDS) {
    const last = textsOf(partOf(page, `view ${view}`).items).slice(-sideLettersIn(page, view).length);
    expect(last).toEqual(sideLettersIn(page, view));
  }
});

test("three points close together in a usual visit do not hide one another", () => {
  const places = [0, 26, 52].map((down) => pickPlace("posterior", 0.6, 0.17, down));
  const signs = partsOf(firstPage(places.map((place, index) => somePoint(index + 1, { place }))).items, "sign active");
  const inView = signs.slice(0, 3);
  for (const [index, one] of inView.entries()) {
    for (const other of inView.slice(index + 1)) {
      const apart = Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y);
      expect(apart).toBeGreaterThan(SPOT_SIGNS.active.radius * one.at.scale);
    }
  }
});

test("the legend explains the signs that are used and no others", () => {
  const legend = wordsOf(partOf(firstPage([somePoint(1, { class: "latent" }), someZone()]), "legend").items);
  expect(legend).toContain(SIGN_MEANINGS.latent);
  expect(legend).toContain(SIGN_MEANINGS["own-pain"]);
  for (const other of ["active", "unclassified", "clear-site", "referral-zone"] as const) {
    expect(legend).not.toContain(SIGN_MEANINGS[other]);
  }
});

test("the header names patient, birth date with age, record number, and the visit's time with its zone", () => {
  const header = wordsOf(partOf(firstPage([]), "header").items);
  expect(header).toContain("Ada Example");
  expect(header).toContain("2 April 1979 (47 years)");
  expect(header).toContain("A-17");
  expect(header).toContain("21 November 2026, 14:05, Europe/Berlin (UTC+01:00)");
});

test("a visit that was discarded says so", () => {
  const visit = someVisit({ discardedAt: "2026-11-22T09:00:00.000+01:00" });
  expect(wordsOf(partOf(firstPage([], { visit }), "header").items)).toContain("discarded");
});

test("the footer of every page counts the pages and names the atlas version and Tautband", () => {
  const pages = print(manyPoints(120));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    const footer = wordsOf(partOf(page, "footer").items);
    expect(footer).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(footer).toContain("Atlas version 1");
    expect(footer).toContain("Tautband");
    expect(wordsOf(partOf(page, "header").items)).toContain("Ada Example");
  }
});

/** Shares of the view's width and height, and so many mm further down. */
function pickPlace(view: ViewId, across: number, down: number, furtherMm: number): Place {
  const body = readBody("female");
  const { widthMm, heightMm } = body.frames[view];
  const place = placeAtPoint(body, view, createViewPoint(widthMm * across, heightMm * down + furtherMm));
  if (place === null) throw new Error("That is beside the body");
  return place;
}

function manyPoints(count: number): readonly Mark[] {
  const body = readBody("female");
  const places = fc.sample(placeArbitrary, { numRuns: count, seed: 11 });
  expect(body.cellCount).toBeGreaterThan(count);
  return places.map((place, index) => somePoint(index + 1, { place, note: `note-${index + 1}` }));
}

test("with 1,000 marks the table still lists every one of them", () => {
  for (const paper of [PAPERS.a4, PAPERS.letter]) {
    const pages = print(manyPoints(1000), {}, paper);
    const words = new Set(pages.flatMap((page) => textsOf(partsOf(page.items, "table")).map(({ text }) => text)));
    for (let number = 1; number <= 1000; number++) expect(words.has(`note-${number}`)).toBe(true);
  }
}, 30_000);

test("no line of a page stands outside its paper", () => {
  const note = "A long note without end. ".repeat(400);
  const marks = [...manyPoints(60), someClearSite({ note }), someZone({ note: "x".repeat(3000) })];
  for (const paper of [PAPERS.a4, PAPERS.letter]) {
    for (const page of print(marks, {}, paper)) {
      for (const { x, y } of [...textsOf(partsOf(page.items, "table")), ...textsOf(partOf(page, "footer").items)]) {
        expect(x).toBeGreaterThan(30);
        expect(x).toBeLessThan(paper.width - 30);
        expect(y).toBeGreaterThan(30);
        expect(y).toBeLessThan(paper.height - 30);
      }
    }
  }
});

test("the count of the marks is whole, however many kinds there are", () => {
  const classes = TRIGGER_POINT_CLASSES.flatMap((name, index) => [
    somePoint(2 * index + 1, { class: name }),
    somePoint(2 * index + 2, { class: name }),
  ]);
  const many = [...classes, someZone(), someZone({ ownerId: toMarkId("point-1") }), someClearSite()];
  for (const paper of [PAPERS.a4, PAPERS.letter]) {
    const setter = meansFor(paper).setter;
    const lines = textsOf(print(many, {}, paper)[0]?.items ?? []).filter(
      ({ weight, size }) => weight === "semibold" && size === 9.5,
    );
    expect(lines.map(({ text }) => text).join(" ")).toBe(summaryInWords(summarizeChart(snapshotOf(many).visit.chart)));
    for (const line of lines)
      expect(line.x + setter.measure(line.text, line)).toBeLessThanOrEqual(paper.width - MARGIN);
  }
});

test("a name of 10,000 letters takes three lines and an ellipsis", () => {
  const patient = somePatient({ name: "Wilhelmina ".repeat(910) });
  const name = textsOf(partOf(firstPage([], { patient }), "header").items).filter(({ text }) =>
    text.startsWith("Wilh"),
  );
  expect(name).toHaveLength(3);
  expect(name[2]?.text.endsWith("…")).toBe(true);
});

test("an empty chart says that there are no marks and shows no table", () => {
  const page = firstPage([]);
  expect(wordsOf(page.items)).toContain("No marks");
  expect(partsOf(page.items, "table")).toHaveLength(0);
});

test("numbers in one view never share a place, in a usual chart", () => {
  const body = readBody("female");
  const places = fc.sample(placeArbitrary, { numRuns: 12, seed: 5 });
  const page = firstPage(
    places.map((place, index) => somePoint(index + 1, { place })),
    { plates: plainPlates(body) },
  );
  for (const view of VIEW_IDS) {
    const texts = textsOf(partOf(page, `view ${view}`).items).filter(({ text }) => /^\d+$/.test(text));
    const spots = texts.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(spots.length);
  }
});

test("the views never show a mark that the record no longer holds", () => {
  const page = firstPage([someZone({ ownerId: null, id: toMarkId("only") })]);
  expect(partsOf(page.items, "zone own-pain").length).toBeGreaterThan(0);
  expect(partsOf(page.items, "sign active")).toHaveLength(0);
});

const SIGNED = signedByAda(someVisit()).visit;
const AMENDED = taken(
  amendVisit(SIGNED, { reason: "Wrong side", author: BEN, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId }),
).visit;
const IN_ERROR = taken(
  markEnteredInError(SIGNED, { reason: "Another patient", author: BEN, clock: clockAt(SIGNED_AT) }),
).visit;

test.each<[string, Visit, readonly string[]]>([
  ["a draft", someVisit(), ["Draft, not signed"]],
  [
    "a signed visit",
    SIGNED,
    ["Signed by Ada Example, MD, 21 November 2026, 15:05 (Europe/Berlin): I examined and treated this patient"],
  ],
  [
    "an amendment",
    AMENDED,
    ["Draft of version 2, not signed", "Version 2, begun by Ben Beispiel", "Reason: Wrong side"],
  ],
  ["an error", IN_ERROR, ["Entered in error, stated by Ben Beispiel", "Reason: Another patient", "Signed by Ada"]],
])("every page and every picture of %s says how it stands", (_name, standing, expected) => {
  const many = Array.from({ length: 90 }, (_, index) => somePoint(index + 1));
  const visit = { ...standing, chart: snapshotOf(many).visit.chart };
  const [a4, letter] = [print(many, { visit }), print(many, { visit }, PAPERS.letter)];
  expect(Math.min(a4.length, letter.length)).toBeGreaterThan(1);
  for (const pages of [a4, letter, [sheetOf(snapshotOf(many, { visit })).page]]) {
    for (const [index, page] of pages.entries()) {
      const words = wordsOf(partOf(page, "header").items);
      // Further pages have one line for it, which may end early; it begins with what matters most.
      for (const part of index === 0 ? expected : expected.slice(0, 1)) expect(words).toContain(part);
    }
  }
});

test("the longest reason and signature stand whole on the first page", () => {
  const reason = `${"because ".repeat(61)}of this`;
  const long = { ...BEN, name: "B".repeat(200), credentials: "C".repeat(60) };
  const amending = { reason, author: long, clock: clockAt(SIGNED_AT), makeId: makeAmendmentId };
  const draft = taken(amendVisit(SIGNED, amending)).visit;
  const signed = taken(
    signVisit(draft, { author: long, clock: clockAt(SIGNED_AT), meaning: MEANINGS.amendment }),
  ).visit;
  const visit = taken(markEnteredInError(signed, { reason, author: long, clock: clockAt(SIGNED_AT) })).visit;
  const words = wordsOf(partOf(firstPage([], { visit }), "header").items);
  expect(words.split("of this").length).toBe(3);
  expect(words).toContain("complete and correct as it now stands.");
});

test("a version whose place another has taken says so", () => {
  expect(wordsOf(partOf(firstPage([], { visit: SIGNED, replacedBy: 2 }), "header").items)).toContain(
    "Amended: version 2 has taken the place of this one",
  );
});
