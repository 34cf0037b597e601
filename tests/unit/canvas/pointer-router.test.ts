import { beforeEach, describe, expect, it } from "vitest";
import { createPointerRouter, type PointerRouter } from "../../../src/canvas/pointer/pointer-router.ts";
import type { PointerSample } from "../../../src/canvas/pointer/pointer-sample.ts";

/** What came of the fingers: "down", "up" and "cancel" of the tool, "pan" and "zoom" of the sheet. */
let done: string[];
let router: PointerRouter;
let isPenInUse = false;

/** Fingers with a tool that places a mark. */
beforeEach(() => {
  done = [];
  isPenInUse = false;
  router = createPointerRouter({
    mover: { pan: () => done.push("pan"), zoom: () => done.push("zoom") },
    drawDown: () => done.push("down"),
    drawMove: () => {},
    drawUp: () => done.push("up"),
    drawCancel: () => done.push("cancel"),
    doubleTap: () => done.push("double tap"),
    isPlacing: () => true,
    isStroke: () => false,
    isPanning: () => false,
    penDown: () => (isPenInUse = true),
    isPenInUse: () => isPenInUse,
    idleTap: () => done.push("idle tap"),
  });
});

function finger(id: number, x: number, time: number): PointerSample {
  return { id, type: "touch", x, y: 300, contactPx: 24, button: 0, shift: false, time };
}

function tap(x: number, time: number): void {
  router.down(finger(1, x, time));
  router.up(finger(1, x, time + 60));
}

describe("the second of two quick taps with a tool that places", () => {
  it("places no second mark, nor does a third", () => {
    tap(200, 0);
    tap(205, 250);
    tap(215, 500);
    expect(done).toEqual(["down", "up"]);
  });

  it("lets a tap at the same spot place again after a moment", () => {
    tap(200, 0);
    tap(205, 250);
    tap(205, 750);
    expect(done).toEqual(["down", "up", "down", "up"]);
  });

  it("is the first finger of a pinch when another comes down", () => {
    tap(200, 0);
    router.down(finger(2, 205, 140));
    router.down(finger(3, 260, 170));
    router.move([finger(3, 300, 200)]);
    router.up(finger(2, 205, 240));
    router.up(finger(3, 300, 250));
    expect(done.filter((each) => each !== "cancel")).toEqual(["down", "up", "pan", "zoom"]);
  });

  it("leaves the next tap elsewhere to place its own mark", () => {
    tap(200, 0);
    tap(205, 150);
    tap(400, 300);
    expect(done).toEqual(["down", "up", "down", "up"]);
  });
});

describe("a finger, once a pen has drawn", () => {
  beforeEach(() => {
    const pen = { ...finger(1, 200, 0), type: "pen" as const, contactPx: 1 };
    router.down(pen);
    router.up({ ...pen, time: 60 });
    done = [];
  });

  it("draws nothing with a tap, which is told, and draws again once the pen is put away", () => {
    tap(400, 1000);
    expect(done).toEqual(["idle tap"]);
    isPenInUse = false;
    tap(500, 2000);
    expect(done).toEqual(["idle tap", "down", "up"]);
  });

  it("moves the sheet with a drag or a pinch, of which nothing is told", () => {
    router.down(finger(2, 400, 1000));
    router.move([finger(2, 460, 1050)]);
    router.up(finger(2, 460, 1100));
    router.down(finger(3, 400, 2000));
    router.down(finger(4, 440, 2010));
    router.up(finger(4, 440, 2060));
    router.up(finger(3, 400, 2070));
    expect(done).toEqual(["pan"]);
  });
});
