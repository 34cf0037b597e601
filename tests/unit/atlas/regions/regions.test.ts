import { describe, expect, it } from "vitest";
import { createAuthoring } from "../../../../src/atlas/authoring/outline-cells.ts";
import { LANDMARKS } from "../../../../src/atlas/landmarks/landmarks.data.ts";
import { regionsToCells } from "../../../../src/atlas/regions/region-cells.ts";
import { REGION_POINTS } from "../../../../src/atlas/regions/region-points.data.ts";
import { REGION_GROUPS } from "../../../../src/atlas/regions/region.ts";
import { REGIONS } from "../../../../src/atlas/regions/regions.ts";
import { checkOutlines } from "../../../../tools/knowledge/check-knowledge.ts";
import { readBody } from "../../../support/bodies.ts";

const surface = readBody("male").surface;
const authoring = createAuthoring(surface, { landmarks: LANDMARKS, helpingPoints: REGION_POINTS });
const cells = regionsToCells(authoring, REGIONS);
const { areas, middles } = surface.templateCells();

describe("the named regions of the body", () => {
  it("are at least 150, each with a name of its own", () => {
    expect(REGIONS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(REGIONS.map(({ name }) => name)).size).toBe(REGIONS.length);
    expect(new Set(REGIONS.map(({ group }) => group)).size).toBe(REGION_GROUPS.length);
  });

  it("together cover the whole skin of the right half", () => {
    const covered = new Set([...cells.values()].flat());
    expect(covered.size).toBe(surface.cellCount / 2);
  });

  it("share little skin but where one word names a spot within another", () => {
    const total = areas.reduce((sum, area) => sum + area, 0) / 2;
    const counted = [...cells.values()].flat().reduce((sum, cell) => sum + (areas[cell] ?? 0), 0);
    expect(counted / total).toBeLessThan(1.25);
  });

  it("are neither specks nor half the body", () => {
    for (const [id, own] of cells) {
      const cm2 = own.reduce((sum, cell) => sum + (areas[cell] ?? 0), 0) / 100;
      expect({ id, isOdd: cm2 < 3 || cm2 > 330 }).toEqual({ id, isOdd: false });
    }
  });

  it("reach the median plane where they are said to lie on it", () => {
    const midline = REGIONS.filter(({ isMidline }) => isMidline).map(({ id }) => id);
    const nearest = midline.map((id) => ({
      id,
      isNear: (cells.get(id) ?? []).some((cell) => Math.abs(middles[cell * 3] ?? 0) < 8),
    }));
    expect(nearest).toEqual(midline.map((id) => ({ id, isNear: true })));
  });

  it("stop the build with the region's name when an outline names no landmark", () => {
    const wrong = { id: "temple", name: "Temple", group: "Head and face", outline: "disc 20 pterio" } as const;
    expect(() => regionsToCells(authoring, [wrong])).toThrow(/region "temple".*"pterio".*"pterion"/);
  });

  it("have a source, their own or the one that stands for all that was drawn here", () => {
    const points = { landmarks: new Set(["vertex"]), sourceCodes: new Set(["PR"]) };
    const region = { id: "crown", name: "Crown", outline: "disc 30 vertex" };
    expect(checkOutlines("region", [region], points)).toEqual([]);
    expect(
      checkOutlines(
        "region",
        [
          { ...region, source: "hearsay" },
          { ...region, name: "" },
        ],
        points,
      ),
    ).toEqual([
      'region "crown": the id is taken',
      'region "crown": unknown source "hearsay"',
      'region "crown": name is empty',
    ]);
  });

  it("stop the build when a name is used twice", () => {
    const once = { id: "nipple", name: "Nipple", group: "Chest", outline: "disc 20 nipple" } as const;
    expect(() => regionsToCells(authoring, [once, once])).toThrow(/region "nipple"/);
  });
});
