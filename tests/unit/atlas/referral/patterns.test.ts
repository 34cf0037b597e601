import { describe, expect, it } from "vitest";
import { MUSCLE_ENTRIES } from "../../../../src/atlas/muscles/all-muscles.ts";
import { musclesToCells } from "../../../../src/atlas/muscles/muscle-cells.ts";
import { checkSitePlaces } from "../../../../src/atlas/referral/check-site-places.ts";
import type { TriggerPointSite } from "../../../../src/atlas/referral/referral.ts";
import { drawReferrals } from "../../../../src/atlas/referral/referral-cells.ts";
import { REFERRALS } from "../../../../src/atlas/referral/referrals.ts";
import { cellsOfName, createGround, sizeOf } from "./drawn-referrals.ts";

const ground = createGround();
const { cells: rightCells } = ground.authoring;
const referrals = drawReferrals(ground, REFERRALS);
const drawn = referrals.flatMap(({ referral, sites }) => sites.map((site) => ({ ...site, muscle: referral.muscle })));

describe("the drawn referral patterns", () => {
  it("show an essential zone for every site", () => {
    const bare = drawn.filter(({ essentialCells }) => sizeOf(ground, essentialCells) < 200).map(({ site }) => site.id);
    expect(bare).toEqual([]);
  });

  it("show a spillover wherever one is named", () => {
    const bare = drawn
      .filter(({ site, spilloverCells }) => (site.spillover !== undefined) !== sizeOf(ground, spilloverCells) > 100)
      .map(({ site }) => site.id);
    expect(bare).toEqual([]);
  });

  it("keep essential zone and spillover apart", () => {
    for (const { essentialCells, spilloverCells } of drawn) {
      const essential = new Set(essentialCells);
      expect(spilloverCells.filter((cell) => essential.has(cell))).toEqual([]);
    }
  });

  it("cover at least half of every region named as essential", () => {
    const uncovered = drawn.flatMap(({ site, essentialCells }) => {
      const zone = new Set(essentialCells);
      const share = (cells: readonly number[]) =>
        sizeOf(
          ground,
          cells.filter((cell) => zone.has(cell)),
        ) / sizeOf(ground, cells);
      return site.essential
        .filter((name) => share(cellsOfName(ground, name).right) < 0.5)
        .map((name) => `${site.id}: ${name}`);
    });
    expect(uncovered).toEqual([]);
  });

  it("touch every region named as spillover", () => {
    const untouched = drawn.flatMap(({ site, essentialCells, spilloverCells }) => {
      const zone = new Set([...essentialCells, ...spilloverCells]);
      return (site.spillover ?? [])
        .filter((name) => !cellsOfName(ground, name).right.some((cell) => zone.has(cell)))
        .map((name) => `${site.id}: ${name}`);
    });
    expect(untouched).toEqual([]);
  });

  it("lie mostly within the regions named", () => {
    const astray = drawn
      .filter(({ site, essentialCells }) => {
        const named = new Set(site.essential.flatMap((name) => cellsOfName(ground, name).all));
        const inside = essentialCells.filter((cell) => named.has(cell));
        return sizeOf(ground, inside) < 0.5 * sizeOf(ground, essentialCells);
      })
      .map(({ site }) => site.id);
    expect(astray).toEqual([]);
  });

  it("stay on the side of the muscle but for regions of the median plane and those said to lie on both sides", () => {
    const crossing = drawn
      .filter(({ site, essentialCells }) => {
        const named = new Set(site.essential.flatMap((name) => cellsOfName(ground, name).all));
        const left = essentialCells.filter((cell) => cell % 2 === 0);
        return sizeOf(ground, left) > 0.15 * sizeOf(ground, essentialCells) && !left.some((cell) => named.has(cell));
      })
      .map(({ site }) => site.id);
    expect(crossing).toEqual([]);
  });
});

describe("the usual sites", () => {
  const muscles = musclesToCells(ground.authoring, ground.surface, MUSCLE_ENTRIES);

  it("lie on the right side or the midline, within 25 mm of the outline of their muscle", () => {
    expect(checkSitePlaces(rightCells, referrals, muscles)).toEqual([]);
  });

  it("stop the build with their id where they lie elsewhere", () => {
    const vertex = ground.authoring.pointToPlace("test", "vertex");
    const astray = referrals
      .filter(({ referral }) => referral.muscle === "soleus")
      .map((soleus) => ({ ...soleus, sites: soleus.sites.slice(0, 1).map((site) => ({ ...site, place: vertex })) }));
    expect(checkSitePlaces(rightCells, astray, muscles)).toEqual([
      expect.stringMatching(/^site "soleus-1": lies \d+ mm from the outline of "soleus-lower"$/),
    ]);
  });
});

describe("bad text", () => {
  const masseter = REFERRALS.filter(({ muscle }) => muscle === "masseter");
  const draw = (change: Partial<TriggerPointSite>) => () =>
    drawReferrals(
      ground,
      masseter.map((referral) => ({ ...referral, sites: referral.sites.map((site) => ({ ...site, ...change })) })),
    );

  it("stops the build with the site's id and the nearest name", () => {
    expect(draw({ essential: ["tempel"] })).toThrow(/site "masseter-1".*"tempel".*"temple"/);
    expect(draw({ place: "jaw-angel up 3" })).toThrow(/site "masseter-1".*"jaw-angel".*"jaw-angle"/);
    expect(draw({ spilloverZone: "upper slice of temple" })).toThrow(/site "masseter-1".*"slice"/);
    expect(draw({ essentialZone: "temple without temple" })).toThrow(/site "masseter-1".*no cell/);
  });

  it("stops the build when an id is used twice", () => {
    expect(() => drawReferrals(ground, [...masseter, ...masseter])).toThrow(/site "masseter-1"/);
  });
});
