import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePlate } from "../../../src/atlas/plate.ts";
import { FIGURE_IDS, VIEW_IDS } from "../../../src/atlas/place.ts";
import { readBody } from "../../support/bodies.ts";

const PLATES = FIGURE_IDS.flatMap((figure) => VIEW_IDS.map((view) => ({ figure, view })));

/** Where the rings of a path start, in mm: they alone are absolute in the generated files. */
function startsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe.each(PLATES)("the plate of $figure, $view", ({ figure, view }) => {
  const file: unknown = JSON.parse(readFileSync(`public/body/plates/${figure}-${view}.json`, "utf8"));

  test("fills the frame in which places are found", () => {
    const plate = parsePlate({ figure, view, shadingUrl: "" }, file);
    expect(readBody(figure).frames[view]).toMatchObject(plate.frame);
  });

  test("is drawn from the top left of its frame and stays inside", () => {
    const { frame, silhouette, contours } = parsePlate({ figure, view, shadingUrl: "" }, file);
    const starts = [...startsOf(silhouette), ...startsOf(contours)];
    expect(starts.length).toBeGreaterThan(0);
    for (const { x, y } of starts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.widthMm);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.heightMm);
    }
  });
});

test("a file that is not a plate is refused", () => {
  const about = { figure: "female", view: "soles", shadingUrl: "" } as const;
  expect(() => parsePlate(about, { frame: { x: 0, y: 0, width: 1, height: 1 }, silhouette: "", contours: "" })).toThrow(
    /Not a plate/,
  );
});
