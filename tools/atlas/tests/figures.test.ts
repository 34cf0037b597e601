import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureName } from "../src/figures.ts";
import { createFigures, FIGURE_NAMES } from "../src/figures.ts";
import { vectorAt } from "../src/linear.ts";
import { loadMeshSource } from "../src/mesh-source.ts";

const source = loadMeshSource();
const figures = createFigures(source);

function placesOf(figure: FigureName) {
  const cage = figures.cage(figure, "standard");
  return Array.from({ length: cage.length / 3 }, (_, v) => vectorAt(cage, v));
}

const STATURES: Readonly<Record<FigureName, number>> = { female: 1640, male: 1770, child: 1310 };

void test("every figure stands on the floor at its stature", () => {
  for (const figure of FIGURE_NAMES) {
    const heights = placesOf(figure).map(([, y]) => y);
    assert.ok(Math.abs(Math.min(...heights)) < 1e-6);
    assert.ok(Math.abs(Math.max(...heights) - STATURES[figure]) < 2);
  }
});

void test("the crotch lies at 45 to 47.5 % of the stature", () => {
  for (const figure of FIGURE_NAMES) {
    const midline = placesOf(figure).filter(([x]) => Math.abs(x) < 0.5);
    const share = Math.min(...midline.map(([, y]) => y)) / STATURES[figure];
    assert.ok(share > 0.45 && share < 0.475, `${figure}: ${share}`);
  }
});

void test("left and right are mirror images in every pose", () => {
  const { mirrorVertices } = source.body;
  for (const figure of FIGURE_NAMES) {
    for (const pose of ["standard", "lateral"] as const) {
      const cage = figures.cage(figure, pose);
      mirrorVertices.forEach((other, v) => {
        const [x, y, z] = vectorAt(cage, v);
        const [ox, oy, oz] = vectorAt(cage, other);
        assert.ok(Math.abs(x + ox) + Math.abs(y - oy) + Math.abs(z - oz) < 1e-9);
      });
    }
  }
});
