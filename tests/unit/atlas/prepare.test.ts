import { expect, it } from "vitest";
import { placeInView } from "../../../src/atlas/picking.ts";
import { preparationsOf } from "../../../src/atlas/prepare.ts";
import { readBody } from "../../support/bodies.ts";

it("preparing a body changes nothing that is asked of it", () => {
  const place = { x: 60, y: 1200, z: -110 };
  const before = placeInView(readBody("female"), "posterior", place);
  for (const prepare of preparationsOf(readBody("female"))) prepare();
  expect(placeInView(readBody("female"), "posterior", place)).toEqual(before);
});
