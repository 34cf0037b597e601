import { createDrawingHand, type DrawingTargets } from "./drawing-hand.ts";
import { type PointerRole, roleOfPointer } from "./pointer-roles.ts";
import { isPalm, type PointerSample } from "./pointer-sample.ts";
import { createTapWatch } from "./tap-watch.ts";
import { createSheetNavigator, type SheetMover } from "./sheet-navigator.ts";

/** Where the router sends what the hands do. */
export type PointerTargets = DrawingTargets & {
  readonly mover: SheetMover;
  /** Whether a drag that draws nothing and moves no mark moves the sheet. */
  readonly isPanning: () => boolean;
  readonly penDown: () => void;
  /** Whether fingers leave the drawing to a pen. */
  readonly isPenInUse: () => boolean;
  /** A finger tapped where it only moves the sheet. */
  readonly idleTap: () => void;
};

/** Decides for each pointer whether it draws, moves the sheet, or is a resting hand. */
export type PointerRouter = {
  down(sample: PointerSample): void;
  /** @param samples the positions since the last event, oldest first */
  move(samples: readonly PointerSample[]): void;
  up(sample: PointerSample): void;
  /** The pointer is gone without a release; nothing happens when it was not down. */
  cancel(id: number): void;
  setSpaceHeld(isHeld: boolean): void;
};

export function createPointerRouter(targets: PointerTargets): PointerRouter {
  const roles = new Map<number, PointerRole>();
  const navigator = createSheetNavigator(targets.mover);
  const hand = createDrawingHand(targets);
  const fingerTaps = createTapWatch();
  let isSpaceHeld = false;

  /** The hand that holds the pen rests on the glass: whatever its touches did before, they do nothing now. */
  function ignoreTouches(): void {
    if (hand.current()?.type === "touch") hand.stop();
    for (const id of roles.keys()) roles.set(id, "ignored");
    navigator.clear();
  }

  /** The finger that drew becomes one of the two that pinch. */
  function startNavigating(sample: PointerSample): void {
    const finger = hand.yieldToPinch(sample);
    if (finger !== null) {
      roles.set(finger.id, "navigate");
      navigator.add(finger);
    }
    navigator.add(sample);
  }

  /** A drag that took hold of nothing takes hold of the sheet. */
  function turnDragIntoPan(sample: PointerSample): void {
    hand.stop();
    roles.set(sample.id, "navigate");
    navigator.add(sample);
  }

  return {
    down(sample) {
      if (sample.type === "pen") {
        targets.penDown();
        ignoreTouches();
      }
      const isPenDown = hand.current()?.type === "pen";
      const role = roleOfPointer(sample, { roles, isPenInUse: targets.isPenInUse(), isPenDown, isSpaceHeld });
      if (role === "navigate") {
        // Two fingers pinch: neither of them taps.
        if (roles.size === 0) fingerTaps.down(sample);
        else fingerTaps.cancel();
        startNavigating(sample);
      }
      if (role === "draw") hand.start(sample);
      roles.set(sample.id, role);
    },
    move(samples) {
      const sample = samples.at(-1);
      if (sample === undefined) return;
      if (roles.get(sample.id) === "navigate") {
        fingerTaps.move(sample);
        return navigator.move(sample);
      }
      if (hand.current()?.id !== sample.id) return;
      // A finger that flattens into a resting hand was none from the start.
      if (isPalm(sample)) {
        roles.set(sample.id, "ignored");
        hand.stop();
        return;
      }
      hand.move(samples);
      if (hand.isDrag() && targets.isPanning()) turnDragIntoPan(sample);
    },
    up(sample) {
      const isFinger = roles.get(sample.id) === "navigate" && sample.type === "touch";
      if (isFinger && fingerTaps.up(sample) !== "none" && targets.isPenInUse()) targets.idleTap();
      roles.delete(sample.id);
      navigator.remove(sample.id);
      if (hand.current()?.id === sample.id) hand.finish(sample);
    },
    cancel(id) {
      roles.delete(id);
      navigator.remove(id);
      if (hand.current()?.id === id) hand.giveUp();
    },
    setSpaceHeld(isHeld) {
      isSpaceHeld = isHeld;
    },
  };
}
