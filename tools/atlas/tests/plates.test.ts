import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import sharp from "sharp";
import { FIGURE_NAMES } from "../src/figures.ts";
import { VIEW_NAMES } from "../src/frames.ts";

const PLATES_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../public/body/plates");

interface StoredPlate {
  readonly frame: { readonly widthMm: number; readonly heightMm: number };
  readonly silhouette: string;
  readonly contours: string;
}

const fileOf = (name: string) => readFileSync(join(PLATES_FOLDER, name));
const plateOf = (name: string): StoredPlate => JSON.parse(fileOf(`${name}.json`).toString("utf8"));

/** The points that a path passes, in twentieths of a mm: paths hold M, q and t only, all but M relative. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  for (const ring of path.split("z").filter((part) => part !== "")) {
    const numbers = [...ring.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Math.round(Number(number) * 20));
    // The start, then the control point of the curve q, which is not passed.
    let [x = 0, y = 0] = numbers;
    for (let i = 4; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      points.push([x, y]);
    }
  }
  return points;
}

const sortedPoints = (points: readonly (readonly [number, number])[]) => points.map((point) => point.join()).sort();

function mirroredPoints(path: string, widthMm: number) {
  return pointsOf(path).map(([x, y]): [number, number] => [widthMm * 20 - x, y]);
}

const plateNames = FIGURE_NAMES.flatMap((figure) => VIEW_NAMES.map((view) => `${figure}-${view}`));

void test("front, back and soles are their own mirror images", () => {
  for (const name of plateNames.filter((plate) => /anterior|posterior|soles/.test(plate))) {
    const { frame, silhouette, contours } = plateOf(name);
    for (const path of [silhouette, contours]) {
      assert.deepEqual(sortedPoints(mirroredPoints(path, frame.widthMm)), sortedPoints(pointsOf(path)), name);
    }
  }
});

void test("the left view is the mirror image of the right view", () => {
  for (const figure of FIGURE_NAMES) {
    const right = plateOf(`${figure}-right`);
    const left = plateOf(`${figure}-left`);
    assert.deepEqual(left.frame, right.frame);
    assert.deepEqual(
      sortedPoints(pointsOf(left.silhouette)),
      sortedPoints(mirroredPoints(right.silhouette, right.frame.widthMm)),
    );
    assert.deepEqual(
      sortedPoints(pointsOf(left.contours)),
      sortedPoints(mirroredPoints(right.contours, right.frame.widthMm)),
    );
  }
});

void test("the figure keeps about 20 mm from the frame on every side", () => {
  for (const name of plateNames) {
    const { frame, silhouette } = plateOf(name);
    const points = pointsOf(silhouette);
    const xs = points.map(([x]) => x / 20);
    const ys = points.map(([, y]) => y / 20);
    const margins = [
      Math.min(...xs),
      Math.min(...ys),
      frame.widthMm - Math.max(...xs),
      frame.heightMm - Math.max(...ys),
    ];
    for (const margin of margins) assert.ok(margin > 18.5 && margin < 22, `${name}: ${margin}`);
  }
});

void test("the shading fills the frame and has no black", async () => {
  for (const name of plateNames) {
    const { frame } = plateOf(name);
    const { data, info } = await sharp(fileOf(`${name}.webp`))
      .grayscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.ok(Math.abs(info.width / info.height / (frame.widthMm / frame.heightMm) - 1) < 0.01, name);
    assert.ok(
      data.every((gray) => gray > 20),
      name,
    );
  }
});

void test("a plate weighs at most 60 KB, and all of them at most 520 KB", () => {
  const weights = plateNames.map(
    (name) => brotliCompressSync(fileOf(`${name}.json`)).length + fileOf(`${name}.webp`).length,
  );
  assert.ok(Math.max(...weights) < 60_000);
  assert.ok(weights.reduce((sum, weight) => sum + weight, 0) < 520_000);
});
