import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownReferral } from "../../../../src/atlas/knowledge/knowledge.ts";
import { templateAreas } from "../../../../src/atlas/cells.ts";
import { createCellId, mirrorCell, mirrorPlace } from "../../../../src/atlas/place.ts";
import type { CellId } from "../../../../src/atlas/place.ts";
import { createSourceFinder } from "../../../../src/domain/find-source/source-finder.ts";
import { partlyExplainedCells, unexplainedCells } from "../../../../src/domain/find-source/source.ts";
import type { Source } from "../../../../src/domain/find-source/source.ts";
import { readBody } from "../../../support/bodies.ts";
import { anyPainting, anyReferrals, mirrorCells } from "../../../support/random-patterns.ts";
import { createSmallKnowledge } from "../../../support/small-knowledge.ts";

const BODY = readBody("male");
const KNOWLEDGE = createSmallKnowledge();
const SMALL = createSourceFinder(KNOWLEDGE, BODY);
const SITES = new Map(KNOWLEDGE.referrals.flatMap(({ sites }) => sites).map((site) => [site.id, site]));

function zoneOf(site: string, zone: "essential" | "spillover" = "essential"): readonly CellId[] {
  const cells = SITES.get(site)?.[zone].cells;
  if (cells === undefined) throw new Error(`The small knowledge has no site ${site}`);
  return cells;
}

function find(referrals: readonly KnownReferral[], cells: readonly CellId[]) {
  return createSourceFinder({ referrals }, BODY).find([{ cells, weight: 1 }]);
}

function namesOf(sources: readonly Source[]): readonly string[] {
  return sources.map(({ site, side }) => `${site.id} ${side}`);
}

/** Scores by site and side: ties make the order itself no measure. */
function scoresOf(sources: readonly Source[], flip = false): ReadonlyMap<string, number> {
  const other = { left: "right", right: "left" } as const;
  return new Map(sources.map(({ site, side, score }) => [`${site.id} ${flip ? other[side] : side}`, score]));
}

