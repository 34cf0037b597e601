import { distancePx, type PointerSample } from "./pointer-sample.ts";

const TAP_MS = 350;
/** A finger trembles this far within a tap. */
export const TAP_SLOP_PX = 10;
const SECOND_TAP_MS = 350;
const SECOND_TAP_PX = 30;

/** Tells taps from drags, and the second tap of a pair from the first. */
export type TapWatch = {
  /** Whether this touch down follows a tap at the same spot at once. */
  isSecondDown(sample: PointerSample): boolean;
  down(sample: PointerSample): void;
  /** A touch that was left out as the second of a pair: one more at the same spot at once is left out too. */
  repeat(sample: PointerSample): void;
  move(sample: PointerSample): void;
  /** Whether the lift ends a tap, and which of a pair. */
  up(sample: PointerSample): "none" | "single" | "double";
  cancel(): void;
};

export function createTapWatch(): TapWatch {
  let start: PointerSample | null = null;
  let lastTap: PointerSample | null = null;
  let isPair = false;

  function isSecondDown(sample: PointerSample): boolean {
    return (
      lastTap !== null &&
      sample.time - lastTap.time < SECOND_TAP_MS &&
      distancePx(sample, lastTap) < SECOND_TAP_PX &&
      sample.type === lastTap.type
    );
  }

  return {
    isSecondDown,
    down(sample) {
      isPair = isSecondDown(sample);
      start = sample;
    },
    repeat(sample) {
      lastTap = sample;
    },
    move(sample) {
      if (start !== null && distancePx(sample, start) > TAP_SLOP_PX) start = null;
    },
    up(sample) {
      const isTap = start !== null && sample.time - start.time < TAP_MS && distancePx(sample, start) <= TAP_SLOP_PX;
      start = null;
      lastTap = isTap && !isPair ? sample : null;
      if (!isTap) return "none";
      return isPair ? "double" : "single";
    },
    cancel() {
      start = null;
      lastTap = null;
    },
  };
}
