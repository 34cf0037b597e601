import { describe, expect, it } from "vitest";
import { placeNumbers } from "../../../src/canvas/shapes/number-places.ts";
import { BADGE_SPOT } from "../../../src/export/marks/treatment-badges.ts";

const WIDTH = 8;

describe("the number beside a sign", () => {
  it("stands to the right of a treated point too, below its badge", () => {
    const at = { x: 100, y: 100 };
    const [plain] = placeNumbers([{ ...at, width: WIDTH }], { signs: [at], badges: [] });
    const [treated] = placeNumbers([{ ...at, width: WIDTH }], { signs: [at], badges: [at] });
    expect(treated).toEqual(plain);
    expect(treated?.x).toBeGreaterThan(at.x);
  });

  it("gives way to the badge of a neighbour", () => {
    const at = { x: 100, y: 100 };
    // So that its badge lies where the number would stand.
    const neighbour = { x: 118 - BADGE_SPOT.x, y: 100 - BADGE_SPOT.y };
    const numbers = [{ ...at, width: WIDTH }];
    const [beside] = placeNumbers(numbers, { signs: [at], badges: [] });
    const [away] = placeNumbers(numbers, { signs: [at], badges: [neighbour] });
    expect(beside?.x).toBeGreaterThan(at.x);
    expect(away).not.toEqual(beside);
  });
});