describe("finding the source of painted pain", () => {
  it("names the muscles that are felt there, the best explanation first", () => {
    const { sources } = SMALL.find([{ cells: zoneOf("infraspinatus-1"), weight: 1 }]);
    expect(namesOf(sources)).toEqual(["infraspinatus-1 right", "pectoralis-minor-1 right"]);
    expect(sources[0]).toMatchObject({ covered: 1, patternPainted: 1, score: 1, muscle: "infraspinatus" });
    expect(sources[1]).toMatchObject({ covered: 1 });
    expect(sources[1]?.patternPainted).toBeGreaterThan(0.3);
    expect(sources[1]?.patternPainted).toBeLessThan(0.8);
  });

  it("tells the side, and the place to palpate on it", () => {
    const cells = zoneOf("infraspinatus-1");
    const site = SITES.get("infraspinatus-1");
    if (site === undefined) throw new Error("The small knowledge has no such site");
    expect(SMALL.find([{ cells, weight: 1 }]).sources[0]).toMatchObject({ side: "right", place: site.place });
    const left = SMALL.find([{ cells: cells.map(mirrorCell), weight: 1 }]).sources[0];
    expect(left).toMatchObject({ side: "left", place: mirrorPlace(site.place), score: 1 });
  });

  it("finds the muscles of both sides for pain over the midline", () => {
    const names = namesOf(SMALL.find([{ cells: zoneOf("trapezius-5"), weight: 1 }]).sources);
    expect(names.slice(0, 2).toSorted()).toEqual(["trapezius-5 left", "trapezius-5 right"]);
  });

  it("counts the spillover for half: only some feel it there", () => {
    const spillover = zoneOf("infraspinatus-2", "spillover");
    const found = SMALL.find([{ cells: spillover, weight: 1 }]).sources.find(
      ({ site }) => site.id === "infraspinatus-2",
    );
    expect(found?.covered).toBeCloseTo(0.5, 6);
  });

  it("lets stronger pain weigh more", () => {
    const [arm, back] = [zoneOf("infraspinatus-1"), zoneOf("infraspinatus-2")];
    const strong = (armWeight: number, backWeight: number) =>
      SMALL.find([
        { cells: arm, weight: armWeight },
        { cells: back, weight: backWeight },
      ]).sources.find(({ site }) => site.id === "infraspinatus-1");
    expect(strong(9, 1)?.covered).toBeGreaterThan(0.9);
    expect(strong(1, 9)?.covered).toBeLessThan(0.6);
    expect(strong(1, 1)?.covered).toBeCloseTo(strong(4, 4)?.covered ?? 0, 9);
  });

  it("marks the muscles that the chart names already", () => {
    const { sources } = SMALL.find(
      [{ cells: zoneOf("infraspinatus-1"), weight: 1 }],
      [
        { muscle: "infraspinatus", side: "left", as: "trigger-point" },
        { muscle: "pectoralis-minor", side: "right", as: "clear-site" },
      ],
    );
    expect(sources.map(({ charted }) => charted)).toEqual([null, "clear-site"]);
  });

  it("says what is left unexplained", () => {
    const painted = [...zoneOf("pectoralis-minor-1")];
    const [source] = SMALL.find([{ cells: zoneOf("infraspinatus-1"), weight: 1 }]).sources;
    if (source === undefined) throw new Error("Nothing was found");
    const left = unexplainedCells(painted, [source]);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((cell) => !zoneOf("infraspinatus-1").includes(cell))).toBe(true);
    expect([...left, ...zoneOf("infraspinatus-1")].toSorted((a, b) => a - b)).toEqual(
      painted.toSorted((a, b) => a - b),
    );
  });

  it("finds nothing when nothing is painted, or where no muscle is known to be felt", () => {
    expect(SMALL.find([])).toEqual({ sources: [], sets: [] });
    expect(SMALL.find([{ cells: [], weight: 1 }])).toEqual({ sources: [], sets: [] });
    const thigh = KNOWLEDGE.regions[3]?.cells ?? [];
    expect(SMALL.find([{ cells: thigh, weight: 1 }])).toEqual({ sources: [], sets: [] });
  });
});

