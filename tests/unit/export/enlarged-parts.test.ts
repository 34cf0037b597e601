import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeAtPoint, placeInView } from "../../../src/atlas/picking.ts";
import { createViewPoint, mirrorPlace, type Place, type ViewId } from "../../../src/atlas/place.ts";
import type { Mark } from "../../../src/domain/marks.ts";
import type { GroupItem, Page } from "../../../src/export/drawing.ts";
import { MARGIN, PAPERS } from "../../../src/export/paper.ts";
import { createSnapshot } from "../../../src/export/snapshot.ts";
import { readBody } from "../../support/bodies.ts";
import { placeArbitrary, somePoint } from "../../support/export-marks.ts";
import { meansFor, partOf, partsOf, sheetOf, snapshotOf, textsOf, wordsOf } from "../../support/export-source.ts";

const body = readBody("female");

/** Points in a row on the patient's left shoulder blade, so many mm apart. */
function pointsApart(mm: number, count: number): readonly Mark[] {
  const { widthMm, heightMm } = body.frames.posterior;
  return Array.from({ length: count }, (_, index) => {
    const point = createViewPoint(widthMm * 0.4 - index * mm, heightMm * 0.2);
    const place = placeAtPoint(body, "posterior", point);
    if (place === null) throw new Error("That is beside the body");
    return somePoint(index + 1, { place });
  });
}

function pagesOf(marks: readonly Mark[], paper = PAPERS.a4): readonly Page[] {
  return createSnapshot(snapshotOf(marks), meansFor(paper));
}

function enlargedIn(pages: readonly Page[], view: ViewId): readonly GroupItem[] {
  return pages.flatMap(({ items }) => partsOf(items, `enlarged ${view}`));
}

function numbersIn(items: GroupItem["items"]): readonly string[] {
  return textsOf(items).flatMap(({ text }) => (/^\d+$/.test(text) ? [text] : []));
}

describe("a part of a view in which signs hide one another", () => {
  it("is shown again, enlarged, with all its numbers, on a page of its own", () => {
    const marks = pointsApart(10, 6);
    const pages = pagesOf(marks);
    const [part] = enlargedIn(pages, "posterior");
    expect(pages).toHaveLength(2);
    expect(numbersIn(part?.items ?? []).toSorted()).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(wordsOf(part?.items ?? [])).toContain("Posterior, enlarged");
    expect(wordsOf(partOf(pages[1] ?? { width: 0, height: 0, items: [] }, "footer").items)).toContain("Page 2 of 2");
  });

  it("shows the signs apart", () => {
    const [part] = enlargedIn(pagesOf(pointsApart(10, 6)), "posterior");
    const signs = partsOf(part?.items ?? [], "sign active").toSorted((a, b) => a.at.x - b.at.x);
    for (const [index, { at }] of signs.slice(1).entries()) {
      expect(at.x - (signs[index]?.at.x ?? 0)).toBeGreaterThan(2 * 7.5 * at.scale);
    }
    expect(signs).toHaveLength(6);
  });

  it("is not needed in a usual visit", () => {
    expect(pagesOf(pointsApart(40, 2))).toHaveLength(1);
  });

  it("of one side of the body has the letter of that side alone", () => {
    const left = pointsApart(10, 4);
    const [part] = enlargedIn(pagesOf(left), "posterior");
    expect(sideLettersOf(part)).toEqual(["L"]);
    const right = left.map((mark) => ("place" in mark ? { ...mark, place: mirrorPlace(mark.place) } : mark));
    expect(sideLettersOf(enlargedIn(pagesOf(right), "posterior")[0])).toEqual(["R"]);
  });

  it("stands in a picture and a drawing above the table", () => {
    const { items } = sheetOf(snapshotOf(pointsApart(10, 6))).page;
    const [part, table] = [partOf({ width: 0, height: 0, items }, "enlarged posterior"), partsOf(items, "table")[0]];
    const lowest = Math.max(...textsOf(part.items).map(({ y }) => y));
    expect(lowest).toBeLessThan(Math.min(...textsOf(table?.items ?? []).map(({ y }) => y)));
  });
});

function sideLettersOf(part: GroupItem | undefined): readonly string[] {
  return textsOf(part?.items ?? []).flatMap(({ text }) => (text === "R" || text === "L" ? [text] : []));
}

describe("in any visit", () => {
  const crowded = fc.array(placeArbitrary, { minLength: 20, maxLength: 120 }).map((places) =>
    // Some of them again a little further on, so that there are crowds.
    [...places, ...places.slice(0, 15).map(({ x, y, z }): Place => ({ x: x + 5, y: y + 5, z }))],
  );

  it("an enlarged part shows only marks that its view shows, and stays on its paper", () => {
    fc.assert(
      fc.property(crowded, (places) => {
        const marks = places.map((place, index) => somePoint(index + 1, { place }));
        for (const page of pagesOf(marks, PAPERS.letter)) {
          for (const view of ["anterior", "posterior", "right", "left", "soles"] as const) {
            for (const part of partsOf(page.items, `enlarged ${view}`)) {
              for (const number of numbersIn(part.items)) {
                const place = places[Number(number) - 1];
                expect(place !== undefined && placeInView(body, view, place)?.isVisible).toBe(true);
              }
              for (const { x, y } of textsOf(part.items)) {
                expect(x).toBeGreaterThan(MARGIN - 1);
                expect(x).toBeLessThan(PAPERS.letter.width - MARGIN + 1);
                expect(y).toBeLessThan(PAPERS.letter.height - MARGIN);
              }
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
