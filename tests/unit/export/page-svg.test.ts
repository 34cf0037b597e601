// @vitest-environment jsdom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { drawGroup, drawText, fillPath } from "../../../src/export/drawing.ts";
import { pageToSvg } from "../../../src/export/page-svg.ts";
import { PAPERS } from "../../../src/export/paper.ts";
import { createSnapshot } from "../../../src/export/snapshot.ts";
import { cleanText } from "../../../src/export/text/text-fit.ts";
import { someClearSite, somePoint, someZone } from "../../support/export-marks.ts";
import { meansFor, sheetOf, snapshotOf } from "../../support/export-source.ts";
import { somePatient } from "../../support/records.ts";

const options = { width: "100", height: "100", idPrefix: "", css: "", ground: "#ffffff" };
const HOSTILE = `</text><script>alert("x")</script><image href='https://evil.example/'/>&amp;<!--]]>\u0000\u0008\ud800\u202e`;
const anyText = fc.string({ unit: "binary", maxLength: 60 });

function parse(svg: string): Document {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return parsed;
}

test("any text in any field comes out as that text, and the file still parses", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, title) => {
      const items = [drawGroup([drawText(text, { x: 1, y: 2, size: 9 })], { title })];
      const parsed = parse(pageToSvg({ width: 100, height: 100, items }, options));
      expect(parsed.querySelector("text")?.textContent).toBe(cleanText(text));
      expect(parsed.querySelector("g > title")?.textContent).toBe(cleanText(title));
    }),
  );
});

test("hostile text in every field of the record makes no element, no script and no outside address", () => {
  const source = snapshotOf(
    [
      somePoint(1, { note: HOSTILE, muscle: HOSTILE }),
      someZone({ note: HOSTILE }),
      someClearSite({ note: HOSTILE, muscle: HOSTILE }),
    ],
    { patient: somePatient({ name: HOSTILE, recordNumber: HOSTILE, notes: HOSTILE, birthDate: HOSTILE }) },
  );
  const svg = pageToSvg(sheetOf(source).page, options);
  const parsed = parse(svg);
  expect(parsed.querySelectorAll("script, image, foreignObject, a, use")).toHaveLength(0);
  const shown = Array.from(parsed.querySelectorAll("text"), ({ textContent }) => textContent).join("");
  expect(shown).toContain("<script>");
});

test("the file needs nothing from outside", () => {
  const parsed = parse(pageToSvg(sheetOf(snapshotOf([somePoint(1), someZone()])).page, options));
  const values = Array.from(parsed.querySelectorAll("*"), ({ attributes }) => [...attributes])
    .flat()
    .filter(({ name }) => !name.startsWith("xmlns"))
    .map(({ value }) => value);
  expect(values.length).toBeGreaterThan(100);
  expect(values.filter((value) => /https?:|\/\//.test(value))).toEqual([]);
  expect(values.filter((value) => value.includes("url(") && !value.startsWith("url(#"))).toEqual([]);
});

test("pages that stand in one document share no ids", () => {
  const [page] = createSnapshot(snapshotOf([someZone()]), meansFor(PAPERS.a4));
  if (page === undefined) throw new Error("There is no page");
  const idsOf = (idPrefix: string): readonly string[] =>
    Array.from(parse(pageToSvg(page, { ...options, idPrefix })).querySelectorAll("[id]"), ({ id }) => id);
  const first = idsOf("page1-");
  expect(first.length).toBeGreaterThan(0);
  expect(new Set([...first, ...idsOf("page2-")]).size).toBe(2 * first.length);
});

test("a text that runs from right to left still begins at its left edge", () => {
  const items = [drawText("שלום", { x: 40, y: 20, size: 9 })];
  const text = parse(pageToSvg({ width: 100, height: 100, items }, options)).querySelector("text");
  expect(text?.getAttribute("direction")).toBe("rtl");
  expect(text?.getAttribute("text-anchor")).toBe("end");
});

test("nothing of a group shows outside its clip", () => {
  const items = [drawGroup([fillPath("M0 0H9V9Z", "#123456")], { clip: "M0 0H5V5Z" })];
  const parsed = parse(pageToSvg({ width: 100, height: 100, items }, options));
  const id = parsed.querySelector("clipPath")?.id ?? "";
  expect(parsed.querySelector("g")?.getAttribute("clip-path")).toBe(`url(#${id})`);
});