describe("for any patterns and any painting", () => {
  it("a source covers all but what it leaves, and half of where only some feel it", () => {
    const areas = templateAreas(BODY);
    const sizeOf = (cells: readonly CellId[]) => cells.reduce((sum, cell) => sum + (areas[cell] ?? 0), 0);
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        for (const source of find(referrals, cells).sources) {
          const missing = sizeOf(unexplainedCells(cells, [source])) + sizeOf(partlyExplainedCells(cells, [source])) / 2;
          expect(source.covered).toBeCloseTo(1 - missing / sizeOf(cells), 9);
        }
      }),
    );
  });

  it("every share and score lies from 0 to 1, and the ranking falls", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        const { sources } = find(referrals, cells);
        for (const { covered, patternPainted, score } of sources) {
          expect(covered).toBeGreaterThan(0);
          for (const share of [covered, patternPainted, score]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
        const scores = sources.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("mirrored pain has the mirrored sources", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        const own = scoresOf(find(referrals, cells).sources);
        const mirrored = scoresOf(find(referrals, mirrorCells(cells)).sources, true);
        expect([...mirrored.keys()].toSorted()).toEqual([...own.keys()].toSorted());
        for (const [name, score] of own) expect(mirrored.get(name)).toBeCloseTo(score, 9);
      }),
    );
  });

  it("pain that is exactly a site's essential zone has no better explanation than that site", () => {
    fc.assert(
      fc.property(anyReferrals, fc.nat(), fc.boolean(), (referrals, pick, isLeft) => {
        const sites = referrals.flatMap((referral) => referral.sites);
        const site = sites[pick % sites.length];
        const cells = site?.essential.cells ?? [];
        const { sources } = find(referrals, isLeft ? mirrorCells(cells) : cells);
        const own = sources.find(
          (source) => source.site.id === site?.id && source.side === (isLeft ? "left" : "right"),
        );
        expect(own?.score).toBeCloseTo(1, 9);
        expect(sources[0]?.score).toBeCloseTo(own?.score ?? 0, 9);
      }),
    );
  });

  it("painting more of a pattern never makes it less painted, and painting elsewhere never makes it explain more", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, anyPainting, (referrals, cells, more) => {
        const before = find(referrals, cells).sources;
        const after = find(referrals, [...new Set([...cells, ...more])]).sources;
        for (const source of before) {
          const then = after.find(({ site, side }) => site.id === source.site.id && side === source.side);
          expect(then?.patternPainted).toBeGreaterThanOrEqual(source.patternPainted - 1e-9);
          const flip = source.side === "left" ? 1 : 0;
          const { essential, spillover } = source.site;
          const own = new Set([...essential.cells, ...spillover.cells].map((cell) => cell ^ flip));
          if (more.some((cell) => own.has(cell))) continue;
          expect(then?.covered).toBeLessThanOrEqual(source.covered + 1e-9);
        }
      }),
    );
  });

  it("the order in which cells and parts were painted does not matter", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        const half = Math.floor(cells.length / 2);
        const finder = createSourceFinder({ referrals }, BODY);
        const parts = [
          { cells: cells.slice(half).toReversed(), weight: 1 },
          { cells: cells.slice(0, half + 1), weight: 1 },
        ];
        const together = scoresOf(finder.find([{ cells, weight: 1 }]).sources);
        const apart = scoresOf(finder.find(parts).sources);
        expect([...apart.keys()].toSorted()).toEqual([...together.keys()].toSorted());
        for (const [name, score] of together) expect(apart.get(name)).toBeCloseTo(score, 9);
      }),
    );
  });
});

describe("sets of muscles that together explain pain", () => {
  const BACK = [...zoneOf("trapezius-5"), ...zoneOf("infraspinatus-1")];

  it("come where no single one explains enough", () => {
    const [set] = SMALL.find([{ cells: BACK, weight: 1 }]).sets;
    expect(namesOf(set?.members ?? []).toSorted()).toEqual([
      "infraspinatus-1 right",
      expect.stringContaining("trapezius-5"),
    ]);
    expect(set?.covered).toBeCloseTo(1, 6);
  });

  it("do not come where one muscle explains everything", () => {
    expect(SMALL.find([{ cells: zoneOf("infraspinatus-1"), weight: 1 }]).sets).toEqual([]);
  });

  it("hold no member that the others make needless", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        for (const { members, covered } of find(referrals, cells).sets) {
          for (const { covered: alone } of members) {
            expect(alone).toBeLessThan(covered - 0.05);
          }
        }
      }),
    );
  });

  it("have two to four members, none twice, and explain more than each member alone", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        for (const { members, covered } of find(referrals, cells).sets) {
          expect(members.length).toBeGreaterThanOrEqual(2);
          expect(members.length).toBeLessThanOrEqual(4);
          expect(new Set(namesOf(members)).size).toBe(members.length);
          expect(covered).toBeLessThanOrEqual(1);
          for (const member of members) expect(covered).toBeGreaterThan(member.covered - 1e-9);
        }
      }),
    );
  });

  it("leave nothing unexplained that a member explains, and each set stands once", () => {
    fc.assert(
      fc.property(anyReferrals, anyPainting, (referrals, cells) => {
        const { sets } = find(referrals, cells);
        for (const { members } of sets) {
          const left = unexplainedCells(cells, members);
          for (const member of members) {
            expect(left.every((cell) => unexplainedCells([cell], [member]).length === 1)).toBe(true);
          }
        }
        const keys = sets.map(({ members }) => namesOf(members).toSorted().join());
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("keep the ranking of a cell that no pattern holds empty", () => {
    expect(find(KNOWLEDGE.referrals, [createCellId(20_000)]).sets).toEqual([]);
  });
});
