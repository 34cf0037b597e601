import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cellOfPlace, placeOfCell } from "../../../src/atlas/cells.ts";
import { isPlaceOnBody } from "../../../src/atlas/picking.ts";
import type { Place } from "../../../src/atlas/place.ts";
import { readBody } from "../../support/bodies.ts";

type FrozenPlaces = { readonly atlasVersion: number; readonly places: readonly (Place & { readonly cell: number })[] };

const frozen: FrozenPlaces = JSON.parse(
  readFileSync(new URL("../../fixtures/atlas/places-v1.json", import.meta.url), "utf8"),
);

// Patients' records hold places and cells of version 1. If this fails, the surface has changed: that is version 2.
it.each(["female", "male", "child"] as const)(
  "500 places of version 1 lie in the cells they always lay in: %s",
  (figure) => {
    const body = readBody(figure);
    expect(frozen.atlasVersion).toBe(1);
    expect(frozen.places).toHaveLength(500);
    const moved = frozen.places.filter(
      (place) => !isPlaceOnBody(body, place) || cellOfPlace(body, place) !== place.cell,
    );
    expect(moved).toEqual([]);
  },
);

it("the cells of version 1 lie where they always lay", () => {
  const body = readBody("female");
  for (const place of frozen.places) {
    const middle = placeOfCell(body, cellOfPlace(body, place));
    expect(Math.hypot(middle.x - place.x, middle.y - place.y, middle.z - place.z)).toBeLessThan(16);
  }
});
