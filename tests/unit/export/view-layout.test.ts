import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VIEW_IDS, type ViewId } from "../../../src/atlas/place.ts";
import { layOutViews, TITLE_HEIGHT, type ViewBox } from "../../../src/export/views/view-layout.ts";
import { readBody } from "../../support/bodies.ts";

const place = { left: 36, top: 100, width: 523, maxHeight: 420 };

function layOut(marked: readonly ViewId[]): readonly ViewBox[] {
  return layOutViews({ ...place, frames: readBody("female").frames, marked: new Set(marked) });
}

const someViews = fc.subarray([...VIEW_IDS]);

test("a view that holds marks is drawn larger than the same view without", () => {
  fc.assert(
    fc.property(fc.subarray([...VIEW_IDS], { minLength: 1, maxLength: 4 }), (marked) => {
      const boxes = layOut(marked);
      const standing = boxes.filter(({ view }) => view !== "soles");
      const large = standing.filter(({ view }) => marked.includes(view)).map(({ scale }) => scale);
      const small = standing.filter(({ view }) => !marked.includes(view)).map(({ scale }) => scale);
      for (const one of large) for (const other of small) expect(one).toBeGreaterThan(1.5 * other);
    }),
  );
});

test("an empty chart shows all standing views at one scale", () => {
  const scales = layOut([])
    .filter(({ view }) => view !== "soles")
    .map(({ scale }) => scale);
  expect(new Set(scales).size).toBe(1);
});

test("all views stay within the width and height, in their order, without touching", () => {
  fc.assert(
    fc.property(someViews, (marked) => {
      const boxes = layOut(marked);
      expect(boxes.map(({ view }) => view)).toEqual([...VIEW_IDS]);
      let right = place.left;
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(right - 1e-6);
        expect(box.y).toBeGreaterThanOrEqual(place.top - 1e-6);
        expect(box.y + box.height + TITLE_HEIGHT).toBeLessThanOrEqual(place.top + place.maxHeight + 1e-6);
        right = box.x + box.width;
      }
      expect(right).toBeLessThanOrEqual(place.left + place.width + 1e-6);
    }),
  );
});
