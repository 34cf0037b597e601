import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorCell } from "../../../../src/atlas/place.ts";
import type { CellId } from "../../../../src/atlas/place.ts";
import { listSources } from "../../../../src/domain/find-source/listed-sources.ts";
import { painOfRegion } from "../../../../src/domain/find-source/painted-pain.ts";
import { createSourceFinder } from "../../../../src/domain/find-source/source-finder.ts";
import { readBody } from "../../../support/bodies.ts";
import { readProjectKnowledge } from "../../../support/project-knowledge.ts";
import { anyPainting, anyReferrals } from "../../../support/random-patterns.ts";
import { createSmallKnowledge } from "../../../support/small-knowledge.ts";

const BODY = readBody("male");
const SMALL = createSmallKnowledge();

function zoneOf(siteId: string): readonly CellId[] {
  const site = SMALL.referrals.flatMap(({ sites }) => sites).find(({ id }) => id === siteId);
  if (site === undefined) throw new Error(`The small knowledge has no site ${siteId}`);
  return site.essential.cells;
}

function rowsFor(...cells: readonly CellId[]): readonly string[] {
  const { sources } = createSourceFinder(SMALL, BODY).find([{ cells, weight: 1 }]);
  return listSources(sources).map(({ muscle, bySide }) => `${muscle}: ${bySide.map(({ side }) => side).join(" or ")}`);
}

describe("the list of muscles to palpate", () => {
  it("has a muscle with several sites once, with its best site", () => {
    const cells = [...zoneOf("infraspinatus-1"), ...zoneOf("infraspinatus-2")];
    const { sources } = createSourceFinder(SMALL, BODY).find([{ cells, weight: 1 }]);
    const rows = listSources(sources).filter(({ muscle }) => muscle === "infraspinatus");
    expect(rows.map(({ bySide }) => bySide)).toEqual([[sources[0]]]);
  });

  it("has both sides in one row where the pain lies on the midline or on both sides", () => {
    expect(rowsFor(...zoneOf("trapezius-5"))[0]).toBe("trapezius-middle: right or left");
    const both = zoneOf("infraspinatus-1").flatMap((cell) => [cell, mirrorCell(cell)]);
    expect(rowsFor(...both)).toEqual(["infraspinatus: right or left", "pectoralis-minor: right or left"]);
  });

  it("keeps the sides apart where one of them fits much better", () => {
    const little = zoneOf("infraspinatus-1").slice(0, 3).map(mirrorCell);
    const rows = rowsFor(...zoneOf("infraspinatus-1"), ...little);
    expect(rows[0]).toBe("infraspinatus: right");
    expect(rows).toContain("infraspinatus: left");
  });

  it("shows gluteus maximus for pain over the sacrum", () => {
    const knowledge = readProjectKnowledge();
    const sacrum = knowledge.regions.find(({ id }) => id === "sacrum");
    if (sacrum === undefined) throw new Error("There is no region of the sacrum");
    const { sources } = createSourceFinder(knowledge, BODY).find(painOfRegion(sacrum, "both"));
    expect(listSources(sources).map(({ muscle }) => muscle)).toContain("gluteus-maximus");
  });

  it("names no muscle twice for a region taken on both sides", () => {
    const knowledge = readProjectKnowledge();
    const finder = createSourceFinder(knowledge, BODY);
    const sample = knowledge.regions.filter((_, i) => i % 12 === 0);
    const doubled = sample.filter((region) => {
      const muscles = listSources(finder.find(painOfRegion(region, "both")).sources).map(({ muscle }) => muscle);
      return new Set(muscles).size < muscles.length;
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it("has at most ten rows for any painting, the best first, and no muscle of a side twice", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        const { sources } = createSourceFinder({ referrals }, BODY).find([{ cells, weight: 1 }]);
        const rows = listSources(sources);
        expect(rows.length).toBeLessThanOrEqual(10);
        const best = rows.map(({ bySide }) => Math.max(...bySide.map(({ score }) => score)));
        expect(best).toEqual(best.toSorted((a, b) => b - a));
        const names = rows.flatMap(({ bySide }) => bySide.map(({ muscle, side }) => `${muscle} ${side}`));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
