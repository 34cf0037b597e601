import { describe, expect, it } from "vitest";
import { createWheelReader, type WheelSample } from "../../../src/canvas/pointer/wheel-reader.ts";

type Motion =
  | { readonly pan: readonly [number, number] }
  | { readonly zoom: number; readonly about: readonly [number, number] };

/** One notch of a mouse wheel, as Chromium reports it; in px. */
const NOTCH = 100;

/** Turns a wheel at (300, 200) of the chart and tells how the sheet moved. Times in ms. */
function createWheel() {
  const motions: Motion[] = [];
  const read = createWheelReader({
    // Without negative zeros.
    pan: (dx, dy) => motions.push({ pan: [dx + 0, dy + 0] }),
    zoom: (factor, { x, y }) => motions.push({ zoom: factor, about: [x, y] }),
  });
  let time = 0;
  return (sample: Partial<WheelSample>, afterMs = 1000): Motion | undefined => {
    time += afterMs;
    const still = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };
    read({ ...still, x: 300, y: 200, ...sample, time });
    return motions.at(-1);
  };
}

function factorOf(motion: Motion | undefined): number {
  if (motion === undefined || !("zoom" in motion)) throw new Error(`No zoom: ${JSON.stringify(motion)}`);
  return motion.zoom;
}

describe("the wheel of a mouse", () => {
  it("zooms about the pointer: away from the hand comes nearer", () => {
    const turn = createWheel();
    const nearer = turn({ deltaY: -NOTCH });
    expect(nearer).toMatchObject({ about: [300, 200] });
    expect(factorOf(nearer)).toBeGreaterThan(1);
    expect(factorOf(turn({ deltaY: NOTCH }))).toBeCloseTo(1 / factorOf(nearer), 10);
  });

  it("zooms by lines too, as Firefox counts them", () => {
    const turn = createWheel();
    expect(factorOf(turn({ deltaY: -3, deltaMode: 1 }))).toBeCloseTo(
      factorOf(turn({ deltaY: -48 - NOTCH })) / factorOf(turn({ deltaY: -NOTCH })),
      10,
    );
  });

  it("moves the sheet sideways with Shift, whichever way the browser turns it", () => {
    const turn = createWheel();
    expect(turn({ deltaY: NOTCH, shiftKey: true })).toEqual({ pan: [-NOTCH, 0] });
    expect(turn({ deltaX: NOTCH, shiftKey: true })).toEqual({ pan: [-NOTCH, 0] });
    expect(turn({ deltaY: -NOTCH, shiftKey: true })).toEqual({ pan: [NOTCH, 0] });
  });

  it("zooms with Ctrl by no more than without it", () => {
    const turn = createWheel();
    expect(turn({ deltaY: -NOTCH, ctrlKey: true })).toEqual(turn({ deltaY: -NOTCH }));
  });
});

describe("two fingers on a trackpad", () => {
  it("move the sheet with them, in both directions at once", () => {
    const turn = createWheel();
    expect(turn({ deltaX: 12, deltaY: -7 })).toEqual({ pan: [-12, 7] });
  });

  it("are told from a wheel by small steps, by parts of a px, and by a step to the side", () => {
    for (const step of [{ deltaY: 4 }, { deltaY: 80.5 }, { deltaX: -1, deltaY: 90 }]) {
      expect(createWheel()(step)).toHaveProperty("pan");
    }
  });

  it("zoom about the pointer when they pinch, which arrives as Ctrl, and faster than a wheel for the same step", () => {
    const turn = createWheel();
    const spread = turn({ deltaY: -10, ctrlKey: true });
    expect(spread).toMatchObject({ about: [300, 200] });
    expect(factorOf(spread)).toBeCloseTo(Math.exp(0.1), 10);
    expect(factorOf(turn({ deltaY: 10, ctrlKey: true }))).toBeCloseTo(Math.exp(-0.1), 10);
  });
});

describe("one gesture", () => {
  it("stays a move of the sheet when a fast swipe gives a step as large as a wheel's", () => {
    const turn = createWheel();
    turn({ deltaY: 8 });
    expect(turn({ deltaY: NOTCH }, 16)).toEqual({ pan: [0, -NOTCH] });
    expect(turn({ deltaY: NOTCH }, 240)).toEqual({ pan: [0, -NOTCH] });
  });

  it("is over after a quarter of a second: the next large step is a wheel's", () => {
    const turn = createWheel();
    turn({ deltaY: 8 });
    expect(turn({ deltaY: NOTCH }, 260)).toHaveProperty("zoom");
  });

  it("that began with the wheel does not hold a trackpad back", () => {
    const turn = createWheel();
    turn({ deltaY: NOTCH });
    expect(turn({ deltaY: 8 }, 100)).toEqual({ pan: [0, -8] });
  });
});
