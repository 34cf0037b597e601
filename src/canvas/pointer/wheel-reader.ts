import type { SheetMover } from "./sheet-navigator.ts";

/** The parts of a wheel event that tell what the hand meant. */
export type WheelSample = {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly x: number;
  readonly y: number;
  readonly time: number;
};

/** A trackpad's events come in a row: what the first one was, the others are too. */
const SAME_GESTURE_MS = 250;
const LINE_PX = 16;
const PINCH_RATE = 0.01;
const WHEEL_RATE = 0.0016;
/** A notched wheel reports at least this much at once. */
const NOTCH_PX = 50;

/** Wheel of a mouse zooms (with Shift it pans), two fingers on a trackpad pan, a trackpad's pinch (or Ctrl) zooms. */
export function createWheelReader(mover: SheetMover): (sample: WheelSample) => void {
  let lastTime = Number.NEGATIVE_INFINITY;
  let wasTrackpad = false;

  return (sample) => {
    const isSameGesture = sample.time - lastTime < SAME_GESTURE_MS;
    const isTrackpad = looksLikeTrackpad(sample) || (isSameGesture && wasTrackpad);
    lastTime = sample.time;
    wasTrackpad = isTrackpad;
    const unit = sample.deltaMode === 0 ? 1 : LINE_PX;
    const dx = sample.deltaX * unit;
    const dy = sample.deltaY * unit;
    if (sample.ctrlKey) {
      const rate = isNotch(dy) ? WHEEL_RATE : PINCH_RATE;
      mover.zoom(Math.exp(-dy * rate), sample);
    } else if (sample.shiftKey) mover.pan(dx === 0 ? -dy : -dx, 0);
    else if (isTrackpad) mover.pan(-dx, -dy);
    else mover.zoom(Math.exp(-dy * WHEEL_RATE), sample);
  };
}

function looksLikeTrackpad({ deltaX, deltaY, deltaMode, shiftKey }: WheelSample): boolean {
  if (deltaMode !== 0 || shiftKey) return false;
  return deltaX !== 0 || !isNotch(deltaY) || !Number.isInteger(deltaY);
}

function isNotch(delta: number): boolean {
  return Math.abs(delta) >= NOTCH_PX;
}
